"""Opening templates: kept from an opening, listed, removed."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from hiring.actions.opening_templates import remove_template, save_template
from hiring.actions.refusals import NotAllowed, Refused
from hiring.models import OpeningTemplate
from hiring.pages.access import for_hiring
from hiring.pages.openings.forms import TemplateForm
from hiring.permissions import may_create_openings
from hiring.queries import visible_openings
from roles.pages.access import user_of


@require_safe
@for_hiring
def opening_templates(request: HttpRequest) -> HttpResponse:
    if not may_create_openings(request.user):
        raise Http404
    templates = OpeningTemplate.objects.select_related("created_by")
    return render(request, "hiring/openings/templates.html", {"templates": templates, "section": "openings"})


@require_POST
@for_hiring
def template_save(request: HttpRequest, pk: int) -> HttpResponse:
    """Keeps the opening's terms and weights under a name."""
    opening = get_object_or_404(visible_openings(request.user), pk=pk)
    form = TemplateForm(request.POST)
    name = form.cleaned_data["name"] if form.is_valid() else ""
    try:
        save_template(opening=opening, name=name, by=user_of(request))
    except NotAllowed as error:
        raise Http404 from error
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("opening-settings", pk)
    messages.success(request, f"Kept as the template “{name}”.")
    return redirect("opening-templates")


@require_POST
@for_hiring
def template_remove(request: HttpRequest, pk: int) -> HttpResponse:
    template = get_object_or_404(OpeningTemplate, pk=pk)
    try:
        remove_template(template=template, by=user_of(request))
    except NotAllowed as error:
        raise Http404 from error
    messages.success(request, f"The template “{template.name}” is removed. Openings made from it stay.")
    return redirect("opening-templates")
