"""Forest plots: one line a system, its value, its 95% interval, and the target as a mark."""

from collections.abc import Iterator, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator, NullLocator

from tests.evaluation import paper
from tests.evaluation.figures import OURS, Figure, Target, Unit
from tests.evaluation.plots.drawing import GOAL, GRID, INK, MUTED, OTHER, OURS_INK, canvas, style, svg
from tests.evaluation.rows import Row

LINE, EDGE, TOP = 0.235, 0.45, 0.1  # inches
# Where the axes begin and end, as shares of the width: names stand before them, values after.
LEFT, RIGHT = 0.36, 0.79
# Shares and most figures of merit end here, so that they can share a scale.
SCALE_END = 1.0


def panels(members: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows of one heading that can share a scale; others stand alone."""
    together: dict[object, list[Row]] = {}
    for row in members:
        unit = row.head.unit
        alike = unit in (Unit.SHARE, Unit.NUMBER) and all(
            abs(figure.value) <= SCALE_END for figure in row.figures
        )
        key = unit if alike or unit is Unit.POINTS else (row.head.name, row.head.at)
        together.setdefault(key, []).append(row)
    yield from together.values()


def forest(members: Sequence[Row], title: str) -> str:
    """The plot of a panel of rows as SVG."""
    lines = list(_lines(members))
    height = EDGE + TOP + LINE * len(lines)
    with style(title):
        drawing, axes = canvas(height, left=LEFT, right=RIGHT, top=1 - TOP / height, bottom=EDGE / height)
        axes.set_ylim(len(lines) - 0.4, -0.6)
        axes.set_xlim(*_limits(members))
        for place, (label, figure, target) in enumerate(lines):
            _line(axes, place, label, figure, target)
        _scale(axes, members[0].head.unit)
        return svg(drawing, title)


def _lines(members: Sequence[Row]) -> Iterator[tuple[str, Figure | None, Target | None]]:
    """Label, what is drawn (nothing beside the name of several systems) and the row's target."""
    for row in members:
        target = row.ours.target if row.ours else None
        if len(row.figures) == 1 and row.ours:
            yield paper.title(row.head), row.head, target
        else:
            yield paper.title(row.head), None, None
            yield from (("   " + figure.system, figure, target) for figure in row.figures)


def _line(axes: Axes, place: int, label: str, figure: Figure | None, target: Target | None) -> None:
    heading = figure is None
    ours = heading or (figure is not None and figure.system == OURS)
    beside: dict[str, Any] = {
        "transform": axes.get_yaxis_transform(),
        "va": "center",
        "color": INK if ours else MUTED,
    }
    axes.text((0.012 - LEFT) / (RIGHT - LEFT), place, label, weight="bold" if heading else "normal", **beside)
    if figure is None:
        return
    if target is not None and not target.clear:
        axes.plot([target.limit] * 2, [place - 0.5, place + 0.5], color=GOAL, linewidth=1.5, zorder=1)
    _draw(axes, place, figure, OURS_INK if ours else OTHER, thick=ours)
    value, interval = paper.value(figure.value, figure.unit), paper.interval(figure)
    axes.text(1.03, place, f"{value}   {interval}" if interval else value, size=8.5, **beside)


def _draw(axes: Axes, place: int, figure: Figure, colour: str, *, thick: bool) -> None:
    if figure.low is not None and figure.high is not None:
        width = 2.2 if thick else 1.4
        axes.plot([figure.low, figure.high], [place] * 2, color=colour, linewidth=width, zorder=2)
    axes.plot([figure.value], [place], "o", color=colour, markersize=6 if thick else 4.5, zorder=3)


def _limits(members: Sequence[Row]) -> tuple[float, float]:
    """What has to be seen: every interval and every target."""
    figures = [figure for row in members for figure in row.figures]
    ends = [end for figure in figures for end in (figure.low, figure.value, figure.high) if end is not None]
    ends += [figure.target.limit for figure in figures if figure.target]
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
