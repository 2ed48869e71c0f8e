"""Finds columns: a vertical gutter with text of its own on both sides, read one side after the other.

Places and dates set at the right margin share their rows with titles and employers: no columns.
Neither are table rows. What makes two columns is that each side goes on by itself: its lines stand
between the lines of the other side, or its text wraps within its own width.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from roles.reading.files.pdf_gutters import Region, gaps, grown, trimmed
from roles.reading.files.pdf_pieces import Piece
from roles.reading.files.pdf_rows import Segments

# In parts of the font size: lines of one side that are nearer than this go on from each other.
_NEXT_LINE = 2.3
# Share of the lines of the sparser side that stand on rows of their own, from which it is a column.
_ALONE = 0.3
# Columns of a list are about equally long.
_EQUAL = 0.6
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# A line that fills this share of its side and goes on in lower case is wrapped.
_FULL = 0.8
# Lines of one entry (a date and a place) that stand left of, and begin level with, what they label.
_LABEL_LINES = 3


def blocks(rows: list[Segments]) -> Iterator[list[Segments]]:
    """Rows of a page in reading order, in blocks that are read together: columns from left to right."""
    region = _widest(rows)
    if region is None:
        yield rows
        return
    if region.start:
        yield from blocks(rows[: region.start])
    for side in _sides(rows[region.start : region.end], region):
        yield from blocks(side)
    if region.end < len(rows):
        yield from blocks(rows[region.end :])


def _widest(rows: list[Segments]) -> Region | None:
    """The region of columns with most lines on its sparser side."""
    best, most = None, 0
    seen: set[Region] = set()
    for start, left, right in gaps(rows):
        region = trimmed(rows, grown(rows, start, left, right))
        if region in seen:
            continue
        seen.add(region)
        sides = _sides(rows[region.start : region.end], region)
        lines = min(len(side) for side in sides)
        if lines > most and _columns(*sides):
            best, most = region, lines
    return best


def _sides(rows: list[Segments], region: Region) -> tuple[list[Segments], list[Segments]]:
    middle = (region.left + region.right) / 2
    left = [[piece for piece in row if piece.left < middle] for row in rows]
    right = [[piece for piece in row if piece.left >= middle] for row in rows]
    return [row for row in left if row], [row for row in right if row]


def _columns(left: list[Segments], right: list[Segments]) -> bool:
    """Whether both sides go on by themselves."""
    if min(len(left), len(right)) < 2:
        return False
    sparse, dense = (left, right) if len(left) <= len(right) else (right, left)
    if not _goes_on(sparse):
        return False
    if _labels(sparse, dense):
        return False
    alone = len(sparse) - _shared(sparse, dense)
    if alone >= max(2, _ALONE * len(sparse)):
        return True
    wraps = _wraps(left) + _wraps(right)
    return wraps > 1 or (wraps == 1 and len(sparse) > 2 and _equals(sparse, dense))


def _equals(sparse: list[Segments], dense: list[Segments]) -> bool:
    """Whether both sides are as full, and neither is a column of dates."""
    dated = sum(bool(_YEAR.search(segment.text)) for row in sparse for segment in row)
    return len(sparse) >= _EQUAL * len(dense) and dated < 0.5 * len(sparse)


def _shared(sparse: list[Segments], dense: list[Segments]) -> int:
    """Lines that have their baseline in common with one of the other side."""
    baselines = {round(piece.base) for row in dense for piece in row}
    return sum(any(round(row[0].base) + step in baselines for step in (-2, -1, 0, 1, 2)) for row in sparse)


def _goes_on(side: list[Segments]) -> bool:
    """Whether most of a side's lines have another of that side right above or below."""
    near = [upper[0].base - lower[0].base < _NEXT_LINE * lower[0].size for upper, lower in pairwise(side)]
    with_company = sum(before or after for before, after in pairwise([False, *near, False]))
    return with_company >= 0.5 * len(side)


def _labels(sparse: list[Segments], dense: list[Segments]) -> bool:
    """Whether the sparse side labels the other: short groups, each beginning level with a line there."""
    groups: list[list[Segments]] = [[sparse[0]]]
    for upper, lower in pairwise(sparse):
        if upper[0].base - lower[0].base < _NEXT_LINE * lower[0].size:
            groups[-1].append(lower)
        else:
            groups.append([lower])
    level = _shared([group[0] for group in groups], dense)
    short = sum(len(group) <= _LABEL_LINES for group in groups)
    if len(groups) == 1 and (len(dense) < 3 * len(sparse) or not _shared(sparse[:1], dense[:1])):
        return False
    return level >= 0.8 * len(groups) and short >= 0.8 * len(groups)


def _wraps(side: list[Segments]) -> int:
    """Lines that are broken because the side is full: the next one goes on in lower case."""
    lines: list[Piece] = [row[-1] for row in side]
    left, right = min(row[0].left for row in side), max(line.right for line in lines)
    full = left + _FULL * (right - left)
    return sum(
        upper.right > full and lower[0].text[:1].islower()
        for upper, lower in zip(lines, side[1:], strict=False)
    )
