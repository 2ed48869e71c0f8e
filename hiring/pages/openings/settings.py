"""An opening's settings: its terms, which can be changed until somebody accepts them, and what comes next."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import AnonymousUser, User
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from hiring.actions.openings import edit_opening
from hiring.actions.refusals import Refused
from hiring.enums import OpeningStatus
from hiring.matching.weighing import factors_of
from hiring.models import Opening
from hiring.pages.access import for_hiring
from hiring.pages.openings.forms import AnswerForm, TemplateForm, TermsForm, terms_of
from hiring.pages.openings.listing import status_chip
from hiring.pages.words import person
from hiring.permissions import (
    is_junior,
    may_accept,
    may_close,
    may_create_openings,
    may_edit_opening,
    may_see_weights,
)
from hiring.queries import openings as queries
from roles.pages.access import user_of
from roles.pages.role import band_words


@require_http_methods(["GET", "HEAD", "POST"])
@for_hiring
def opening_settings(request: HttpRequest, pk: int) -> HttpResponse:
    opening = get_object_or_404(with_people(request.user), pk=pk)
    user, form = user_of(request), None
    if may_edit_opening(request.user, opening):
        form = TermsForm(request.POST or None, initial=terms_of(opening), role_version=opening.role_version)
    if request.method == "POST":
        return _save(request, opening, form, user)
    return _page(request, opening, form, opening.terms_digest)


def _save(request: HttpRequest, opening: Opening, form: TermsForm | None, by: User) -> HttpResponse:
    if form is None:
        raise Http404
    seen = request.POST.get("seen", "")
    if form.is_valid():
        try:
            edit_opening(opening=opening, terms=form.terms, by=by, seen=seen)
        except Refused as refused:
            form.add_error(None, str(refused))
            # What was wrong stands on the page now: saving once more is meant.
            seen = opening.terms_digest
        else:
            messages.success(request, "The settings are saved.")
            return redirect("opening-settings", opening.pk)
    return _page(request, opening, form, seen)


def _page(request: HttpRequest, opening: Opening, form: TermsForm | None, seen: str) -> HttpResponse:
    context = _may(request.user, opening) | {
        "opening": opening,
        "form": form,
        "seen": seen,
        "status": status_chip(opening),
        "band": band_words(opening.band) if opening.band else "",
        "junior": is_junior(opening),
        "manager": person(opening.hiring_manager),
        "proposer": person(opening.created_by),
        "waits_for": " or ".join(person(user) for user in queries.accepters(opening)),
        "factors": len(factors_of(opening.weights)),
        "answer": AnswerForm(auto_id=False),
        "template_form": TemplateForm(initial={"name": opening.title[:100]}),
        "section": "openings",
    }
    return render(request, "hiring/openings/settings.html", context)


def _may(user: User | AnonymousUser, opening: Opening) -> dict[str, bool]:
    """What the page offers."""
    status = OpeningStatus(opening.status)
    return {
        "accepts": status == OpeningStatus.PROPOSED and may_accept(user, opening),
        "closes": status == OpeningStatus.OPEN and may_close(user, opening),
        "reopens": status == OpeningStatus.CLOSED and may_close(user, opening),
        "proposes_again": status == OpeningStatus.DECLINED and may_create_openings(user),
        "sees_weights": may_see_weights(user),
    }


def with_people(user: User | AnonymousUser) -> QuerySet[Opening]:
    """The openings that a person may see, with everything that their settings name."""
    related: Any = ("role_version__role", "hiring_manager", "created_by", "accepted_by", "band")
    return queries.visible_openings(user).select_related(*related)
