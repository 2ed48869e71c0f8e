"""Tables with a row of column names ("Period | Employer | Position | Duties"): every cell becomes a row of
its own, and what its column says goes with it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from hiring.reading.rows import Column, Row
from hiring.reading.sections import Placed
from roles.reading.text import CELL_GAP

_NAMES: tuple[tuple[Column, str], ...] = (
    (
        Column.DATES,
        r"periods?|dates?|durations?|years?|from|to|until|start(?: date)?|end(?: date)?|when|tenure"
        r"|(?:from|dates?) ?(?:[-–/]|to) ?(?:to|from)?|year (?:of|obtained|completed)\b.*",
    ),
    (
        Column.EMPLOYER,
        r"(?:name of (?:the )?)?(?:employers?|compan(?:y|ies)|organi[sz]ations?|firms?|clients?|board"
        r"|institutions?|institutes?|schools?|universit(?:y|ies))"
        r"(?: ?/ ?(?:board|university|college|institut(?:e|ion)|school|compan(?:y|ies))| name)?",
    ),
    (
        Column.TITLE,
        r"(?:job )?titles?|(?:job )?positions?(?: held)?|designations?|roles?|posts?(?: held)?|ranks?"
        r"|occupations?",
    ),
    (Column.PLACE, r"locations?|places?|city|country|town|station"),
    (
        Column.TOLD,
        r"(?:(?:main|key|major|brief|job) )?(?:dut(?:y|ies)|responsibilit(?:y|ies)|tasks?|activities"
        r"|descriptions?|achievements?|functions?|remarks?|nature of work|work done)(?: (?:and|&) \w+)?",
    ),
    (
        Column.OTHER,
        r"no\.?|s\.? ?no\.?|#|qualifications?|degrees?|courses?|certificates?|grades?|results?|marks?"
        r"|(?:organi[sz]ation|employer|company) ?(?:[/&,]|and) ?(?:job )?(?:designation|position|title|role)"
        r"|(?:job )?(?:designation|position|title|role) ?(?:[/&,]|and) ?(?:organi[sz]ation|employer|company)"
        r"|awards?|subjects?|class|percentage|%|cgpa|gpa|department|team|reason for leaving",
    ),
)
_PATTERNS = tuple((column, re.compile(rf"(?:{names})\s*:?", re.IGNORECASE)) for column, names in _NAMES)
_LINE = re.compile(r"\s*\|\s*")
_FEWEST = 3
_TELLING = frozenset({Column.TITLE, Column.EMPLOYER, Column.OTHER})


def unfold(placed: Sequence[Placed]) -> tuple[Placed, ...]:
    """The rows with the tables of the employment history and of education taken apart."""
    if not any(each.row.cells and _columns(each.row) for each in placed):
        return tuple(placed)
    unfolded = list(_unfolded(placed))
    return tuple(replace(each, row=replace(each.row, index=at)) for at, each in enumerate(unfolded))


def _unfolded(placed: Sequence[Placed]) -> Iterator[Placed]:
    columns: tuple[Column, ...] = ()
    at = 0
    for each in placed:
        if named := _columns(each.row):
            columns, at = named, 0
            yield replace(each, heading=True)
        elif columns and not each.heading and (each.row.cells or at):
            # A cell of several lines goes on in the next row, where the row before it broke off.
            first = at if at and not each.row.dates else 0
            count = len(_gaps(each.row.text))
            at = first + count if first + count < len(columns) - 1 else 0
            yield from (replace(each, row=row) for row in _cells(each.row, columns[first:], opens=not first))
        else:
            columns = () if each.heading or not each.row.dates else columns
            yield each


def _columns(row: Row) -> tuple[Column, ...]:
    """What each column holds, where the row is nothing but names of columns."""
    if not row.cells:
        return ()
    named = tuple(_column(cell) for cell in _split(row.text))
    if len(named) < _FEWEST or None in named or not _TELLING.intersection(named):
        return ()
    return tuple(column for column in named if column is not None)


def _gaps(text: str) -> list[re.Match[str]]:
    """What parts the cells of a row: wide gaps, or the lines of a table drawn with characters."""
    if text.startswith("|") and text.endswith("|"):
        return list(_LINE.finditer(text, 1, len(text) - 1))
    return list(CELL_GAP.finditer(text))


def _split(text: str) -> list[str]:
    edges = [0, *(edge for gap in _gaps(text) for edge in gap.span()), len(text)]
    return [text[start:end].strip(" |\t") for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _column(cell: str) -> Column | None:
    return next((column for column, pattern in _PATTERNS if pattern.fullmatch(cell.strip())), None)


def _cells(row: Row, columns: Sequence[Column], *, opens: bool) -> Iterator[Row]:
    """One row for each cell; neighbouring cells of dates stay together, further cells are told. `opens` says
    that a row of the table begins here."""
    edges = [0, *(gap.end() for gap in _gaps(row.text)), len(row.text)]
    spans: list[tuple[int, int, Column]] = []
    for at, (start, end) in enumerate(pairwise(edges)):
        column = columns[at] if at < len(columns) else Column.TOLD
        if spans and column is Column.DATES is spans[-1][2]:
            spans[-1] = (spans[-1][0], end, column)
        else:
            spans.append((start, end, column))
    for at, (start, end, column) in enumerate(spans):
        yield _part(row, row.start + start, row.start + end, column, first=opens and not at)


def _part(row: Row, start: int, end: int, column: Column, *, first: bool) -> Row:
    text = row.text[start - row.start : end - row.start].rstrip()
    own = tuple(dates for dates in row.dates if start <= dates.start < end)
    return replace(
        row,
        start=start,
        end=start + len(text),
        text=text,
        dates=own,
        gap=first,
        bullet=row.bullet or column is Column.TOLD,
        column=column,
    )
