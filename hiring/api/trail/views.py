"""The audit trail: all of it for auditors, and what it says of one opening, application or role."""

from datetime import date

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from pydantic import Field, model_validator
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import queries
from hiring.api.applications.finding import listed_application, opening_of
from hiring.api.trail.shapes import EntryPage, StageMovePage, entries_shown, move_shown
from hiring.permissions import may_see_candidates
from hiring.queries.audit import trail, trail_of_application, trail_of_opening, trail_of_role
from hiring.queries.moves import moves_of
from hiring.queries.trail import Looked, looked_for
from roles.api.inputs import asked
from roles.api.lists import Listing, listed, listed_together
from roles.api.permissions import only
from roles.api.schema import operation
from roles.models import AuditEntry, Role
from roles.permissions import may_read_audit, may_read_drafts

NEWEST = ("-at", "-pk")


class TrailListing(Listing):
    who: str = Field("", max_length=150, description="User name.", examples=["rita"])
    verb: str = Field("", max_length=60, description="What was done.", examples=["moved"])
    kind: str = Field("", max_length=60, description="To what kind of thing.", examples=["hiring.opening"])
    number: str = Field("", max_length=40, description="The thing's id.", examples=["12"])
    first: date | None = Field(None, description="From this day.")
    last: date | None = Field(None, description="To this day.")

    @model_validator(mode="after")
    def _in_order(self) -> "TrailListing":
        if self.first and self.last and self.first > self.last:
            raise ValueError("last: is before the first day")
        return self

    @property
    def looked(self) -> Looked:
        return Looked(self.who, self.verb, self.kind, self.number, self.first, self.last)


class Audit(APIView):
    permission_classes = only(may_read_audit)

    @operation(
        tag="audit", id="audit_list", asks=TrailListing, answers={200: EntryPage}, errors=(400, 401, 404)
    )
    def get(self, request: Request) -> Response:
        """Everything that was done, the newest first: for auditors."""
        listing = asked(request, TrailListing)
        return _listed(request, looked_for(trail(), listing.looked), listing)


class OpeningHistory(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="audit",
        id="opening_history_list",
        asks=TrailListing,
        answers={200: EntryPage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request, pk: int) -> Response:
        """What was done to an opening, its uploads, applications, packets and decisions, the newest first."""
        opening, listing = opening_of(request, pk), asked(request, TrailListing)
        return _listed(request, looked_for(trail_of_opening(opening), listing.looked), listing)


class ApplicationHistory(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="audit",
        id="application_history_list",
        asks=TrailListing,
        answers={200: EntryPage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request, pk: int) -> Response:
        """What was done to an application and its resume, the newest first; its moves are a list of their
        own."""
        application, listing = listed_application(request, pk), asked(request, TrailListing)
        return _listed(request, looked_for(trail_of_application(application), listing.looked), listing)


class ApplicationMoves(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="audit",
        id="application_moves_list",
        asks=Listing,
        answers={200: StageMovePage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request, pk: int) -> Response:
        """An application's moves from stage to stage, the newest first; undone ones too."""
        application = listed_application(request, pk)
        shut = queries.score_hidden(request.user, application)
        return listed(
            request,
            moves_of(application),
            asked(request, Listing),
            NEWEST,
            lambda each: move_shown(each, application, request.user, shut=shut),
        )


class RoleHistory(APIView):
    permission_classes = only(may_read_drafts)

    @operation(
        tag="audit",
        id="role_history_list",
        asks=TrailListing,
        answers={200: EntryPage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request, slug: str) -> Response:
        """What was done to a role, its versions and documents, the newest first."""
        role, listing = get_object_or_404(Role, slug=slug), asked(request, TrailListing)
        return _listed(request, looked_for(trail_of_role(role), listing.looked), listing)


def _listed(request: Request, entries: QuerySet[AuditEntry], listing: Listing) -> Response:
    return listed_together(request, entries, listing, NEWEST, lambda page: entries_shown(page, request.user))
