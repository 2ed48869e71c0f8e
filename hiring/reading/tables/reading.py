"""Reads CSV as spreadsheet programs write it: UTF-8 with or without its mark, commas, semicolons or tabs,
line ends inside of quotes. Nothing in it is ever calculated: a formula is its text."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from hiring.reading.tables.columns import KNOWN, Column, column_named
from hiring.reading.tables.problems import MOST_PROBLEMS, BadTable, Problem

MAX_ROWS = 10_000
MAX_CELL = 20_000
DELIMITERS = ",;\t"
NOT_UTF8 = "not UTF-8: save it as CSV UTF-8"
NO_ROWS = "there is no row below the header"
NO_COLUMNS = f"the first row names no column that is known; known are: {KNOWN}"
TOO_MANY = f"more than {MAX_ROWS:,} rows: send the table in parts"
UNKNOWN = "no such column: take it out, or call it by the name of one"
TWICE = "there are two columns of it"
UNCLOSED = "quotes that do not close, or a cell that is too long"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")

Cells = dict[Column, str]


def rows_of(content: bytes) -> Iterator[tuple[int, Cells]]:
    """The number and the cells of each row that says anything. Raises BadTable."""
    text = _decoded(content)
    delimiter = max(DELIMITERS, key=lambda each: _known(text, each))
    rows = _parsed(text, delimiter)
    columns = _columns(next(rows, (1, []))[1])
    for count, (number, cells) in enumerate(rows):
        if count >= MAX_ROWS:
            raise BadTable(Problem(0, "", TOO_MANY))
        yield number, _by_column(number, columns, cells)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-16" if content.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        raise BadTable(Problem(0, "", NOT_UTF8)) from None


def _known(text: str, delimiter: str) -> int:
    """How many columns are known if this parts the cells."""
    header = text.lstrip("\r\n").partition("\n")[0]
    return sum(column_named(cell.strip(' "\r')) is not None for cell in header.split(delimiter))


def _parsed(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Rows by their number; empty ones are counted and passed over."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise BadTable(Problem(number, "", UNCLOSED)) from None
        if any(cell.strip() for cell in cells):
            yield number, cells


def _columns(header: Sequence[str]) -> list[Column]:
    width = max((at for at, cell in enumerate(header, 1) if cell.strip()), default=0)
    named = [(cell.strip()[:60], column_named(cell)) for cell in header[:width]]
    columns = [column for _, column in named if column]
    if not columns:
        raise BadTable(Problem(0, "", NO_COLUMNS))
    unknown = [cell or "a column without a name" for cell, column in named if column is None]
    if unknown:
        told = (Problem(1, name, UNKNOWN) for name in unknown[:MOST_PROBLEMS])
        raise BadTable(*told, Problem(0, "", f"known columns are: {KNOWN}"))
    twice = sorted({column for column in columns if columns.count(column) > 1})
    if twice:
        raise BadTable(*(Problem(1, column, TWICE) for column in twice))
    return columns


def _by_column(number: int, columns: Sequence[Column], cells: Sequence[str]) -> Cells:
    extra = [cell for cell in cells[len(columns) :] if cell.strip()]
    if extra:
        reason = f"{len(columns) + len(extra):,} cells, but columns for {len(columns)}"
        raise BadTable(Problem(number, "", reason))
    return {column: _text(cell) for column, cell in zip(columns, cells, strict=False) if cell.strip()}


def _text(cell: str) -> str:
    """Without the apostrophe that keeps spreadsheet programs from calculating ("'+44 20 …")."""
    text = cell.strip()
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text
