"""Figures as the report shows them: one row a figure, ours beside the baselines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from tests.evaluation.figures import OURS, Figure, Measure


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of every system that it was measured of, ours first. Never empty."""

    figures: tuple[Figure, ...]

    @property
    def head(self) -> Figure:
        """Ours, or the first system's where only baselines were measured."""
        return self.figures[0]

    @property
    def others(self) -> tuple[Figure, ...]:
        return tuple(figure for figure in self.figures if figure.system != OURS)

    @property
    def ours(self) -> Figure | None:
        return self.head if self.head.system == OURS else None


def rows(figures: Iterable[Figure]) -> list[Row]:
    """Rows in the order of measures, and within one as its figures came; a figure's rows that differ in
    `at` alone stay together."""
    together: dict[tuple[Measure, str, str, float | None], list[Figure]] = {}
    for figure in figures:
        together.setdefault((figure.measure, figure.group, figure.name, figure.at), []).append(figure)
    found = [Row(tuple(sorted(row, key=lambda each: each.system != OURS))) for row in together.values()]
    first = {key[:3]: place for place, key in reversed(list(enumerate(together)))}
    order = list(Measure)
    return sorted(found, key=lambda row: (order.index(row.head.measure), first[_name(row)]))


def _name(row: Row) -> tuple[Measure, str, str]:
    return row.head.measure, row.head.group, row.head.name


def groups(found: Iterable[Row]) -> Iterator[tuple[Measure, str, list[Row]]]:
    """Rows by measure and by heading within it, headings in the order of their first row."""
    for measure, members in groupby(found, key=lambda row: row.head.measure):
        together: dict[str, list[Row]] = {}
        for row in members:
            together.setdefault(row.head.group, []).append(row)
        yield from ((measure, group, each) for group, each in together.items())


def curves(found: Iterable[Row]) -> list[list[Figure]]:
    """Figures that differ in `at` alone, smallest first: what they show is growth."""
    together: dict[tuple[Measure, str, str, str], list[Figure]] = {}
    for figure in (figure for row in found for figure in row.figures if figure.at is not None):
        key = (figure.measure, figure.group, figure.name, figure.system)
        together.setdefault(key, []).append(figure)
    return [sorted(curve, key=lambda figure: figure.at or 0) for curve in together.values() if len(curve) > 1]
