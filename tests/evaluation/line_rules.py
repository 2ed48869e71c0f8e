"""What simple rules make of a resume, as the baseline of facts: patterns, lines and lists of words.

The name is the first line; a job is wherever a line has dates, with its title before them or above and
its employer behind the title; degrees are words; skills are what stands under a heading of skills.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from roles.enums import DegreeLevel
from tests.evaluation.answers import PRESENT, Answer, Answers, Fact, Position, level, plain, positions
from tests.evaluation.written_dates import Period, find

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"\+?\(?\d[\d ().-]{7,}\d")
PLACE = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)*, (?:[A-Z]{2}\b|[A-Z][a-z]+)")
SCHOOL = re.compile(
    r"[^,|•·\n\t]*\b(?:university|college|institute|school|academy)\b[^,|•·\n\t]*", re.IGNORECASE
)
SKILLS = re.compile(r"^\W*(?:\w+ )?skills\W*$|^\W*(?:\w+ )?skills:", re.IGNORECASE)
HEADING = re.compile(
    r"^[A-Z][A-Z &/]{3,}$|^(?:Experience|Education|Employment|Summary|Languages|References)\b"
)
SPLIT = re.compile(r"\s*[,;|•·\t]\s*|\s+[-–—]\s+|\s+at\s+")
LEADS = re.compile(
    r"\b(?:manager|director|supervisor|lead|leader|head|chief|president|superintendent|foreman)\b",
    re.IGNORECASE,
)
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Worked:
    """Months of a resume's periods, overlaps counted once: all of them, and those of a title that leads."""

    total: int | None
    management: int | None


def answers(text: str) -> Answers:
    """Every fact that the rules find."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    emails, phones, places = EMAIL.findall(text), PHONE.findall(text), PLACE.findall(text)
    return {
        Fact.NAME: _one(lines[:1]),
        Fact.EMAIL: _one(emails[:1]),
        Fact.PHONE: [frozenset({re.sub(r"\D", "", phone)}) for phone in phones[:1]],
        Fact.LOCATION: _one(places[:1]),
        **positions([_position(lines, number, period) for number, period in _dated(lines)]),
        Fact.DEGREE: [frozenset({found}) for line in lines if (found := level(line))],
        Fact.SCHOOL: _one(school[0] for line in lines if (school := SCHOOL.search(line))),
        Fact.SKILL: _one(_skills(lines)),
    }


def highest_degree(text: str) -> DegreeLevel | None:
    """The highest degree that is named anywhere."""
    found = [DegreeLevel(name) for line in text.splitlines() if (name := level(line))]
    return max(found, key=lambda each: each.rank, default=None)


def worked(text: str, last: int) -> Worked:
    """Months that the periods of the text cover, open ends up to the month `last` counted from year 0."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    dated = [(number, period) for number, period in _dated(lines) if period.end]
    led = [
        period for number, period in dated if LEADS.search(" ".join(lines[max(0, number - 1) : number + 2]))
    ]
    if not dated:
        return Worked(None, None)
    return Worked(_covered([period for _, period in dated], last), _covered(led, last))


def _one(values: Sequence[str] | Iterator[str]) -> list[Answer]:
    return [frozenset({plain(value)}) for value in values if plain(value)]


def _dated(lines: Sequence[str]) -> Iterator[tuple[int, Period]]:
    """Lines with a period: a date that stands alone is a degree's or a certificate's."""
    for number, line in enumerate(lines):
        for period in find(line):
            if period.end:
                yield number, period
                break


def _position(lines: Sequence[str], number: int, period: Period) -> Position:
    line = lines[number]
    around = f"{line[: period.at]} | {line[period.stop :]}"
    parts = [part for part in SPLIT.split(around) if plain(part)]
    if not parts and number:
        parts = [part for part in SPLIT.split(lines[number - 1]) if plain(part)]
    below = lines[number + 1] if number + 1 < len(lines) else ""
    return Position(
        parts[0] if parts else None, parts[1] if len(parts) > 1 else below, period.start, period.end
    )


def _skills(lines: Sequence[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if SKILLS.search(line):
            for row in (line.partition(":")[2], *lines[number + 1 :]):
                if HEADING.match(row):
                    return
                yield from SPLIT.split(row.rpartition(":")[2])
            return


def _covered(periods: Sequence[Period], last: int) -> int:
    months: set[int] = set()
    for period in periods:
        end = last if period.end == PRESENT else _month(period.end or period.start, MONTHS - 1)
        months.update(range(_month(period.start, 0), min(end, last) + 1))
    return len(months)


def _month(written: str, missing: int) -> int:
    year, _, month = written.partition("-")
    return int(year) * MONTHS + (int(month) - 1 if month else missing)
