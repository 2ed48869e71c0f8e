"""Moving who is picked on a board, asking for the reason where one is needed, and taking it back."""

from collections import Counter
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from hiring import queries
from hiring.actions import applications
from hiring.actions.openings import WeighingUnderWay
from hiring.enums import SCREENING_STAGES, RejectionReason, Stage
from hiring.identity import shown_name
from hiring.models import Application, Opening
from hiring.pages.access import for_hiring
from hiring.pages.board.asking import Asked
from hiring.pages.board.keeping import forget, keep, kept
from hiring.pages.board.picking import Picked, picked
from hiring.pages.board.words import people
from hiring.permissions import may_screen
from hiring.queries import board
from hiring.words import REJECTION_REASONS, STAGES
from roles.pages.access import user_of

NOBODY = "Nobody was picked: tick the candidates first, or choose everybody who is shown."
# Named in one message; more would not be read.
NAMED = 5


@require_POST
@for_hiring
def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Moves who was picked. A rejection without its reason asks for that first, on a page of its own."""
    opening, user = _opening(request, pk)
    to = _stage(request.POST.get("to", ""))
    chosen = picked(opening, request.POST, user)
    if not chosen.applications:
        messages.warning(request, NOBODY)
        return _back(request.POST, opening)
    code = request.POST.get("reason_code", "")
    if to is Stage.REJECTED and code not in set(RejectionReason):
        return render(request, "hiring/board/reason.html", _asking(request, opening, chosen, to))
    try:
        return _move(request, opening, chosen, to, user)
    except WeighingUnderWay as refused:
        messages.error(request, str(refused))
        return _back(request.POST, opening)


def _move(request: HttpRequest, opening: Opening, chosen: Picked, to: Stage, user: User) -> HttpResponse:
    done = applications.move_by_screener(
        applications=chosen.applications,
        to=to,
        by=user,
        reason_code=request.POST.get("reason_code", ""),
        reason=request.POST.get("reason", "").strip(),
        revisions=chosen.revisions,
    )
    if done.moved:
        messages.success(request, f"{people(len(done.moved)).capitalize()} moved to “{STAGES[to]}”.")
    _tell_refused(request, done)
    stale = [each.pk for each, why in done.refused if why == applications.STALE]
    if stale:
        keep(request, opening, stale, request.POST)
    else:
        forget(request, opening)
    return _back(request.POST, opening)


def _tell_refused(request: HttpRequest, done: applications.Moved) -> None:
    """One message for whoever stayed, by why: the stale ones named, with where they are now."""
    by_why = Counter(why for _, why in done.refused)
    told = [f"{people(number)} ({why})" for why, number in by_why.items() if why != applications.STALE]
    if told:
        messages.warning(request, f"Not moved: {', '.join(told)}.")
    stale = [each for each, why in done.refused if why == applications.STALE]
    if stale:
        messages.warning(request, _stale(stale))


def _stale(stale: list[Application]) -> str:
    now = board.stages_of([each.pk for each in stale[:NAMED]])
    named = [f"{shown_name(each)} is in “{STAGES[now[each.pk]]}”" for each in stale[:NAMED]]
    more = f", and {len(stale) - NAMED} more" if len(stale) > NAMED else ""
    return (
        f"Your page was out of date: {people(len(stale))} moved or matched anew since you opened it"
        f" stay where they are now: {', '.join(named)}{more}. They are still ticked below; look again,"
        " then say it again."
    )


@require_POST
@for_hiring
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes one's own last move back."""
    opening, user = _opening(request, pk)
    done = applications.undo(batch=_batch(request.POST.get("batch", "")), by=user)
    if done.moved:
        messages.success(request, f"Undone: {people(len(done.moved))} are back where they were.")
    if done.refused:
        messages.warning(request, f"Left alone, because they were moved since: {people(len(done.refused))}.")
    if not (done.moved or done.refused):
        messages.warning(request, "There was nothing left to undo.")
    return _back(request.POST, opening)


def _asking(request: HttpRequest, opening: Opening, chosen: Picked, to: Stage) -> dict[str, Any]:
    before = kept(request, opening)
    return {
        "section": "openings",
        "opening": opening,
        "to": to,
        "words": STAGES[to],
        "number": people(len(chosen.applications)),
        "names": [shown_name(each) for each in chosen.applications[:NAMED]],
        "more": max(0, len(chosen.applications) - NAMED),
        "picked": request.POST.getlist("application"),
        "everybody": request.POST.get("everybody", ""),
        "seen_at": request.POST.get("seen_at", ""),
        "back": _back_to(request.POST, opening),
        "address": request.POST.get("asked", ""),
        "reasons": REJECTION_REASONS.items(),
        "chosen": request.POST.get("reason_code") or before.reason_code,
        "reason": request.POST.get("reason") or before.reason,
        "missing": "confirmed" in request.POST,
    }


def _stage(value: str) -> Stage:
    """Where screeners move. Nothing else is offered, so nothing else exists."""
    if value not in SCREENING_STAGES:
        raise Http404
    return Stage(value)


def _batch(value: str) -> UUID:
    try:
        return UUID(value)
    except ValueError as error:
        raise Http404 from error


def _back(given: QueryDict, opening: Opening) -> HttpResponse:
    return redirect(_back_to(given, opening))


def _back_to(given: QueryDict, opening: Opening) -> str:
    """The board as it was looked at, made anew of what is known: nobody is led elsewhere."""
    address = QueryDict(given.get("asked", ""))
    return Asked.of(address, opening).address(opening, address.get("page", ""))


def _opening(request: HttpRequest, pk: int) -> tuple[Opening, User]:
    """The opening and the screener; for everybody else this address does not exist."""
    opening = get_object_or_404(queries.visible_openings(request.user), pk=pk)
    if not may_screen(request.user):
        raise Http404
    return opening, user_of(request)
