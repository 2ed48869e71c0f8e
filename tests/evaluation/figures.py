"""The seam of `make evaluate`: what every measure hands over, and what the report shows of it.

A measure is a module of this package with `measure(data, short=False)`, which yields `Figure` and
`Missing`. It knows nothing of tables, JSON or HTML; the report knows nothing of what it shows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

OURS = "ours"


class Measure(StrEnum):
    """The parts of the report, in its order."""

    TEXT = "text"
    FACTS = "facts"
    SKILLS = "skills"
    LINKING = "linking"
    EVIDENCE = "evidence"
    RANKING = "ranking"
    ROBUSTNESS = "robustness"
    SPEED = "speed"


class Unit(StrEnum):
    """How a value is printed. Shares are 0 to 1 in the figure, percent on paper."""

    SHARE = "share"
    NUMBER = "number"
    POINTS = "points"
    COUNT = "count"
    SECONDS = "seconds"
    MEGABYTES = "MB"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Target:
    """What issue or design asks of our own figure: reached where it is not worse than `limit`.

    `clear` asks it of the whole 95% interval and not of the value alone.
    """

    limit: float
    at_most: bool = False
    strictly: bool = False
    clear: bool = False

    def reached(self, value: float) -> bool:
        better, equal = (value < self.limit if self.at_most else value > self.limit), value == self.limit
        return better or (equal and not self.strictly)

    @property
    def comparison(self) -> str:
        """What stands before the limit in words."""
        words = {
            (False, False): "at least",
            (False, True): "above",
            (True, False): "at most",
            (True, True): "under",
        }
        return words[self.at_most, self.strictly]

    def __str__(self) -> str:
        return f"{self.comparison} {self.limit:g}"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value of one system: ours, or the baseline that `system` names.

    `low` and `high` are its 95% bootstrap interval where rows could be drawn anew; `count` is the number
    of rows (files, facts, sentences …) behind it. Figures of the same measure, group and name are shown
    side by side. `about` says how it was measured, in a line. `group` is a heading within the measure
    ("layouts", "Call Center Director"). `at` is how much it was measured with (a number of files):
    figures that differ in it alone are one growth curve.
    """

    measure: Measure
    name: str
    value: float
    count: int
    unit: Unit = Unit.SHARE
    system: str = OURS
    low: float | None = None
    high: float | None = None
    target: Target | None = None
    about: str = ""
    group: str = ""
    at: float | None = None

    @property
    def reached(self) -> bool | None:
        """Whether the target was reached; null where there is none or the system is a baseline."""
        if not self.target or self.system != OURS:
            return None
        return self.target.reached(self.decisive)

    @property
    def decisive(self) -> float:
        """What the target is held against: the value, or the worse end of its interval."""
        end = self.high if self.target and self.target.at_most else self.low
        return self.value if not (self.target and self.target.clear) or end is None else end


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that could not be measured, and what has to be there for it."""

    measure: Measure
    what: str
    needs: str


class Measuring(Protocol):
    def __call__(self, data: Path, *, short: bool = False) -> Iterator[Figure | Missing]: ...
