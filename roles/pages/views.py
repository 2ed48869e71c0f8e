"""Public pages: roles, what they ask for, and how matching works."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from roles.pages.role import bands, groups
from roles.pages.scoring import explanation
from roles.queries import public_versions, with_counts, with_facts


@require_safe
def role_list(request: HttpRequest) -> HttpResponse:
    return render(
        request, "roles/list.html", {"versions": with_counts(public_versions()), "section": "roles"}
    )


@require_safe
def role_page(request: HttpRequest, slug: str) -> HttpResponse:
    version = get_object_or_404(with_facts(public_versions()), role__slug=slug)
    context = {"version": version, "groups": groups(version), "bands": bands(version), "section": "roles"}
    return render(request, "roles/role.html", context)


@require_safe
def how_matching_works(request: HttpRequest) -> HttpResponse:
    return render(request, "roles/scoring.html", {"told": explanation(), "section": "matching"})
