"""Months that jobs of a record cover, overlaps counted once, by the rules of hiring/reading/months.py."""

from collections.abc import Iterable
from datetime import date

from hiring.reading.months import Interval, interval, union
from hiring.reading.record import Job
from roles.reading.dates import DateRange, PartialDate


def months_where(jobs: Iterable[Job], as_of: str) -> int:
    """Whole months in any of the jobs. `as_of` ("YYYY-MM-DD") is what an open end means."""
    until = date.fromisoformat(as_of)
    return union(stretch for job in jobs if (stretch := _stretch(job, until)))


def _stretch(job: Job, as_of: date) -> Interval | None:
    first, last = _partial(job.start), _partial(job.end)
    if first is None or (last is None and not job.current):
        return None
    return interval(DateRange(0, 0, first, last, current=job.current), as_of)


def _partial(text: str | None) -> PartialDate | None:
    if not text:
        return None
    year, _, month = text.partition("-")
    return PartialDate(int(year), int(month) if month else None)
