"""Jobs, dates and degrees of resumes in awkward layouts: the share read right may grow, never fall."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from hiring.reading.record import Job, ResumeRecord
from hiring.reading.resumes import read_resume
from roles.enums import DegreeLevel
from roles.reading.files import extract

FOLDER = Path(__file__).parent / "layouts"
DAY = date(2026, 11, 21)
FIELDS = ("title", "employer", "start", "end")
NOW = "now"
# What the reader reaches today, rounded down: raise a floor with every fix.
FLOORS = {"title": 0.97, "employer": 0.98, "start": 0.99, "end": 0.98}
DEGREES_RIGHT, LANGUAGES_FOUND = 0.91, 0.95

Position = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Sample:
    truth: dict[str, Any]
    record: ResumeRecord


@cache
def samples() -> tuple[Sample, ...]:
    return tuple(_sample(path) for path in sorted(FOLDER.glob("*.truth.json")))


def _sample(path: Path) -> Sample:
    truth = json.loads(path.read_text(encoding="utf-8"))
    document = extract(FOLDER / truth["file"])
    reading = read_resume(document, file=truth["file"], sha256="0" * 64, received=DAY)
    return Sample(truth, reading.record)


def _plain(text: str | None) -> str:
    return " ".join(re.findall(r"\w+", (text or "").casefold()))


def _read(sample: Sample) -> list[Position]:
    years = sample.truth.get("years_only", False)
    others = [_plain(title) for title in sample.truth.get("other_activities", ())]
    found = [_position(job, years_only=years) for job in sample.record.employment]
    return [each for each in found if not any(other in each[0] for other in others)]


def _position(job: Job, *, years_only: bool) -> Position:
    start, end = (job.start or ""), NOW if job.current else (job.end or "")
    if years_only:
        start, end = start[:4], end if end == NOW else end[:4]
    return _plain(job.title), _plain(job.employer), start, end


def _wanted(sample: Sample) -> list[Position]:
    years = sample.truth.get("years_only", False)
    return [
        (
            _plain(job["title"]),
            _plain(job["company"]),
            job["start"][:4] if years else job["start"],
            job["end"][:4] if years and job["end"] != NOW else job["end"],
        )
        for job in sample.truth["experience"]
    ]


def _hits(wanted: list[Position], found: list[Position]) -> Counter[str]:
    """Fields that agree, jobs paired so that the most agree first."""
    pairs = sorted(
        (
            (-sum(a == b for a, b in zip(want, got, strict=True)), at, by)
            for at, want in enumerate(wanted)
            for by, got in enumerate(found)
        ),
    )
    hits, used_wanted, used_found = Counter[str](), set[int](), set[int]()
    for _, at, by in pairs:
        if at in used_wanted or by in used_found:
            continue
        used_wanted.add(at)
        used_found.add(by)
        hits.update(field for field, a, b in zip(FIELDS, wanted[at], found[by], strict=True) if a == b)
    return hits


@pytest.mark.parametrize("field", FIELDS)
def test_jobs_of_awkward_layouts_are_read_as_well_as_ever(field: str) -> None:
    hits = asked = given = 0
    for sample in samples():
        wanted, found = _wanted(sample), _read(sample)
        hits += _hits(wanted, found)[field]
        at = FIELDS.index(field)
        asked, given = asked + len(wanted), given + sum(bool(each[at]) for each in found)

    assert 2 * hits / (asked + given) >= FLOORS[field]


def test_highest_degrees_of_awkward_layouts_are_right() -> None:
    right = [_highest(sample) == max(_levels(sample), key=_rank, default=None) for sample in samples()]

    assert sum(right) / len(right) >= DEGREES_RIGHT


def _levels(sample: Sample) -> list[DegreeLevel]:
    return [DegreeLevel(name) for name in sample.truth["degrees"]]


def _highest(sample: Sample) -> DegreeLevel | None:
    held = [degree.level for degree in sample.record.education if degree.completed and degree.level]
    return max(held, key=_rank, default=None)


def _rank(level: DegreeLevel) -> int:
    return level.rank


def test_languages_of_awkward_layouts_are_found() -> None:
    asked = found = 0
    for sample in samples():
        names = sample.truth.get("languages", ())
        asked += len(names)
        found += sum(name in sample.record.languages for name in names)

    assert found / asked >= LANGUAGES_FOUND
