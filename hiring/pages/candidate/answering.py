"""Answering applicants: who asks for a review, and who says that something was misread."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from hiring.actions import reviews
from hiring.actions.proposals import accept, decline
from hiring.actions.refusals import Refused
from hiring.actions.reviews import answer_review
from hiring.models import Application, ProposedCorrection
from hiring.pages.access import for_hiring
from hiring.pages.candidate.views import address_of, application_or_404
from hiring.permissions import may_screen
from hiring.queries.asking import proposals_told
from hiring.reading.correction_checks import Misfit
from roles.pages.access import user_of

PLACE = "#applicant"
ACCEPT = "accept"


@require_POST
@for_hiring
def answer_review_page(request: HttpRequest, pk: int, review: int) -> HttpResponse:
    application = _answerable(request, pk)
    asked = get_object_or_404(application.review_requests, pk=review)
    try:
        answer_review(review=asked, text=request.POST.get("answer", ""), by=user_of(request))
        messages.success(request, "The applicant has your answer.")
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(address_of(request, application, PLACE))


@require_POST
@for_hiring
def answer_proposal_page(request: HttpRequest, pk: int, proposal: int) -> HttpResponse:
    application = _answerable(request, pk)
    said = get_object_or_404(proposals_told(application.proposals.all()), pk=proposal)
    try:
        messages.success(request, _answered(request, said))
    except (Refused, Misfit) as refusal:
        messages.error(request, str(refusal))
    return redirect(address_of(request, application, PLACE))


def _answered(request: HttpRequest, said: ProposedCorrection) -> str:
    answer, by = request.POST.get("answer", "")[: reviews.LONGEST], user_of(request)
    if request.POST.get("verdict") == ACCEPT:
        accept(proposal=said, answer=answer, by=by)
        return "Corrected as the applicant says, and the resume matched again."
    decline(proposal=said, answer=answer, by=by)
    return "Declined: what was read stays as it is."


def _answerable(request: HttpRequest, pk: int) -> Application:
    application = application_or_404(request, pk)
    if not may_screen(request.user):
        raise Http404
    return application
