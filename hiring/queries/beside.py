"""The applications before and after one, as the board has them: found from where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet

from hiring.models import Application, Opening
from hiring.permissions import Person
from hiring.queries.board import Wanted, parts
from hiring.queries.places import order
from roles.queries.keyset import beyond, in_order


@dataclass(frozen=True, slots=True)
class Neighbours:
    """`before` and `after` are keys of applications. `place` counts from 1; None where the application has
    left the stage that the board shows: the way goes on from where it stood."""

    place: int | None
    total: int
    before: int | None
    after: int | None


def neighbours(opening: Opening, wanted: Wanted, user: Person, own: int) -> Neighbours | None:
    """None where the application does not stand there at all."""
    for index, everybody in enumerate(parts(opening, replace(wanted, stage=None), user)):
        for each in everybody.filter(pk=own):
            place, shown = (each.__dict__["place"], each.code), wanted.stage in (None, each.stage)
            return _beside(parts(opening, wanted, user), index, place, _fields(wanted), shown=shown)
    return None


def _beside(
    board: Sequence[QuerySet[Application]],
    own: int,
    place: Sequence[Any],
    fields: Sequence[str],
    *,
    shown: bool,
) -> Neighbours:
    """`own` is the part of the board in which it stands, `place` where in it."""
    before = [beyond(board[own], fields, place, back=True)]
    before += [in_order(part, fields, back=True) for part in reversed(board[:own])]
    after = [beyond(board[own], fields, place), *board[own + 1 :]]
    passed = _number(before)
    return Neighbours(
        place=passed + 1 if shown else None,
        total=passed + shown + _number(after),
        before=_first(before),
        after=_first(after),
    )


def _number(rows: Sequence[QuerySet[Application]]) -> int:
    return sum(part.count() for part in rows)


def _first(rows: Sequence[QuerySet[Application]]) -> int | None:
    return next((pk for part in rows for pk in part.values_list("pk", flat=True)[:1]), None)


def _fields(wanted: Wanted) -> Sequence[str]:
    return order(wanted.sort, downwards=wanted.downwards)
