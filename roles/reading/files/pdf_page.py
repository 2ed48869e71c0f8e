"""One page of a PDF: its visible text in lines in reading order, and what is hidden on it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import pdf_oxide

from roles.reading.files.assembling import Row
from roles.reading.files.pdf_clues import Clues
from roles.reading.files.pdf_columns import blocks
from roles.reading.files.pdf_glyphs import groups, page_glyphs, with_bullets
from roles.reading.files.pdf_hidden import Judged, Scene, judge
from roles.reading.files.pdf_ink import Box, Seen
from roles.reading.files.pdf_pieces import Piece, pieces
from roles.reading.files.pdf_rows import rows, usual_leading, whole

# Lines further apart than this many times the usual distance are in different blocks.
_BLOCK_GAP = 1.35
# A drawn list mark is a painted dot of up to this part of the font size…
_DOT = 0.6
# …that stands before its line by up to this many font sizes.
_DOT_GAP = 2.5
# Points: dots are smaller, and looked up in bands of this height.
_BAND = 20.0
# Drawn shapes without any text: from this many, they are letters drawn as outlines.
_OUTLINES = 200


@dataclass(frozen=True, slots=True)
class ReadPage:
    """What one page gave. Blocks count from 0."""

    rows: list[Row]
    judged: Judged
    # Pictures or outlines fill a good part of the page.
    pictured: bool


def read_page(
    document: pdf_oxide.PdfDocument,
    number: int,
    clues: Clues,
    look: Callable[[Sequence[Box]], list[Seen]],
) -> ReadPage:
    """Page `number` (from 0). Raises RuntimeError where pdf_oxide can't read it."""
    shown = _shown(document, number)
    pictures = _pictures(document, number, shown) if clues.pictures else []
    # Frames too: pdf_oxide does not always tell those that are filled from those that are not.
    painted = [_area(path["bbox"]) for path in document.extract_paths(number)]
    dots = _Dots(painted)
    scene = Scene(shown, [*painted, *pictures], clues.may_hide, look)
    page = page_glyphs(document.extract_chars(number))
    if clues.bullets:
        page = with_bullets(page, document.extract_spans(number))
    judged = judge(page, scene)
    found: list[Row] = []
    for group in groups(judged.visible):
        upright = not group.turn.any()
        for block in blocks(rows(pieces(group))):
            made = _block(block, number + 1, found, shown.top, dots if upright else _NO_DOTS)
            column = found[-1].column + 1 if found else 0
            found += (replace(row, column=column) for row in made)
    return ReadPage(found, judged, _fills(pictures, shown) or len(painted) > _OUTLINES)


def _shown(document: pdf_oxide.PdfDocument, number: int) -> Box:
    left, bottom, right, top = document.page_crop_box(number) or document.page_media_box(number)
    return Box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))


def _pictures(document: pdf_oxide.PdfDocument, number: int, shown: Box) -> list[Box]:
    try:
        places = document.page_images(number)
    except RuntimeError:
        # Pictures of encrypted files can't be listed: there may be one anywhere.
        return [shown]
    return [_area((place["x"], place["y"], place["width"], place["height"])) for place in places]


def _area(place: tuple[float, float, float, float]) -> Box:
    x, y, width, height = place
    return Box(min(x, x + width), min(y, y + height), max(x, x + width), max(y, y + height))


def _fills(pictures: Iterable[Box], shown: Box) -> bool:
    area = sum((box.right - box.left) * (box.top - box.bottom) for box in pictures)
    return area > 0.2 * (shown.right - shown.left) * (shown.top - shown.bottom)


def _block(found: list[list[Piece]], page: int, before: list[Row], height: float, dots: "_Dots") -> list[Row]:
    block = before[-1].block + 1 if before else 0
    lines = [whole(row) for row in found]
    made: list[Row] = []
    for line, first in zip(lines, _firsts(lines), strict=True):
        block += first
        made.append(_row(line, page, block, height, dots))
    return made


def _firsts(lines: list[Piece]) -> list[bool]:
    """For each line, whether a new block begins with it inside its column."""
    usual = usual_leading(lines)
    wide = [
        above.base - below.base > _BLOCK_GAP * usual * max(below.size, 0.5 * above.size)
        for above, below in pairwise(lines)
    ]
    return [False, *wide][: len(lines)]


def _row(line: Piece, page: int, block: int, height: float, dots: "_Dots") -> Row:
    return Row(
        line.text,
        page=page,
        block=block,
        left=line.left,
        right=line.right,
        top=height - line.base - 0.8 * line.size,
        size=line.size,
        bold=line.bold,
        item=dots.mark(line),
    )


class _Dots:
    """The small painted areas of a page, found by height."""

    def __init__(self, painted: Iterable[Box]) -> None:
        self._bands: dict[int, list[Box]] = defaultdict(list)
        for area in painted:
            if area.right - area.left < _BAND and area.top - area.bottom < _BAND:
                self._bands[int(area.bottom // _BAND)].append(area)

    def mark(self, line: Piece) -> bool:
        """Whether one of them is the list mark of a line."""
        first, last = int((line.base - line.size) // _BAND), int((line.base + line.size) // _BAND)
        return any(
            _is_mark(area, line) for band in range(first, last + 1) for area in self._bands.get(band, ())
        )


_NO_DOTS = _Dots(())


def _is_mark(area: Box, line: Piece) -> bool:
    return (
        0 <= line.left - area.right < _DOT_GAP * line.size
        and area.right - area.left < _DOT * line.size
        and area.top - area.bottom < _DOT * line.size
        and line.base - 0.2 * line.size < area.bottom < line.base + 0.6 * line.size
    )
