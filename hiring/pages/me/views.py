"""An applicant's own pages: applications, how a resume was understood, and its file."""

from typing import Any

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hiring.models import Application
from hiring.pages.candidate.facts import fact_groups
from hiring.pages.match import match_page
from hiring.pages.me.forms import ReviewForm
from hiring.pages.me.rows import own_row, proposed
from hiring.queries.corrections import fixes_of
from hiring.queries.own import confirmed_address, own_applications, own_resumes
from hiring.reading.corrections import overlay
from roles.pages.access import for_those_who, user_of
from roles.permissions import is_applicant
from roles.queries import criteria_by_key

for_applicants = for_those_who(is_applicant)
PAGE_SIZE = 25
LIGHT = ("resume__text", "resume__reading", "resume__view", "match__report")


def own_or_404(request: HttpRequest, code: str) -> Application:
    return get_object_or_404(own_applications(request.user), code=code)


@require_safe
@for_applicants
def own_list(request: HttpRequest) -> HttpResponse:
    page = Paginator(own_applications(request.user).defer(*LIGHT), PAGE_SIZE).get_page(
        request.GET.get("page")
    )
    context = {
        "page": page,
        "rows": [own_row(each) for each in page],
        "address": confirmed_address(user_of(request)),
        "section": "me",
    }
    return render(request, "hiring/me/list.html", context)


@require_safe
@for_applicants
def own_page(request: HttpRequest, code: str) -> HttpResponse:
    return render(request, "hiring/me/application.html", own_context(own_or_404(request, code)))


def own_context(application: Application, form: ReviewForm | None = None) -> dict[str, Any]:
    reviews = list(application.review_requests.all())
    return {
        "row": own_row(application),
        "application": application,
        "opening": application.opening,
        "consents": application.consents.all(),
        "proposals": [proposed(each) for each in reversed(application.proposals.all())],
        "reviews": reversed(reviews),
        "review_form": None
        if any(each.answered_at is None for each in reviews)
        else form or ReviewForm(label_suffix=""),
        "section": "me",
    }


@require_safe
@for_applicants
def explanation_page(request: HttpRequest, code: str) -> HttpResponse:
    application = own_or_404(request, code)
    if application.match is None or application.resume.reading is None:
        raise Http404
    report, resume = application.match.match_report, application.resume
    laid = overlay(resume.reading_record.record, fixes_of(resume))
    context = {
        "row": own_row(application),
        "application": application,
        "opening": application.opening,
        "report": report,
        "page": match_page(report, criteria_by_key(application.match.role_version_id), resume.text),
        "facts": fact_groups(laid, contact=True),
        "section": "me",
    }
    return render(request, "hiring/me/explanation.html", context)


@require_safe
@for_applicants
def own_file(request: HttpRequest, pk: int) -> FileResponse:
    """The file as it was received: always a download."""
    resume = get_object_or_404(own_resumes(request.user), pk=pk)
    try:
        file = resume.file.open()
    except (FileNotFoundError, ValueError) as error:
        raise Http404 from error
    return FileResponse(
        file, as_attachment=True, filename=resume.name, content_type="application/octet-stream"
    )
