"""Forest plots: one line a system, its value, its 95% interval, and the target as a mark."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator, NullLocator

from tests.evaluation import paper
from tests.evaluation.figures import OURS, Figure, Target, Unit
from tests.evaluation.plots.drawing import GOAL, GRID, INK, MUTED, OTHER, OURS_INK, canvas, style, svg
from tests.evaluation.rows import Row

LINE, EDGE, TOP = 0.235, 0.34, 0.08  # inches
# Where the axes begin and end, as shares of the width: names stand before them, values after.
LEFT, RIGHT = 0.34, 0.76
# Size of a name's letters in points, and how many of them there is room for; more are written smaller.
LETTERS, ROOM = 9.0, 46
# Where names, those of other systems, values and intervals stand, as shares of the width.
NAME, SYSTEM, VALUE, INTERVAL = 0.004, 0.022, 0.835, 0.85
# Shares and most figures of merit end here, so that they can share a scale.
SCALE_END = 1.0


def panels(members: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows of one heading that can share a scale; others stand alone, where there is anything to see
    beside the value."""
    together: dict[object, list[Row]] = {}
    for row in members:
        together.setdefault(_scale_of(row), []).append(row)
    yield from (panel for panel in together.values() if len(panel) > 1 or _tells(panel[0]))


def _tells(row: Row) -> bool:
    return len(row.figures) > 1 or row.head.low is not None or row.head.target is not None


def _scale_of(row: Row) -> object:
    """What rows of one panel have in common: the unit, and whether more or less of it is better."""
    unit, target = row.head.unit, row.head.target
    within = all(abs(figure.value) <= SCALE_END for figure in row.figures)
    if unit is Unit.POINTS or (unit in (Unit.SHARE, Unit.NUMBER) and within):
        return unit, bool(target and target.at_most)
    return row.head.name, row.head.at


def forest(members: Sequence[Row], title: str) -> str:
    """The plot of a panel of rows as SVG."""
    lines = list(_lines(members))
    height = EDGE + TOP + LINE * len(lines)
    with style(title):
        drawing, axes = canvas(height, left=LEFT, right=RIGHT, top=1 - TOP / height, bottom=EDGE / height)
        axes.set_ylim(len(lines) - 0.4, -0.6)
        axes.set_xlim(*_limits(members))
        for place, line in enumerate(lines):
            _line(axes, place, line)
        _scale(axes, members[0].head.unit)
        return svg(drawing, title)


@dataclass(frozen=True, slots=True)
class _Line:
    """What stands on one line; `figure` is null on the line of a name that is not ours to measure."""

    label: str
    figure: Figure | None
    target: Target | None = None

    @property
    def ours(self) -> bool:
        return self.figure is None or self.figure.system == OURS


def _lines(members: Sequence[Row]) -> Iterator[_Line]:
    """The figure's name with ours, the other systems under it."""
    for row in members:
        target = row.ours.target if row.ours else None
        yield _Line(paper.title(row.head), row.ours, target)
        yield from (_Line(figure.system, figure, target) for figure in row.others)


def _line(axes: Axes, place: int, line: _Line) -> None:
    def write(text: str, at: float, **letters: Any) -> None:
        spot = (at - LEFT) / (RIGHT - LEFT)
        axes.text(spot, place, text, transform=axes.get_yaxis_transform(), va="center", **letters)

    colour, figure, target = INK if line.ours else MUTED, line.figure, line.target
    letters = min(LETTERS, LETTERS * ROOM / len(line.label))
    write(line.label, NAME if line.ours else SYSTEM, color=colour, size=letters)
    if figure is None:
        return
    if target is not None and not target.clear:
        axes.plot([target.limit] * 2, [place - 0.5, place + 0.5], color=GOAL, linewidth=1.5, zorder=1)
    _draw(axes, place, figure, OURS_INK if line.ours else OTHER, thick=line.ours)
    weight = "bold" if line.ours else "normal"
    write(paper.value(figure.value, figure.unit), VALUE, color=colour, ha="right", weight=weight)
    write(paper.interval(figure), INTERVAL, color=MUTED, size=8.3)


def _draw(axes: Axes, place: int, figure: Figure, colour: str, *, thick: bool) -> None:
    if figure.low is not None and figure.high is not None:
        width = 2.2 if thick else 1.4
        axes.plot([figure.low, figure.high], [place] * 2, color=colour, linewidth=width, zorder=2)
    axes.plot([figure.value], [place], "o", color=colour, markersize=6 if thick else 4.5, zorder=3)


def _limits(members: Sequence[Row]) -> tuple[float, float]:
    """What has to be seen: every interval, every target, and nothing where amounts are compared."""
    figures = [figure for row in members for figure in row.figures]
    ends = [end for figure in figures for end in (figure.low, figure.value, figure.high) if end is not None]
    ends += [figure.target.limit for figure in figures if figure.target]
    if any(abs(end) > SCALE_END for end in ends):
        # Times, rates and sizes are told by their length.
        ends.append(0.0)
    low, high = min(ends), max(ends)
    room = max((high - low) * 0.06, abs(high) * 0.01, 1e-3)
    return low - room, high + room


def _scale(axes: Axes, unit: Unit) -> None:
    axes.yaxis.set_major_locator(NullLocator())
    axes.xaxis.set_major_locator(MaxNLocator(5))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda number, _: _tick(number, unit)))
    axes.grid(axis="x", color=GRID, linewidth=0.6)
    low, high = axes.get_xlim()
    if low < 0 < high:
        axes.axvline(0, color=MUTED, linewidth=0.9, zorder=0)


def _tick(number: float, unit: Unit) -> str:
    return f"{number * 100:g}%" if unit is Unit.SHARE else f"{number:,g}"
