"""Who may call what: strangers are asked to sign in (401), a thing that is not theirs to see is not there
(404), one that they may see and not do is refused (403), and so is a token that is not for it.

The rules themselves stand in roles.permissions and hiring.permissions and nowhere else.
"""

from collections.abc import Callable

from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.http import Http404
from rest_framework.permissions import SAFE_METHODS, AllowAny, BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView

from roles.enums import Scope
from roles.fresh import is_fresh
from roles.models import ApiToken

Person = User | AnonymousUser


class WithinScope(BasePermission):
    """A token's scopes hold what the call is for: READ to read, the view's `scope` to change something. A
    view that names none cannot be called with a token. `read_scope` is for what READ alone does not open."""

    message = "This token is not for that: make one with the scope that the description names."

    def has_permission(self, request: Request, view: APIView) -> bool:
        if not isinstance(request.auth, ApiToken):
            return True
        return _needed(request, view) in request.auth.scopes


def _needed(request: Request, view: APIView) -> Scope | None:
    if request.method in SAFE_METHODS:
        return getattr(view, "read_scope", Scope.READ)
    return getattr(view, "scope", None)


def only(
    sees: Callable[[Person], bool], does: Callable[[Person], bool] | None = None
) -> tuple[type[BasePermission], ...]:
    """A view's permission_classes: `sees` lets in at all, `does` lets change something."""

    class Only(BasePermission):
        message = "You may see this, but not do it."

        def has_permission(self, request: Request, view: APIView) -> bool:
            if not request.user.is_authenticated:
                return False
            if not sees(request.user):
                raise Http404
            return request.method in SAFE_METHODS or does is None or does(request.user)

    return (WithinScope, Only)


# A token that is not good is refused all the same.
PUBLIC: tuple[type[BasePermission], ...] = (AllowAny,)
# What is public, and more of it for some: a token has to be one that may read.
PUBLIC_IN_PART: tuple[type[BasePermission], ...] = (WithinScope, AllowAny)


class Fresh(BasePermission):
    """Who signed in some time ago gives their password again before something that gives lasting access. A
    token has its own end."""

    message = "Give your password again first, at /account/again/: you signed in some time ago."

    def has_permission(self, request: Request, view: APIView) -> bool:
        asked = request.method not in SAFE_METHODS and not isinstance(request.auth, ApiToken)
        return not asked or is_fresh(request._request)


def require(may: bool) -> None:
    """For what depends on the thing that somebody sees: 403 where they may not do it."""
    if not may:
        raise PermissionDenied
