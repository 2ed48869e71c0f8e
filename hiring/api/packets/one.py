"""One packet: what was frozen, and where its finalists stand now."""

from rest_framework.request import Request

from hiring.actions.sightings import PACKET, saw_all
from hiring.api.applications.finding import user_of
from hiring.api.decisions.shapes import decision_shown
from hiring.api.packets.shapes import FinalistNow, PacketShown, packet_listed
from hiring.conflicts import conflict
from hiring.enums import Stage
from hiring.identity import shown_name
from hiring.models import Application, DecisionPacket
from hiring.packet.holding import content_of
from hiring.packet.later import notes_since
from hiring.packet.state import PacketState, state_of
from hiring.queries.packets import finalists


def packet_shown(packet: DecisionPacket, request: Request) -> PacketShown:
    """Of a packet with its finalists. Notes the look."""
    user, content = user_of(request), content_of(packet)
    rows = list(finalists(each.application for each in content.finalists))
    saw_all(applications=rows, what=PACKET, named=True, by=user)
    state = state_of(packet, content, rows, user)
    listed = packet_listed(packet, request)
    return PacketShown(
        **listed.model_dump(),
        content=None if listed.unjudged else content,
        intact=not state.broken,
        changed=tuple(row.pk for row in state.changed),
        other_terms=state.terms,
        acts=state.acts,
        hired=state.hired,
        headcount=packet.opening.headcount,
        finalists_now=_now(packet, rows, state, request),
    )


def _now(
    packet: DecisionPacket, rows: list[Application], state: PacketState, request: Request
) -> tuple[FinalistNow, ...]:
    """By their codes, which tell no ranking."""
    user, later = user_of(request), {each.application: each.count for each in notes_since(packet, rows)}
    return tuple(
        FinalistNow(
            application=row.pk,
            name=shown_name(row),
            stage=Stage(row.stage),
            decisions=tuple(decision_shown(each, row, user) for each in row.decisions.all()),
            conflict=conflict(user, row) if state.acts and row.stage == Stage.DECIDING else "",
            notes_since=later.get(row.pk, 0),
        )
        for row in sorted(rows, key=lambda row: row.code)
    )
