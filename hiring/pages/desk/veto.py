"""A director's veto: asked for once more, with what it ends."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from hiring import queries
from hiring.actions.decisions import veto
from hiring.actions.refusals import NotAllowed, Refused
from hiring.enums import Stage
from hiring.identity import shown_name
from hiring.models import Application
from hiring.pages.access import for_hiring
from hiring.pages.desk.forms import ReasonForm
from hiring.permissions import may_veto
from hiring.words import STAGES
from roles.pages.access import user_of


@require_http_methods(["GET", "HEAD", "POST"])
@for_hiring
def veto_page(request: HttpRequest, pk: int) -> HttpResponse:
    applications = queries.without_texts(queries.applications_with_match(request.user))
    application = get_object_or_404(applications, pk=pk)
    if not may_veto(request.user):
        raise Http404
    label = "Why this must not happen"
    form = ReasonForm(request.POST or None, label=label)
    if form.is_valid() and _vetoed(request, application, form.cleaned_data["reason"]):
        return redirect("application", application.pk)
    context = {
        "application": application,
        "opening": application.opening,
        "name": shown_name(application),
        "stage": STAGES[Stage(application.stage)],
        "form": form,
        "section": "desk",
    }
    return render(request, "hiring/desk/veto.html", context)


def _vetoed(request: HttpRequest, application: Application, reason: str) -> bool:
    try:
        veto(application=application, reason=reason, by=user_of(request))
    except NotAllowed as error:
        raise Http404 from error
    except Refused as refused:
        messages.error(request, str(refused))
        return False
    messages.success(request, f"{shown_name(application)} is vetoed. This is final.")
    return True
