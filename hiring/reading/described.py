"""What somebody says of themselves in a few words, written down as a resume with named fields (JSON Resume):
read and matched like any other."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from roles.enums import DegreeLevel

SUFFIX = ".json"
DEGREES = {
    DegreeLevel.HIGH_SCHOOL: "High school diploma",
    DegreeLevel.DIPLOMA: "Diploma",
    DegreeLevel.ASSOCIATE: "Associate's degree",
    DegreeLevel.BACHELOR: "Bachelor's degree",
    DegreeLevel.MASTER: "Master's degree",
    DegreeLevel.DOCTORATE: "Doctorate",
}
MONTHS = 12


@dataclass(frozen=True, slots=True)
class JobDescribed:
    """`start` and `end` as YYYY or YYYY-MM, an empty end for "until now"; else `years` of it. `leads` is how
    many people; `did` are sentences."""

    title: str
    employer: str = ""
    years: float | None = None
    start: str = ""
    end: str = ""
    leads: int | None = None
    did: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Described:
    """The present or last job comes first."""

    jobs: tuple[JobDescribed, ...] = ()
    degree: DegreeLevel | None = None
    field: str = ""
    skills: tuple[str, ...] = ()
    certifications: tuple[str, ...] = ()


def json_resume(described: Described, day: date) -> bytes:
    """The JSON Resume. Jobs without dates are taken one after the other, the first as held until `day`."""
    degree = {"studyType": DEGREES[described.degree]} if described.degree else {}
    area = {"area": described.field} if described.field else {}
    resume = {
        "work": list(_work(described.jobs, day)),
        "education": [degree | area] if degree else [],
        "skills": [{"name": skill} for skill in described.skills],
        "certificates": [{"name": name} for name in described.certifications],
    }
    return json.dumps({name: entries for name, entries in resume.items() if entries}).encode()


def _work(jobs: Sequence[JobDescribed], day: date) -> Iterator[dict[str, Any]]:
    month, now = day.year * MONTHS + day.month - 1, True
    for job in jobs:
        dates: dict[str, str] = {}
        if job.start:
            dates = {"startDate": job.start, "endDate": job.end or "present"}
        elif job.years:
            # The months of start and end both count.
            first = month - max(1, round(job.years * MONTHS)) + 1
            dates = {"startDate": _written(first), "endDate": "present" if now else _written(month)}
            month = first - 1
        named = {"position": job.title, "name": job.employer}
        yield {name: text for name, text in (named | dates).items() if text} | {"highlights": _told(job)}
        now = False


def _told(job: JobDescribed) -> list[str]:
    led = [f"Led a team of {job.leads} people."] if job.leads else []
    return [*led, *job.did]


def _written(month: int) -> str:
    """Months since the year 0 as JSON Resume writes them."""
    return f"{month // MONTHS:04d}-{month % MONTHS + 1:02d}"
