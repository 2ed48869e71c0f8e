"""Openings and their rankings, for the people who hire."""

from decimal import Decimal

from django.db.models import Value
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import queries
from hiring.api.openings.shapes import OpeningPage, OpeningShown, RankedPage, opening_shown, ranked
from hiring.permissions import may_see_candidates
from roles.api.inputs import asked
from roles.api.lists import Listing, listed
from roles.api.permissions import only
from roles.api.schema import operation

# A cursor needs a value where there is no score.
BELOW = Decimal(-1)


class Openings(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="openings", id="openings_list", asks=Listing, answers={200: OpeningPage}, errors=(400, 401, 404)
    )
    def get(self, request: Request) -> Response:
        """Openings that the caller may see, by title."""
        openings = queries.with_progress(queries.visible_openings(request.user))
        return listed(
            request,
            openings,
            asked(request, Listing),
            ("title", "pk"),
            lambda each: opening_shown(each, request),
        )


class OneOpening(APIView):
    permission_classes = only(may_see_candidates)

    @operation(tag="openings", id="opening", answers={200: OpeningShown}, errors=(401, 404))
    def get(self, request: Request, pk: int) -> Response:
        """One opening."""
        openings = queries.with_progress(queries.visible_openings(request.user))
        shown = opening_shown(get_object_or_404(openings, pk=pk), request)
        return Response(shown.model_dump(mode="json"))


class Ranking(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="openings",
        id="opening_ranking_list",
        asks=Listing,
        answers={200: RankedPage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request, pk: int) -> Response:
        """The opening's applications, best match first; those without a score that can be shown come last."""
        opening = get_object_or_404(queries.visible_openings(request.user), pk=pk)
        rows = queries.without_texts(queries.ranking(opening, request.user))
        rows = rows.annotate(place=Coalesce("shown_score", Value(BELOW)))
        return listed(
            request, rows, asked(request, Listing), ("-place", "code"), lambda each: ranked(each, request)
        )
