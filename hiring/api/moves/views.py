"""Moving applications from stage to stage, some at once, and taking a move back."""

from uuid import UUID

from django.http import Http404
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.actions import applications
from hiring.actions.refusals import Refused
from hiring.api.applications.finding import opening_of, user_of
from hiring.api.moves.shapes import MoveAsked, MoveDone, ScreenerStage, Where, move_done
from hiring.enums import Stage
from hiring.models import Application, Opening
from hiring.permissions import may_screen, may_see_candidates
from hiring.queries.board import of_opening
from hiring.queries.moves import moved_in_opening
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import taken
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope

NOTHING_LEFT = "There was nothing left to undo."


class OpeningMoves(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.SCREENING

    @operation(
        tag="applications",
        id="opening_move",
        takes=MoveAsked,
        answers={200: MoveDone},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 413, 415, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Moves an opening's applications to another stage.

        Whatever somebody else has moved meanwhile, or cannot go there, stays and is told; the rest moves.
        """
        opening, move = opening_of(request, pk), taken(request, MoveAsked)
        say_why(move)
        done = applications.move_by_screener(
            applications=_picked(opening, move),
            to=Stage(move.to),
            by=user_of(request),
            reason_code=move.reason_code or "",
            reason=move.reason,
            revisions={each.id: each.revision for each in move.applications if each.revision is not None},
        )
        return Response(move_done(done).model_dump(mode="json"))


class UndoneMove(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.SCREENING

    @operation(
        tag="applications",
        id="opening_move_undo",
        answers={200: MoveDone},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int, batch: UUID) -> Response:
        """Takes one's own move back, within a day: what was moved since is left alone, and told."""
        if not moved_in_opening(batch=batch, opening=opening_of(request, pk), by=user_of(request)).exists():
            raise Http404
        done = applications.undo(batch=batch, by=user_of(request))
        if not (done.moved or done.refused):
            raise Refused(NOTHING_LEFT)
        for each in done.moved:
            each.refresh_from_db(fields=["stage", "revision"])
        return Response(move_done(done).model_dump(mode="json"))


def _picked(opening: Opening, move: MoveAsked) -> list[Application]:
    keys = list(dict.fromkeys(each.id for each in move.applications))
    found = of_opening(opening, keys)
    if missing := set(keys) - {each.pk for each in found}:
        raise ValidationError({"applications": [f"{min(missing)} is no application to this opening"]})
    return found


def say_why(move: Where) -> None:
    """Raises ValidationError for a rejection without its reason."""
    if move.to is ScreenerStage.REJECTED and move.reason_code is None:
        raise ValidationError({"reason_code": ["must be said: it is counted for everybody turned down"]})
