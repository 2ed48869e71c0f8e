"""Arithmetic of months: how long a job lasted, and how long several did with overlaps counted once.

Months are counted with both ends: January to March is three. A year without its month is taken at its
middle on either end, so that 2020 to 2022 is 24 months and neighbouring jobs neither overlap nor leave
a gap; a year that stands for both ends ("2015") is that whole year.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hiring.reading.record import Job
from roles.reading.dates import DateRange, PartialDate

_MONTHS = 12
_MIDDLE = 6


@dataclass(frozen=True, slots=True)
class Interval:
    """Months counted from year 0, both ends included."""

    first: int
    last: int

    @property
    def months(self) -> int:
        return self.last - self.first + 1


def interval(dates: DateRange, as_of: date) -> Interval | None:
    """The months that a range covers up to `as_of`; null where its dates cannot be (start unknown or
    impossible, end unknown, end before start, begins after `as_of`)."""
    if dates.first is None or not dates.plausible or (dates.last is None and not dates.current):
        return None
    now = as_of.year * _MONTHS + as_of.month - 1
    last = now if dates.last is None else min(_last_month(dates.last), now)
    first = _first_month(dates.first)
    if dates.last is not None and dates.first.month is None and dates.first.year == dates.last.year:
        first = dates.first.earliest
        last = min(dates.last.latest, now)
    if first > last:
        first = dates.first.earliest
    return Interval(first, last) if first <= last else None


def stretch(job: Job, as_of: date) -> Interval | None:
    """The months that a job of a record covers up to `as_of`; null without dates that can be."""
    first, last = _partial(job.start), _partial(job.end)
    if first is None or (last is None and not job.current):
        return None
    return interval(DateRange(0, 0, first, last, current=job.current), as_of)


def is_dated(job: Job, as_of: date) -> bool:
    """Whether the dates of a job can be. Its end may be unknown; a beginning that is still to come, or an end
    before it, is no date at all."""
    first = _partial(job.start)
    if first is None:
        return False
    if job.end or job.current:
        return stretch(job, as_of) is not None
    return interval(DateRange(0, 0, first, None, current=True), as_of) is not None


def _partial(text: str | None) -> PartialDate | None:
    if not text:
        return None
    year, _, month = text.partition("-")
    return PartialDate(int(year), int(month) if month else None)


def _first_month(start: PartialDate) -> int:
    return start.earliest if start.month else start.year * _MONTHS + _MIDDLE


def _last_month(end: PartialDate) -> int:
    return end.latest if end.month else end.year * _MONTHS + _MIDDLE - 1


def union(intervals: Iterable[Interval]) -> int:
    """Months in any of the intervals, those in several counted once."""
    total, reached = 0, -1
    for each in sorted(intervals, key=lambda each: (each.first, each.last)):
        if each.last > reached:
            total += each.last - max(each.first, reached + 1) + 1
            reached = each.last
    return total
