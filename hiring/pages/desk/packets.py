"""The packets of an opening, and the making of a new one."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from hiring import queries
from hiring.actions.packets import FEWEST, MOST, submit_packet
from hiring.actions.refusals import Refused
from hiring.enums import OpeningStatus, PacketStatus
from hiring.identity import shown_name
from hiring.models import Application, Opening
from hiring.pages.access import for_hiring
from hiring.pages.words import PACKETS
from hiring.permissions import may_screen
from hiring.queries.packets import packets_of, shortlisted, unjudged_in
from roles.pages.access import user_of


@require_http_methods(["GET", "HEAD", "POST"])
@for_hiring
def packets_page(request: HttpRequest, pk: int) -> HttpResponse:
    openings = queries.visible_openings(request.user).select_related("role_version__role")
    opening = get_object_or_404(openings, pk=pk)
    return _submit(request, opening) if request.method == "POST" else _packets(request, opening)


def _packets(request: HttpRequest, opening: Opening) -> HttpResponse:
    submits = may_screen(request.user) and opening.status == OpeningStatus.OPEN
    ready = shortlisted(opening, request.user) if submits else ()
    context = {
        "opening": opening,
        "packets": [
            (each, PACKETS[PacketStatus(each.status)], unjudged_in(each))
            for each in packets_of(opening, request.user)
        ],
        "submits": submits,
        "ready": [(each, shown_name(each)) for each in ready],
        "chosen": _chosen(request),
        "summary": request.POST.get("summary", ""),
        "fewest": FEWEST,
        "most": MOST,
        "tab": "packets",
        "section": "openings",
    }
    return render(request, "hiring/desk/packets.html", context)


def _submit(request: HttpRequest, opening: Opening) -> HttpResponse:
    """Where something is wrong, what was chosen and typed stays."""
    if not may_screen(request.user):
        raise Http404
    try:
        packet = submit_packet(
            opening=opening,
            applications=_as_seen(request, opening),
            summary=request.POST.get("summary", ""),
            by=user_of(request),
        )
    except Refused as refused:
        messages.error(request, str(refused))
        return _packets(request, opening)
    messages.success(request, f"Packet {packet.number} now waits for a decision.")
    return redirect("packet", packet.pk)


def _chosen(request: HttpRequest) -> list[int]:
    return [int(key) for key in request.POST.getlist("applications") if key.isdigit()]


def _as_seen(request: HttpRequest, opening: Opening) -> list[Application]:
    """The chosen ones with the revision that the page showed, so that what was changed since is noticed."""
    chosen = _chosen(request)
    rows = list(opening.applications.filter(pk__in=chosen).select_related("match", "candidate", "opening"))
    if len(rows) != len(set(chosen)):
        raise Http404
    for row in rows:
        seen = request.POST.get(f"revision-{row.pk}", "")
        row.revision = int(seen) if seen.isdigit() else row.revision
    return rows
