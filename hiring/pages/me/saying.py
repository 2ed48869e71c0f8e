"""An applicant says what was misread, and asks for a review."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from hiring.actions.proposals import propose
from hiring.actions.refusals import Refused
from hiring.actions.reviews import ask_review
from hiring.models import Application
from hiring.pages.candidate.facts import ONE
from hiring.pages.me.forms import ProposalForm, ReviewForm
from hiring.pages.me.views import for_applicants, own_context, own_or_404
from hiring.queries.corrections import fixes_of
from hiring.reading.correction_checks import Misfit
from hiring.reading.correction_paths import FIELDS, path_of
from hiring.reading.corrections import CONTACT, overlay
from roles.pages.access import user_of


@require_http_methods(["GET", "HEAD", "POST"])
@for_applicants
def correct(request: HttpRequest, code: str, kind: str, index: int) -> HttpResponse:
    """The form for one entry. An index after the last entry is for one that was missed."""
    application = own_or_404(request, code)
    form = _form(request, application, kind, index)
    if form.is_bound and form.is_valid() and _proposed(request, application, form):
        return redirect("me-application", code)
    context = {"application": application, "opening": application.opening, "form": form, "one": ONE[kind]}
    return render(request, "hiring/me/correct.html", context, status=422 if form.is_bound else 200)


@require_POST
@for_applicants
def review(request: HttpRequest, code: str) -> HttpResponse:
    application = own_or_404(request, code)
    form = ReviewForm(request.POST, label_suffix="")
    if not form.is_valid():
        return render(request, "hiring/me/application.html", own_context(application, form), status=422)
    try:
        ask_review(application=application, text=form.cleaned_data["text"], by=user_of(request))
        messages.success(request, "You have asked. The answer will stand here, and you get a mail.")
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("me-application", code)


def _form(request: HttpRequest, application: Application, kind: str, index: int) -> ProposalForm:
    if application.resume.reading is None or kind not in FIELDS or (kind == CONTACT and index):
        raise Http404
    laid = overlay(application.resume.reading_record.record, fixes_of(application.resume))
    entries = 1 if kind == CONTACT else len(laid.tree[kind])
    entry = laid.at(path_of(kind, index))
    if index > entries or (entry is None and index < entries):
        raise Http404
    sent = request.POST if request.method == "POST" else None
    initial = {"completed": True, **(entry or {})}
    return ProposalForm(sent, initial=initial, kind=kind, index=index, new=entry is None)


def _proposed(request: HttpRequest, application: Application, form: ProposalForm) -> bool:
    """One proposal for each fact that was changed; False where something has to be mended first."""
    changes = form.changes()
    try:
        for path, after in changes.items():
            why = form.cleaned_data["why"]
            propose(application=application, path=path, after=after, why=why, by=user_of(request))
    except Misfit as misfit:
        form.refuse(misfit.problems)
        return False
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    told = "The people who hire look at it." if changes else "Nothing was changed."
    messages.success(request, told)
    return True
