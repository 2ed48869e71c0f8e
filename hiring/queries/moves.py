"""Moves: which can be taken back."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import QuerySet

from hiring.enums import SCREENING_STAGES
from hiring.models import Application, Move, Opening


def undoable_moves(*, batch: UUID, by: User, since: datetime) -> QuerySet[Move]:
    """The moves of one's own batch that can still be undone. What was decided cannot."""
    moves = Move.objects.filter(batch=batch, by=by, at__gte=since, undone_at__isnull=True)
    within = moves.filter(before__in=SCREENING_STAGES, after__in=SCREENING_STAGES)
    return within.select_related("application__opening")


def earlier_moves(*, batch: UUID) -> QuerySet[Move]:
    """The other moves of a batch's applications that stand, oldest first."""
    others = Move.objects.filter(application__moves__batch=batch, undone_at__isnull=True)
    return others.exclude(batch=batch).order_by("at", "pk")


def moved_in(batches: Collection[str]) -> list[tuple[str, int]]:
    """Of these batches: each with every application that was moved in it."""
    if not batches:
        return []
    moved = Move.objects.filter(batch__in=batches).values_list("batch", "application")
    return [(str(batch), application) for batch, application in moved]


def last_move(*, opening: Opening, by: User, since: datetime) -> Move | None:
    """One's own last move in an opening, which stands for its batch."""
    moves = Move.objects.filter(application__opening=opening, by=by, at__gte=since)
    return moves.order_by("-at", "-pk").first()


def moved_in_opening(*, batch: UUID, opening: Opening, by: User) -> QuerySet[Move]:
    """One's own moves of a batch, in an opening."""
    return Move.objects.filter(batch=batch, application__opening=opening, by=by)


def moves_of(application: Application) -> QuerySet[Move]:
    """From stage to stage, the newest first."""
    return application.moves.order_by("-at", "-pk")
