"""Months that jobs of a record cover, overlaps counted once, by the rules of hiring/reading/months.py."""

from collections.abc import Iterable, Iterator

from hiring.reading.months import Interval, union
from roles.reading.scoring import Fading

Shares = Iterable[tuple[Interval | None, float]]


def weighted_months(stretches: Shares, as_of: str, fading: Fading | None = None) -> int:
    """Whole months of jobs, each counted by its share (0 to 1); with `fading`, those long ago by less.

    A month in several jobs counts once, with the largest share. Jobs without dates count nothing.
    """
    parts = [(share, each) for each, share in stretches if each and share > 0]
    if fading and parts:
        recent = _months_of(as_of) - fading.years * 12
        parts = [part for share, each in parts for part in _faded(share, each, recent, fading.share)]
    total, counted = 0.0, 0
    for share in sorted({share for share, _ in parts if share > 0}, reverse=True):
        covered = union(each for other, each in parts if other >= share)
        total += share * (covered - counted)
        counted = covered
    return int(total)


def _faded(share: float, each: Interval, recent: int, factor: float) -> Iterator[tuple[float, Interval]]:
    """A stretch cut where it is long ago, the older part at its lower share."""
    if each.last >= recent:
        yield share, Interval(max(each.first, recent), each.last)
    if each.first < recent:
        yield share * factor, Interval(each.first, min(each.last, recent - 1))


def _months_of(day: str) -> int:
    """As months.py counts them, but with January as 1: the month of `as_of` itself is recent."""
    year, month = day[:7].split("-")
    return int(year) * 12 + int(month)
