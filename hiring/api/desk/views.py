"""The desk: what waits for the caller, since when, and what they can still stop."""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum

from django.utils import timezone
from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.api.addresses import address
from hiring.api.applications.finding import user_of
from hiring.enums import Late
from hiring.identity import shown_name
from hiring.models import Application, DecisionPacket, Opening
from hiring.permissions import may_hand_over
from hiring.queries.desk import (
    HIRES,
    TOLD_FOR,
    hires_to_veto,
    instead_of,
    lateness,
    openings_to_accept,
    packets_to_decide,
    packets_voided,
)
from roles.api.permissions import only
from roles.api.schema import operation


class Task(StrEnum):
    DECIDE = "decide"
    ACCEPT = "accept"


class Waits(BaseModel):
    """Something that waits: a packet to decide on, or a proposed opening to accept. `instead_of` handed
    their desk over."""

    model_config = ConfigDict(frozen=True)

    task: Task
    opening: int
    packet: int | None
    title: str = Field(examples=["Call Center Manager, Leeds"])
    since: datetime
    late: Late | None
    instead_of: str | None = Field(description="User name.", examples=[None])
    url: str = Field(examples=["https://rolefit.example/api/v1/packets/1/"])


class VoidPacket(BaseModel):
    """A packet that waited here until something made it void."""

    model_config = ConfigDict(frozen=True)

    packet: int
    opening: int
    ended_at: datetime | None
    reason: str | None = Field(
        description="null while the caller's own judgement comes first.",
        examples=["A finalist was matched anew."],
    )


class Stoppable(BaseModel):
    """Somebody who is hired and has not started yet."""

    model_config = ConfigDict(frozen=True)

    application: int
    opening: int
    candidate: str = Field(examples=["Ada Obi"])
    hired_at: datetime


class Desk(BaseModel):
    """`waiting` since longest first; `voided` of the last 14 days; `hires` that a director can still veto,
    the 20 newest."""

    model_config = ConfigDict(frozen=True)

    waiting: tuple[Waits, ...]
    voided: tuple[VoidPacket, ...]
    hires: tuple[Stoppable, ...]


class OwnDesk(APIView):
    permission_classes = only(may_hand_over)

    @operation(tag="desk", id="desk", answers={200: Desk}, errors=(401, 404))
    def get(self, request: Request) -> Response:
        """What waits for the caller, and for whom they stand in."""
        user, now = user_of(request), timezone.now()
        waiting = [*_packets(request, now), *_openings(request, now)]
        desk = Desk(
            waiting=tuple(sorted(waiting, key=lambda each: each.since)),
            voided=tuple(_void(each) for each in packets_voided(user, now - TOLD_FOR)),
            hires=tuple(_hire(each) for each in hires_to_veto(user, timezone.localdate())[:HIRES]),
        )
        return Response(desk.model_dump(mode="json"))


def _packets(request: Request, now: datetime) -> Iterator[Waits]:
    for packet in packets_to_decide(request.user):
        url = address("packet", packet.pk, request=request)
        yield _waits(request, Task.DECIDE, packet.opening, packet.submitted_at, now, url, packet.pk)


def _openings(request: Request, now: datetime) -> Iterator[Waits]:
    for opening in openings_to_accept(request.user):
        url = address("opening", opening.pk, request=request)
        yield _waits(request, Task.ACCEPT, opening, opening.created_at, now, url)


def _waits(
    request: Request,
    task: Task,
    opening: Opening,
    since: datetime,
    now: datetime,
    url: str,
    packet: int | None = None,
) -> Waits:
    absent = instead_of(opening, request.user)
    return Waits(
        task=task,
        opening=opening.pk,
        packet=packet,
        title=opening.title,
        since=since,
        late=lateness(now - since),
        instead_of=absent.get_username() if absent else None,
        url=url,
    )


def _void(packet: DecisionPacket) -> VoidPacket:
    return VoidPacket(
        packet=packet.pk,
        opening=packet.opening_id,
        ended_at=packet.ended_at,
        reason=None if packet.__dict__["unjudged"] else packet.reason,
    )


def _hire(application: Application) -> Stoppable:
    return Stoppable(
        application=application.pk,
        opening=application.opening_id,
        candidate=shown_name(application),
        hired_at=application.stage_since,
    )
