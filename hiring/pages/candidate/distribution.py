"""Where a candidate's score stands among those of the opening: a chart drawn here, and the same in words."""

from dataclasses import dataclass
from decimal import Decimal

from hiring.queries.around import STEP, STEPS, Places

# Of the drawing, in its own units.
WIDTH, HEIGHT, GAP = 12, 56, 2


@dataclass(frozen=True, slots=True)
class Bar:
    """A step of the scale with its place in the drawing; `own` is the candidate's."""

    first: int
    last: int
    number: int
    own: bool
    x: int
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Distribution:
    """`rank` is the candidate's place, equals sharing it; `marker` where the score stands in the drawing."""

    bars: tuple[Bar, ...]
    rank: int
    total: int
    marker: int

    @property
    def behind(self) -> int:
        """How many others score the same or lower."""
        return self.total - self.rank

    @property
    def told(self) -> tuple[Bar, ...]:
        """The steps that hold somebody."""
        return tuple(bar for bar in self.bars if bar.number)


def distribution(places: Places, score: Decimal) -> Distribution:
    own = min(int(score // STEP), STEPS - 1)
    most = max([*places.numbers, 1])
    return Distribution(
        bars=tuple(_bar(step, number, most, step == own) for step, number in enumerate(places.numbers)),
        rank=places.rank or 1,
        total=sum(places.numbers),
        marker=round(score * STEPS * WIDTH / 100),
    )


def _bar(step: int, number: int, most: int, own: bool) -> Bar:
    # One person shows, however many others there are.
    height = max(round(number * HEIGHT / most), 2) if number else 0
    last = (step + 1) * STEP if step == STEPS - 1 else (step + 1) * STEP - 1
    return Bar(step * STEP, last, number, own, step * WIDTH, HEIGHT - height, height)
