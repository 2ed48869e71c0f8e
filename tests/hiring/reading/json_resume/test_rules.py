"""What goes out keeps the rules of JSON Resume 1.0.0, whatever was read."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, FormatChecker

from hiring.reading.json_resume.writing import as_json, json_resume
from roles.reading.files import extract
from tests.evaluation import trials
from tests.evaluation.robustness import SAMPLES
from tests.factories import structured
from tests.factories.resume_files.persona import Persona, load
from tests.factories.structured import as_json_resume
from tests.hiring.reading.json_resume.rules import RULES

VALIDATOR = Draft7Validator(RULES, format_checker=FormatChecker())
# Every third of them is enough: one of each kind of file.
PERSONAS = load()[::3]


def broken(document: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(document)]


@pytest.mark.parametrize("path", structured.ALL, ids=lambda path: path.name)
def test_what_was_read_with_named_fields_goes_out_by_the_rules(path: Path) -> None:
    assert broken(as_json(json_resume(trials.read_file(path)))) == []


@pytest.mark.parametrize("persona", PERSONAS, ids=lambda persona: persona.file)
def test_what_was_read_from_pages_goes_out_by_the_rules(persona: Persona) -> None:
    assert broken(as_json(json_resume(trials.read_file(SAMPLES / persona.file)))) == []


def test_rules_are_broken_by_what_breaks_them() -> None:
    wrong = {"work": [{"startDate": "March 2019", "boss": "Ben"}], "basics": {"email": "nobody"}, "pets": []}

    assert len(broken(wrong)) == 4


@pytest.mark.parametrize("persona", PERSONAS, ids=lambda persona: persona.file)
def test_what_goes_out_and_comes_in_again_states_the_same(persona: Persona) -> None:
    first = trials.read_document(extract(Path("r.json"), as_json_resume.write(persona)), persona.file)
    document = as_json(json_resume(first))

    content = json.dumps(document).encode()
    again = trials.read_document(extract(Path("r.json"), content), persona.file)

    kept = ("employment", "education", "certifications", "languages", "months", "contact")
    assert {name: getattr(again.record, name) for name in kept} == {
        name: getattr(first.record, name) for name in kept
    }
    assert as_json(json_resume(again)) == document
