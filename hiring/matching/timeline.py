"""Months that jobs of a record cover, overlaps counted once, by the rules of hiring/reading/months.py."""

from collections.abc import Iterable, Iterator
from datetime import date

from hiring.reading.months import Interval, interval, union
from hiring.reading.record import Job
from roles.reading.dates import DateRange, PartialDate
from roles.reading.scoring import Fading


def weighted_months(jobs: Iterable[tuple[Job, float]], as_of: str, fading: Fading | None = None) -> int:
    """Whole months of jobs, each counted by its share (0 to 1); with `fading`, those long ago by less.

    A month in several jobs counts once, with the largest share. `as_of` ("YYYY-MM-DD") is what an
    open end means.
    """
    until = date.fromisoformat(as_of)
    stretches = [(share, stretch) for job, share in jobs if (stretch := _stretch(job, until))]
    if fading:
        stretches = [part for share, stretch in stretches for part in _faded(share, stretch, until, fading)]
    shares = sorted({share for share, _ in stretches if share > 0}, reverse=True)
    total, counted = 0.0, 0
    for share in shares:
        covered = union(stretch for other, stretch in stretches if other >= share)
        total += share * (covered - counted)
        counted = covered
    return int(total)


def _faded(share: float, stretch: Interval, as_of: date, fading: Fading) -> Iterator[tuple[float, Interval]]:
    """A stretch cut where it is `fading.years` ago, the older part at its lower share."""
    recent = (as_of.year - fading.years) * 12 + as_of.month
    if stretch.last >= recent:
        yield share, Interval(max(stretch.first, recent), stretch.last)
    if stretch.first < recent:
        yield share * fading.share, Interval(stretch.first, min(stretch.last, recent - 1))


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
