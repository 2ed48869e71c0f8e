"""Public pages that explain a match, each also for one role: its newest published version, or a named one."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hiring.matching import reporting
from hiring.pages.explaining.measured import measured
from hiring.pages.explaining.pages import for_applicants, for_reviewers
from hiring.pages.explaining.weighing import Weighing, weighing
from roles.enums import CentreKind
from roles.models import RoleVersion
from roles.pages.sources import sources
from roles.queries import public_versions, published_versions
from roles.reading import scoring

# Roles that the pages link to by themselves; the others lead there from their own pages.
MOST_CHOICES = 12


@require_safe
def how_matching_works(request: HttpRequest, slug: str = "", number: int = 0) -> HttpResponse:
    """How to read a match. Without a role the first one serves as the example."""
    version = _version(slug, number) if slug else public_versions().first()
    weighed = weighing(version, scoring.load(), _context(request)) if version else None
    context = for_reviewers(scoring.load(), reporting.load(), weighed, measured())
    return render(request, "hiring/explaining/reviewer.html", context | _around())


@require_safe
def how_resumes_are_read(request: HttpRequest, slug: str = "", number: int = 0) -> HttpResponse:
    """For applicants: needs no account."""
    weighed: Weighing | None = None
    if slug:
        weighed = weighing(_version(slug, number), scoring.load(), _context(request))
    context = for_applicants(scoring.load(), reporting.load(), weighed)
    return render(request, "hiring/explaining/applicant.html", context | _around())


def _around() -> dict[str, Any]:
    """What both pages show besides: the same page for other roles (a thousand may be published), and whose
    collections are used."""
    choices = list(public_versions()[: MOST_CHOICES + 1])
    return {
        "choices": choices[:MOST_CHOICES],
        "more_choices": len(choices) > MOST_CHOICES,
        "sources": sources(),
    }


def _version(slug: str, number: int) -> RoleVersion:
    """The role's newest published version, or the one with the number: published once, it stays public."""
    if number:
        return get_object_or_404(published_versions(), role__slug=slug, number=number)
    return get_object_or_404(public_versions(), role__slug=slug)


def _context(request: HttpRequest) -> CentreKind | None:
    """The kind of centre named in the address; an unknown one is an address that does not exist."""
    named = request.GET.get("context", "")
    try:
        return CentreKind(named) if named else None
    except ValueError as error:
        raise Http404(f"no kind of centre is called {named!r}") from error
