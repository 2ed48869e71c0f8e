"""The glyphs of one PDF page as columns of numbers, as pdf_oxide reports them."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files.limits import MAX_PAGE_GLYPHS

Codes = NDArray[np.uint32]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Places = NDArray[np.intp]

# Code points of blanks, beside the controls and the space: they mark a gap before the next glyph and
# are not glyphs themselves.
_SPACE = 32
_BLANKS = np.array([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000])
# Points: what is narrower has no width along the page.
NARROW = 1e-3
_UNUSED_CODE, _BULLET = "\x7f", ord("•")
# In parts of the font size, as in Helvetica.
_BULLET_WIDTH = 0.35
_SAMPLE = 3
_BOLD = {"SemiBold", "DemiBold", "Bold", "ExtraBold", "Black", "Heavy"}


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Glyphs without blanks, in rows from top to bottom. Places and sizes in points, y upwards.

    All columns have one entry a glyph. `spaced`: a blank stands before it. `colour`: red, green and
    blue from 0 to 1, of shape (glyphs, 3). `turn`: degrees to the nearest quarter, anticlockwise.
    """

    codes: Codes
    x: Floats
    y: Floats
    width: Floats
    size: Floats
    spaced: Flags
    bold: Flags
    colour: Floats
    turn: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.codes)

    def only(self, chosen: Flags | Places) -> "Glyphs":
        """The chosen glyphs, in the order given."""
        return Glyphs(*(getattr(self, column.name)[chosen] for column in fields(self)))


def text_of(codes: Codes) -> str:
    """Code points to text; halves of surrogate pairs, which damaged fonts name, become U+FFFD."""
    return codes.tobytes().decode("utf-32-le", errors="replace")


def page_glyphs(characters: Sequence[Any]) -> Glyphs:
    """The glyphs of a page from pdf_oxide's characters. Raises UnreadableFile TOO_LARGE."""
    count = len(characters)
    if count > MAX_PAGE_GLYPHS:
        raise UnreadableFile(
            Unreadable.TOO_LARGE,
            f"one page holds over {MAX_PAGE_GLYPHS:,} characters; send only the document itself",
        )
    texts = list(map(attrgetter("char"), characters))
    width = _floats(characters, "advance_width")
    page = Glyphs(
        codes=np.frombuffer("".join(texts).encode("utf-32-le", "replace"), dtype=np.uint32),
        x=_floats(characters, "origin_x"),
        y=_floats(characters, "origin_y"),
        width=width,
        size=np.maximum(np.abs(_floats(characters, "font_size")), 0.1),
        spaced=np.zeros(count, np.bool_),
        bold=_bold(characters),
        colour=_colours(characters),
        turn=_turns(characters, width),
    )
    return _without_blanks(page if len(page.codes) == count else _spread(page, texts))


def with_bullets(page: Glyphs, spans: Sequence[Any]) -> Glyphs:
    """The page with the bullets that fonts with Windows' encoding draw for a control character.

    pdf_oxide's characters leave it out (ISO 32000-1, D.2, note 3: unused codes mean a bullet there), its
    spans do not.
    """
    for span in spans:
        for position, letter in enumerate(span.text):
            if letter == _UNUSED_CODE:
                left, bottom = span.bbox[0] + sum(span.char_widths[:position]), span.bbox[1]
                page = _with_bullet(page, left, bottom, max(span.font_size, 0.1))
    return page


def _with_bullet(page: Glyphs, x: float, y: float, size: float) -> Glyphs:
    after = np.nonzero((np.abs(page.y - y) < size / 2) & (page.x > x))[0]
    if not len(after):
        return page
    place = after[0]
    # It looks like the glyph that it stands before, but for its shape and place.
    order = np.insert(np.arange(len(page)), place, place)
    bullet = page.only(order)
    for column, value in ((bullet.codes, _BULLET), (bullet.x, x), (bullet.width, size * _BULLET_WIDTH)):
        column[place] = value
    bullet.spaced[place + 1] = True
    return bullet


def groups(page: Glyphs) -> list[Glyphs]:
    """The page's glyphs by direction of writing: upright ones first, then those on their side."""
    if not page.turn.any():
        return [page]
    upright, sideways = page.only(page.turn % 180 == 0), page.only(page.turn % 180 != 0)
    return [group for group in (upright, _turned_back(sideways)) if len(group)]


def _floats(characters: Sequence[Any], name: str) -> Floats:
    return np.fromiter(map(attrgetter(name), characters), dtype=np.float64, count=len(characters))


def _colours(characters: Sequence[Any]) -> Floats:
    colours = _column(characters, "color")
    if len(colours) == 1:
        return np.broadcast_to(np.array(colours[0], dtype=np.float64), (len(characters), 3))
    return np.array(colours, dtype=np.float64).reshape(-1, 3)


def _bold(characters: Sequence[Any]) -> Flags:
    weights = _column(characters, "font_weight")
    if len(weights) == 1:
        return np.full(len(characters), weights[0] in _BOLD)
    return np.array([weight in _BOLD for weight in weights], dtype=np.bool_)


def _column(characters: Sequence[Any], name: str) -> list[Any]:
    """An attribute of every character; just one value where all have the same.

    Most pages have one colour and one weight: a look at every third character, so at any word, tells.
    """
    read = attrgetter(name)
    sample = set(map(read, characters[::_SAMPLE]))
    return list(sample) if len(sample) == 1 else list(map(read, characters))


def _turns(characters: Sequence[Any], width: Floats) -> NDArray[np.int64]:
    # Text on its side has no width along the page: only then is each glyph's angle worth asking for.
    if np.count_nonzero(width < NARROW) < 3:
        return np.zeros(len(width), np.int64)
    angles = _floats(characters, "rotation_degrees")
    return np.asarray((np.round(angles / 90).astype(np.int64) * 90) % 360)


def _without_blanks(page: Glyphs) -> Glyphs:
    blank = page.codes <= _SPACE
    if (page.codes >= _BLANKS[0]).any():
        blank |= np.isin(page.codes, _BLANKS)
    drawn = np.nonzero(~blank)[0]
    kept = page.only(drawn)
    kept.spaced[1:] = np.diff(drawn) > 1
    return kept


def _spread(page: Glyphs, texts: list[str]) -> Glyphs:
    """One entry for each code point where a glyph stands for several (the letters of a ligature)."""
    counts = np.fromiter(map(len, texts), dtype=np.intp, count=len(texts))
    of = np.repeat(np.arange(len(texts)), counts)
    within = np.arange(len(of)) - np.repeat(np.cumsum(counts) - counts, counts)
    width = page.width[of] / counts[of]
    spread = replace(page, codes=np.arange(len(texts), dtype=np.uint32)).only(of)
    return replace(spread, codes=page.codes, x=spread.x + width * within, width=width)


def _turned_back(page: Glyphs) -> Glyphs:
    """Glyphs on their side as they would stand if the page were turned back."""
    up, down = _along(page, 1), _along(page, -1)
    return down if _capitalised(down) > _capitalised(up) else up


def _along(page: Glyphs, direction: int) -> Glyphs:
    """Glyphs read up (1) or down (-1) the page. No widths are known there: each reaches to the next."""
    x, y = direction * page.y, -direction * page.x
    order = np.lexsort((x, -np.round(y)))
    turned, x, y = page.only(order), x[order], y[order]
    ahead = np.append(np.diff(x), 0.0)
    width = np.where((ahead > 0) & (ahead < turned.size), ahead, turned.size / 2)
    # The page lists glyphs downwards: read upwards, a blank stands after the glyph that it marks.
    spaced = np.roll(turned.spaced, 1) if direction > 0 else turned.spaced
    return replace(turned, x=x - np.minimum(x.min(initial=0.0), 0.0), y=y, width=width, spaced=spaced)


def _capitalised(page: Glyphs) -> int:
    """Words that begin with a capital. The angle in the file does not tell up from down; this does."""
    text = text_of(page.codes)
    starts = [0, *np.nonzero(page.spaced)[0].tolist()]
    return sum(text[start : start + 1].isupper() for start in starts)
