"""How moves are written: by conditional update, many rows in few statements, and a row that tells of each."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import Any, TypeVar
from uuid import UUID, uuid4

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from hiring.enums import Stage
from hiring.models import Application, Move
from roles.actions.audit import name_of

# One statement's worth of ids: databases bound how many values one may carry.
AT_A_TIME = 500

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Order:
    """One move as it was asked for, the same for all its applications."""

    to: Stage
    by: User | None
    reason_code: str = ""
    reason: str = ""
    batch: UUID = field(default_factory=uuid4)
    at: datetime = field(default_factory=timezone.now)


def carry_out(order: Order, applications: Iterable[Application]) -> list[Application]:
    """Moves the rows that still stand as given; those that did, with their new stage and revision."""
    moved = list(_moved(order, applications))
    Move.objects.bulk_create((_told(order, each) for each in moved), batch_size=AT_A_TIME)
    for each in moved:
        each.stage, each.stage_since, each.revision = order.to, order.at, each.revision + 1
        each.reason_code, each.reason = order.reason_code, order.reason
    return moved


def _moved(order: Order, applications: Iterable[Application]) -> Iterator[Application]:
    for (stage, revision), alike in alike_by(applications, lambda each: (each.stage, each.revision)):
        by_id = {each.pk: each for each in alike}
        changed = changed_ids(
            Application.objects.filter(stage=stage, revision=revision),
            list(by_id),
            stage=order.to,
            stage_since=order.at,
            reason_code=order.reason_code,
            reason=order.reason,
            revision=F("revision") + 1,
        )
        yield from (by_id[pk] for pk in changed)


def _told(order: Order, application: Application) -> Move:
    """What happened to one application, which still carries the stage it comes from."""
    return Move(
        application=application,
        batch=order.batch,
        before=application.stage,
        after=order.to,
        reason_code=order.reason_code,
        reason=order.reason,
        by=order.by,
        who=name_of(order.by),
        at=order.at,
    )


def take_back(moves: Iterable[Move], earlier: Iterable[Move]) -> list[Application]:
    """Puts the applications that stand as these moves left them where they were before, and tells which.

    `earlier` are their moves before, oldest first: the last one says since when they had stood there.
    """
    last = {each.application_id: each for each in earlier}
    back: list[Application] = []
    for (after, at, before, *stood), alike in alike_by(moves, lambda each: _undoing(each, last)):
        by_id = {each.application_id: each.application for each in alike}
        rows = Application.objects.filter(stage=after, stage_since=at)
        back.extend(by_id[pk] for pk in changed_ids(rows, list(by_id), stage=before, **_restored(*stood)))
    undone = Move.objects.filter(batch__in={each.batch for each in moves})
    for chunk in _chunks([each.pk for each in back]):
        undone.filter(application__in=chunk).update(undone_at=timezone.now())
    return back


def _undoing(move: Move, last: Mapping[int, Move]) -> tuple[Hashable, ...]:
    stood = last.get(move.application_id)
    before = (stood.at, stood.reason_code, stood.reason) if stood else (None, "", "")
    return move.after, move.at, move.before, *before


def _restored(since: datetime | None, reason_code: str, reason: str) -> dict[str, Any]:
    return {
        "stage_since": since or F("created_at"),
        "reason_code": reason_code,
        "reason": reason,
        "revision": F("revision") + 1,
    }


def alike_by(
    items: Iterable[Item], key: Callable[[Item], tuple[Hashable, ...]]
) -> Iterator[tuple[tuple[Any, ...], list[Item]]]:
    """The items in groups of the same key, so that one statement can change a group."""
    ordered = sorted(items, key=lambda item: tuple(map(str, key(item))))
    return ((value, list(group)) for value, group in groupby(ordered, key=key))


def changed_ids(rows: QuerySet[Application], ids: Sequence[int], **fields: Any) -> list[int]:
    """Updates those of the rows that have one of the ids, and tells which."""
    return [pk for chunk in _chunks(ids) for pk in _changed(rows, chunk, fields)]


def _chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[first : first + AT_A_TIME] for first in range(0, len(ids), AT_A_TIME))


def _changed(rows: QuerySet[Application], ids: Sequence[int], fields: dict[str, Any]) -> Sequence[int]:
    """All at once; only where somebody was quicker one by one, since a count alone does not tell which."""
    if _all_changed(rows.filter(pk__in=ids), len(ids), fields):
        return ids
    return [pk for pk in ids if rows.filter(pk=pk).update(**fields)]


def _all_changed(rows: QuerySet[Application], expected: int, fields: dict[str, Any]) -> bool:
    """Updates all rows or, where they are not as many as expected, none."""
    with transaction.atomic():
        complete = rows.update(**fields) == expected
        if not complete:
            transaction.set_rollback(True)
    return complete
