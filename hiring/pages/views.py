"""Pages for the people who hire: openings, the ranking of one, and one match."""

from typing import Any, cast

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers
from django_htmx.middleware import HtmxDetails

from hiring import identity, queries
from hiring.models import Application, Opening
from hiring.pages.access import for_hiring
from hiring.pages.leadership import led
from hiring.pages.match import marks, match_page
from hiring.pages.ranking import bad_files, progress, rows
from hiring.permissions import Person, may_see_candidates
from roles.queries import criteria_by_key

PAGE_SIZE = 50
# Files that could not be read are few; where they are not, something else is wrong.
BAD_FILES = 100


class HtmxRequest(HttpRequest):
    htmx: HtmxDetails


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """The people who hire start at their openings, everybody else at the public roles."""
    return redirect("openings" if may_see_candidates(request.user) else "roles")


@require_safe
@vary_on_headers("HX-Request")
@for_hiring
def ranking_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole page; for htmx the part of it that changes while files are read."""
    opening = get_object_or_404(queries.with_progress(queries.visible_openings(request.user)), pk=pk)
    template = "hiring/ranking_part.html" if cast(HtmxRequest, request).htmx else "hiring/ranking.html"
    return render(request, template, _ranking(opening, request.user, request.GET.get("page")))


def _ranking(opening: Opening, user: Person, number: str | None) -> dict[str, Any]:
    page = Paginator(queries.without_texts(queries.ranking(opening, user)), PAGE_SIZE).get_page(number)
    return {
        "opening": opening,
        "page": page,
        "rows": rows(page.object_list, page.start_index()),
        "progress": progress(queries.job_counts(opening.jobs.all())),
        "bad_files": bad_files(queries.bad_files(opening)[:BAD_FILES]),
        "section": "openings",
    }


@require_safe
@for_hiring
def application_page(request: HttpRequest, pk: int) -> HttpResponse:
    application = get_object_or_404(queries.applications_with_match(request.user), pk=pk)
    return render(request, "hiring/match.html", _match(application, request.user))


def _match(application: Application, user: Person) -> dict[str, Any]:
    context: dict[str, Any] = {
        "application": application,
        "section": "openings",
        "name": identity.shown_name(application),
        "hidden": identity.hidden(application),
        "contact": identity.shown_contact(application),
        "score_hidden": queries.score_hidden(user, application),
    }
    if application.match is None or context["score_hidden"]:
        return context
    report = identity.shown_report(application, application.match.match_report)
    text = identity.shown_text(application)
    page = match_page(report, criteria_by_key(application.match.role_version_id), text)
    context |= {"page": page, "report": report, "tokens": marks(text, page)}
    if application.resume.reading:
        record = identity.shown_reading(application).record
        context |= {"record": record, "led": led(record, page.proven, page.void)}
    return context


@require_safe
@for_hiring
def resume_file(request: HttpRequest, pk: int) -> FileResponse:
    """The file as it was received: always a download, never shown by the browser as a page of ours. There is
    none while nobody may know whose it is."""
    application = get_object_or_404(queries.applications_with_match(request.user), pk=pk)
    if identity.hidden(application):
        raise Http404
    try:
        file = application.resume.file.open()
    except FileNotFoundError as error:
        raise Http404("the file is no longer in the storage") from error
    return FileResponse(
        file, as_attachment=True, filename=application.resume.name, content_type="application/octet-stream"
    )
