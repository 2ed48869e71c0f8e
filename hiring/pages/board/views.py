"""The board of an opening: looking at it, taking it along, and moving who is on it."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from hiring import queries
from hiring.actions import saved_views
from hiring.actions.exports import record_export
from hiring.enums import ExportKind
from hiring.models import Opening, SavedView
from hiring.pages.access import for_hiring
from hiring.pages.board import export
from hiring.pages.board.asking import Asked
from hiring.pages.board.page import board_page
from hiring.pages.htmx import HtmxRequest
from hiring.queries import board
from hiring.queries.weighing import weighed_so_far
from roles.pages.access import user_of

NOT_YET = (
    "Nothing was exported: the weights were changed, and {words} applications have been weighed anew. Export "
    "when all are, so that the scores compare."
)


@require_safe
@vary_on_headers("HX-Request")
@for_hiring
def board_view(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole page; for htmx the part of it that changes while files are read."""
    opening, user = _opening(request, pk)
    template = "board/live.html" if cast(HtmxRequest, request).htmx else "board/board.html"
    return render(request, f"hiring/{template}", board_page(request, opening, user))


@require_safe
@for_hiring
def board_export(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Everybody who is shown, on all pages, in the order in which they are shown."""
    opening, user = _opening(request, pk)
    if kind not in set(ExportKind):
        raise Http404
    asked = Asked.of(request.GET, opening)
    if so_far := weighed_so_far(opening):
        messages.warning(request, NOT_YET.format(words=so_far.words))
        return redirect(asked.address(opening))
    ids = board.fitting(opening, asked.wanted, user)
    applications = board.to_export(opening, ids, user)
    record_export(opening=opening, applications=applications, kind=ExportKind(kind), by=user)
    return export.answer(ExportKind(kind), opening, applications)


@require_POST
@for_hiring
def save_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Keeps how the board looks now under a name."""
    opening, user = _opening(request, pk)
    asked = Asked.of(QueryDict(request.POST.get("asked", "")), opening)
    name = request.POST.get("name", "").strip()
    only = opening if request.POST.get("here") else None
    try:
        if name:
            saved_views.save_view(name=name, query=asked.query, opening=only, by=user)
    except saved_views.TooLong as error:
        messages.warning(request, f"This view was not saved: {error}.")
    return redirect(asked.address(opening))


@require_POST
@for_hiring
def remove_view(request: HttpRequest, pk: int, view: int) -> HttpResponse:
    opening, user = _opening(request, pk)
    saved = get_object_or_404(SavedView, pk=view, by=user)
    saved_views.remove_view(view=saved, by=user)
    return redirect(Asked.of(QueryDict(request.POST.get("asked", "")), opening).address(opening))


def _opening(request: HttpRequest, pk: int) -> tuple[Opening, User]:
    opening = get_object_or_404(queries.with_progress(queries.visible_openings(request.user)), pk=pk)
    return opening, user_of(request)
