"""Occupations with all that the release says of them, one at a time.

The tables are in the order of the occupations' codes, so they are read side by side: memory holds one
occupation, not the release.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from roles.reading.onet import tables
from roles.reading.onet.tables import Row, Table
from roles.reading.releases import ReleaseError

IMPORTANCE = "IM"
EDUCATION, EXPERIENCE = "RL", "RW"
CORE = "Core"


@dataclass(frozen=True, slots=True)
class Task:
    """`importance` is 1 to 5, null where the release does not rate the task."""

    text: str
    core: bool
    importance: float | None = None


@dataclass(frozen=True, slots=True)
class Technology:
    """`hot`: often asked for in adverts of all occupations; `in_demand`: in those of this one."""

    name: str
    category: str
    hot: bool
    in_demand: bool


@dataclass(frozen=True, slots=True)
class Occupation:
    """`alternates` pairs other titles with the number of sources that report them, `skills` names with
    importance (1 to 5). `education` and `experience` map a category's number to the percentage of
    respondents who chose it; `zone` is 1 to 5, null where none is given."""

    code: str
    title: str
    description: str
    alternates: tuple[tuple[str, int], ...] = ()
    tasks: tuple[Task, ...] = ()
    skills: tuple[tuple[str, float], ...] = ()
    technologies: tuple[Technology, ...] = ()
    education: Mapping[int, float] | None = None
    experience: Mapping[int, float] | None = None
    zone: int | None = None


def count(files: Mapping[Table, Path]) -> int:
    """How many occupations the release holds."""
    return sum(1 for _ in tables.rows(files[tables.OCCUPATIONS], tables.OCCUPATIONS))


def occupations(files: Mapping[Table, Path]) -> Iterator[Occupation]:
    """Every occupation of a release, in the order of their codes. Raises ReleaseError."""
    groups = {table: _Groups(path, table) for table, path in files.items()}
    for code, title, description in tables.rows(files[tables.OCCUPATIONS], tables.OCCUPATIONS):
        if not code or not title:
            raise ReleaseError(f"{files[tables.OCCUPATIONS]}: a row without code or title")
        yield _occupation(Occupation(code, title, description), groups)


class _Groups:
    """A table's rows by occupation; asked for in the order of codes, each once."""

    def __init__(self, path: Path, table: Table) -> None:
        self.path = path
        self._groups = groupby(tables.rows(path, table), key=itemgetter(0))
        self._next = self._advance()

    def of(self, code: str) -> list[Row]:
        while self._next and self._next[0] < code:
            self._next = self._advance()
        if self._next is None or self._next[0] != code:
            return []
        found = self._next[1]
        self._next = self._advance()
        return found

    def number(self, text: str) -> float:
        try:
            return float(text)
        except ValueError:
            raise ReleaseError(f"{self.path}: {text!r} where a number should be") from None

    def _advance(self) -> tuple[str, list[Row]] | None:
        group = next(self._groups, None)
        return (group[0], list(group[1])) if group else None


def _occupation(bare: Occupation, groups: Mapping[Table, _Groups]) -> Occupation:
    background = groups[tables.BACKGROUND]
    rows = background.of(bare.code)
    return Occupation(
        bare.code,
        bare.title,
        bare.description,
        alternates=_alternates(groups[tables.ALTERNATES].of(bare.code)),
        tasks=_tasks(bare.code, groups),
        skills=_skills(bare.code, groups[tables.SKILLS]),
        technologies=_technologies(groups[tables.TECHNOLOGY].of(bare.code)),
        education=_shares(rows, EDUCATION, background),
        experience=_shares(rows, EXPERIENCE, background),
        zone=_zone(bare.code, groups[tables.ZONES]),
    )


def _alternates(rows: list[Row]) -> tuple[tuple[str, int], ...]:
    return tuple((title, len(sources.split(","))) for _, title, sources in rows if title)


def _tasks(code: str, groups: Mapping[Table, _Groups]) -> tuple[Task, ...]:
    ratings = groups.get(tables.RATINGS)
    rated = {}
    for _, task, scale, value in ratings.of(code) if ratings else ():
        if scale == IMPORTANCE:
            rated[task] = ratings.number(value) if ratings else None
    rows = groups[tables.TASKS].of(code)
    return tuple(Task(text, kind == CORE, rated.get(task)) for _, task, text, kind in rows if text)


def _skills(code: str, groups: _Groups) -> tuple[tuple[str, float], ...]:
    return tuple(
        (name, groups.number(value))
        for _, name, scale, value, suppressed in groups.of(code)
        if scale == IMPORTANCE and suppressed != "Y"
    )


def _technologies(rows: list[Row]) -> tuple[Technology, ...]:
    return tuple(
        Technology(name, category, hot == "Y", demand == "Y") for _, name, category, hot, demand in rows
    )


def _shares(rows: list[Row], scale: str, groups: _Groups) -> Mapping[int, float] | None:
    found = {
        int(groups.number(category)): groups.number(value)
        for _, kind, category, value in rows
        if kind == scale
    }
    return found or None


def _zone(code: str, groups: _Groups) -> int | None:
    rows = groups.of(code)
    return int(groups.number(rows[0][1])) if rows else None
