"""Applying for a vacancy in the browser, and withdrawing."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from hiring import consenting
from hiring.actions.applying import apply_for, withdraw
from hiring.actions.refusals import Refused
from hiring.models import Application, Opening
from hiring.pages.me.forms import ApplyForm
from hiring.pages.me.views import for_applicants, own_or_404
from hiring.queries.own import confirmed_address
from hiring.queries.vacancies import vacancies
from roles.pages.access import user_of
from roles.reading.errors import UnreadableFile


@require_http_methods(["GET", "HEAD", "POST"])
@for_applicants
def apply_page(request: HttpRequest, pk: int) -> HttpResponse:
    opening = get_object_or_404(vacancies(), pk=pk)
    data, files = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = ApplyForm(data, files, initial={"version": consenting.load().version}, label_suffix="")
    if form.is_bound and form.is_valid() and (application := _applied(request, opening, form)):
        return redirect("me-application", application.code)
    context = {
        "opening": opening,
        "form": form,
        "consent": consenting.load(),
        "address": confirmed_address(user_of(request)),
        "section": "vacancies",
    }
    return render(request, "hiring/me/apply.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@for_applicants
def withdraw_page(request: HttpRequest, code: str) -> HttpResponse:
    application = own_or_404(request, code)
    if request.method != "POST":
        return render(
            request, "hiring/me/withdraw.html", {"opening": application.opening, "application": application}
        )
    try:
        withdraw(application=application, by=user_of(request))
        messages.success(request, "You have withdrawn this application.")
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("me-application", code)


def _applied(request: HttpRequest, opening: Opening, form: ApplyForm) -> Application | None:
    """None where something has to be mended in the form first."""
    file = form.cleaned_data["file"]
    try:
        application, new = apply_for(
            opening=opening,
            content=file.read(),
            name=file.name,
            consent=form.cleaned_data["version"],
            by=user_of(request),
        )
    except (Refused, UnreadableFile) as refusal:
        form.add_error(None, str(refusal))
        return None
    messages.success(request, "You have applied." if new else "You had applied with this file already.")
    return application
