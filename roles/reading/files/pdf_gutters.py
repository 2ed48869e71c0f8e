"""Finds the vertical gutters of a page: where rows above each other all keep clear of one strip."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from roles.reading.files.pdf_rows import Segments, usual_leading

# In parts of the font size: a gutter is at least so wide beside the longest line.
_GUTTER = 0.9
# A reader sees a gap where baselines are this many font sizes apart…
_GAP = 1.5
# …and this many of the usual steps.
_GAP_STEPS = 1.35
# Lines that fill this share of a column's width are set in that column.
_SAME_WIDTH = 0.75
# Points between edges that a reader sees as one line.
_IN_LINE = 3.0
# Columns that end within so many font sizes of each other end together: what follows is below both.
_FOOT = 8.0


@dataclass(frozen=True, slots=True)
class Region:
    """Rows from `start` to `end` (excluded) that keep clear of the gutter between `left` and `right`."""

    start: int
    end: int
    left: float
    right: float


def gaps(rows: list[Segments]) -> Iterator[tuple[int, float, float]]:
    """Places where a gutter may be: between segments of a row, or beside each other on two rows."""
    for index, row in enumerate(rows):
        for first, second in pairwise(row):
            yield index, first.right, second.left
        if index + 1 < len(rows):
            below = rows[index + 1]
            if row[-1].right < below[0].left:
                yield index, row[-1].right, below[0].left
            elif below[-1].right < row[0].left:
                yield index, below[-1].right, row[0].left


def grown(rows: list[Segments], start: int, left: float, right: float) -> Region:
    first, last = start, start
    while first > 0 and (gutter := _narrowed(rows[first - 1], left, right)):
        (left, right), first = gutter, first - 1
    while last < len(rows) and (gutter := _narrowed(rows[last], left, right)):
        (left, right), last = gutter, last + 1
    return Region(first, last, left, right)


def _narrowed(row: Segments, left: float, right: float) -> tuple[float, float] | None:
    """What is left of the gutter beside this row; None where the row crosses it."""
    for segment in row:
        if segment.right <= left or segment.left >= right:
            continue
        if segment.left < left and segment.right < right:
            left = segment.right
        elif segment.right > right and segment.left > left:
            right = segment.left
        else:
            return None
        if right - left < _GUTTER * segment.size:
            return None
    return left, right


def trimmed(rows: list[Segments], region: Region) -> Region:
    """Without rows at its head and foot that only happen to keep clear of the gutter."""
    inside = range(region.start, region.end)
    left = [index for index in inside if rows[index][0].right <= region.left]
    right = [index for index in inside if rows[index][-1].left >= region.right]
    if not left or not right:
        return region
    # Pairs of rows of the left side between which a reader sees a gap.
    gap = max(_GAP, _GAP_STEPS * usual_leading([rows[index][0] for index in left]))
    apart = [pair for pair in pairwise(left) if _step(rows, *pair) > gap]
    start = region.start + _centred(rows[region.start : right[-1] + 1], region)
    start = _head(left, [index for index in right if index >= start], apart, start)
    return Region(start, _foot(rows, right[-1], apart, region), region.left, region.right)


def _step(rows: list[Segments], above: int, below: int) -> float:
    return (rows[above][0].base - rows[below][0].base) / rows[below][0].size


def _head(left: list[int], right: list[int], apart: list[tuple[int, int]], start: int) -> int:
    """Without what stands on the left above both columns: read first in any case, it says nothing of them."""
    if not right or left[0] >= right[0]:
        return start
    return max((below for _, below in apart if start <= below <= right[0]), default=start)


def _foot(rows: list[Segments], last: int, apart: list[tuple[int, int]], region: Region) -> int:
    """Without what stands on the left below both columns. `last`: the last row of the right one."""
    below = [index for _, index in apart if index > last]
    if not below or (region.end == len(rows) and _goes_on(rows, last, region)):
        return region.end
    near = [
        index for index in below if rows[last][-1].base - rows[index][0].base < _FOOT * rows[index][0].size
    ]
    if near:
        return near[0]
    return below[-1] if region.end < len(rows) else region.end


def _goes_on(rows: list[Segments], last: int, region: Region) -> bool:
    """Whether the left column goes on to the foot of the page, as its own width shows."""
    left = min(row[0].left for row in rows[region.start : region.end])
    widest = max(row[-1].right for row in rows[last + 1 : region.end])
    return widest - left > _SAME_WIDTH * (region.left - left)


def _centred(rows: list[Segments], region: Region) -> int:
    """How many of the first rows stand on the right only and in line with nothing there: centred text."""
    right = [segments for row in rows if (segments := [piece for piece in row if piece.left >= region.right])]
    lefts, rights = [row[0].left for row in right], [row[-1].right for row in right]
    count = 0
    for row in rows:
        alone = row[0].left >= region.right
        if not alone or _in_line(row[0].left, lefts) or _in_line(row[-1].right, rights):
            break
        count += 1
    return count


def _in_line(edge: float, edges: list[float]) -> bool:
    """Whether another of the edges, which hold this one too, is in line with it."""
    return sum(abs(edge - other) < _IN_LINE for other in edges) > 1
