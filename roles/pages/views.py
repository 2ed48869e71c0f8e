"""Pages of roles: what they ask for, which documents say so, and what changed between their versions."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from roles.models import RoleVersion, SourceDocument
from roles.pages.access import for_those_who
from roles.pages.comparison import comparison
from roles.pages.document import marked
from roles.pages.role import bands, groups
from roles.pages.standing import standing
from roles.permissions import may_edit_profiles, may_read_drafts
from roles.queries import (
    named,
    newest_versions,
    public_versions,
    visible_versions,
    waiting_drafts,
    with_counts,
    with_facts,
)

PAGE_SIZE = 50


@require_safe
def role_list(request: HttpRequest) -> HttpResponse:
    """Roles by title, a page at a time: published ones, or what waits to be published; those with the words
    of `q` where it is given."""
    asked = " ".join(request.GET.get("q", "").split())
    reads_drafts = may_read_drafts(request.user)
    drafts = reads_drafts and request.GET.get("show") == "drafts"
    versions = with_counts(named(waiting_drafts() if drafts else public_versions(), asked))
    context = {
        "page": Paginator(versions, PAGE_SIZE).get_page(request.GET.get("page")),
        "asked": asked,
        "drafts": drafts,
        "reads_drafts": reads_drafts,
        "section": "roles",
    }
    return render(request, "roles/list.html", context)


@require_safe
def role_page(request: HttpRequest, slug: str) -> HttpResponse:
    """The newest published version; for those who read drafts, a first draft where there is no other."""
    version = with_facts(public_versions()).filter(role__slug=slug).first()
    if version is None and may_read_drafts(request.user):
        version = get_object_or_404(with_facts(newest_versions()), role__slug=slug)
        return redirect("role-version", slug, version.number)
    if version is None:
        version = get_object_or_404(public_versions(), role__slug=slug)
    return render(request, "roles/role.html", shown(request, version) | {"newest": True})


@require_safe
def version_page(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    versions = with_facts(visible_versions(request.user))
    version = get_object_or_404(versions, role__slug=slug, number=number)
    return render(request, "roles/role.html", shown(request, version))


@require_safe
@for_those_who(may_read_drafts)
def changes_page(request: HttpRequest, slug: str, old: int, new: int) -> HttpResponse:
    """What changed from one version to another."""
    versions = RoleVersion.objects.select_related("role").filter(role__slug=slug)
    before, after = (get_object_or_404(versions, number=number) for number in (old, new))
    numbers = list(versions.order_by("-number").values_list("number", flat=True))
    context: dict[str, Any] = {"before": before, "after": after, "numbers": numbers, "section": "roles"}
    context["edits"] = may_edit_profiles(request.user) and before.number < after.number == max(numbers)
    return render(request, "roles/changes.html", context | {"changes": comparison(before, after)})


@require_safe
@for_those_who(may_read_drafts)
def source_page(request: HttpRequest, pk: int) -> HttpResponse:
    """A document's text, the quote between `start` and `end` marked."""
    document = get_object_or_404(SourceDocument.objects.select_related("role"), pk=pk)
    text = marked(document.text, request.GET.get("start"), request.GET.get("end"))
    return render(request, "roles/source.html", {"document": document, "text": text, "section": "roles"})


def shown(request: HttpRequest, version: RoleVersion, *, editing: bool = False) -> dict[str, Any]:
    """What the page of a version shows; `editing` adds the links that change it."""
    links = may_read_drafts(request.user)
    return {
        "version": version,
        "groups": groups(version, links=links, empty=editing),
        "bands": bands(version, links=links),
        "standing": standing(version, request.user),
        "editing": editing,
        "section": "roles",
    }
