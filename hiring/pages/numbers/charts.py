"""Charts as numbers that a template draws: SVG needs attributes, which the content policy allows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

# Units of the columns' picture: its height, and the width of one column with its gap.
HEIGHT, STEP, GAP = 48, 8, 2
# So many weeks are shown at most; in front of them nothing is readable any more.
MOST_WEEKS = 52


@dataclass(frozen=True, slots=True)
class Bar:
    """`share` is of the longest, 0 to 100; `percent` of what the caller counts it against, null where
    nothing."""

    words: str
    number: int
    share: float
    percent: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    week: date
    number: int
    x: int
    y: float
    width: int
    height: float


@dataclass(frozen=True, slots=True)
class Columns:
    """A picture of numbers by week, `width` x HEIGHT units."""

    columns: tuple[Column, ...]
    width: int
    most: int
    height: int = HEIGHT


def bars(rows: Sequence[tuple[str, int]], *, of: int | None = None) -> tuple[Bar, ...]:
    """Bars beside each other's longest; `of` is what 100 percent are."""
    longest = max((number for _, number in rows), default=0)
    return tuple(
        Bar(words, number, _share(number, longest), _share(number, of) if of else None)
        for words, number in rows
    )


def columns(weeks: Sequence[tuple[datetime, int]]) -> Columns:
    """A column for each week from the first to the last, those without anything too."""
    known = {week.date(): number for week, number in weeks}
    days = _weeks(min(known), max(known))[-MOST_WEEKS:] if known else []
    most = max((known.get(day, 0) for day in days), default=0)
    return Columns(
        tuple(_column(at, day, known.get(day, 0), most) for at, day in enumerate(days)),
        width=max(len(days) * STEP, 1),
        most=most,
    )


def _weeks(first: date, last: date) -> list[date]:
    return [first + timedelta(weeks=number) for number in range((last - first).days // 7 + 1)]


def _column(at: int, day: date, number: int, most: int) -> Column:
    height = HEIGHT * number / most
    return Column(day, number, at * STEP, HEIGHT - height, STEP - GAP, height)


def _share(number: int, of: int | None) -> float:
    return round(100 * number / of, 1) if of else 0.0
