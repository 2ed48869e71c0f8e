"""Who a person is never changes a score: names, gender words, ages, addresses, years of graduation."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache, partial
from pathlib import Path

import pytest

from hiring.matching.engine import match
from hiring.matching.report import MatchReport
from hiring.reading.resumes import read_resume
from roles.reading import profiles_yaml
from roles.reading.files import extract
from tests.factories.resume_files.persona import Persona, load

SEEDS = Path(__file__).parents[2] / "seeds"
PROFILE = profiles_yaml.load(SEEDS / "roles" / "call-center-director.yaml")
AS_OF = date(2026, 11, 21)
GENDER = {"he": "she", "him": "her", "his": "her", "himself": "herself", "mr": "ms", "man": "woman"}
OTHER_GENDER = GENDER | {new: old for old, new in GENDER.items() if new != "her"} | {"her": "his"}

Swap = Callable[[str, Persona], str]


def other_name(text: str, persona: Persona) -> str:
    for old, new in zip(persona.contact.name.split(), ["Quillon", "Vasker", "Thornby", "Ulme"], strict=False):
        text = re.sub(rf"\b{re.escape(old)}\b", partial(_as_cased, new), text, flags=re.IGNORECASE)
    return text


def other_gender(text: str, persona: Persona) -> str:
    words = re.compile(rf"\b({'|'.join(OTHER_GENDER)})\b", re.IGNORECASE)
    return words.sub(lambda found: _cased(found.group(), OTHER_GENDER[found.group().lower()]), text)


def other_address(text: str, persona: Persona) -> str:
    return text.replace(persona.contact.location, "Littleton, CO 80120")


def other_years_of_graduation(text: str, persona: Persona) -> str:
    """Every school year moved by nineteen: years that jobs name too stay, they are dates of jobs."""
    of_jobs = {year for job in persona.jobs for year in re.findall(r"\d{4}", f"{job.start} {job.end}")}
    years = {str(study.year) for study in persona.education if study.year} - of_jobs
    return re.sub(r"\b(19|20)\d\d\b", lambda found: _older(found.group(), years), text)


def stated_age(text: str, persona: Persona) -> str:
    details = "Date of birth: 3 March 1961\nAge: 65\nNationality: Norwegian\nMarried"
    return f"{text}\n\nPersonal details\n\n{details}\n"


def _older(year: str, years: set[str]) -> str:
    return str(int(year) - 19) if year in years else year


def _as_cased(new: str, found: re.Match[str]) -> str:
    return _cased(found.group(), new)


def _cased(old: str, new: str) -> str:
    return new.upper() if old.isupper() and len(old) > 1 else new.title() if old[0].isupper() else new.lower()


@cache
def _text(file: str) -> str:
    return extract(SEEDS / "resumes" / file).text


def _scored(text: str, folder: Path) -> MatchReport:
    path = folder / "resume.txt"
    path.write_text(text, encoding="utf-8")
    reading = read_resume(extract(path), file="resume.txt", sha256="0" * 64, received=AS_OF, as_of=AS_OF)
    return match(reading, PROFILE, role_version="1")


@pytest.mark.parametrize(
    "swap", [other_name, other_gender, other_address, other_years_of_graduation, stated_age]
)
def test_score_does_not_depend_on_who_the_person_is(swap: Swap, tmp_path: Path) -> None:
    changed = {}
    for persona in load():
        text = _text(persona.file)
        before, after = _scored(text, tmp_path), _scored(swap(text, persona), tmp_path)
        if before.score != after.score:
            changed[persona.file] = (before.score, after.score)

    assert changed == {}
