"""Absences: who stands in for whom, and when."""

from datetime import date

from django.shortcuts import get_object_or_404
from pydantic import BaseModel, ConfigDict, Field
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.actions.delegation import end_delegation, hand_over
from hiring.api.applications.finding import user_of
from hiring.models import Delegation
from hiring.packet.writing import name
from hiring.permissions import may_hand_over
from hiring.queries.people import coming_delegations, may_stand_in_for
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import Input, asked, taken
from roles.api.lists import Listing, Page, listed
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope


class AbsenceGiven(Input):
    taker: str = Field(min_length=1, max_length=150, description="User name.", examples=["dora"])
    first_day: date
    last_day: date
    why: str = Field("", max_length=200, description="Shown to who stands in.", examples=["Holiday"])


class AbsenceShown(BaseModel):
    """A desk in somebody else's hands, both days included."""

    model_config = ConfigDict(frozen=True)

    id: int
    giver: str = Field(description="User name.", examples=["mona"])
    taker: str = Field(description="User name.", examples=["dora"])
    first_day: date
    last_day: date
    why: str = Field(examples=["Holiday"])


class AbsencePage(Page[AbsenceShown]):
    """Absences."""


class Taker(BaseModel):
    """Somebody who can stand in for the caller."""

    model_config = ConfigDict(frozen=True)

    username: str = Field(examples=["dora"])
    name: str = Field(examples=["Dora Kaya"])


class TakerPage(Page[Taker]):
    """People who can stand in."""


class Absences(APIView):
    permission_classes = only(may_hand_over)
    scope = Scope.SETTINGS

    @operation(
        tag="desk", id="absences_list", asks=Listing, answers={200: AbsencePage}, errors=(400, 401, 404)
    )
    def get(self, request: Request) -> Response:
        """Desks that the caller has handed over, or was handed, today or later."""
        rows = coming_delegations(user_of(request))
        return listed(request, rows, asked(request, Listing), ("first_day", "pk"), _shown)

    @operation(
        tag="desk",
        id="absence_hand_over",
        takes=AbsenceGiven,
        answers={201: AbsenceShown},
        headers=IDEMPOTENCY,
        errors=(400, 401, 404, 409, 415, 422),
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """Hands the caller's desk to somebody who decides what they decide, for some days."""
        user, given = user_of(request), taken(request, AbsenceGiven)
        taker = may_stand_in_for(user).filter(username=given.taker).first()
        if taker is None:
            raise ValidationError({"taker": ["cannot stand in for you"]})
        made = hand_over(
            by=user, taker=taker, first_day=given.first_day, last_day=given.last_day, why=given.why
        )
        return Response(_shown(made).model_dump(mode="json"), status=201)


class OneAbsence(APIView):
    permission_classes = only(may_hand_over)
    scope = Scope.SETTINGS

    @operation(tag="desk", id="absence_end", answers={204: None}, errors=(401, 404))
    def delete(self, request: Request, pk: int) -> Response:
        """Takes the caller's desk back: from today nobody stands in. What they decided stands."""
        user = user_of(request)
        end_delegation(delegation=get_object_or_404(Delegation, pk=pk, giver=user), by=user)
        return Response(status=204)


class Takers(APIView):
    permission_classes = only(may_hand_over)

    @operation(
        tag="desk", id="absence_takers_list", asks=Listing, answers={200: TakerPage}, errors=(400, 401, 404)
    )
    def get(self, request: Request) -> Response:
        """Who can stand in for the caller, by user name."""
        rows = may_stand_in_for(user_of(request))
        return listed(
            request,
            rows,
            asked(request, Listing),
            ("username",),
            lambda each: Taker(username=each.get_username(), name=name(each)),
        )


def _shown(row: Delegation) -> AbsenceShown:
    return AbsenceShown(
        id=row.pk,
        giver=row.giver.get_username(),
        taker=row.taker.get_username(),
        first_day=row.first_day,
        last_day=row.last_day,
        why=row.why,
    )
