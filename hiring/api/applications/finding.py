"""The application that an address names, as far as the caller may see it."""

from typing import cast

from django.contrib.auth.models import User
from django.shortcuts import get_object_or_404
from rest_framework.request import Request

from hiring import queries
from hiring.models import Application, Opening


def application_of(request: Request, pk: int) -> Application:
    """With its match and its resume's text. Raises Http404."""
    return get_object_or_404(queries.applications_with_match(request.user), pk=pk)


def listed_application(request: Request, pk: int) -> Application:
    """Without the resume's text. Raises Http404."""
    return get_object_or_404(queries.without_texts(queries.applications_with_match(request.user)), pk=pk)


def opening_of(request: Request, pk: int) -> Opening:
    """Raises Http404."""
    return get_object_or_404(queries.visible_openings(request.user), pk=pk)


def user_of(request: Request) -> User:
    """The caller, whom a view's permissions let in."""
    return cast(User, request.user)
