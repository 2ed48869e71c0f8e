"""Where a packet stands now, beside what was frozen in it, and whether somebody can decide on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User

from hiring.enums import PacketStatus, Stage
from hiring.models import Application, DecisionPacket
from hiring.packet.content import Content
from hiring.packet.holding import changed, intact, other_terms
from hiring.permissions import may_decide


@dataclass(frozen=True, slots=True)
class PacketState:
    """`broken`: the content no longer fits its seal. `changed` are finalists who are no longer what it says,
    `terms` those of the opening that are not. `acts`: the person can decide on it now. `left` still wait,
    `hired` are in the opening, whose positions are `full`."""

    waits: bool
    broken: bool
    changed: tuple[Application, ...]
    terms: tuple[str, ...]
    acts: bool
    hired: int
    full: bool
    left: int


def state_of(
    packet: DecisionPacket, content: Content, rows: Sequence[Application], user: User
) -> PacketState:
    """`rows` are its finalists as hiring.queries.packets.finalists gives them."""
    opening, waits, broken = packet.opening, packet.status == PacketStatus.WAITING, not intact(packet)
    others = tuple(changed(content, rows)) if waits and not broken else ()
    terms = tuple(other_terms(content, opening)) if waits and not broken else ()
    hired = opening.applications.filter(stage=Stage.HIRED).count()
    return PacketState(
        waits=waits,
        broken=broken,
        changed=others,
        terms=terms,
        acts=waits and not (broken or others or terms) and may_decide(user, opening),
        hired=hired,
        full=hired >= opening.headcount,
        left=sum(row.stage == Stage.DECIDING for row in rows),
    )
