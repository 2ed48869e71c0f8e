"""The graded resumes of a data folder: the files, what graders said of them, and our reading of each."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from hiring.reading.record import ResumeReading
from hiring.reading.resumes import read_resume
from roles.reading import dates
from roles.reading.files import extract

TODAY = date(2026, 11, 21)


@dataclass(frozen=True, slots=True)
class Graded:
    """One resume with its grades: `facts` is its line of grades.jsonl."""

    reading: ResumeReading
    facts: dict[str, Any]


def load(data: Path) -> list[Graded]:
    """Every resume of DATA/resumes/grades.jsonl whose PDF lies in DATA/resumes/graded."""
    lines = (data / "resumes" / "grades.jsonl").read_text(encoding="utf-8").splitlines()
    found = []
    for facts in map(json.loads, lines):
        path = data / "resumes" / "graded" / f"{facts['id']}.pdf"
        if path.exists():
            found.append(Graded(_read(path), facts))
    return found


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
