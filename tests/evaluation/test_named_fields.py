"""The same resume as JSON Resume and as Europass XML is the same to the engine."""

from collections.abc import Callable
from pathlib import Path

import pytest

from roles.reading.files import extract
from tests.evaluation import trials
from tests.evaluation.named_fields import WRITERS, figures
from tests.evaluation.robustness import SAMPLES
from tests.factories.hostile import roles
from tests.factories.resume_files.persona import Persona, load

PERSONAS = {persona.file: persona for persona in load()}
PLAIN = PERSONAS["Reyes-Whitlock_Daniel_CPT_Resume.pdf"]


def test_figures_tell_each_kind_of_file_by_itself() -> None:
    found = list(figures([PLAIN], SAMPLES, roles.seeded()))

    assert [figure.name.partition(":")[0] for figure in found[::5]] == list(WRITERS)
    assert {figure.name.partition(": ")[2]: figure.value for figure in found[:5]} == {
        "largest change": 0.0,
        "mean change": 0.0,
        "changes within 1 point": 1.0,
        "same gates": 1.0,
        "same levels": 1.0,
    }


@pytest.mark.parametrize(("suffix", "write"), WRITERS.values(), ids=list(WRITERS))
@pytest.mark.parametrize("file", [file for file in PERSONAS if "Fairweather" in file or "Okafor" in file])
def test_jobs_and_months_are_those_that_the_persona_has(
    file: str, suffix: str, write: Callable[[Persona], bytes]
) -> None:
    persona = PERSONAS[file]

    record = trials.read_document(extract(Path(f"r{suffix}"), write(persona)), persona.file).record

    assert [job.employer for job in record.employment] == [job.employer for job in persona.jobs]
    assert [job.start for job in record.employment] == [job.start for job in persona.jobs]
