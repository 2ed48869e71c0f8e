"""One packet as it was submitted, and what came of it."""

from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hiring.actions.sightings import PACKET, saw_all
from hiring.enums import PacketStatus
from hiring.identity import shown_name
from hiring.models import Application, DecisionPacket
from hiring.packet.content import Content
from hiring.packet.holding import content_of
from hiring.packet.later import notes_since
from hiring.packet.state import state_of
from hiring.pages.access import for_hiring
from hiring.pages.desk.forms import ReasonForm, SealedForm, TurnDownForm
from hiring.pages.desk.sheet import sheet
from hiring.pages.desk.standing import asked_for, initial, standings
from hiring.pages.words import PACKETS
from hiring.permissions import decides_only_for_another, may_screen
from hiring.queries import score_hidden
from hiring.queries.packets import finalists, visible_packets
from roles.pages.access import user_of


@require_safe
@for_hiring
def packet_page(request: HttpRequest, pk: int) -> HttpResponse:
    packet = get_object_or_404(visible_packets(request.user), pk=pk)
    user, content = user_of(request), content_of(packet)
    rows = list(finalists(each.application for each in content.finalists))
    saw_all(applications=rows, what=PACKET, named=True, by=user)
    unjudged = [shown_name(row) for row in rows if score_hidden(user, row)]
    context = {
        "packet": packet,
        "opening": packet.opening,
        "status": PACKETS[PacketStatus(packet.status)],
        "content": content,
        "unjudged": unjudged,
        "recommends": content.summary if packet.submitted_by == user or not unjudged else "",
        "notes_since": notes_since(packet, rows),
        "sheet": None if unjudged else sheet(content),
        "tab": "packets",
        "section": "openings",
        **_doing(packet, content, rows, user),
    }
    if unjudged:
        # The packet's order is the ranking's.
        codes = {row.pk: row.code for row in rows}
        context["standings"].sort(key=lambda each: codes[each.finalist.application])
    return render(request, "hiring/desk/packet.html", context)


def _doing(packet: DecisionPacket, content: Content, rows: list[Application], user: User) -> dict[str, Any]:
    """What this person can do with the packet now."""
    state, opening = state_of(packet, content, rows, user), packet.opening
    return {
        "broken": state.broken,
        "changed": [row.candidate for row in state.changed],
        "terms": state.terms,
        "acts": state.acts,
        "hired": state.hired,
        "full": state.full,
        "standings": standings(packet, content, rows, user, state.acts),
        "instead_of": opening.hiring_manager
        if state.acts and decides_only_for_another(user, opening)
        else None,
        "send_back": _sealed(packet) if state.acts else None,
        "rest": _rest(packet, user) if state.acts and 1 < state.left < len(rows) else None,
        "left": state.left,
        "take_back": ReasonForm(label="Why you take it back") if state.waits and may_screen(user) else None,
    }


def _sealed(packet: DecisionPacket) -> SealedForm:
    return SealedForm(initial=initial(packet, []), givers=[], label="What is missing", auto_id="back-%s")


def _rest(packet: DecisionPacket, user: User) -> TurnDownForm:
    asked = asked_for(packet, user)
    return TurnDownForm(initial=initial(packet, asked), givers=asked, auto_id="rest-%s")
