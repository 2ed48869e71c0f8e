"""Who may open a page of hiring: the people who hire. Nobody else learns what exists."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect

from hiring.permissions import may_see_candidates
from roles.pages.access import for_those_who

P = ParamSpec("P")
Answer = TypeVar("Answer", bound=HttpResponseBase)


def for_hiring(
    view: Callable[Concatenate[HttpRequest, P], Answer],
) -> Callable[Concatenate[HttpRequest, P], Answer | HttpResponseRedirect]:
    """For everybody with a part in hiring."""
    return for_those_who(may_see_candidates)(view)
