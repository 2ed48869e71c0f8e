"""SVG that takes its colours from the page it stands in, so that light and dark both work."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure as Canvas

# Each stands for a custom property of the page; none is ever shown as it is.
INK, MUTED, GRID, OURS_INK, OTHER, GOAL = "#010101", "#020202", "#030303", "#040404", "#050505", "#060606"
PROPERTIES = {
    INK: "--ink",
    MUTED: "--muted",
    GRID: "--grid",
    OURS_INK: "--ours",
    OTHER: "--other",
    GOAL: "--goal",
}
WIDTH = 8.6  # inches
SETTINGS: dict[Any, Any] = {
    "svg.fonttype": "none",
    "font.size": 9,
    "text.color": INK,
    "axes.labelcolor": MUTED,
    "axes.edgecolor": GRID,
    "xtick.color": MUTED,
    "ytick.color": MUTED,
}
# What matplotlib writes and a page with many drawings does not want: its metadata, its own letters,
# and ids that every drawing would repeat.
UNWANTED = re.compile(
    r"<metadata>.*?</metadata>|font-family: [^;\"]*;? ?|<style.*?</style>"
    r'| id="(?:figure|axes|patch|text|line2d|matplotlib\.axis|xtick|ytick)_?\d+"',
    re.DOTALL,
)


@contextmanager
def style(name: str) -> Iterator[None]:
    """The settings of every drawing. `name` tells the ids of one drawing from another's."""
    with rc_context(SETTINGS | {"svg.hashsalt": name}):
        yield


def canvas(height: float, *, left: float, right: float, top: float, bottom: float) -> tuple[Canvas, Axes]:
    """An empty drawing, `height` in inches; the sides of its axes as shares of width and height."""
    drawing = Canvas(figsize=(WIDTH, height))
    FigureCanvasSVG(drawing)
    axes = drawing.add_axes((left, bottom, right - left, top - bottom))
    for side in ("left", "right", "top"):
        axes.spines[side].set_visible(False)
    axes.tick_params(length=0)
    axes.set_axisbelow(True)
    return drawing, axes


def svg(drawing: Canvas, title: str) -> str:
    """The drawing as an element of a page, named for readers who cannot see it."""
    out = StringIO()
    drawing.patch.set_alpha(0)
    drawing.axes[0].patch.set_alpha(0)
    drawing.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    drawn = UNWANTED.sub("", out.getvalue())
    for colour, name in PROPERTIES.items():
        drawn = drawn.replace(colour, f"var({name})")
    label = title.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return drawn[drawn.index("<svg") :].replace("<svg", f'<svg role="img" aria-label="{label}"', 1)
