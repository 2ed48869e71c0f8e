"""What an applicant says was misread, and asks a person to look at."""

from typing import cast

from django.contrib.auth.models import User
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.actions.proposals import propose
from hiring.actions.reviews import ask_review
from hiring.api.me.shapes import (
    CorrectionSent,
    OwnCorrection,
    OwnCorrectionPage,
    ReviewPage,
    ReviewSent,
    ReviewShown,
    correction_shown,
    review_shown,
)
from hiring.api.me.views import own_or_404
from hiring.reading.correction_checks import Misfit
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import asked, taken
from roles.api.lists import Listing, listed
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope
from roles.permissions import is_applicant

WRITES = (400, 401, 403, 404, 409, 413, 415)


class MyCorrections(APIView):
    permission_classes = only(is_applicant)
    scope = read_scope = Scope.OWN

    @operation(
        tag="me",
        id="me_application_corrections_list",
        asks=Listing,
        answers={200: OwnCorrectionPage},
        errors=(400, 401, 403, 404),
    )
    def get(self, request: Request, code: str) -> Response:
        """What you said was misread, the newest first, with what became of it."""
        rows = own_or_404(request, code).proposals.all()
        return listed(request, rows, asked(request, Listing), ("-at", "-pk"), correction_shown)

    @operation(
        tag="me",
        id="me_application_corrections_create",
        takes=CorrectionSent,
        answers={201: OwnCorrection},
        headers=IDEMPOTENCY,
        errors=(*WRITES, 422),
    )
    @idempotent
    def post(self, request: Request, code: str) -> Response:
        """Says that something was misread. It changes nothing until somebody who screens accepts it: then
        your resume is matched again. 409 where that is what was read already."""
        application, body = own_or_404(request, code), taken(request, CorrectionSent)
        try:
            made = propose(
                application=application,
                path=body.path,
                after=body.after,
                why=body.why,
                by=cast(User, request.user),
            )
        except Misfit as misfit:
            raise ValidationError({"after": list(misfit.problems.values())}) from misfit
        return Response(correction_shown(made).model_dump(mode="json"), status=201)


class MyReviews(APIView):
    permission_classes = only(is_applicant)
    scope = read_scope = Scope.OWN

    @operation(
        tag="me",
        id="me_application_reviews_list",
        asks=Listing,
        answers={200: ReviewPage},
        errors=(400, 401, 403, 404),
    )
    def get(self, request: Request, code: str) -> Response:
        """The reviews that you asked for, the newest first, with their answers."""
        rows = own_or_404(request, code).review_requests.all()
        return listed(request, rows, asked(request, Listing), ("-at", "-pk"), review_shown)

    @operation(
        tag="me",
        id="me_application_reviews_create",
        takes=ReviewSent,
        answers={201: ReviewShown},
        headers=IDEMPOTENCY,
        errors=(*WRITES, 422),
    )
    @idempotent
    def post(self, request: Request, code: str) -> Response:
        """Asks that a person looks at your application, and answers you. 409 while the last one waits."""
        application, body = own_or_404(request, code), taken(request, ReviewSent)
        review = ask_review(application=application, text=body.text, by=cast(User, request.user))
        return Response(review_shown(review).model_dump(mode="json"), status=201)
