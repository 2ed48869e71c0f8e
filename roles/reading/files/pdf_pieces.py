"""Glyphs become pieces: stretches of words on one baseline with no wide gap inside."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from roles.reading.files.pdf_glyphs import Glyphs, text_of

# All in parts of the font size. A gap between letters wider than this is a space between words…
WORD_GAP = 0.17
# …and one wider than this keeps two places of a row apart. (A space is about 0.25 wide; in justified
# text it may stretch to 0.8.)
WIDE_GAP = 1.2
# Glyphs whose baselines differ by less stand on one line.
SAME_BASELINE = 0.3
# A glyph that starts this far before the end of the one before it begins a new piece.
BACKWARDS = 0.6

_SPACE = 32


@dataclass(slots=True)
class Piece:
    """Words on one baseline. `base` is the baseline in points, y upwards."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


def pieces(page: Glyphs) -> list[Piece]:
    """The page's text in stretches, from top to bottom, those of one row from left to right."""
    if not len(page):
        return []
    gap = page.x[1:] - page.x[:-1] - page.width[:-1]
    size = np.maximum(page.size[1:], page.size[:-1])
    breaks = (
        (np.abs(page.y[1:] - page.y[:-1]) > SAME_BASELINE * size)
        | (gap > WIDE_GAP * size)
        | (gap < -BACKWARDS * size)
    )
    spaces = ~breaks & (page.spaced[1:] | (gap > WORD_GAP * size))
    starts = np.concatenate([[0], np.nonzero(breaks)[0] + 1, [len(page)]])
    places = np.nonzero(spaces)[0] + 1
    codes = np.insert(page.codes, places, _SPACE)
    # Where each stretch starts once spaces are in.
    shifted = starts + np.searchsorted(places, starts)
    text = text_of(codes)
    return [
        Piece(_closed_up(page, first, last) if _tracked(words) else words, *rest)
        for words, first, last, *rest in zip(
            (text[a:b] for a, b in pairwise(shifted.tolist())),
            starts[:-1].tolist(),
            starts[1:].tolist(),
            page.x[starts[:-1]].tolist(),
            (page.x + page.width)[starts[1:] - 1].tolist(),
            page.y[starts[:-1]].tolist(),
            np.maximum.reduceat(page.size, starts[:-1]).tolist(),
            page.bold[(starts[:-1] + starts[1:]) // 2].tolist(),
            strict=True,
        )
    ]


def _tracked(text: str) -> bool:
    """L E T T E R S set so wide apart that each looks like a word."""
    if 3 * text.count(" ") < len(text):
        return False
    words = text.split(" ")
    return len(words) > 3 and sum(len(word) == 1 and word.isalpha() for word in words) > 0.8 * len(words)


def _closed_up(page: Glyphs, start: int, end: int) -> str:
    """Words set in wide letter spacing: a word ends where the gap is clearly wider than most."""
    x, right = page.x[start:end], page.x[start:end] + page.width[start:end]
    gap = x[1:] - right[:-1]
    places = np.nonzero(gap > 1.6 * np.median(gap))[0] + 1
    return text_of(np.insert(page.codes[start:end], places, _SPACE))
