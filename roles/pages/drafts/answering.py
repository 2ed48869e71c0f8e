"""What the forms of a draft answer: saved, wrong, or too late."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from roles.actions.drafts import NameTaken
from roles.actions.versions import Stale, stale
from roles.enums import FactKind
from roles.models import RoleVersion
from roles.queries import newest_versions
from roles.reading.editing import StatedAlready
from roles.reading.profile import Disagreement

# Saves what the form says of the version with this digest.
Save = Callable[[str], RoleVersion]

CONFLICT = 409
UNPROCESSABLE = 422


@dataclass(frozen=True, slots=True)
class FormPage:
    """`part` is where in the draft the form leads back to; `item` the disagreement that it settles."""

    heading: str
    part: str = ""
    item: Disagreement | None = None


def answer(
    request: HttpRequest, version: RoleVersion, form: Form, save: Save, page: FormPage
) -> HttpResponse:
    """The form; where it was sent and holds, back to the draft at the part that was changed."""
    back = reverse("role-draft", args=[version.role.slug]) + (f"#{page.part}" if page.part else "")
    context = {"version": version, "form": form, "page": page, "back": back, "section": "roles"}
    if request.method != "POST":
        return render(request, "roles/draft_form.html", context | {"seen": version.digest})
    context["seen"] = seen_by(request)
    try:
        if _saved(form, save, seen_by(request)):
            messages.success(request, "Saved in the draft.")
            return redirect(back)
    except Stale as late:
        return render(request, "roles/draft_form.html", context | {"late": str(late)}, status=CONFLICT)
    return render(request, "roles/draft_form.html", context, status=UNPROCESSABLE)


def _saved(form: Form, save: Save, seen: str) -> bool:
    """Raises Stale; what else is wrong stands in the form then."""
    if not form.is_valid():
        return False
    try:
        save(seen)
    except (StatedAlready, NameTaken) as error:
        form.add_error(None, str(error))
        return False
    return True


def late_or_missing(request: HttpRequest, version: RoleVersion) -> HttpResponse:
    """The fact is not there: either somebody removed it since the form was opened, or it never was."""
    if request.method != "POST" or seen_by(request) == version.digest:
        raise Http404
    messages.error(request, str(stale(version)))
    return redirect("role-draft", version.role.slug)


def seen_by(request: HttpRequest) -> str:
    """The digest of the version that the editor had before them."""
    return request.POST.get("seen", "")


def newest(slug: str) -> RoleVersion:
    return get_object_or_404(newest_versions(), role__slug=slug)


def kind_of(word: str) -> FactKind:
    try:
        return FactKind(word)
    except ValueError as error:
        raise Http404 from error
