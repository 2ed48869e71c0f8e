"""Rows of a table of candidates as resumes: each as JSON Resume, which is read like any other file.

All rows are checked before any is taken.
"""

import json
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from hiring.reading.json_resume.shapes import SCHEMA
from hiring.reading.tables.columns import Column
from hiring.reading.tables.problems import MOST_PROBLEMS, BadTable, Problem
from hiring.reading.tables.reading import MAX_CELL, NO_ROWS, Cells, rows_of
from hiring.reading.uploads.found import ResumeFile
from roles.reading.files.structured import dates

NOT_DATE = "not a date (2019, 2019-03 or 2019-03-14)"
NOT_EMAIL = "not an email address"
NOBODY = "neither a name nor an email address"
TOO_LONG = f"more than {MAX_CELL:,} characters"
NUL = "a NUL character cannot be taken"
LONGEST_SOURCE = 60
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]+")
_APART = re.compile(r"\s*[;|\n]\s*")
_APART_OR_COMMA = re.compile(r"\s*[;|\n,]\s*")
_LANGUAGE = re.compile(r"(?P<language>[^(:–-]+?)\s*(?:[(:–-]\s*(?P<fluency>[^)]+)\)?)?")


def candidates_in(content: bytes, name: str) -> list[ResumeFile]:
    """A file for each row, named after the table and the row. Raises BadTable with what is wrong in its rows,
    the first MOST_PROBLEMS of it."""
    rows = list(rows_of(content))
    if not rows:
        raise BadTable(Problem(0, "", NO_ROWS))
    problems = [problem for number, cells in rows for problem in _against(number, cells)]
    if problems:
        raise BadTable(*problems[:MOST_PROBLEMS])
    stem = PurePath(name).stem
    return [
        ResumeFile(f"{stem}-row-{number}.json", _written(cells), cells.get(Column.SOURCE, ""))
        for number, cells in rows
    ]


def _against(number: int, cells: Cells) -> Iterator[Problem]:
    if Column.NAME not in cells and Column.EMAIL not in cells:
        yield Problem(number, "", NOBODY)
    for column, cell in cells.items():
        if reason := _reason(column, cell):
            yield Problem(number, column, reason)


def _reason(column: Column, cell: str) -> str:
    """Why a cell cannot be taken; "" where nothing speaks against it."""
    if len(cell) > MAX_CELL:
        return TOO_LONG
    if "\0" in cell:
        return NUL
    match column:
        case Column.EMAIL:
            return "" if _EMAIL.fullmatch(cell) else NOT_EMAIL
        case Column.START | Column.GRADUATED:
            return "" if dates.read_date(cell) else NOT_DATE
        case Column.END:
            return "" if dates.is_now(cell) or dates.read_date(cell) else NOT_DATE
        case Column.SOURCE:
            return "" if len(cell) <= LONGEST_SOURCE else f"more than {LONGEST_SOURCE} characters"
    return ""


def _written(cells: Cells) -> bytes:
    document = {
        "$schema": SCHEMA,
        "basics": {**_given(cells, "name", "email", "phone"), "location": _renamed(cells, city=Column.PLACE)},
        "work": _one(
            _renamed(
                cells,
                position=Column.TITLE,
                name=Column.EMPLOYER,
                startDate=Column.START,
                endDate=Column.END,
                summary=Column.SUMMARY,
            )
        ),
        "education": _one(
            _renamed(
                cells,
                studyType=Column.DEGREE,
                area=Column.FIELD,
                institution=Column.SCHOOL,
                endDate=Column.GRADUATED,
            )
        ),
        "skills": [{"name": each} for each in _several(cells, Column.SKILLS, _APART_OR_COMMA)],
        "certificates": [{"name": each} for each in _several(cells, Column.CERTIFICATES, _APART)],
        "languages": [_language(each) for each in _several(cells, Column.LANGUAGES, _APART_OR_COMMA)],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def _given(cells: Cells, *names: str) -> dict[str, str]:
    return {name: cells[Column(name)] for name in names if Column(name) in cells}


def _renamed(cells: Cells, **names: Column) -> dict[str, str]:
    return {name: cells[column] for name, column in names.items() if column in cells}


def _one(entry: dict[str, str]) -> list[dict[str, str]]:
    return [entry] if entry else []


def _several(cells: Cells, column: Column, apart: re.Pattern[str]) -> list[str]:
    return [each for each in apart.split(cells.get(column, "")) if each]


def _language(written: str) -> dict[str, Any]:
    """ "Polish (B2)" is a language and how well it is spoken."""
    found = _LANGUAGE.fullmatch(written)
    if found is None:
        return {"language": written}
    return {name: value for name, value in found.groupdict().items() if value}
