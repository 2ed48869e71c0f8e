"""The second factor: who must have one (REQUIRE_MFA), and what is answered until they do."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import AnonymousUser, User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from config import problems
from roles.permissions import parts_of

# What somebody without a second factor needs to set one up, or to go.
OPEN = {
    "mfa_activate_totp",
    "second-factor-picture",
    "account_reauthenticate",
    "mfa_reauthenticate",
    "account_set_password",
    "logout",
}
SET_UP = "Set up a second factor first: everybody who works here has to have one."


def required_of(user: User | AnonymousUser) -> bool:
    """Must this person have a second factor? Applicants need none."""
    return bool(settings.REQUIRE_MFA and user.is_authenticated and (user.is_superuser or parts_of(user)))


class Adapter(DefaultMFAAdapter):  # type: ignore[misc]
    error_messages = {  # noqa: RUF012 - declared so above us
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": "Everybody who works here has to have a second factor.",
        "incorrect_code": "This code is not right, or was used already.",
    }

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        return not required_of(authenticator.user)


class SecondFactorMiddleware:
    """Leads everybody who must have a second factor, and has none, to where it is set up."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if not settings.REQUIRE_MFA or not required_of(request.user) or _is_open(request):
            return None
        if is_mfa_enabled(request.user, [Authenticator.Type.TOTP]):
            return None
        if request.path.startswith("/api/"):
            return problems.answer(403, SET_UP)
        _tell_once(request)
        return redirect("mfa_activate_totp")


def _tell_once(request: HttpRequest) -> None:
    """However many pages were asked for before the set-up is looked at."""
    waiting = messages.get_messages(request)
    told = SET_UP in [str(each) for each in waiting]
    waiting.used = False  # type: ignore[union-attr]
    if not told:
        messages.warning(request, SET_UP)


def _is_open(request: HttpRequest) -> bool:
    return request.resolver_match is not None and request.resolver_match.url_name in OPEN
