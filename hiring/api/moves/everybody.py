"""Everybody who fits: how many they are, and moving all of them."""

from collections import Counter

from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.actions.applications import Moved, move_by_screener
from hiring.actions.refusals import Refused
from hiring.api.applications.asking import BoardFilters
from hiring.api.applications.finding import opening_of, user_of
from hiring.api.moves.shapes import (
    CountsShown,
    EverybodyAsked,
    EverybodyMoved,
    StageCount,
    StayedFor,
)
from hiring.api.moves.views import say_why
from hiring.enums import Stage
from hiring.permissions import may_screen, may_see_candidates
from hiring.queries.board import standing
from hiring.queries.everybody import everybody
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import asked, taken
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope

OTHERS = "{number:,} of those who fit stand as they did at `seen_at`: look again, and say how many you saw."


class OpeningCounts(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="applications",
        id="opening_counts",
        asks=BoardFilters,
        answers={200: CountsShown},
        errors=(400, 401, 404),
    )
    def get(self, request: Request, pk: int) -> Response:
        """How many of an opening's applications fit the filters of its board, in all and by stage."""
        opening, wanted, now = opening_of(request, pk), asked(request, BoardFilters).wanted(), timezone.now()
        counts = Counter(stage for _, stage in standing(opening, wanted, request.user))
        shown = CountsShown(
            number=counts.total() if wanted.stage is None else counts[wanted.stage],
            stages=tuple(StageCount(stage=stage, number=counts[stage]) for stage in Stage if counts[stage]),
            seen_at=now,
        )
        return Response(shown.model_dump(mode="json"))


class EverybodysMove(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.SCREENING

    @operation(
        tag="applications",
        id="opening_move_everybody",
        takes=EverybodyAsked,
        answers={200: EverybodyMoved},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 413, 415, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Moves everybody who fits the filters of the board, as many as they are.

        Ask for the counts first, and send back what you saw: 409 where other people fit by now, or not as
        many. Whoever came or was moved since, or cannot go there, stays and is counted in `refused`.
        """
        opening, given, user = opening_of(request, pk), taken(request, EverybodyAsked), user_of(request)
        say_why(given)
        found = everybody(opening, given.filters.wanted(), user, given.seen_at)
        if found.unchanged != given.number:
            raise Refused(OTHERS.format(number=found.unchanged))
        done = move_by_screener(
            applications=found.applications,
            to=Stage(given.to),
            by=user,
            reason_code=given.reason_code or "",
            reason=given.reason,
            revisions=found.revisions,
        )
        return Response(_shown(done).model_dump(mode="json"))


def _shown(done: Moved) -> EverybodyMoved:
    by_why = Counter(why for _, why in done.refused)
    refused = tuple(StayedFor(why=why, number=number) for why, number in by_why.items())
    return EverybodyMoved(batch=done.batch, moved=len(done.moved), refused=refused)
