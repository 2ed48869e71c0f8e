"""The graded resumes of a data folder: the files, what graders said of them, and our reading of each."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from hiring.reading.record import ResumeReading
from hiring.reading.resumes import read_resume
from roles.reading import dates
from roles.reading.errors import UnreadableFile
from roles.reading.files import extract
from tests.evaluation import folder

TODAY = date(2026, 11, 21)
GRADES_LAYOUT = "resumes/grades.jsonl"
PDFS_LAYOUT = "resumes/graded/*.pdf"


@dataclass(frozen=True, slots=True)
class Graded:
    """One resume with its grades: `facts` is its line of grades.jsonl."""

    reading: ResumeReading
    facts: dict[str, Any]


# What could not be had, and what that would take.
Lack = tuple[str, str]


@lru_cache(maxsize=2)
def load(data: Path) -> tuple[tuple[Graded, ...], tuple[Lack, ...]]:
    """Every resume of DATA/resumes/grades.jsonl whose PDF lies in DATA/resumes/graded, and what lacks."""
    lines = list(_lines(folder.grades(data)))
    told = [facts for facts in lines if facts is not None]
    found, unread, absent = [], 0, 0
    for facts in told:
        path = data / "resumes" / "graded" / f"{facts['id']}.pdf"
        try:
            found.append(Graded(_read(path), facts)) if path.exists() else None
        except UnreadableFile:
            unread += 1
        absent += not path.exists()
    return tuple(found), tuple(_lacks(len(lines), len(lines) - len(told), absent, unread))


def _lines(path: Path) -> Iterator[dict[str, Any] | None]:
    """The lines' objects; null for one that is none or names no resume."""
    if not path.is_file():
        return
    for line in filter(str.strip, path.read_text(encoding="utf-8", errors="replace").splitlines()):
        try:
            facts = json.loads(line)
        except json.JSONDecodeError:
            facts = None
        yield facts if isinstance(facts, dict) and "id" in facts else None


def _lacks(lines: int, broken: int, absent: int, unread: int) -> Iterator[Lack]:
    if not lines:
        yield "graded resumes", f"{GRADES_LAYOUT} and {PDFS_LAYOUT}"
    if broken:
        yield f"{broken} of {lines} grades", f'an object with an "id" on every line of {GRADES_LAYOUT}'
    if absent:
        yield f"{absent} of {lines} graded resumes", f"their files in {PDFS_LAYOUT}"
    if unread:
        yield f"{unread} of {lines} graded resumes", "files that can be read"


def _read(path: Path) -> ResumeReading:
    """Graders took "Current" as the latest date that the resume names; so do we here."""
    document = extract(path)
    named = [
        point.latest
        for stretch in dates.find(document.text)
        for point in stretch.dates
        if point.plausible and point.year <= TODAY.year
    ]
    latest = max(named, default=TODAY.year * 12 + TODAY.month - 1)
    as_of = date(latest // 12, latest % 12 + 1, 28)
    return read_resume(document, file=path.name, sha256="0" * 64, received=TODAY, as_of=as_of)
