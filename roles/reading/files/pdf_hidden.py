"""Keeps apart the text of a PDF page that a person could not see."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from roles.reading.files.pdf_glyphs import NARROW, Flags, Glyphs, Places
from roles.reading.files.pdf_ink import SEEN_STEP, Box, Seen
from roles.reading.files.pdf_pieces import SAME_BASELINE, WORD_GAP, pieces
from roles.reading.text import HiddenReason, HiddenText

# Points. Smaller print can't be read on paper or screen.
_TINY = 2.0
# From this lightness of its darkest channel (0 to 1), text may vanish on white paper.
_LIGHT = 0.85
# Points: painted areas thinner than this are rules, underlines and list marks, which hide no words.
_RULE = 5.0
# Share of a page's words, unpainted over a picture, from which the page is a scan with its text beneath.
_SCAN = 0.8
_CHANNEL = 255

Reasons = dict[int, HiddenReason]


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of a page beside its glyphs. All places in points, y upwards."""

    # The part of the page that is shown.
    shown: Box
    # Painted areas and pictures.
    painted: Sequence[Box]
    # Whether the file's instructions know ways to paint nothing.
    may_hide: bool
    # Draws the page and tells what can be seen at some places.
    look: Callable[[Sequence[Box]], list[Seen]]


@dataclass(frozen=True, slots=True)
class Judged:
    """The glyphs that can be seen, and the text that can't."""

    visible: Glyphs
    hidden: tuple[HiddenText, ...] = ()
    # The page is a picture with its recognised text laid under it, unpainted.
    scanned: bool = False


def judge(page: Glyphs, scene: Scene) -> Judged:
    """Part what a person sees from what not. The page is drawn only where something can hide text."""
    if not len(page):
        return Judged(page)
    reasons = np.full(len(page), None, dtype=object)
    reasons[page.size < _TINY] = HiddenReason.TINY
    reasons[_off_page(page, scene.shown)] = HiddenReason.OFF_PAGE
    scanned = _suspicious(page, scene) and _look(page, scene, reasons)
    seen = np.array([reason is None for reason in reasons], dtype=np.bool_)
    if seen.all():
        return Judged(page, scanned=scanned)
    return Judged(page.only(seen), tuple(_quotes(page, reasons)), scanned)


def _off_page(page: Glyphs, shown: Box) -> Flags:
    x, y = page.x + page.width / 2, page.y + page.size / 4
    return np.asarray((x < shown.left) | (x > shown.right) | (y < shown.bottom) | (y > shown.top))


def _suspicious(page: Glyphs, scene: Scene) -> bool:
    if scene.may_hide or bool((page.colour.min(axis=1) > _LIGHT).any()):
        return True
    return any(_covers(area, page) for area in scene.painted)


def _covers(area: Box, page: Glyphs) -> bool:
    if area.right - area.left < _RULE or area.top - area.bottom < _RULE:
        return False
    x, y = page.x + page.width / 2, page.y + page.size / 4
    inside = (x > area.left) & (x < area.right) & (y > area.bottom) & (y < area.top)
    return bool(inside.any())


def _look(page: Glyphs, scene: Scene, reasons: "np.ndarray[tuple[int], np.dtype[np.object_]]") -> bool:
    """Draw the page and mark the words that left no ink. True for a scan with its text beneath."""
    words = _words(page)
    places = [_place(page, word) for word in words]
    seen = scene.look(places)
    beneath = [one.unpainted and one.pictured for one in seen]
    if sum(beneath) > _SCAN * len(words):
        return True
    for word, place, one in zip(words, places, seen, strict=True):
        if not one.inked and reasons[word[0]] is None:
            reasons[word] = _why(page, word[0], place, one, scene)
    return False


def _words(page: Glyphs) -> list[Places]:
    """Glyphs that stand together and look alike."""
    gap = np.abs(page.x[1:] - page.x[:-1] - page.width[:-1])
    size = page.size[1:]
    breaks = (
        page.spaced[1:]
        | (gap > WORD_GAP * size)
        | (np.abs(page.y[1:] - page.y[:-1]) > SAME_BASELINE * size)
        | (page.colour[1:] != page.colour[:-1]).any(axis=1)
        | (page.size[1:] != page.size[:-1])
    )
    return np.split(np.arange(len(page)), np.nonzero(breaks)[0] + 1)


def _place(page: Glyphs, word: Places) -> Box:
    first, last = word[0], word[-1]
    size = float(page.size[word].max())
    if page.width[word].max() < NARROW:
        # Text on its side: whether it runs up or down is not worth knowing here.
        low, high = page.y[word].min() - size, page.y[word].max() + size
        return Box(page.x[first] - size, low, page.x[first] + size, high)
    right = page.x[last] + page.width[last]
    return Box(page.x[first], page.y[first] - 0.2 * size, right, page.y[first] + 0.75 * size)


def _why(page: Glyphs, glyph: int, place: Box, seen: Seen, scene: Scene) -> HiddenReason:
    if seen.unpainted:
        return HiddenReason.TRANSPARENT
    if np.abs(page.colour[glyph] - np.array(seen.ground)).max() * _CHANNEL <= SEEN_STEP:
        return HiddenReason.SAME_COLOUR
    if any(area.holds(*place.centre()) for area in scene.painted):
        return HiddenReason.COVERED
    return HiddenReason.NOT_DRAWN


def _quotes(page: Glyphs, reasons: "np.ndarray[tuple[int], np.dtype[np.object_]]") -> list[HiddenText]:
    """The hidden text, one quote for each stretch. Stray marks are dropped: they say nothing."""
    found: list[HiddenText] = []
    for reason in HiddenReason:
        for piece in pieces(page.only(reasons == reason)):
            if sum(letter.isalnum() for letter in piece.text) > 1:
                found.append(HiddenText(piece.text, reason))
    return found
