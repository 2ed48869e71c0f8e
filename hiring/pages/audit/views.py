"""The audit trail: all of it for auditors, and what it says of one opening, application or role."""

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hiring import queries
from hiring.identity import shown_name
from hiring.pages.access import for_hiring
from hiring.pages.audit.filters import TrailFilter
from hiring.pages.audit.rows import Row, history, rows
from hiring.queries.audit import trail, trail_of_application, trail_of_opening, trail_of_role
from roles.models import AuditEntry, Role
from roles.pages.access import for_those_who
from roles.permissions import may_read_audit, may_read_drafts

PAGE_SIZE = 50


@require_safe
@for_those_who(may_read_audit)
def audit_page(request: HttpRequest) -> HttpResponse:
    asked = TrailFilter(request.GET)
    page = _page(request, asked.apply(trail()))
    context = {"page": page, "filter": asked, "query": _asked(request), "section": "audit"}
    return render(request, "hiring/audit/trail.html", {**context, "rows": _rows(request, page)})


@require_safe
@for_hiring
def opening_history(request: HttpRequest, pk: int) -> HttpResponse:
    opening = get_object_or_404(queries.with_progress(queries.visible_openings(request.user)), pk=pk)
    page = _page(request, trail_of_opening(opening))
    context = {"opening": opening, "page": page, "tab": "history", "section": "openings"}
    return render(request, "hiring/audit/opening.html", {**context, "rows": _rows(request, page)})


@require_safe
@for_hiring
def application_history(request: HttpRequest, pk: int) -> HttpResponse:
    """Not in pages: what happens to one application fits on one, and its moves stand between."""
    applications = queries.without_texts(queries.applications_with_match(request.user))
    application = get_object_or_404(applications, pk=pk)
    found = history(application, trail_of_application(application), application.moves.all(), request.user)
    seen = application.sightings.select_related("by").order_by("-last_at")
    context = {"application": application, "name": shown_name(application), "section": "openings"}
    return render(request, "hiring/audit/application.html", {**context, "rows": found, "sightings": seen})


@require_safe
@for_those_who(may_read_drafts)
def role_history(request: HttpRequest, slug: str) -> HttpResponse:
    role = get_object_or_404(Role, slug=slug)
    page = _page(request, trail_of_role(role))
    context = {"role": role, "page": page, "rows": _rows(request, page), "section": "roles"}
    return render(request, "hiring/audit/role.html", context)


def _rows(request: HttpRequest, page: Page[AuditEntry]) -> list[Row]:
    return rows(page.object_list, request.user)


def _page(request: HttpRequest, entries: QuerySet[AuditEntry]) -> Page[AuditEntry]:
    return Paginator(entries, PAGE_SIZE).get_page(request.GET.get("page"))


def _asked(request: HttpRequest) -> str:
    """What was looked for, for the links to other pages of it."""
    asked = request.GET.copy()
    asked.pop("page", None)
    return asked.urlencode()
