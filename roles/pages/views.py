"""Public pages: roles, and what they ask for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from roles.pages.role import bands, groups
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
