"""The rows of a workbook's first sheet, one at a time: a sheet of 60,000 rows costs no memory."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import IO

from lxml import etree

from roles.reading.releases import ReleaseError

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_VALUE = f"{_MAIN}v"
_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_SHARED = "xl/sharedStrings.xml"
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    etree.XMLSyntaxError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    IndexError,
)


def rows(path: Path) -> Iterator[list[str]]:
    """Every row as text, "" for an empty cell; a row ends with its last filled cell.

    Raises ReleaseError where the file is damaged or no workbook.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            yield from _rows(archive, _strings(archive))
    except _DAMAGED as error:
        raise ReleaseError(
            f"{path}: this is no whole .xlsx workbook ({_first_line(error)}); download it again"
        ) from error


def _rows(archive: zipfile.ZipFile, strings: list[str]) -> Iterator[list[str]]:
    sheets = sorted((int(found[1]), name) for name in archive.namelist() if (found := _SHEET.fullmatch(name)))
    if not sheets:
        raise ValueError("no sheet in it")
    with archive.open(sheets[0][1]) as stream:
        for row in _elements(stream, "row"):
            yield _cells(row, strings)


def _strings(archive: zipfile.ZipFile) -> list[str]:
    """The texts that cells refer to by number; workbooks store each once."""
    if _SHARED not in archive.namelist():
        return []
    with archive.open(_SHARED) as stream:
        return [_text(item) for item in _elements(stream, "si")]


def _elements(stream: IO[bytes], name: str) -> Iterator[etree._Element]:
    """The elements of one name, each forgotten when the next is asked for."""
    for _, element in etree.iterparse(stream, tag=_MAIN + name, resolve_entities=False, load_dtd=False):
        yield element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


def _cells(row: etree._Element, strings: list[str]) -> list[str]:
    cells: list[str] = []
    for cell in row:
        place = _column((cell.get("r") or "").rstrip("0123456789"))
        if place > len(cells):
            cells.extend([""] * (place - len(cells)))
        cells.append(_value(cell, strings))
    return cells


def _value(cell: etree._Element, strings: list[str]) -> str:
    kind = cell.get("t")
    if kind == "inlineStr":
        return _text(cell)
    value = cell.findtext(_VALUE) or ""
    return strings[int(value)] if kind == "s" and value else value


@cache
def _column(letters: str) -> int:
    """ "A" is column 0, "AB" is 27; -1 for a cell that does not say, which follows the last."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _text(element: etree._Element) -> str:
    return "".join(part.text or "" for part in element.iter(f"{_MAIN}t"))


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
