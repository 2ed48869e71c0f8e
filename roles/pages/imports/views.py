"""Importing role documents: several at once, an answer for each."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from roles.actions.imports import Imported, SentFile, import_documents
from roles.actions.profiles import ImportedRole
from roles.pages.access import for_those_who, user_of
from roles.pages.imports.forms import ImportForm
from roles.permissions import may_edit_profiles, may_publish_profiles

# Where the last import's outcome waits for the page that tells it.
OUTCOME = "role_import"
UNPROCESSABLE = 422


@require_http_methods(["GET", "HEAD", "POST"])
@for_those_who(may_edit_profiles)
def import_page(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return _page(request, ImportForm(), outcome=request.session.pop(OUTCOME, None))
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, status=UNPROCESSABLE)
    files = [SentFile(file.name or "file", file.read()) for file in form.cleaned_data["documents"]]
    request.session[OUTCOME] = told(import_documents(files=files, by=user_of(request)))
    return redirect("role-import")


def _page(
    request: HttpRequest, form: ImportForm, *, outcome: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    publishes = may_publish_profiles(user_of(request))
    context = {"form": form, "outcome": outcome, "publishes": publishes, "section": "roles"}
    return render(request, "roles/import.html", context, status=status)


def told(imported: Imported) -> dict[str, Any]:
    """What an import came to, as its page tells it."""
    return {
        "roles": [_role(role) for role in imported.roles],
        "refused": [{"name": refused.name, "why": refused.why} for refused in imported.refused],
    }


def _role(imported: ImportedRole) -> dict[str, Any]:
    version = imported.version
    return {
        "title": version.title,
        "slug": version.role.slug,
        "number": version.number,
        "files": [draft.name for draft in imported.drafts],
        "created": imported.created,
        "published": version.published,
        "told": list(imported.told),
        "disagreements": len(imported.profile.disagreements),
        "warnings": list(imported.profile.warnings),
    }
