"""Reviews that applicants ask for: which wait, and answering them."""

from django.shortcuts import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.actions.reviews import answer_review
from hiring.api.applications.finding import listed_application, user_of
from hiring.api.reviews.shapes import (
    ReviewAnswered,
    ReviewListing,
    ReviewRequestPage,
    ReviewRequestShown,
    ReviewsOfOne,
    review_shown,
)
from hiring.models import ReviewRequest
from hiring.permissions import may_screen, may_see_candidates
from hiring.queries.asking import reviews_seen
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import asked, taken
from roles.api.lists import listed
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope


class Reviews(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="applicants",
        id="review_requests_list",
        asks=ReviewListing,
        answers={200: ReviewRequestPage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request) -> Response:
        """Reviews that applicants asked for in openings that the caller may see: who waits longest first."""
        return _listed(request, asked(request, ReviewListing))


class ReviewsOfApplication(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="applicants",
        id="application_review_requests_list",
        asks=ReviewsOfOne,
        answers={200: ReviewRequestPage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request, pk: int) -> Response:
        """The reviews that the applicant asked for of an application."""
        application = listed_application(request, pk)
        return _listed(request, asked(request, ReviewsOfOne), application=application)


class OneReview(APIView):
    permission_classes = only(may_see_candidates)

    @operation(tag="applicants", id="review_request", answers={200: ReviewRequestShown}, errors=(401, 404))
    def get(self, request: Request, pk: int) -> Response:
        """A review that an applicant asked for."""
        return _answer(_review(request, pk), request)


class AnsweredReview(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.SCREENING

    @operation(
        tag="applicants",
        id="review_request_answer",
        takes=ReviewAnswered,
        answers={200: ReviewRequestShown},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 413, 415, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Answers an applicant who asked for a review: once, and they get mail."""
        review, given = _review(request, pk), taken(request, ReviewAnswered)
        answer_review(review=review, text=given.answer, by=user_of(request))
        return _answer(_review(request, pk), request)


def _listed(request: Request, listing: ReviewsOfOne, **of: object) -> Response:
    rows = reviews_seen(request.user).filter(**listing.wanted, **of)
    return listed(request, rows, listing, listing.ordering.fields, lambda each: review_shown(each, request))


def _review(request: Request, pk: int) -> ReviewRequest:
    return get_object_or_404(reviews_seen(request.user), pk=pk)


def _answer(review: ReviewRequest, request: Request) -> Response:
    return Response(review_shown(review, request).model_dump(mode="json"))
