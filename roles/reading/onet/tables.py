"""The tables of an O*NET release that profiles are made from, in either form in which it is published."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from roles.reading.onet import spreadsheet
from roles.reading.releases import ReleaseError

CODE = "O*NET-SOC Code"
_WHERE = "give the folder of an O*NET release, unpacked (db_…_excel or db_…_text)"


@dataclass(frozen=True, slots=True)
class Table:
    """A table by its file's name, and the columns that are read, the occupation's code first."""

    name: str
    columns: tuple[str, ...]
    needed: bool = True


OCCUPATIONS = Table("Occupation Data", (CODE, "Title", "Description"))
ALTERNATES = Table("Alternate Titles", (CODE, "Alternate Title", "Source(s)"))
TASKS = Table("Task Statements", (CODE, "Task ID", "Task", "Task Type"))
SKILLS = Table("Skills", (CODE, "Element Name", "Scale ID", "Data Value", "Recommend Suppress"))
ZONES = Table("Job Zones", (CODE, "Job Zone"))
BACKGROUND = Table("Education, Training, and Experience", (CODE, "Scale ID", "Category", "Data Value"))
TECHNOLOGY = Table("Technology Skills", (CODE, "Example", "Commodity Title", "Hot Technology", "In Demand"))
# How important incumbents call each task. Without it the order of the statements tells: most important first.
RATINGS = Table("Task Ratings", (CODE, "Task ID", "Scale ID", "Data Value"), needed=False)
TABLES = (OCCUPATIONS, ALTERNATES, TASKS, SKILLS, ZONES, BACKGROUND, TECHNOLOGY, RATINGS)

Row = tuple[str, ...]


def tables_in(folder: Path) -> dict[Table, Path]:
    """The file of each table in a release's folder. Raises ReleaseError naming what is missing."""
    if not folder.is_dir():
        raise ReleaseError(f"{folder}: there is no such folder; {_WHERE}")
    found = {table: path for table in TABLES if (path := _file(folder, table))}
    missing = [table.name for table in TABLES if table.needed and table not in found]
    if missing:
        names = ", ".join(f"“{name}”" for name in missing)
        raise ReleaseError(f"{folder}: no .xlsx or .txt file of the tables {names}; {_WHERE}")
    return found


def _file(folder: Path, table: Table) -> Path | None:
    candidates = (folder / f"{table.name}{ending}" for ending in (".xlsx", ".txt"))
    return next((path for path in candidates if path.is_file()), None)


def rows(path: Path, table: Table) -> Iterator[Row]:
    """The table's columns of every row, in the order of `table.columns`.

    Raises ReleaseError for a damaged file, a missing column, or rows out of the order of their codes.
    """
    lines = spreadsheet.rows(path) if path.suffix == ".xlsx" else _lines(path)
    places = _places(path, table, next(lines, []))
    last = ""
    for line in lines:
        row = tuple(line[place].strip() if place < len(line) else "" for place in places)
        if row[0] < last:
            raise ReleaseError(
                f"{path}: {row[0] or 'a row without code'} comes after {last}; take the file as published, "
                "in the order of its codes"
            )
        last = row[0]
        yield row


def _places(path: Path, table: Table, header: list[str]) -> list[int]:
    missing = [name for name in table.columns if name not in header]
    if missing:
        raise ReleaseError(f"{path}: no column “{missing[0]}” in its first row; {_WHERE}")
    return [header.index(name) for name in table.columns]


def _lines(path: Path) -> Iterator[list[str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            for line in stream:
                yield line.rstrip("\r\n").split("\t")
    except UnicodeDecodeError as error:
        raise ReleaseError(f"{path}: this is not the tab-separated text it should be (UTF-8)") from error
