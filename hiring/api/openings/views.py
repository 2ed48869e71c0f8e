"""Openings and their rankings, for the people who hire."""

from typing import cast

from django.contrib.auth.models import User
from django.shortcuts import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import queries
from hiring.actions.openings import propose_opening
from hiring.api.openings.asking import ORDERINGS, OpeningListing, openings_asked
from hiring.api.openings.finding import opening_answer
from hiring.api.openings.shapes import OpeningPage, OpeningShown, RankedPage, opening_shown, ranked
from hiring.api.openings.templates import template_for, terms_started
from hiring.api.openings.terms import OpeningProposed, version_for, with_given
from hiring.permissions import may_create_openings, may_see_candidates
from hiring.queries.listing import rows_of_ranking
from hiring.queries.openings import visible_openings, with_everything
from hiring.queries.tallies import tallied
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import asked, taken
from roles.api.lists import Listing, listed, listed_together
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope


class Openings(APIView):
    permission_classes = only(may_see_candidates, may_create_openings)
    scope = Scope.OPENINGS

    @operation(
        tag="openings",
        id="openings_list",
        asks=OpeningListing,
        answers={200: OpeningPage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request) -> Response:
        """Openings that the caller may see, by title."""
        listing = asked(request, OpeningListing)
        return listed_together(
            request,
            openings_asked(listing, cast(User, request.user)),
            listing,
            ORDERINGS[listing.ordering],
            lambda page: [opening_shown(each, request) for each in tallied(page)],
        )

    @operation(
        tag="openings",
        id="openings_propose",
        takes=OpeningProposed,
        answers={201: OpeningShown},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 413, 415, 422),
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """Proposes an opening: it waits until somebody else accepts it; they get mail."""
        given = taken(request, OpeningProposed)
        version, template = version_for(given), template_for(given.template)
        start = terms_started(version, template)
        opening = propose_opening(
            role_version=version,
            terms=with_given(start, given, version),
            factors=template.values.get("weights", {}) if template else {},
            by=cast(User, request.user),
        )
        shown = opening_shown(with_everything(visible_openings(request.user)).get(pk=opening.pk), request)
        return Response(shown.model_dump(mode="json"), status=201, headers={"Location": shown.url})


class OneOpening(APIView):
    permission_classes = only(may_see_candidates)

    @operation(tag="openings", id="opening", answers={200: OpeningShown}, errors=(401, 404))
    def get(self, request: Request, pk: int) -> Response:
        """One opening."""
        return opening_answer(request, pk)


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
        rows = rows_of_ranking(opening, request.user)
        return listed(
            request, rows, asked(request, Listing), ("-place", "code"), lambda each: ranked(each, request)
        )
