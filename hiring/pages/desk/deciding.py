"""Acting on a packet: each form calls one action and comes back to the page with what happened."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from hiring.actions.choices import Choice, SecondLook
from hiring.actions.decisions import decide, turn_down_rest
from hiring.actions.packets import send_back, take_back
from hiring.actions.refusals import NotAllowed, Refused
from hiring.enums import DecisionKind
from hiring.models import Application, Decision, DecisionPacket
from hiring.packet.holding import content_of
from hiring.pages.access import for_hiring
from hiring.pages.desk.forms import HireForm, ReasonForm, SealedForm, SecondLookForm, TurnDownForm
from hiring.permissions import givers, may_decide, may_screen
from hiring.queries.packets import visible_packets
from roles.pages.access import user_of

DONE = {DecisionKind.HIRE: "{name} is hired.", DecisionKind.REJECT: "{name} is turned down."}


@require_POST
@for_hiring
def hire_page(request: HttpRequest, pk: int) -> HttpResponse:
    packet = _to_decide(request, pk)
    form = HireForm(request.POST, givers=_givers(request, packet))
    if not form.is_valid():
        return _wrong(request, packet, form)
    given = form.cleaned_data
    application = _finalist(packet, given["application"])
    try:
        return _answer(
            request, packet, lambda: [_decide(request, packet, application, form, DecisionKind.HIRE)]
        )
    except SecondLook as look:
        return _second_look(request, packet, application, look)


@require_POST
@for_hiring
def turn_down_page(request: HttpRequest, pk: int) -> HttpResponse:
    """One finalist, or without one everybody who still waits."""
    packet = _to_decide(request, pk)
    form = TurnDownForm(request.POST, givers=_givers(request, packet))
    if not form.is_valid():
        return _wrong(request, packet, form)
    if (key := form.cleaned_data["application"]) is None:
        choice, user = _choice(form, DecisionKind.REJECT), user_of(request)
        return _answer(request, packet, lambda: turn_down_rest(packet=packet, choice=choice, by=user))
    application = _finalist(packet, key)
    return _answer(
        request, packet, lambda: [_decide(request, packet, application, form, DecisionKind.REJECT)]
    )


@require_POST
@for_hiring
def send_back_page(request: HttpRequest, pk: int) -> HttpResponse:
    packet = _to_decide(request, pk)
    form = SealedForm(request.POST, givers=[])
    if not form.is_valid():
        return _wrong(request, packet, form)
    return _said(
        request,
        packet,
        lambda: send_back(packet=packet, by=user_of(request), **form.cleaned_data),
        "The packet is sent back; who prepared it is told why.",
    )


@require_POST
@for_hiring
def take_back_page(request: HttpRequest, pk: int) -> HttpResponse:
    packet = get_object_or_404(visible_packets(request.user), pk=pk)
    if not may_screen(request.user):
        raise Http404
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _wrong(request, packet, form)
    return _said(
        request,
        packet,
        lambda: take_back(packet=packet, why=form.cleaned_data["reason"], by=user_of(request)),
        "The packet is taken back: its finalists are shortlisted again.",
    )


def _to_decide(request: HttpRequest, pk: int) -> DecisionPacket:
    """404 for who may see the packet and not decide, as for who may not see it."""
    packet = get_object_or_404(visible_packets(request.user), pk=pk)
    if not may_decide(request.user, packet.opening):
        raise Http404
    return packet


def _finalist(packet: DecisionPacket, key: int) -> Application:
    applications = Application.objects.filter(packet_entries__packet=packet)
    return get_object_or_404(applications.select_related("candidate"), pk=key)


def _givers(request: HttpRequest, packet: DecisionPacket) -> list[User]:
    return givers(request.user, packet.opening)


def _choice(form: SealedForm, kind: DecisionKind) -> Choice:
    known = ("sha256", "reason", "reason_code", "second_look", "starts_on", "on_behalf_of")
    return Choice(kind=kind, **{key: form.cleaned_data[key] for key in known if key in form.cleaned_data})


def _decide(
    request: HttpRequest,
    packet: DecisionPacket,
    application: Application,
    form: SealedForm,
    kind: DecisionKind,
) -> Decision:
    user = user_of(request)
    return decide(packet=packet, application=application, choice=_choice(form, kind), by=user)


def _answer(request: HttpRequest, packet: DecisionPacket, act: Callable[[], list[Decision]]) -> HttpResponse:
    """Says of each decision what was decided, or why nothing was."""
    try:
        for decision in act():
            words = DONE[DecisionKind(decision.kind)]
            messages.success(request, words.format(name=decision.application.candidate))
    except NotAllowed as error:
        raise Http404 from error
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("packet", packet.pk)


def _said(request: HttpRequest, packet: DecisionPacket, act: Callable[[], Any], words: str) -> HttpResponse:
    try:
        act()
        messages.success(request, words)
    except NotAllowed as error:
        raise Http404 from error
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("packet", packet.pk)


def _wrong(request: HttpRequest, packet: DecisionPacket, form: ReasonForm) -> HttpResponse:
    """The browser holds these fields to be filled in: this is for who got around it."""
    for field, errors in form.errors.items():
        label = form.fields[field].label if field in form.fields else ""
        messages.error(request, f"{label or field}: {' '.join(map(str, errors))} Nothing was changed.")
    return redirect("packet", packet.pk)


def _second_look(
    request: HttpRequest, packet: DecisionPacket, application: Application, look: SecondLook
) -> HttpResponse:
    """Who is passed over, and a place for one's own words on it. Nothing is decided yet."""
    content = content_of(packet)
    data = {**request.POST.dict(), "second_look": ""}
    context = {
        "packet": packet,
        "opening": packet.opening,
        "chosen": content.finalist(application.pk),
        "people": look.people,
        "form": SecondLookForm(initial=data, givers=_givers(request, packet), auto_id="look-%s"),
        "section": "openings",
    }
    return render(request, "hiring/desk/second_look.html", context)
