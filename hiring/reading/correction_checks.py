"""What a corrected fact may be: told in words to the person who corrects, by the path of the fact."""

import re
from typing import Any

from hiring.reading.corrections import CONTACT, Overlay
from roles.enums import DegreeLevel, RoleLevel

_YEAR = r"(?:19[3-9]\d|20\d\d)"
_MONTH = re.compile(rf"{_YEAR}(?:-(?:0[1-9]|1[0-2]))?")
_NOT_A_MONTH = "Write a year or a year and month, such as 2019 or 2019-06."
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
# The longest fact: a line of a resume.
_MOST = 300


class Misfit(ValueError):
    """Corrections that cannot be. `problems` say why, by path."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__("; ".join(problems.values()))
        self.problems = problems


def check(laid: Overlay) -> None:
    """Raises Misfit where an entry that was corrected cannot be so."""
    problems: dict[str, str] = {}
    for path in sorted(map(_entry, laid.fixed)):
        entry = laid.at(path)
        if isinstance(entry, dict):
            kind = path.partition("/")[0]
            found = {**_too_long(entry), **_CHECKS.get(kind, _nothing)(entry)}
            problems |= {f"{path}/{field}": words for field, words in found.items()}
    if problems:
        raise Misfit(problems)


def _entry(path: str) -> str:
    """The path of the entry that a fact is a part of."""
    return CONTACT if path.startswith(f"{CONTACT}/") else "/".join(path.split("/")[:2])


def _too_long(entry: dict[str, Any]) -> dict[str, str]:
    return {
        field: f"Keep it under {_MOST} letters."
        for field, value in entry.items()
        if isinstance(value, str) and len(value) > _MOST
    }


def _nothing(entry: dict[str, Any]) -> dict[str, str]:
    return {}


def _job(job: dict[str, Any]) -> dict[str, str]:
    found = {
        field: _NOT_A_MONTH
        for field in ("start", "end")
        if job.get(field) and not _MONTH.fullmatch(str(job[field]))
    }
    if not job.get("title") and not job.get("employer"):
        found["title"] = "A job has a title or an employer."
    if job.get("level") and job["level"] not in set(RoleLevel):
        found["level"] = "Choose one of the levels."
    if not found:
        found = _years(job)
    return found


def _years(job: dict[str, Any]) -> dict[str, str]:
    start, end = job.get("start"), job.get("end")
    if job.get("current") and end:
        return {"end": "A job that is held now has no end."}
    if end and not start:
        return {"start": "Say when it began."}
    # A year alone may hold any of its months.
    if start and end and end < start[: len(end)]:
        return {"end": "It ends before it begins."}
    return {}


def _degree(degree: dict[str, Any]) -> dict[str, str]:
    if degree.get("level") and degree["level"] not in set(DegreeLevel):
        return {"level": "Choose one of the levels."}
    if degree.get("year") and not re.fullmatch(_YEAR, str(degree["year"])):
        return {"year": "Write a year, such as 2019."}
    if not any(degree.get(field) for field in ("level", "field", "institution")):
        return {"level": "Say at least the level, the field or the institution."}
    return {}


def _certification(held: dict[str, Any]) -> dict[str, str]:
    return {} if held.get("name") else {"name": "Say what it is called."}


def _contact(contact: dict[str, Any]) -> dict[str, str]:
    email = contact.get("email")
    return {} if not email or _ADDRESS.fullmatch(email) else {"email": "Write one e-mail address."}


_CHECKS = {CONTACT: _contact, "employment": _job, "education": _degree, "certifications": _certification}
