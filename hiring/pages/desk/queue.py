"""The desk: what waits for this person, since when, and what they can still stop."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from hiring.enums import Late
from hiring.identity import shown_name
from hiring.models import Application, DecisionPacket, Opening
from hiring.packet.writing import name, names
from hiring.pages.access import for_hiring
from hiring.pages.chips import Chip
from hiring.permissions import Person, may_hand_over
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
from hiring.queries.people import coming_delegations
from roles.pages.access import user_of

STYLES = {Late.DUE: "partly", Late.OVERDUE: "alarm"}


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits. `instead_of` is who handed their desk over, "" where it is one's own."""

    what: str
    address: str
    title: str
    who: str
    since: datetime
    days: int
    late: Chip | None
    instead_of: str


@require_safe
@for_hiring
def desk_page(request: HttpRequest) -> HttpResponse:
    user = user_of(request)
    if not may_hand_over(user):
        raise Http404
    now = timezone.now()
    waiting = [
        *_packets(packets_to_decide(user), user, now),
        *_openings(openings_to_accept(user), user, now),
    ]
    context = {
        "waiting": sorted(waiting, key=lambda each: each.since),
        "voided": packets_voided(user, now - TOLD_FOR),
        "hires": [_hire(each) for each in hires_to_veto(user, timezone.localdate())[:HIRES]],
        "delegations": coming_delegations(user),
        "section": "desk",
    }
    return render(request, "hiring/desk/desk.html", context)


@dataclass(frozen=True, slots=True)
class Hire:
    application: Application
    name: str
    by: str


def _hire(application: Application) -> Hire:
    decisions = list(application.decisions.all())
    by = names(decisions[-1].by, decisions[-1].on_behalf_of) if decisions else ""
    return Hire(application, shown_name(application), by)


def _packets(packets: Iterable[DecisionPacket], user: Person, now: datetime) -> Iterator[Waiting]:
    for packet in packets:
        names = ", ".join(str(entry.application.candidate) for entry in packet.entries.all())
        address = reverse("packet", args=[packet.pk])
        yield _waiting("Decide", address, names, packet.opening, packet.submitted_at, user, now)


def _openings(openings: Iterable[Opening], user: Person, now: datetime) -> Iterator[Waiting]:
    for opening in openings:
        by = name(opening.created_by) if opening.created_by else "the command line"
        address = reverse("opening-settings", args=[opening.pk])
        yield _waiting("Accept", address, f"proposed by {by}", opening, opening.created_at, user, now)


def _waiting(
    what: str, address: str, who: str, opening: Opening, since: datetime, user: Person, now: datetime
) -> Waiting:
    absent = instead_of(opening, user)
    return Waiting(
        what=what,
        address=address,
        title=opening.title,
        who=who,
        since=since,
        days=(now - since).days,
        late=_late(now - since),
        instead_of=name(absent) if absent else "",
    )


def _late(waited: timedelta) -> Chip | None:
    late = lateness(waited)
    return Chip(late, STYLES[late]) if late else None
