"""Deciding: hire and turn down on a packet, and a director's veto. One decision on an application, by who
may, on what they read, for good."""

from django.contrib.auth.models import User
from django.shortcuts import get_object_or_404
from pydantic import Field
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.actions.choices import Choice, SecondLook
from hiring.actions.decisions import decide, turn_down_rest, veto
from hiring.api.applications.finding import listed_application, user_of
from hiring.api.decisions.second_look import LookAgain
from hiring.api.decisions.shapes import (
    Decided,
    DecisionPage,
    DecisionShown,
    HireGiven,
    Reasoned,
    Standing,
    TurnDownGiven,
    decision_shown,
)
from hiring.api.packets.finding import packet_of
from hiring.enums import DecisionKind
from hiring.models import Application, Decision, DecisionPacket
from hiring.permissions import givers, may_decide, may_see_candidates, may_veto
from hiring.queries.packets import decided, decisions_seen
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import Id, asked, taken
from roles.api.lists import Listing, listed
from roles.api.permissions import only, require
from roles.api.schema import operation
from roles.enums import Scope

ERRORS = (400, 401, 403, 404, 409, 415, 422)


class DecisionListing(Listing):
    opening: Id | None = Field(None, description="Only those of this opening.")
    application: Id | None = Field(None, description="Only those on this application.")
    kind: DecisionKind | None = Field(None, description="Only those of this kind.")


class Decisions(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="decisions",
        id="decisions_list",
        asks=DecisionListing,
        answers={200: DecisionPage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request) -> Response:
        """What was decided in openings that the caller may see, the newest first."""
        listing = asked(request, DecisionListing)
        wanted = {
            "application__opening": listing.opening,
            "application": listing.application,
            "kind": listing.kind,
        }
        rows = decisions_seen(request.user).filter(
            **{name: value for name, value in wanted.items() if value is not None}
        )
        return listed(request, rows, listing, ("-at", "-pk"), lambda each: _shown(each, request))


class OneDecision(APIView):
    permission_classes = only(may_see_candidates)

    @operation(tag="decisions", id="decision", answers={200: DecisionShown}, errors=(401, 404))
    def get(self, request: Request, pk: int) -> Response:
        """One decision."""
        shown = _shown(get_object_or_404(decisions_seen(request.user), pk=pk), request)
        return Response(shown.model_dump(mode="json"))


class Hire(APIView):
    permission_classes = only(may_see_candidates)
    scope = Scope.DECISIONS

    @operation(
        tag="decisions",
        id="packet_hire",
        takes=HireGiven,
        answers={200: Decided},
        headers=IDEMPOTENCY,
        errors=ERRORS,
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Hires a finalist of a packet. The same again by the same person is the same decision.

        A hire against the ranking is answered 409 at first, with who is passed over in `errors`: look again,
        then send it with `second_look`.
        """
        packet, given = _to_decide(request, pk), taken(request, HireGiven)
        choice = _choice(
            request,
            packet,
            given,
            DecisionKind.HIRE,
            starts_on=given.starts_on,
            second_look=given.second_look,
        )
        application = _finalist(packet, given.application)
        try:
            decision = decide(packet=packet, application=application, choice=choice, by=user_of(request))
        except SecondLook as look:
            raise LookAgain(look) from look
        return _answer(request, [decision])


class TurnDown(APIView):
    permission_classes = only(may_see_candidates)
    scope = Scope.DECISIONS

    @operation(
        tag="decisions",
        id="packet_turn_down",
        takes=TurnDownGiven,
        answers={200: Decided},
        headers=IDEMPOTENCY,
        errors=ERRORS,
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Turns down a finalist of a packet, or everybody in it who still waits: all of them or none."""
        packet, given = _to_decide(request, pk), taken(request, TurnDownGiven)
        choice = _choice(request, packet, given, DecisionKind.REJECT, reason_code=given.reason_code)
        user = user_of(request)
        if given.application is None:
            return _answer(request, turn_down_rest(packet=packet, choice=choice, by=user))
        application = _finalist(packet, given.application)
        return _answer(request, [decide(packet=packet, application=application, choice=choice, by=user)])


class Veto(APIView):
    permission_classes = only(may_see_candidates, may_veto)
    scope = Scope.DECISIONS

    @operation(
        tag="decisions",
        id="application_veto",
        takes=Reasoned,
        answers={200: DecisionShown},
        headers=IDEMPOTENCY,
        errors=ERRORS,
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """A director's last word on anybody, until the day they start. Final."""
        application, given = listed_application(request, pk), taken(request, Reasoned)
        decision = veto(application=application, reason=given.reason, by=user_of(request))
        return Response(_again(decision, request).model_dump(mode="json"))


def _to_decide(request: Request, pk: int) -> DecisionPacket:
    """403 for who may see the packet and not decide."""
    packet = packet_of(request, pk)
    require(may_decide(request.user, packet.opening))
    return packet


def _finalist(packet: DecisionPacket, key: int) -> Application:
    applications = Application.objects.filter(packet_entries__packet=packet)
    application = applications.select_related("candidate").filter(pk=key).first()
    if application is None:
        raise ValidationError({"application": ["is not in this packet"]})
    return application


def _choice(
    request: Request, packet: DecisionPacket, given: Standing, kind: DecisionKind, **more: object
) -> Choice:
    return Choice(
        kind=kind,
        sha256=given.sha256,
        reason=given.reason,
        on_behalf_of=_absent(request, packet, given.on_behalf_of),
        **more,  # type: ignore[arg-type]
    )


def _absent(request: Request, packet: DecisionPacket, username: str | None) -> User | None:
    if username is None:
        return None
    for giver in givers(request.user, packet.opening):
        if giver.get_username() == username:
            return giver
    raise ValidationError({"on_behalf_of": ["has not handed their desk over to you"]})


def _answer(request: Request, decisions: list[Decision]) -> Response:
    shown = Decided(decisions=tuple(_again(each, request) for each in decisions))
    return Response(shown.model_dump(mode="json"))


def _again(decision: Decision, request: Request) -> DecisionShown:
    """As it is told to who asks for it."""
    return _shown(decisions_seen(request.user).get(pk=decision.pk), request)


def _shown(decision: Decision, request: Request) -> DecisionShown:
    return decision_shown(decision, decided(decision), request.user)
