"""The examples on the explaining pages: matching gives each line the level that it stands at."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hiring.matching.engine import match
from hiring.reading.resumes import read_resume
from roles.enums import CriterionKind, DegreeLevel, RoleLevel
from roles.reading import scoring
from roles.reading.criteria import education_label, experience_label
from roles.reading.files import extract
from roles.reading.profile import Certification, Duty, Education, Experience, Fact, Kpi, Profile, Skill

DAY = date(2024, 1, 1)
EXAMPLES = scoring.load().examples
HISTORY = re.compile(r"(?P<title>[^,]+), (?P<start>\d{4}) to (?P<end>\d{4})(?:: (?P<did>.+))?")
EXPERIENCE = Experience(minimum_months=60, area="nursing", management=True)
EDUCATION = Education(level=DegreeLevel.BACHELOR, fields=("Nursing",))
HEADINGS = {CriterionKind.EDUCATION: "Education", CriterionKind.CERTIFICATION: "Certifications"}


def asked(kind: CriterionKind) -> Profile:
    """A nurse manager's role that asks for what the examples are of, and for nothing else."""
    of = EXAMPLES[kind].of
    facts: dict[CriterionKind, tuple[str, Fact]] = {
        CriterionKind.DUTY: ("duties", Duty(text=of)),
        CriterionKind.SKILL: ("skills", Skill(name=of)),
        CriterionKind.KPI: ("kpis", Kpi(name=of)),
        CriterionKind.CERTIFICATION: ("certifications", Certification(name=of)),
        CriterionKind.EXPERIENCE: ("experience", EXPERIENCE),
        CriterionKind.EDUCATION: ("education", EDUCATION),
    }
    field, fact = facts[kind]
    role = Profile(title="Nurse Manager", level=RoleLevel.MANAGER, area="nursing")
    return role.model_copy(update={field: (fact,)})


def resume(kind: CriterionKind, line: str) -> str:
    """A resume that says the line: under its job where it names one, else in a section that fits."""
    job = HISTORY.fullmatch(line)
    history = (
        f"{job['title']}, Hillside Hospital, 01/{job['start']} - 12/{job['end']}\n"
        + (f"- {job['did'].capitalize()}\n" if job["did"] else "")
        if job
        else "Porter, Hillside Hospital, 01/2012 - 12/2013\n- Carried post\n"
    )
    other = "" if job else f"\n{HEADINGS.get(kind, 'Summary')}\n\n{line.removeprefix('Skills: ')}\n"
    return f"Ada Obi\nada@example.org\n\nExperience\n\n{history}{other}"


def cases() -> Iterator[tuple[CriterionKind, int]]:
    for kind, examples in EXAMPLES.items():
        yield from ((kind, level) for level, line in enumerate(examples.lines) if line)


@pytest.mark.parametrize(("kind", "level"), list(cases()))
def test_an_example_reaches_the_level_that_it_stands_at(
    kind: CriterionKind, level: int, tmp_path: Path
) -> None:
    file = tmp_path / "ada.txt"
    file.write_text(resume(kind, EXAMPLES[kind].lines[level]), encoding="utf-8")
    reading = read_resume(extract(file), file=file.name, sha256="0" * 64, received=DAY, as_of=DAY)

    results = match(reading, asked(kind), role_version="1").criteria

    assert [result.level for result in results if result.label.lower() == EXAMPLES[kind].of.lower()] == [
        level
    ]


def test_examples_are_of_what_they_say() -> None:
    assert experience_label(EXPERIENCE) == EXAMPLES[CriterionKind.EXPERIENCE].of
    assert education_label(EDUCATION) == EXAMPLES[CriterionKind.EDUCATION].of


def test_every_level_that_has_an_anchor_has_an_example() -> None:
    anchors = scoring.load().anchors

    missing = {
        (kind, level)
        for kind, examples in EXAMPLES.items()
        for level, line in enumerate(examples.lines)
        if bool(line) != bool(anchors[kind][level])
    }
    assert missing == set()
