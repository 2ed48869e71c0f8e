"""Pages for the people who hire: openings, and the ranking of one."""

from typing import Any, cast

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers
from django_htmx.middleware import HtmxDetails

from hiring import queries
from hiring.models import Opening
from hiring.pages.access import for_hiring
from hiring.pages.ranking import bad_files, progress, rows
from hiring.permissions import Person, may_see_candidates

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
