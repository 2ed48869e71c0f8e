"""What becomes of an opening: its terms changed, accepted or declined, proposed again, closed, reopened."""

from typing import cast

from django.contrib.auth.models import User
from django.http import HttpResponse
from pydantic import Field
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.actions import acceptance
from hiring.actions.openings import edit_opening
from hiring.actions.refusals import Refused
from hiring.api.openings.finding import found_opening, opening_answer
from hiring.api.openings.shapes import OpeningShown
from hiring.api.openings.terms import OpeningTerms, TermsGiven, terms_of, terms_shown, terms_tag, with_given
from hiring.models import Opening
from hiring.permissions import (
    may_accept,
    may_close,
    may_create_openings,
    may_edit_opening,
    may_see_candidates,
)
from roles.api.etags import IF_MATCH, only_if_seen, with_etag
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import Input, taken
from roles.api.permissions import only, require
from roles.api.schema import operation
from roles.enums import Scope

TAG = "openings"
ACCEPTED = "It is accepted already: its terms cannot be changed any more."
ACTING = (401, 403, 404, 409)
SEEING = (*ACTING, 412, 428)
SENDING = (400, 413, 415)
# With an Idempotency-Key.
ONCE = (400, 422)


class ReasonGiven(Input):
    """Why, so that the others know."""

    reason: str = Field(min_length=1, max_length=1000, examples=["The budget was moved to next year."])


class OpeningView(APIView):
    permission_classes = only(may_see_candidates)
    scope = Scope.OPENINGS


class OpeningTermsView(OpeningView):
    @operation(tag=TAG, id="opening_terms", answers={200: OpeningTerms, 304: None}, errors=(401, 403, 404))
    def get(self, request: Request, pk: int) -> HttpResponse:
        """What is proposed, and accepted as it stands. Send its ETag as If-Match to change or answer it."""
        opening = found_opening(request, pk)
        return with_etag(request, terms_tag(opening), terms_shown(opening))

    @operation(
        tag=TAG,
        id="opening_terms_change",
        takes=TermsGiven,
        answers={200: OpeningTerms},
        headers=IF_MATCH,
        errors=(*SEEING, *SENDING),
    )
    def patch(self, request: Request, pk: int) -> Response:
        """Changes the terms of an opening that nobody has accepted yet."""
        opening = found_opening(request, pk)
        require(may_create_openings(request.user))
        if not may_edit_opening(request.user, opening):
            raise Refused(ACCEPTED)
        only_if_seen(request, terms_tag(opening))
        terms = with_given(terms_of(opening), taken(request, TermsGiven), opening.role_version)
        edit_opening(opening=opening, terms=terms, by=by(request), seen=opening.terms_digest)
        now = found_opening(request, pk)
        return Response(terms_shown(now).model_dump(mode="json"), headers={"ETag": terms_tag(now)})


class Acceptance(OpeningView):
    @operation(
        tag=TAG,
        id="opening_accept",
        answers={200: OpeningShown},
        headers=(*IF_MATCH, *IDEMPOTENCY),
        errors=(*SEEING, *ONCE),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Opens a proposed opening, on the terms that the caller saw. Nobody accepts what they proposed."""
        opening = _to_answer(request, pk)
        acceptance.accept_opening(opening=opening, by=by(request), seen=opening.terms_digest)
        return opening_answer(request, pk)


class Declining(OpeningView):
    @operation(
        tag=TAG,
        id="opening_decline",
        takes=ReasonGiven,
        answers={200: OpeningShown},
        headers=(*IF_MATCH, *IDEMPOTENCY),
        errors=(*SEEING, *SENDING, *ONCE),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Declines a proposed opening; the reason goes to who proposed it."""
        opening = _to_answer(request, pk)
        reason = taken(request, ReasonGiven).reason
        acceptance.decline_opening(opening=opening, by=by(request), seen=opening.terms_digest, reason=reason)
        return opening_answer(request, pk)


class ProposingAgain(OpeningView):
    @operation(
        tag=TAG,
        id="opening_propose_again",
        answers={200: OpeningShown},
        headers=IDEMPOTENCY,
        errors=(*ACTING, *ONCE),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """A declined opening waits once more, usually on other terms."""
        opening = found_opening(request, pk)
        require(may_create_openings(request.user))
        acceptance.propose_again(opening=opening, by=by(request))
        return opening_answer(request, pk)


class Closing(OpeningView):
    @operation(
        tag=TAG,
        id="opening_close",
        takes=ReasonGiven,
        answers={200: OpeningShown},
        headers=IDEMPOTENCY,
        errors=(*ACTING, *SENDING, *ONCE),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Ends an opening; its applications stay as they are."""
        opening = found_opening(request, pk)
        require(may_close(request.user, opening))
        reason = taken(request, ReasonGiven).reason
        acceptance.close_opening(opening=opening, by=by(request), reason=reason)
        return opening_answer(request, pk)


class Reopening(OpeningView):
    @operation(
        tag=TAG,
        id="opening_reopen",
        answers={200: OpeningShown},
        headers=IDEMPOTENCY,
        errors=(*ACTING, *ONCE),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """A closed opening is open again."""
        opening = found_opening(request, pk)
        require(may_close(request.user, opening))
        acceptance.reopen_opening(opening=opening, by=by(request))
        return opening_answer(request, pk)


def by(request: Request) -> User:
    """Whom the view's permissions let in."""
    return cast(User, request.user)


def _to_answer(request: Request, pk: int) -> Opening:
    opening = found_opening(request, pk)
    require(may_accept(request.user, opening))
    only_if_seen(request, terms_tag(opening))
    return opening
