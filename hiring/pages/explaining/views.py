"""Public pages that explain a match, each also for one role: its newest published version, or a named one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hiring.matching import reporting
from hiring.pages.explaining.measured import measured
from hiring.pages.explaining.pages import for_applicants, for_reviewers
from hiring.pages.explaining.weighing import Weighing, weighing
from roles.enums import CentreKind
from roles.models import RoleVersion
from roles.queries import public_versions, published_versions
from roles.reading import scoring


@require_safe
def how_matching_works(request: HttpRequest, slug: str = "", number: int = 0) -> HttpResponse:
    """How to read a match. Without a role the first one serves as the example."""
    choices = list(public_versions())
    version = _version(slug, number) if slug else next(iter(choices), None)
    weighed = weighing(version, scoring.load(), _context(request)) if version else None
    context = for_reviewers(scoring.load(), reporting.load(), weighed, measured())
    return render(request, "hiring/explaining/reviewer.html", context | {"choices": choices})


@require_safe
def how_resumes_are_read(request: HttpRequest, slug: str = "", number: int = 0) -> HttpResponse:
    """For applicants: needs no account."""
    weighed: Weighing | None = None
    if slug:
        weighed = weighing(_version(slug, number), scoring.load(), _context(request))
    context = for_applicants(scoring.load(), reporting.load(), weighed)
    return render(request, "hiring/explaining/applicant.html", context | {"choices": list(public_versions())})


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
