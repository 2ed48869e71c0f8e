"""Applications: moving from stage to stage, one or thousands at a time, and taking a move back.

A row is changed by conditional update: only where it still stands as the person saw it. What somebody else
has changed meanwhile is refused and told, and everything else moves.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from hiring.actions.moving import Order, carry_out, take_back
from hiring.actions.openings import refuse_while_weighing, start_screening
from hiring.actions.webhooks import emit
from hiring.enums import SCREENING_STAGES, STAGE_TRANSITIONS, EventKind, RejectionReason, Stage
from hiring.models import Application, Decision
from hiring.permissions import may_screen
from hiring.queries.moves import earlier_moves, undoable_moves
from roles.actions.audit import record

STALE = "changed by somebody else in the meantime"
THERE = "there already"
NOT_FROM_HERE = "cannot go there from where it stands"
DECIDED = "a decision stands"
UNDO_WITHIN = timedelta(days=1)


class ReasonMissing(Exception):
    """Nobody is turned down without a reason that is counted."""


class NotForScreeners(Exception):
    """The other stages are set by what is decided, and only screeners screen."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What came of a move. `refused` says of each application why it stayed where it was."""

    batch: UUID
    moved: tuple[Application, ...] = ()
    refused: tuple[tuple[Application, str], ...] = ()


@transaction.atomic
def move(
    *,
    applications: Sequence[Application],
    to: Stage,
    by: User | None,
    reason_code: str = "",
    reason: str = "",
    revisions: Mapping[int, int] | None = None,
) -> Moved:
    """Moves those of the applications that may go there and still stand as they were seen.

    `revisions` are those that the person's page showed, by id; without them, those of the applications as
    given. What moved carries its new stage and revision. Raises ReasonMissing for a rejection without one.
    """
    if to is Stage.REJECTED and reason_code not in set(RejectionReason):
        raise ReasonMissing("say why: a reason is counted for everybody who is turned down")
    order = Order(to, by, reason_code if to is Stage.REJECTED else "", reason)
    hindered = {each.pk: why for each in applications if (why := _hindrance(each, to, revisions or {}))}
    going = [each for each in applications if each.pk not in hindered]
    leaving = _finalists(going) if to is Stage.WITHDRAWN else []
    moved = carry_out(order, going)
    if leaving:
        _void([each for each in moved if each in leaving], by)
    _record(by, "moved", moved, batch=str(order.batch), to=to, reason_code=order.reason_code)
    withdrawn = to is Stage.WITHDRAWN
    emit(kind=EventKind.APPLICATION_WITHDRAWN if withdrawn else EventKind.APPLICATION_MOVED, about=moved)
    gone = set(moved)
    left = (each for each in applications if each not in gone)
    return Moved(order.batch, tuple(moved), tuple((each, hindered.get(each.pk, STALE)) for each in left))


@transaction.atomic
def move_by_screener(
    *,
    applications: Sequence[Application],
    to: Stage,
    by: User,
    reason_code: str = "",
    reason: str = "",
    revisions: Mapping[int, int] | None = None,
) -> Moved:
    """`move` among the stages of screening: nothing that was decided, or waits for it, is touched, but by the
    withdrawal of who applied. It starts the opening's screening.

    Raises NotForScreeners where `to` is not one of them, or `by` is no screener; WeighingUnderWay.
    """
    if to not in SCREENING_STAGES or not may_screen(by):
        raise NotForScreeners(f"{by} cannot move anybody to {to}")
    refuse_while_weighing(openings=(each.opening for each in applications))
    hindered = _out_of_hands(applications, to)
    done = move(
        applications=[each for each in applications if each.pk not in hindered],
        to=to,
        by=by,
        reason_code=reason_code,
        reason=reason,
        revisions=revisions,
    )
    for opening in {each.opening for each in done.moved}:
        start_screening(opening=opening, by=by)
    others = tuple((each, hindered[each.pk]) for each in applications if each.pk in hindered)
    return Moved(done.batch, done.moved, done.refused + others)


@transaction.atomic
def undo(*, batch: UUID, by: User) -> Moved:
    """Takes one's own move back, within a day, for every application that has not been moved since.

    What stood before stands again: the stage, since when, and why. Nothing moves where the batch is somebody
    else's, too old or undone already. Raises NotForScreeners where `by` is none (any more).
    """
    if not may_screen(by):
        raise NotForScreeners(f"{by} cannot move anybody")
    moves = list(undoable_moves(batch=batch, by=by, since=timezone.now() - UNDO_WITHIN))
    back = take_back(moves, earlier_moves(batch=batch))
    _record(by, "undid", back, batch=str(batch))
    put_back = Application.objects.filter(moves__batch=batch, moves__undone_at__isnull=False)
    emit(kind=EventKind.APPLICATION_MOVED, about=put_back.order_by("pk"))
    gone = set(back)
    refused = tuple((each.application, STALE) for each in moves if each.application not in gone)
    return Moved(batch, tuple(back), refused)


def _hindrance(application: Application, to: Stage, seen: Mapping[int, int]) -> str:
    """Why the application cannot go there, as far as it can be told without the database."""
    if seen.get(application.pk, application.revision) != application.revision:
        return STALE
    if application.stage == to:
        return THERE
    return "" if to in STAGE_TRANSITIONS[Stage(application.stage)] else NOT_FROM_HERE


def _out_of_hands(applications: Iterable[Application], to: Stage) -> dict[int, str]:
    """Why screeners cannot move some of the applications, by id. To withdraw is for who applied to say."""
    everybody = [] if to is Stage.WITHDRAWN else list(applications)
    openings = {each.opening_id for each in everybody}
    decisions = Decision.objects.filter(application__opening__in=openings)
    decided = set(decisions.values_list("application_id", flat=True))
    waiting = {each.pk: NOT_FROM_HERE for each in everybody if each.stage not in SCREENING_STAGES}
    return waiting | {each.pk: DECIDED for each in everybody if each.pk in decided}


def _finalists(applications: Iterable[Application]) -> list[Application]:
    """Those who wait for a decision, with their packets held."""
    # Packets move their finalists, and so import this module.
    from hiring.actions.voiding import hold_packets

    waiting = [each for each in applications if each.stage == Stage.DECIDING]
    hold_packets(waiting)
    return waiting


def _void(withdrawn: list[Application], by: User | None) -> None:
    from hiring.actions.voiding import void_packets

    void_packets(applications=withdrawn, why="Somebody in it has withdrawn.", by=by)


def _record(by: User | None, verb: str, applications: Iterable[Application], **detail: str) -> None:
    """One audit entry for each opening; what happened to each application its moves tell."""
    openings: dict[int, list[Application]] = {}
    for each in applications:
        openings.setdefault(each.opening_id, []).append(each)
    for moved in openings.values():
        record(by=by, verb=verb, subject=moved[0].opening, applications=len(moved), **detail)
