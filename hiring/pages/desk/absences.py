"""Absences: who stands in for whom, and when."""

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from hiring.actions.delegation import end_delegation, hand_over
from hiring.actions.refusals import Refused
from hiring.models import Delegation
from hiring.packet.writing import name
from hiring.pages.access import for_hiring
from hiring.pages.desk.forms import AbsenceForm
from hiring.permissions import may_hand_over
from hiring.queries.people import coming_delegations, may_stand_in_for
from roles.pages.access import user_of


@require_http_methods(["GET", "HEAD", "POST"])
@for_hiring
def absences_page(request: HttpRequest) -> HttpResponse:
    user = user_of(request)
    if not may_hand_over(user):
        raise Http404
    form = AbsenceForm(request.POST or None, takers=may_stand_in_for(user))
    if form.is_valid() and _handed_over(request, form, user):
        return redirect("absences")
    context = {
        "form": form,
        "delegations": coming_delegations(user),
        "section": "desk",
    }
    return render(request, "hiring/desk/absences.html", context)


@require_POST
@for_hiring
def end_absence(request: HttpRequest, pk: int) -> HttpResponse:
    user = user_of(request)
    delegation = get_object_or_404(Delegation.objects.filter(giver=user).select_related("taker"), pk=pk)
    end_delegation(delegation=delegation, by=user)
    messages.success(request, f"{name(delegation.taker)} no longer stands in for you.")
    return redirect("absences")


def _handed_over(request: HttpRequest, form: AbsenceForm, user: User) -> bool:
    try:
        made = hand_over(by=user, **form.cleaned_data)
    except Refused as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, f"{name(made.taker)} stands in for you on these days.")
    return True
