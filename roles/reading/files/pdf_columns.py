"""The reading order of a page: rows from top to bottom, columns from left to right.

A column is what lies beside a vertical gutter that many rows keep clear, with text of its own on both
sides (pdf_sides.py says when). Columns may hold columns.
"""

import re
from collections.abc import Iterator

from roles.reading.files.pdf_gutters import Region, gaps, grown, trimmed
from roles.reading.files.pdf_rows import Segments, joined
from roles.reading.files.pdf_sides import Reading, groups, reading

# Dates that the width of their column broke: what the first line ends with, and the next begins with.
_OPEN_END = re.compile(r"(?:[-–—]|\bto|\buntil)(?:\s+[A-Z][a-z]{2,8}\.?)?$")
_REST_OF_DATES = re.compile(
    r"(?:(?:[A-Z][a-z]{2,8}\.?\s+|\d\d?[/.])?(?:19|20)\d\d|present|current|now|today|date|ongoing)\b",
    re.IGNORECASE,
)

_JOINED = re.compile(r"(?:[-–—]|to\b|until\b)\s*", re.IGNORECASE)
_ENDS_IN_YEAR = re.compile(r"\b(?:19|20)\d\d$")


def blocks(rows: list[Segments]) -> Iterator[list[Segments]]:
    """Rows of a page in reading order, in blocks that are read together."""
    region, how = _widest(rows)
    if region is None:
        yield _with_dates_whole(rows)
        return
    if region.start:
        yield from blocks(rows[: region.start])
    inside = rows[region.start : region.end]
    if how is Reading.COLUMNS:
        for side in _sides(inside, region):
            yield from blocks(side)
    else:
        for band in _bands(inside, region):
            yield from _band(band, region)
    if region.end < len(rows):
        yield from blocks(rows[region.end :])


def _widest(rows: list[Segments]) -> tuple[Region | None, Reading]:
    """The region with most lines on its sparser side that is not to be read row by row."""
    best, most, chosen = None, 0, Reading.ROWS
    seen: set[Region] = set()
    for start, left, right in gaps(rows):
        region = trimmed(rows, grown(rows, start, left, right))
        if region in seen:
            continue
        seen.add(region)
        sides = _sides(rows[region.start : region.end], region)
        lines = min(len(side) for side in sides)
        if lines > most and (how := reading(*sides)) is not Reading.ROWS:
            best, most, chosen = region, lines, how
    return best, chosen


def _sides(rows: list[Segments], region: Region) -> tuple[list[Segments], list[Segments]]:
    middle = (region.left + region.right) / 2
    left = [[piece for piece in row if piece.left < middle] for row in rows]
    right = [[piece for piece in row if piece.left >= middle] for row in rows]
    return [row for row in left if row], [row for row in right if row]


def _bands(rows: list[Segments], region: Region) -> Iterator[list[Segments]]:
    """Rows parted where a label on the left begins."""
    firsts = [label[0][0] for label in groups(_sides(rows, region)[0])]
    band: list[Segments] = []
    for row in rows:
        if band and any(row[0] is first for first in firsts):
            yield band
            band = []
        band.append(row)
    yield band


def _band(rows: list[Segments], region: Region) -> Iterator[list[Segments]]:
    """A label of one line stays on the row of what it labels; a longer one is read before it."""
    label, labelled = _sides(rows, region)
    if len(label) > 1:
        label = _closed(label)
        if len(label) == 1 and labelled:
            labelled[0] = [*label[0], *labelled[0]]
            yield labelled
        else:
            yield label
            yield from blocks(labelled)
    else:
        yield rows


def _with_dates_whole(rows: list[Segments]) -> list[Segments]:
    """Rows of a table whose first column broke its dates after the dash, with them on one row."""
    found: list[Segments] = []
    for row in rows:
        above = found[-1] if found else None
        if above and len(above) > 1 and _goes_on(above[0].text, row[0].text) and row[0].right < above[1].left:
            found[-1] = [joined(above[0], row[0], " "), *above[1:]]
            row = row[1:]
        if row:
            found.append(row)
    return found


def _goes_on(above: str, below: str) -> bool:
    joined = _JOINED.match(below)
    if joined is None and _OPEN_END.search(above) is None:
        return False
    if joined is not None and _ENDS_IN_YEAR.search(above) is None:
        return False
    return _REST_OF_DATES.fullmatch(below[joined.end() if joined else 0 :].strip()) is not None


def _closed(label: list[Segments]) -> list[Segments]:
    """A label whose dates are broken after the dash, with them on one line."""
    found = [label[0]]
    for row in label[1:]:
        above = found[-1][-1].text
        if _OPEN_END.search(above) or _goes_on(above, row[0].text):
            found[-1] = [*found[-1][:-1], joined(found[-1][-1], row[0], " "), *row[1:]]
        else:
            found.append(row)
    return found
