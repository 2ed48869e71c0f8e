"""Decision packets as the API takes and gives them."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request

from hiring.actions.packets import FEWEST, MOST
from hiring.api.addresses import address
from hiring.api.decisions.shapes import LONGEST, SEAL, DecisionShown
from hiring.enums import PacketStatus, Stage
from hiring.models import DecisionPacket
from hiring.packet.content import Content
from hiring.queries.packets import unjudged_in
from roles.api.inputs import Id, Input
from roles.api.lists import Page


class Chosen(Input):
    """A shortlisted application, as the caller saw it."""

    id: Id
    revision: int | None = Field(None, ge=0, description="One that was changed since is refused.")


class PacketGiven(Input):
    applications: list[Chosen] = Field(min_length=FEWEST, max_length=MOST)
    summary: str = Field(
        min_length=1,
        max_length=LONGEST,
        description="What you recommend, and why.",
        examples=["Ada leads the others by what she led."],
    )


class PacketListed(BaseModel):
    """A packet in a list."""

    model_config = ConfigDict(frozen=True)

    id: int
    opening: int
    number: int
    status: PacketStatus
    sha256: str = Field(description="Seal of its content.", examples=[SEAL])
    unjudged: tuple[int, ...] = Field(
        description="Those whom you have to judge before you are told what others think.", examples=[[]]
    )
    summary: str | None = Field(
        description="null while your own judgement comes first.",
        examples=["Ada leads the others by what she led."],
    )
    submitted_by: str = Field(description="User name.", examples=["rita"])
    submitted_at: datetime
    ended_at: datetime | None
    reason: str | None = Field(
        description="Why it was sent back or is void; null while your own judgement comes first.",
        examples=[""],
    )
    finalists: tuple[int, ...] = Field(description="Their applications.")
    decided: int = Field(description="How many of them have a decision.")
    url: str = Field(examples=["https://rolefit.example/api/v1/packets/1/"])


class PacketPage(Page[PacketListed]):
    """Packets."""


class FinalistNow(BaseModel):
    """Where a finalist stands now. `conflict` is why the caller may not decide on them, "" where they may;
    `notes_since` were written after the packet was submitted."""

    model_config = ConfigDict(frozen=True)

    application: int
    name: str = Field(examples=["Ada Obi"])
    stage: Stage
    decisions: tuple[DecisionShown, ...]
    conflict: str = Field(examples=[""])
    notes_since: int


class PacketShown(PacketListed):
    """A packet as it was submitted, and what came of it.

    `content` is what was frozen: its SHA-256 as canonical JSON (sorted keys, no blanks) is the seal. It is
    null while the caller's own judgement of somebody in it (`unjudged`) comes first. `intact` is false where
    it no longer fits its seal; `changed` are finalists who are no longer what it says, `other_terms` what of
    the opening is not: nobody can decide then. `acts`: the caller can decide on it now.
    """

    content: Content | None = Field(examples=[None])
    intact: bool
    changed: tuple[int, ...] = Field(examples=[[]])
    other_terms: tuple[str, ...] = Field(examples=[[]])
    acts: bool
    hired: int
    headcount: int
    finalists_now: tuple[FinalistNow, ...]


def packet_listed(packet: DecisionPacket, request: Request) -> PacketListed:
    """Of a packet with its finalists. One's own summary is no opinion of others."""
    unjudged = unjudged_in(packet)
    own = packet.submitted_by_id == request.user.pk
    return PacketListed(
        id=packet.pk,
        opening=packet.opening_id,
        number=packet.number,
        status=PacketStatus(packet.status),
        sha256=packet.sha256,
        unjudged=tuple(entry.application_id for entry in unjudged),
        summary=packet.summary if own or not unjudged else None,
        submitted_by=packet.submitted_by.get_username(),
        submitted_at=packet.submitted_at,
        ended_at=packet.ended_at,
        reason=None if unjudged else packet.reason,
        finalists=tuple(entry.application_id for entry in packet.entries.all()),
        decided=len({decision.application_id for decision in packet.decisions.all()}),
        url=address("packet", packet.pk, request=request),
    )
