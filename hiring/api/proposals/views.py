"""Corrections that applicants propose: which wait, and what is said to them."""

from django.shortcuts import get_object_or_404
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.actions.proposals import accept, decline
from hiring.api.applications.finding import listed_application, user_of
from hiring.api.proposals.shapes import (
    Acceptance,
    Declining,
    ProposalListing,
    ProposalPage,
    ProposalShown,
    ProposalsOfOne,
    proposal_shown,
)
from hiring.models import ProposedCorrection
from hiring.permissions import may_screen, may_see_candidates
from hiring.queries.asking import proposals_seen
from hiring.reading.correction_checks import Misfit
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import asked, taken
from roles.api.lists import listed
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope

ANSWERS = (400, 401, 403, 404, 409, 413, 415, 422)


class Proposals(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="applicants",
        id="proposed_corrections_list",
        asks=ProposalListing,
        answers={200: ProposalPage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request) -> Response:
        """What applicants say was misread, in openings that the caller may see: who waits longest first.

        In a blind opening what is said of the contact is left out.
        """
        return _listed(request, asked(request, ProposalListing))


class ProposalsOfApplication(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="applicants",
        id="application_proposed_corrections_list",
        asks=ProposalsOfOne,
        answers={200: ProposalPage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request, pk: int) -> Response:
        """What the applicant says was misread in an application."""
        application = listed_application(request, pk)
        return _listed(request, asked(request, ProposalsOfOne), application=application)


class OneProposal(APIView):
    permission_classes = only(may_see_candidates)

    @operation(tag="applicants", id="proposed_correction", answers={200: ProposalShown}, errors=(401, 404))
    def get(self, request: Request, pk: int) -> Response:
        """A correction that an applicant proposed."""
        return _answer(request, pk)


class AcceptedProposal(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.SCREENING

    @operation(
        tag="applicants",
        id="proposed_correction_accept",
        takes=Acceptance,
        answers={200: ProposalShown},
        headers=IDEMPOTENCY,
        errors=ANSWERS,
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Corrects what was read as the applicant says, and tells them.

        The resume is matched anew with every opening, and packets that wait with it are void. 409 where what
        was read has changed since: decline it then.
        """
        proposal, given = _proposal(request, pk), taken(request, Acceptance)
        try:
            accept(proposal=proposal, answer=given.answer, by=user_of(request))
        except Misfit as misfit:
            raise ValidationError({path: [words] for path, words in misfit.problems.items()}) from misfit
        return _answer(request, pk)


class DeclinedProposal(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.SCREENING

    @operation(
        tag="applicants",
        id="proposed_correction_decline",
        takes=Declining,
        answers={200: ProposalShown},
        headers=IDEMPOTENCY,
        errors=ANSWERS,
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Leaves what was read as it is, and tells the applicant why."""
        proposal, given = _proposal(request, pk), taken(request, Declining)
        decline(proposal=proposal, answer=given.answer, by=user_of(request))
        return _answer(request, pk)


def _listed(request: Request, listing: ProposalsOfOne, **of: object) -> Response:
    rows = proposals_seen(request.user).filter(**listing.wanted, **of)
    return listed(request, rows, listing, listing.ordering.fields, lambda each: proposal_shown(each, request))


def _proposal(request: Request, pk: int) -> ProposedCorrection:
    return get_object_or_404(proposals_seen(request.user), pk=pk)


def _answer(request: Request, pk: int) -> Response:
    shown = proposal_shown(_proposal(request, pk), request)
    return Response(shown.model_dump(mode="json"))
