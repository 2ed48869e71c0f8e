"""Who may open a page. Strangers are asked to sign in; nobody else learns what exists."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.contrib.auth.models import AnonymousUser, User
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect

P = ParamSpec("P")
Answer = TypeVar("Answer", bound=HttpResponseBase)


def for_those_who(
    may: Callable[[User | AnonymousUser], bool],
) -> Callable[
    [Callable[Concatenate[HttpRequest, P], Answer]],
    Callable[Concatenate[HttpRequest, P], Answer | HttpResponseRedirect],
]:
    """Lets in whom `may` lets; for any other signed-in user the page is not there."""

    def guard(
        view: Callable[Concatenate[HttpRequest, P], Answer],
    ) -> Callable[Concatenate[HttpRequest, P], Answer | HttpResponseRedirect]:
        @wraps(view)
        def guarded(
            request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs
        ) -> Answer | HttpResponseRedirect:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not may(request.user):
                raise Http404
            return view(request, *args, **kwargs)

        return guarded

    return guard


def user_of(request: HttpRequest) -> User:
    """The signed-in user of a guarded page."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user
