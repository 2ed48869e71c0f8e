"""Periods as answers write them ("Mar 2021 - Present", "05/2016 - 12/2018", "2020 – 2022").

Read apart from the readers that are measured, whose mistakes would otherwise hide themselves.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DATE = re.compile(
    r"(?:\b(?P<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?,?\s+(?P<year>(?:19|20)\d\d)\b)"
    r"|(?:\b(?P<month>0?[1-9]|1[0-2])\s?[/.]\s?(?P<year_after>(?:19|20)\d\d)\b)"
    r"|(?:\b(?P<iso_year>(?:19|20)\d\d)-(?P<iso_month>0[1-9]|1[0-2])\b)"
    r"|(?:\b(?P<year_alone>(?:19|20)\d\d)\b)"
    r"|(?P<now>\b(?:present|current|now|today|ongoing|date)\b)",
    re.IGNORECASE,
)
JOINER = re.compile(r"\s*(?:[-–—]+|to|until|through)\s*", re.IGNORECASE)
NOW = "present"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time at an offset of a text; `end` is "present" where it is open, null where none is
    written."""

    at: int
    stop: int
    start: str
    end: str | None


def read(text: str) -> tuple[str | None, str | None]:
    """Start and end of the first period in the text, as precisely as written."""
    first = next(find(text), None)
    return (first.start, first.end) if first else (None, None)


def find(text: str) -> Iterator[Period]:
    """Periods in order; a date that stands alone has no end."""
    found = list(DATE.finditer(text))
    place = 0
    while place < len(found):
        first = found[place]
        after = found[place + 1] if place + 1 < len(found) else None
        joined = after is not None and JOINER.fullmatch(text, first.end(), after.start())
        if first["now"] is None:
            last = after if joined and after is not None else None
            yield Period(
                first.start(), (last or first).end(), _written(first), _written(last) if last else None
            )
        place += 2 if joined else 1


def _written(date: re.Match[str]) -> str:
    if date["now"]:
        return NOW
    if date["name"]:
        return f"{date['year']}-{MONTHS.index(date['name'][:3].lower()) + 1:02d}"
    if date["month"]:
        return f"{date['year_after']}-{int(date['month']):02d}"
    if date["iso_year"]:
        return f"{date['iso_year']}-{date['iso_month']}"
    return str(date["year"] or date["year_alone"])
