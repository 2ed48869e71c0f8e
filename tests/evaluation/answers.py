"""What a resume says, as answers that can be compared: the truth, ours and anybody's in one form.

An answer is the set of spellings that count as it. Text is compared by its letters and figures in one
letter case; phone numbers by their figures; dates by what they mean ("2021-03", "2021", "present").
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from hiring.reading.record import Job, ResumeReading, SkillPlace
from tests.evaluation import written_dates
from tests.factories.resume_files.persona import Persona

PRESENT = "present"
NOTE = re.compile(r"\s*\([^()]*\)\s*$")


class Fact(StrEnum):
    """What is compared, in the order of the report. A whole job is its title, employer, start and end."""

    NAME = "name"
    EMAIL = "e-mail"
    PHONE = "phone"
    LOCATION = "location"
    TITLE = "job title"
    EMPLOYER = "employer"
    START = "job start"
    END = "job end"
    JOB = "whole job"
    DEGREE = "degree level"
    SCHOOL = "school"
    SKILL = "skill"


Answer = frozenset[str]
Answers = Mapping[Fact, Sequence[Answer]]

# Degrees as resumes write them, for answers that give a degree's words and not its level.
LEVELS = {
    "doctorate": r"\bph\.? ?d|\bdoctor|\bd\.?phil|\bed\.?d\b",
    "master": r"\bmaster|\bm\.? ?(?:s|a|sc|eng|ed|phil|tech)\b|\bmba\b|\bm\.b\.a",
    "bachelor": r"\bbachelor|\bb\.? ?(?:s|a|sc|eng|ed|tech|com|e|arch)\b|\bbba\b|\bbfa\b|\bb\.b\.a",
    "associate": r"\bassociate|\ba\.? ?(?:s|a)\b|\ba\.?a\.?s\b",
    "diploma": r"\bdiploma\b(?<!school diploma)|\bcertificate\b",
    "high_school": r"high school|secondary school|\bged\b|\bg\.e\.d",
}


def plain(text: str) -> str:
    """Letters and figures in one case, "+" and "#" of C++ and C# kept, everything else one blank."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[^\w+#]+", " ", folded).strip()


def level(text: str) -> str | None:
    """The level of a degree as written; null where the words tell none."""
    return next((name for name, pattern in LEVELS.items() if re.search(pattern, text.casefold())), None)


def _each(values: Iterable[str | None]) -> list[Answer]:
    return [frozenset({plain(value)}) for value in values if value and plain(value)]


def _phones(values: Iterable[str | None]) -> list[Answer]:
    return [frozenset({re.sub(r"\D", "", value)}) for value in values if value]


@dataclass(frozen=True, slots=True)
class Position:
    """One job; dates as "YYYY-MM", "YYYY" or "present", null where none is stated."""

    title: str | None
    employer: str | None
    start: str | None
    end: str | None


def positions(jobs: Sequence[Position]) -> dict[Fact, Sequence[Answer]]:
    """The facts of jobs, each by itself and all of a job together."""
    return {
        Fact.TITLE: [frozenset(_spellings(job.title)) for job in jobs if job.title],
        Fact.EMPLOYER: _each(job.employer for job in jobs),
        Fact.START: [frozenset({job.start}) for job in jobs if job.start],
        Fact.END: [frozenset({job.end}) for job in jobs if job.end],
        Fact.JOB: [frozenset(_whole(job)) for job in jobs],
    }


def _whole(job: Position) -> Iterator[str]:
    rest = [plain(job.employer or ""), job.start or "", job.end or ""]
    yield from ("|".join([title, *rest]) for title in _spellings(job.title or ""))


def _spellings(title: str) -> set[str]:
    """A note in brackets behind a title ("(contract)") may be given with it or not."""
    return {plain(title), plain(NOTE.sub("", title))}


def of_reading(reading: ResumeReading) -> Answers:
    """Ours."""
    record = reading.record
    return {
        Fact.NAME: _each([record.contact.name]),
        Fact.EMAIL: _each([record.contact.email]),
        Fact.PHONE: _phones([record.contact.phone]),
        Fact.LOCATION: _each([record.contact.location]),
        **positions([_position(job) for job in record.employment]),
        Fact.DEGREE: [frozenset({str(degree.level)}) for degree in record.education if degree.level],
        Fact.SCHOOL: _each(degree.institution for degree in record.education),
        Fact.SKILL: _listed(reading),
    }


def _listed(reading: ResumeReading) -> list[Answer]:
    """Skills that stand in a list of skills, as answers name them; by name or as the resume writes them."""
    found = []
    for skill in reading.record.skills:
        if SkillPlace.LISTED in skill.where:
            spellings = (reading.text[start:end] for start, end in skill.mentions)
            found.append(frozenset({plain(skill.name), *map(plain, spellings)}))
    return found


def _position(job: Job) -> Position:
    return Position(job.title, job.employer, job.start, PRESENT if job.current else job.end)


def of_persona(persona: Persona) -> Answers:
    """The truth about one of our own samples."""
    contact, jobs = persona.contact, [job for job in persona.jobs if job.work]
    return {
        Fact.NAME: _each([contact.name]),
        Fact.EMAIL: _each([contact.email]),
        Fact.PHONE: _phones([contact.phone]),
        Fact.LOCATION: _each([contact.location]),
        **positions([Position(j.title, j.employer, j.start, PRESENT if j.current else j.end) for j in jobs]),
        Fact.DEGREE: [frozenset({degree.level.value}) for degree in persona.education],
        Fact.SCHOOL: _each(degree.institution for degree in persona.education),
        Fact.SKILL: _each(persona.skills),
    }


def of_truth(path: Path) -> Answers:
    """The answers of NAME.truth.json; what it has no key for is not asked."""
    truth: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    found: dict[Fact, Sequence[Answer]] = {}
    contact = truth.get("contact") or {}
    for fact, key in {Fact.NAME: "full_name", Fact.EMAIL: "email", Fact.LOCATION: "location"}.items():
        if key in contact:
            found[fact] = _each([contact[key]])
    if "phone" in contact:
        found[Fact.PHONE] = _phones([contact["phone"]])
    if "experience" in truth:
        found |= positions([_stated(job) for job in truth["experience"] or ()])
    if "education" in truth:
        schools = truth["education"] or ()
        found[Fact.DEGREE] = [
            frozenset({told}) for each in schools if (told := level(each.get("degree") or ""))
        ]
        found[Fact.SCHOOL] = _each(each.get("institution") for each in schools)
    if "skills" in truth:
        found[Fact.SKILL] = _each(truth["skills"] or ())
    return found


def _stated(job: Mapping[str, Any]) -> Position:
    start, end = written_dates.read(job.get("dates") or "")
    return Position(job.get("title"), job.get("company"), start, end)
