"""Finds columns: a vertical gutter with text of its own on both sides, read one side after the other.

Places and dates set at the right margin share their rows with titles and employers: no columns.
Neither are table rows. What makes two columns is that each side goes on by itself: its lines stand
between the lines of the other side, or its text wraps within its own width.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from roles.reading.files.pdf_pieces import Piece
from roles.reading.files.pdf_rows import Segments

# In parts of the font size: a gutter is at least so wide after the longest line…
_GUTTER = 0.9
# …and lines of one side that are nearer than this go on from each other.
_NEXT_LINE = 2.3
# Columns that end within this distance of each other end together: what follows is below both.
_FOOT = 8.0
# Share of the lines of the sparser side that stand on rows of their own, from which it is a column.
_ALONE = 0.3
# A line that fills this share of its side and goes on in lower case is wrapped.
_FULL = 0.8
# Lines of one entry (a date and a place) that stand left of, and begin level with, what they label.
_LABEL_LINES = 3


@dataclass(frozen=True, slots=True)
class Region:
    """Rows from `start` to `end` (excluded) that keep clear of the gutter between `left` and `right`."""

    start: int
    end: int
    left: float
    right: float


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
    for start, left, right in _gaps(rows):
        region = _trimmed(rows, _grown(rows, start, left, right))
        if region in seen:
            continue
        seen.add(region)
        sides = _sides(rows[region.start : region.end], region)
        lines = min(len(side) for side in sides)
        if lines > most and _columns(*sides):
            best, most = region, lines
    return best


def _gaps(rows: list[Segments]) -> Iterator[tuple[int, float, float]]:
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


def _grown(rows: list[Segments], start: int, left: float, right: float) -> Region:
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


def _trimmed(rows: list[Segments], region: Region) -> Region:
    """Without rows at its head and foot that only happen to keep clear of the gutter."""
    inside = range(region.start, region.end)
    right_rows = [index for index in inside if rows[index][-1].left >= region.right]
    left_rows = [index for index in inside if rows[index][0].right <= region.left]
    if not right_rows or not left_rows:
        return region
    last_right = rows[right_rows[-1]][-1].base
    below_right = [
        (index, last_right - rows[index][0].base, rows[index][0].size)
        for before, index in pairwise(left_rows)
        if index > right_rows[-1] and _apart(rows[before], rows[index])
    ]
    near = [index for index, depth, size in below_right if depth < _FOOT * size]
    if near:
        end = near[0]
    elif below_right and region.end < len(rows):
        end = below_right[-1][0]
    else:
        end = region.end
    start = region.start + _centred(rows[region.start : right_rows[-1] + 1], region)
    return Region(start, end, region.left, region.right)


def _centred(rows: list[Segments], region: Region) -> int:
    """How many of the first rows stand on the right only and in line with nothing there: centred text."""
    lefts = [round(row[-1].left) for row in rows if row[-1].left >= region.right]
    count = 0
    for row in rows:
        alone = row[0].left >= region.right
        if not alone or sum(abs(left - round(row[0].left)) < 3 for left in lefts) > 1:
            break
        count += 1
    return count


def _apart(upper: Segments, lower: Segments) -> bool:
    return upper[0].base - lower[0].base > 1.5 * lower[0].size


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
    return alone >= max(2, _ALONE * len(sparse)) or (_wraps(left) + _wraps(right) >= 2 and len(sparse) > 2)


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
    return len(groups) > 1 and level >= 0.8 * len(groups) and short >= 0.8 * len(groups)


def _wraps(side: list[Segments]) -> int:
    """Lines that are broken because the side is full: the next one goes on in lower case."""
    lines: list[Piece] = [row[-1] for row in side]
    left, right = min(row[0].left for row in side), max(line.right for line in lines)
    full = left + _FULL * (right - left)
    return sum(
        upper.right > full and lower[0].text[:1].islower()
        for upper, lower in zip(lines, side[1:], strict=False)
    )
