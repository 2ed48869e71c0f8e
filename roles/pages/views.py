"""Public pages: roles, and what they ask for."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from roles.pages.role import bands, groups
from roles.queries import named, public_versions, with_counts, with_facts

PAGE_SIZE = 50


@require_safe
def role_list(request: HttpRequest) -> HttpResponse:
    """Published roles by title, a page at a time; those with the words of `q` where it is given."""
    asked = " ".join(request.GET.get("q", "").split())
    page = Paginator(with_counts(named(public_versions(), asked)), PAGE_SIZE).get_page(
        request.GET.get("page")
    )
    return render(request, "roles/list.html", {"page": page, "asked": asked, "section": "roles"})


@require_safe
def role_page(request: HttpRequest, slug: str) -> HttpResponse:
    version = get_object_or_404(with_facts(public_versions()), role__slug=slug)
    context = {"version": version, "groups": groups(version), "bands": bands(version), "section": "roles"}
    return render(request, "roles/role.html", context)
