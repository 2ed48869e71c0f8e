"""What stands around an application: who looked at it, and where it stands among the others."""

from datetime import datetime

from django.http import Http404
from django.shortcuts import get_object_or_404
from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import queries
from hiring.api.applications.finding import listed_application, opening_of
from hiring.models import Sighting
from hiring.permissions import may_screen, may_see_candidates
from hiring.queries.around import STEP, places, sightings_of
from roles.api.inputs import Id, Query, asked
from roles.api.lists import Listing, Page, listed
from roles.api.permissions import only
from roles.api.schema import operation


class SightingShown(BaseModel):
    """Who saw what of an application. `named`: it told who the candidate is."""

    model_config = ConfigDict(frozen=True)

    by: str = Field(description="User name.", examples=["rita"])
    what: str = Field(examples=["page"])
    named: bool
    first_at: datetime
    last_at: datetime
    count: int


class SightingPage(Page[SightingShown]):
    """Sightings."""


class Sightings(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="applications",
        id="application_sightings_list",
        asks=Listing,
        answers={200: SightingPage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request, pk: int) -> Response:
        """Who looked at an application, the latest first."""
        rows = sightings_of(listed_application(request, pk))
        return listed(request, rows, asked(request, Listing), ("-last_at", "pk"), _sighting)


def _sighting(row: Sighting) -> SightingShown:
    return SightingShown(
        by=row.by.get_username(),
        what=row.what,
        named=row.named,
        first_at=row.first_at,
        last_at=row.last_at,
        count=row.count,
    )


class ScoresAsked(Query):
    application: Id | None = Field(None, description="Tells its place; it must be scored, and told to you.")


class ScoreStep(BaseModel):
    """How many applications score from `first` points, and fewer than `last` (in the last step, up to it)."""

    model_config = ConfigDict(frozen=True)

    first: int
    last: int
    number: int


class ScoresShown(BaseModel):
    """How an opening's scores are spread. `rank` is the place of the application asked for, equals sharing
    it."""

    model_config = ConfigDict(frozen=True)

    total: int
    rank: int | None
    steps: tuple[ScoreStep, ...]


class OpeningScores(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="applications",
        id="opening_scores",
        asks=ScoresAsked,
        answers={200: ScoresShown},
        errors=(400, 401, 404),
    )
    def get(self, request: Request, pk: int) -> Response:
        """How an opening's scores are spread, in steps of five points.

        Where own judgements come first, screeners name an application that they have judged.
        """
        opening, key = opening_of(request, pk), asked(request, ScoresAsked).application
        if key is None and opening.judges_first and may_screen(request.user):
            raise Http404
        score = None
        if key is not None:
            rows = queries.without_texts(queries.applications_with_match(request.user))
            application = get_object_or_404(rows, pk=key, opening=opening)
            if queries.score_hidden(request.user, application) or application.match is None:
                raise Http404
            score = application.match.score
        spread = places(opening, score)
        steps = tuple(
            ScoreStep(first=step * STEP, last=(step + 1) * STEP, number=number)
            for step, number in enumerate(spread.numbers)
        )
        shown = ScoresShown(total=sum(spread.numbers), rank=spread.rank, steps=steps)
        return Response(shown.model_dump(mode="json"))
