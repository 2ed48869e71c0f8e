"""Decision packets: submitted by who screens and taken back by them, read and sent back by who decides."""

from django.shortcuts import get_object_or_404
from pydantic import Field
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.actions.packets import send_back, submit_packet, take_back
from hiring.api.applications.finding import opening_of, user_of
from hiring.api.decisions.shapes import Reasoned, SentBack
from hiring.api.packets.finding import packet_of
from hiring.api.packets.one import packet_shown
from hiring.api.packets.shapes import PacketGiven, PacketListed, PacketPage, PacketShown, packet_listed
from hiring.enums import PacketStatus
from hiring.models import Application, DecisionPacket, Opening
from hiring.permissions import may_decide, may_screen, may_see_candidates
from hiring.queries.packets import visible_packets, with_finalists
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import Id, asked, taken
from roles.api.lists import Listing, listed
from roles.api.permissions import only, require
from roles.api.schema import operation
from roles.enums import Scope


class PacketListing(Listing):
    status: PacketStatus | None = Field(None, description="Only those that stand so.")
    opening: Id | None = Field(None, description="Only those of this opening.")


class Packets(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="packets",
        id="packets_list",
        asks=PacketListing,
        answers={200: PacketPage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request) -> Response:
        """Packets of openings that the caller may see, the newest first."""
        listing = asked(request, PacketListing)
        rows = with_finalists(visible_packets(request.user), request.user).defer("content")
        if listing.status:
            rows = rows.filter(status=listing.status)
        if listing.opening:
            rows = rows.filter(opening=listing.opening)
        return listed(
            request, rows, listing, ("-submitted_at", "-pk"), lambda each: packet_listed(each, request)
        )


class OpeningPackets(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.SCREENING

    @operation(
        tag="packets",
        id="packet_submit",
        takes=PacketGiven,
        answers={201: PacketListed},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 415, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Puts shortlisted applications in front of who decides: frozen, under one seal.

        One that was changed since it was seen, or is no longer shortlisted, is refused with everything.
        """
        opening, given = opening_of(request, pk), taken(request, PacketGiven)
        packet = submit_packet(
            opening=opening,
            applications=_as_seen(opening, given),
            summary=given.summary,
            by=user_of(request),
        )
        shown = packet_listed(_again(request, packet.pk), request)
        return Response(shown.model_dump(mode="json"), status=201, headers={"Location": shown.url})


class OnePacket(APIView):
    permission_classes = only(may_see_candidates)

    @operation(tag="packets", id="packet", answers={200: PacketShown}, errors=(401, 404))
    def get(self, request: Request, pk: int) -> Response:
        """A packet with everything that its page shows. The look is noted, as there."""
        return Response(packet_shown(_again(request, pk), request).model_dump(mode="json"))


class SendBack(APIView):
    permission_classes = only(may_see_candidates)
    scope = Scope.DECISIONS

    @operation(
        tag="packets",
        id="packet_send_back",
        takes=SentBack,
        answers={200: PacketListed},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 415, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Back to screening, with what is missing: who has no decision yet is shortlisted again."""
        packet = packet_of(request, pk)
        require(may_decide(request.user, packet.opening))
        given = taken(request, SentBack)
        send_back(packet=packet, sha256=given.sha256, reason=given.reason, by=user_of(request))
        return Response(packet_listed(_again(request, pk), request).model_dump(mode="json"))


class TakeBack(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.SCREENING

    @operation(
        tag="packets",
        id="packet_take_back",
        takes=Reasoned,
        answers={200: PacketListed},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 415, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Takes a packet back before it is decided: its finalists are shortlisted again."""
        packet, given = packet_of(request, pk), taken(request, Reasoned)
        take_back(packet=packet, why=given.reason, by=user_of(request))
        return Response(packet_listed(_again(request, pk), request).model_dump(mode="json"))


def _again(request: Request, pk: int) -> DecisionPacket:
    return get_object_or_404(with_finalists(visible_packets(request.user), request.user), pk=pk)


def _as_seen(opening: Opening, given: PacketGiven) -> list[Application]:
    """The chosen ones with the revision that was seen, so that what was changed since is noticed."""
    seen = {each.id: each.revision for each in given.applications}
    rows = list(opening.applications.filter(pk__in=seen).select_related("match", "candidate", "opening"))
    if missing := seen.keys() - {row.pk for row in rows}:
        raise ValidationError({"applications": [f"{min(missing)} is no application to this opening"]})
    for row in rows:
        revision = seen[row.pk]
        row.revision = row.revision if revision is None else revision
    return rows
