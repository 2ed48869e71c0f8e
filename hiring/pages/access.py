"""Who may open a page of hiring: the people who hire. Nobody else learns what exists."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect

from hiring.permissions import Person, may_see_candidates

P = ParamSpec("P")
Answer = TypeVar("Answer", bound=HttpResponseBase)


def for_people(
    may: Callable[[Person], bool],
) -> Callable[
    [Callable[Concatenate[HttpRequest, P], Answer]],
    Callable[Concatenate[HttpRequest, P], Answer | HttpResponseRedirect],
]:
    """Strangers are asked to sign in; signed-in users who may not open the page get 404."""

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


def for_hiring(
    view: Callable[Concatenate[HttpRequest, P], Answer],
) -> Callable[Concatenate[HttpRequest, P], Answer | HttpResponseRedirect]:
    """For everybody with a part in hiring."""
    return for_people(may_see_candidates)(view)
