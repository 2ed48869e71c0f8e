"""Pieces become rows, and rows in reading order become lines of text."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from roles.reading.files.pdf_pieces import SAME_BASELINE, WIDE_GAP, WORD_GAP, Piece

# A list mark or number alone: the gap after it is a space, however wide.
_MARK = re.compile(r"[•●○◦▪▫■□◆◇➢➤►▶‣⁃∙·✓✔❖❍*–—\-\uf000-\uf0ff]|o|(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]")
# How far after its mark, in font sizes, the text of an item may start.
_MARK_GAP = 4.0
# Raised and lowered figures are smaller and off the baseline by up to this part of the line's size.
_RAISED = 0.55
_SMALLER = 0.8

Segments = list[Piece]


def rows(found: Iterable[Piece]) -> list[Segments]:
    """Rows from top to bottom; each row's segments from left to right, wide gaps between them."""
    clusters: list[list[Piece]] = []
    for piece in sorted(found, key=lambda piece: (-piece.base, piece.left)):
        if clusters and _same_row(clusters[-1], piece):
            clusters[-1].append(piece)
        else:
            clusters.append([piece])
    return [_segments(cluster) for cluster in clusters]


def _same_row(row: Sequence[Piece], piece: Piece) -> bool:
    main = max(row, key=lambda other: other.size) if len(row) > 1 else row[0]
    size = max(main.size, piece.size)
    apart = abs(main.base - piece.base)
    if apart <= SAME_BASELINE * min(size, 2 * min(main.size, piece.size)):
        return True
    if _MARK.fullmatch(piece.text) or _MARK.fullmatch(main.text):
        return apart <= _RAISED * size and 0 < abs(main.left - piece.left) < _MARK_GAP * size
    small = min(main.size, piece.size) < _SMALLER * size
    return small and apart <= _RAISED * size and any(_touching(other, piece) for other in row)


def _touching(first: Piece, second: Piece) -> bool:
    gap = max(first.left, second.left) - min(first.right, second.right)
    return abs(gap) < 0.3 * max(first.size, second.size)


def _segments(row: list[Piece]) -> Segments:
    row.sort(key=lambda piece: piece.left)
    segments = [row[0]]
    for piece in row[1:]:
        last = segments[-1]
        gap = (piece.left - last.right) / max(piece.size, last.size)
        if gap > WIDE_GAP and not (_MARK.fullmatch(last.text) and gap < _MARK_GAP):
            segments.append(piece)
        else:
            segments[-1] = joined(last, piece, " " if gap > WORD_GAP else "")
    return segments


def joined(first: Piece, second: Piece, between: str) -> Piece:
    """Two pieces of one row as one."""
    longer = first if len(first.text) >= len(second.text) else second
    return Piece(
        text=first.text + between + second.text,
        left=min(first.left, second.left),
        right=max(first.right, second.right),
        base=longer.base,
        size=longer.size,
        bold=longer.bold,
    )


def whole(row: Segments) -> Piece:
    """A row as one piece, a tab for each wide gap."""
    line = row[0]
    for segment in row[1:]:
        line = joined(line, segment, "\t")
    return line


def usual_leading(lines: Sequence[Piece]) -> float:
    """The distance between the baselines of lines of one paragraph, in parts of the font size."""
    steps = sorted(
        (above.base - below.base) / below.size
        for above, below in pairwise(lines)
        if 0.8 * below.size < above.base - below.base < 3 * below.size
    )
    # Most steps may lead to a new entry: the usual one is among the short ones.
    return steps[len(steps) // 5] if steps else 1.2
