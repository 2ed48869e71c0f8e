"""Glyphs as pdf_oxide reports them become pieces: stretches of text with no wide gap inside."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

# All in parts of the font size. A gap between letters wider than this is a space between words…
WORD_GAP = 0.17
# …and wider than this, two places on the row (a space is about 0.25, in justified text up to 0.8).
WIDE_GAP = 1.3
# Letters whose baselines differ by less stand on one line.
SAME_BASELINE = 0.3
# A glyph that starts this far before the end of the one before it begins a new stretch.
BACKWARDS = 0.6

_FIELDS = attrgetter(
    "char", "origin_x", "origin_y", "advance_width", "font_size", "font_weight", "color", "rotation_degrees"
)
Floats = NDArray[np.float64]


@dataclass(slots=True)
class Glyphs:
    """The drawn glyphs of one page in drawing order, spaces left out; places in points, y upwards."""

    text: list[str]
    x: Floats
    y: Floats
    width: Floats
    size: Floats
    bold: NDArray[np.bool_]
    spaced: NDArray[np.bool_]
    colour: list[tuple[float, float, float]]

    def __len__(self) -> int:
        return len(self.text)


@dataclass(slots=True)
class Piece:
    """Text on one baseline without a wide gap inside. `base` is the baseline, y upwards."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


def glyphs(characters: Sequence[Any]) -> Glyphs:
    """pdf_oxide's characters as columns; a space becomes a mark on the glyph after it."""
    rows = [(_FIELDS(character)) for character in characters]
    drawn = [(row, index) for index, row in enumerate(rows) if not row[0].isspace()]
    spaced = np.zeros(len(drawn), dtype=np.bool_)
    for position in range(1, len(drawn)):
        spaced[position] = drawn[position][1] != drawn[position - 1][1] + 1
    columns = list(zip(*(row for row, _ in drawn), strict=True)) or [()] * 8
    text, x, y, width, size, weight, colour, _ = columns
    return Glyphs(
        text=list(text),
        x=np.array(x, dtype=np.float64),
        y=np.array(y, dtype=np.float64),
        width=np.array(width, dtype=np.float64),
        size=np.maximum(np.array(size, dtype=np.float64), 0.1),
        bold=np.array([name not in _LIGHT for name in weight], dtype=np.bool_),
        spaced=spaced,
        colour=list(colour),
    )


_LIGHT = {"Normal", "Light", "Thin", "ExtraLight", "Medium", "Regular"}


def pieces(page: Glyphs) -> list[Piece]:
    """Stretches of the page's text, in drawing order."""
    if not len(page):
        return []
    gap = page.x[1:] - page.x[:-1] - page.width[:-1]
    size = np.maximum(page.size[1:], page.size[:-1])
    breaks = (
        (np.abs(page.y[1:] - page.y[:-1]) > SAME_BASELINE * size)
        | (gap > WIDE_GAP * size)
        | (gap < -BACKWARDS * size)
    )
    text = list(page.text)
    for index in np.nonzero(~breaks & (page.spaced[1:] | (gap > WORD_GAP * size)))[0]:
        text[index + 1] = " " + text[index + 1]
    starts = [0, *(np.nonzero(breaks)[0] + 1).tolist(), len(text)]
    return [_piece(page, text, start, end) for start, end in zip(starts, starts[1:], strict=False)]


def _piece(page: Glyphs, text: list[str], start: int, end: int) -> Piece:
    return Piece(
        text="".join(text[start:end]),
        left=float(page.x[start]),
        right=float(page.x[end - 1] + page.width[end - 1]),
        base=float(page.y[start]),
        size=float(page.size[start:end].max()),
        bold=bool(page.bold[start:end].mean() > 0.5),
    )
