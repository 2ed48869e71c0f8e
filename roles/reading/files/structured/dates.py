"""Dates of files with named fields, and how they are written in the text that is read."""

import re
from calendar import month_name

from roles.reading import dates
from roles.reading.files.structured.stated import StatedDate, Stretch

# ISO 8601, as precise as it is stated; what follows the day (a time) says nothing here.
_ISO = re.compile(r"(?P<year>[12]\d{3})(?:-(?P<month>\d{1,2})(?:-\d{1,2}(?:[T ].*)?)?)?", re.ASCII)
_NOW = frozenset(
    "present;current;now;today;ongoing;to date;till date;to present;heute;présent;actualidad".split(";")
)
LONGEST = 40


def is_now(written: str) -> bool:
    """Whether an end is no date but says that it goes on."""
    return written.strip().casefold() in _NOW


def read_date(written: str) -> StatedDate | None:
    """A date as a file gives it; null where it is none. Other ways to write one are taken as well."""
    iso = _ISO.fullmatch(written.strip())
    if iso:
        month = int(iso["month"]) if iso["month"] else None
        return StatedDate(int(iso["year"]), month) if month is None or 1 <= month <= 12 else None
    if len(written) > LONGEST:
        return None
    found = dates.find(written.strip())
    alone = len(found) == 1 and found[0].single and found[0].end - found[0].start >= len(written.strip())
    first = found[0].first if alone and found[0].plausible else None
    return StatedDate(first.year, first.month) if first else None


def words(stretch: Stretch) -> str:
    """A stretch of time in words that the reader of dates takes for exactly that; "" for none."""
    start = _written(stretch.start) if stretch.start else ""
    if stretch.end:
        return f"{start} – {_written(stretch.end)}" if start else f"until {_written(stretch.end)}"
    if stretch.current:
        return f"{start} – present" if start else "present"
    return start


def _written(day: StatedDate) -> str:
    return f"{month_name[day.month]} {day.year:04d}" if day.month else f"{day.year:04d}"
