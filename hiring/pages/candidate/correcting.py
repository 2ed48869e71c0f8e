"""Setting right what was misread, and taking that back."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from hiring import identity
from hiring.actions.corrections import NotUndone, Stale, correct, undo_correction
from hiring.facts import facts_of
from hiring.models import Application
from hiring.pages.access import for_hiring
from hiring.pages.candidate.facts import ONE
from hiring.pages.candidate.forms import CorrectionForm
from hiring.pages.candidate.page import application_context
from hiring.pages.candidate.views import address_of, application_or_404
from hiring.pages.candidate.ways import Left
from hiring.permissions import may_screen
from hiring.queries.corrections import fixes_of
from hiring.reading.correction_checks import Misfit
from hiring.reading.correction_paths import FIELDS, path_of
from hiring.reading.corrections import CONTACT, digest
from roles.pages.access import user_of


@require_http_methods(["GET", "HEAD", "POST"])
@for_hiring
def correct_page(request: HttpRequest, pk: int, kind: str, index: int) -> HttpResponse:
    """The form for one entry, beside the resume. An index after the last entry is for one that was missed."""
    application = _correctable(request, pk)
    form = _form(request, application, kind, index)
    if request.method == "POST" and form.is_valid() and (address := _corrected(request, application, form)):
        return redirect(address)
    context = application_context(request, application, Left.CORRECT) | {"form": form, "one": ONE[kind]}
    return render(request, "hiring/candidate/application.html", context, status=422 if form.is_bound else 200)


@require_POST
@for_hiring
def undo_correction_page(request: HttpRequest, pk: int, correction: int) -> HttpResponse:
    application = _correctable(request, pk)
    made = get_object_or_404(application.resume.corrections, pk=correction)
    if identity.hidden(application) and made.path.startswith(CONTACT):
        raise Http404
    try:
        undo_correction(correction=made, by=user_of(request))
        messages.success(request, "The correction was undone, and the resume matched again.")
    except (NotUndone, Misfit) as refusal:
        messages.error(request, str(refusal))
    return redirect(address_of(request, application, "#facts"))


def _correctable(request: HttpRequest, pk: int) -> Application:
    application = application_or_404(request, pk)
    if not may_screen(request.user) or application.resume.reading is None:
        raise Http404
    return application


def _form(request: HttpRequest, application: Application, kind: str, index: int) -> CorrectionForm:
    fixes = fixes_of(application.resume)
    laid = facts_of(application, fixes)
    entries = 1 if kind == CONTACT else len(laid.tree.get(kind) or ())
    named = kind != CONTACT or not identity.hidden(application)
    if kind not in FIELDS or index > entries or (kind == CONTACT and index) or not named:
        raise Http404
    entry = laid.at(path_of(kind, index))
    if entry is None and index < entries:
        raise Http404
    initial: dict[str, Any] = {"completed": True, **(entry or {}), "seen": digest(fixes)}
    sent = request.POST if request.method == "POST" else None
    return CorrectionForm(sent, initial=initial, kind=kind, index=index, new=entry is None)


def _corrected(request: HttpRequest, application: Application, form: CorrectionForm) -> str:
    """Where to go on; "" where something has to be mended in the form first."""
    try:
        made = correct(
            resume=application.resume,
            changes=form.changes(),
            why=form.cleaned_data["why"],
            by=user_of(request),
            seen=form.cleaned_data["seen"],
        )
    except Misfit as misfit:
        form.refuse(misfit.problems)
        return ""
    except Stale as stale:
        messages.error(request, str(stale))
        return request.get_full_path()
    messages.success(request, "Corrected, and the resume matched again." if made else "Nothing was changed.")
    return address_of(request, application, "#facts")
