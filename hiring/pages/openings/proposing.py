"""A new opening: first its role and a template, then its terms."""

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from hiring.actions.opening_templates import started_from
from hiring.actions.openings import propose_opening
from hiring.actions.refusals import Refused
from hiring.models import Opening, OpeningTemplate
from hiring.pages.access import for_hiring
from hiring.pages.openings.forms import TermsForm
from hiring.permissions import is_junior, may_create_openings
from roles.models import RoleVersion
from roles.pages.access import user_of
from roles.queries import public_versions, published_versions


@require_http_methods(["GET", "HEAD", "POST"])
@for_hiring
def opening_new(request: HttpRequest) -> HttpResponse:
    if not may_create_openings(request.user):
        raise Http404
    if request.method == "POST":
        return _propose(request, user_of(request))
    template = _template(request.GET.get("template", ""))
    if not request.GET.get("role"):
        return _choose(request, template)
    version = get_object_or_404(public_versions(), role__slug=request.GET["role"])
    return _page(
        request, TermsForm(initial=started_from(version, template), role_version=version), version, template
    )


def _choose(request: HttpRequest, template: OpeningTemplate | None) -> HttpResponse:
    templates = OpeningTemplate.objects.all()
    context = {
        "versions": public_versions(),
        "templates": templates,
        "template": template,
        "section": "openings",
    }
    return render(request, "hiring/openings/start.html", context)


def _propose(request: HttpRequest, by: User) -> HttpResponse:
    version = get_object_or_404(published_versions(), pk=_number(request.POST.get("role_version", "")))
    template = _template(request.POST.get("template", ""))
    form = TermsForm(request.POST, role_version=version)
    factors = template.values.get("weights", {}) if template else {}
    if form.is_valid():
        try:
            opening = propose_opening(role_version=version, terms=form.terms, factors=factors, by=by)
        except Refused as refused:
            form.add_error("title", str(refused))
        else:
            messages.success(request, f"{opening.title} is proposed and waits to be accepted.")
            return redirect("opening-settings", opening.pk)
    return _page(request, form, version, template)


def _page(
    request: HttpRequest, form: TermsForm, version: RoleVersion, template: OpeningTemplate | None
) -> HttpResponse:
    context = {
        "form": form,
        "version": version,
        "template": template,
        "junior": is_junior(Opening(role_version=version)),
        "section": "openings",
    }
    return render(request, "hiring/openings/new.html", context)


def _template(number: str) -> OpeningTemplate | None:
    """The template asked for; one that is gone is as good as none."""
    return OpeningTemplate.objects.filter(pk=_number(number)).first()


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 19 else 0
