"""How well reading and matching do: what the pages say of limits is what `make evaluate` wrote last.

Its own file is read (tests/evaluation/report_json.py): the one that this installation made, or the one that
came with the program. Nothing is said where there is none.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from pydantic import BaseModel, ConfigDict

SHIPPED = Path(__file__).resolve().parents[3] / "seeds" / "measured.json"
OURS = "ours"


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Target(Model):
    limit: float
    at_most: bool = False
    strictly: bool = False
    clear: bool = False

    @property
    def words(self) -> str:
        if self.strictly:
            return "under" if self.at_most else "above"
        return "at most" if self.at_most else "at least"


class Figure(Model):
    """A measured value, its 95% interval where there is one, and whether it reached what was asked."""

    measure: str
    name: str
    value: float
    count: int
    unit: str = "share"
    system: str = OURS
    group: str = ""
    low: float | None = None
    high: float | None = None
    target: Target | None = None
    reached: bool | None = None

    @property
    def words(self) -> str:
        return _words(self.value, self.unit)

    @property
    def interval(self) -> str:
        if self.low is None or self.high is None:
            return ""
        return f"{_words(self.low, self.unit)} to {_words(self.high, self.unit)}"

    @property
    def asked(self) -> str:
        if self.target is None:
            return ""
        limit = f"{self.target.words} {_words(self.target.limit, self.unit)}"
        return f"{limit}, the whole range" if self.target.clear else limit


class Measured(Model):
    """An evaluation: when it was made, and its figures."""

    made: str
    figures: tuple[Figure, ...]

    @property
    def told(self) -> list[Figure]:
        """What was asked of our own program: the figures with a target."""
        return [figure for figure in self.figures if figure.system == OURS and figure.target]


def measured(files: Iterable[Path] | None = None) -> Measured | None:
    """The evaluation that measured most: one of a single part says little. Of equals the first."""
    where = files or (settings.VAR / "evaluation" / "evaluation.json", SHIPPED)
    found = [evaluation for file in where if (evaluation := _read(file))]
    return max(found, key=lambda evaluation: len(evaluation.told), default=None)


def _read(file: Path) -> Measured | None:
    try:
        return Measured.model_validate(json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return None


def _words(value: float, unit: str) -> str:
    if unit == "share":
        return f"{value * 100:.4g}%"
    number = f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"
    return f"{number} {unit}" if unit in {"seconds", "MB", "times"} else number
