"""The form of an own judgement: every requirement with the levels of its scale, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.http import QueryDict

from roles.enums import CriterionKind, Necessity
from roles.models import Criterion
from roles.pages.words import KINDS, NECESSITIES
from roles.reading import scoring

LEVELS = range(5)
# A field's name is this and the requirement's key.
PREFIX = "level:"


@dataclass(frozen=True, slots=True)
class Choice:
    level: int
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """One requirement. `open` says that it was left out when the judgement was to be recorded."""

    number: int
    field: str
    label: str
    asked: str
    choices: tuple[Choice, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class Part:
    heading: str
    rows: tuple[Asked, ...]


def parts(criteria: Iterable[Criterion], levels: Mapping[str, int], *, checked: bool) -> list[Part]:
    """The must-haves, then the rest by kind. `checked` marks what is left out."""
    headings: dict[str, list[Asked]] = {}
    for number, row in enumerate(criteria, 1):
        must = row.necessity == Necessity.REQUIRED
        heading = "Must-haves" if must else KINDS[CriterionKind(row.kind)]
        headings.setdefault(heading, []).append(_asked(number, row, levels.get(row.key), checked))
    return [Part(heading, tuple(rows)) for heading, rows in headings.items()]


def levels_of(form: QueryDict) -> dict[str, int]:
    """The levels that were chosen, by key. Raises ValueError for what is no number."""
    chosen = {name.removeprefix(PREFIX): form.get(name, "") for name in form if name.startswith(PREFIX)}
    return {key: int(level) for key, level in chosen.items() if level}


def _asked(number: int, row: Criterion, level: int | None, checked: bool) -> Asked:
    kind, necessity = CriterionKind(row.kind), Necessity(row.necessity)
    anchors = scoring.load().anchors[kind]
    return Asked(
        number=number,
        field=f"{PREFIX}{row.key}",
        label=row.label,
        asked="" if necessity is Necessity.REQUIRED else NECESSITIES[necessity],
        choices=tuple(Choice(each, anchors[each], each == level) for each in LEVELS if anchors[each]),
        open=checked and level is None,
    )
