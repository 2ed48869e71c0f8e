"""Growth curves: what becomes of a figure when there are ten and a hundred times as many files."""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator, NullFormatter, NullLocator

from tests.evaluation import paper
from tests.evaluation.figures import OURS, Figure
from tests.evaluation.plots.drawing import GOAL, GRID, INK, OTHER, OURS_INK, canvas, style, svg

HEIGHT = 3.0  # inches
# Room above the highest value, as a share of it.
HEADROOM = 1.15

Curve = Sequence[Figure]


def growth(curves: Sequence[Curve], title: str) -> str:
    """The curves of one figure, a line a system, as SVG."""
    with style(title):
        drawing, axes = canvas(HEIGHT, left=0.06, right=0.79, top=0.86, bottom=0.17)
        axes.set_title(curves[0][0].name, loc="left", fontsize=9, fontweight="bold", color=INK, pad=12)
        for curve in curves:
            _draw(axes, curve)
        for target in {figure.target for curve in curves for figure in curve if figure.target}:
            axes.axhline(target.limit, color=GOAL, linewidth=1.5, linestyle=(0, (4, 3)))
        _scales(axes, [figure for curve in curves for figure in curve])
        return svg(drawing, title)


def _draw(axes: Axes, curve: Curve) -> None:
    colour = OURS_INK if curve[0].system == OURS else OTHER
    places, values = [figure.at or 0 for figure in curve], [figure.value for figure in curve]
    axes.plot(places, values, "o-", color=colour, linewidth=2, markersize=5)
    last = curve[-1]
    label = f"{last.system} {paper.value(last.value, last.unit)}"
    end, offset = (places[-1], values[-1]), (9, 0)
    axes.annotate(
        label,
        end,
        xytext=offset,
        textcoords="offset points",
        va="center",
        color=colour,
        annotation_clip=False,
    )


def _scales(axes: Axes, figures: Sequence[Figure]) -> None:
    places = sorted({figure.at for figure in figures if figure.at is not None})
    axes.set_xscale("log")
    axes.set_xticks(places, [f"{place:,.0f}" for place in places])
    axes.xaxis.set_minor_locator(NullLocator())
    axes.xaxis.set_minor_formatter(NullFormatter())
    axes.set_xlabel("files")
    axes.set_ylim(0, max(max(map(_reach, figures)) * HEADROOM, 1e-9))
    axes.yaxis.set_major_locator(MaxNLocator(5))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda number, _: f"{number:,g}"))
    axes.grid(axis="y", color=GRID, linewidth=0.6)


def _reach(figure: Figure) -> float:
    return max(figure.value, figure.high or 0.0, figure.target.limit if figure.target else 0.0)
