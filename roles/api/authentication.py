"""Tokens in the Authorization header: `Authorization: Bearer rolefit_…`."""

from typing import Any

from django.contrib.auth.models import User
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from roles.actions.tokens import use_token
from roles.models import ApiToken

SCHEME = "Bearer"


class TokenAuthentication(BaseAuthentication):
    """Whose token it is; a token that is not good (any more) is refused even where none is needed."""

    def authenticate(self, request: Request) -> tuple[User, ApiToken] | None:
        scheme, _, text = get_authorization_header(request).decode("latin-1").partition(" ")
        if scheme.lower() != SCHEME.lower():
            return None
        token = use_token(text=text.strip())
        if token is None:
            raise AuthenticationFailed("The token is not known, has expired or was revoked.")
        return token.user, token

    def authenticate_header(self, request: Request) -> str:
        return f'{SCHEME} realm="api"'


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """What the API's description says about it."""

    target_class = "roles.api.authentication.TokenAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {"type": "http", "scheme": "bearer", "description": "A token made on the page “API tokens”."}
