"""One's own API tokens. A token makes and revokes none: that takes a session."""

from typing import cast

from django.contrib.auth.models import User
from django.shortcuts import get_object_or_404
from rest_framework.exceptions import ValidationError
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from roles.actions.tokens import issue_token, revoke_token
from roles.api.inputs import asked, taken
from roles.api.lists import Listing, listed
from roles.api.permissions import Fresh, only
from roles.api.schema import operation
from roles.api.tokens.shapes import TokenAsked, TokenMade, TokenPage, token_made, token_shown
from roles.models import ApiToken
from roles.permissions import may_keep_account, scopes_of
from roles.queries import tokens_of


class InPerson(BasePermission):
    """To change something, somebody has to have signed in."""

    message = "A token makes and revokes no tokens: sign in for that."

    def has_permission(self, request: Request, view: APIView) -> bool:
        return request.method in SAFE_METHODS or not isinstance(request.auth, ApiToken)


ALLOWED: tuple[type[BasePermission], ...] = (InPerson, *only(may_keep_account))


class TokenList(APIView):
    permission_classes = (*ALLOWED, Fresh)

    @operation(tag="tokens", id="tokens_list", asks=Listing, answers={200: TokenPage}, errors=(400, 401, 403))
    def get(self, request: Request) -> Response:
        """Your tokens, those that are revoked or have expired too, the newest first."""
        rows = tokens_of(cast(User, request.user))
        return listed(request, rows, asked(request, Listing), ("-created_at", "-pk"), token_shown)

    @operation(
        tag="tokens",
        id="tokens_create",
        takes=TokenAsked,
        answers={201: TokenMade},
        errors=(400, 401, 403, 413, 415),
    )
    def post(self, request: Request) -> Response:
        """Makes a token that acts as you, for its scopes alone. Its text is in this answer and in no other.
        With a token nobody makes tokens, and who signed in more than five minutes ago gives their password
        again first.

        No Idempotency-Key is taken: the text is kept nowhere for a second answer. Where this one was lost,
        revoke the token and make another.
        """
        user, wanted = cast(User, request.user), taken(request, TokenAsked)
        if vain := set(wanted.scopes) - set(scopes_of(user)):
            raise ValidationError({"scopes": [f"not for you to give: {', '.join(sorted(vain))}"]})
        made = issue_token(by=user, name=wanted.name, scopes=wanted.scopes, expires_at=wanted.expires_at)
        return Response(
            token_made(*made).model_dump(mode="json"), status=201, headers={"Cache-Control": "no-store"}
        )


class OneToken(APIView):
    permission_classes = ALLOWED

    @operation(tag="tokens", id="token_delete", answers={204: None}, errors=(401, 403, 404))
    def delete(self, request: Request, pk: int) -> Response:
        """Revokes one of your tokens at once, and for good. It stays in the list."""
        user = cast(User, request.user)
        revoke_token(token=get_object_or_404(tokens_of(user), pk=pk), by=user)
        return Response(status=204)
