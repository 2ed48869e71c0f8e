"""Errors of the API as problem details (RFC 9457): one shape, and never a word about our insides."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, JsonResponse
from rest_framework import exceptions
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.views import exception_handler

from hiring.actions.batches import NotOpen
from hiring.actions.merges import CannotMerge
from hiring.actions.refusals import Changed, NotAllowed, Refused
from hiring.actions.weights import WeightsLocked
from roles.actions.drafts import NameTaken
from roles.actions.versions import AlreadyPublished, Stale
from roles.api.etags import ChangedSince
from roles.api.schema import WHY, FieldError, problem
from roles.reading.editing import StatedAlready

# What cannot be done as things stand, in words for the person who asked.
REFUSALS = (
    Refused, AlreadyPublished, CannotMerge, NameTaken, NotOpen, StatedAlready, WeightsLocked,
)  # fmt: skip
MEDIA_TYPE = "application/problem+json"


def handle(error: Exception, context: Mapping[str, Any]) -> Response | None:
    """REST framework's exception handler: every error that it knows becomes a problem document, and so does
    what an action refuses."""
    response = exception_handler(_known(error), dict(context))
    if response is None:
        return None
    response.data = _content(error, response.status_code)
    # Whatever the answer would have been in: a problem is JSON.
    context["request"].accepted_renderer = JSONRenderer()
    # Where nothing that is accepted can be had, that is not settled yet.
    context["request"].accepted_media_type = JSONRenderer.media_type
    response.content_type = MEDIA_TYPE
    return response


class Conflict(exceptions.APIException):
    status_code = 409


def _known(error: Exception) -> Exception:
    """An action's refusal as REST framework knows errors."""
    if isinstance(error, Changed | Stale) and not isinstance(error, AlreadyPublished):
        return ChangedSince(str(error))
    if isinstance(error, REFUSALS):
        return Conflict(str(error))
    return Http404() if isinstance(error, NotAllowed) else error


def answer(status: int, detail: str) -> JsonResponse:
    """A problem document from outside REST framework (an address that does not exist, a crash)."""
    return JsonResponse(problem(status, detail), status=status, content_type=MEDIA_TYPE)


def _content(error: Exception, status: int) -> dict[str, Any]:
    if isinstance(error, exceptions.ValidationError):
        return problem(status, WHY[status], tuple(_fields(error.detail)))
    # Their own words may tell what exists: models and ids.
    if isinstance(error, Http404 | PermissionDenied):
        return problem(status, WHY[status])
    return problem(status, str(getattr(error, "detail", error)))


def _fields(detail: Any, path: str = "") -> Iterator[FieldError]:
    """Every message with the field it is about."""
    if isinstance(detail, Mapping):
        for name, inner in detail.items():
            yield from _fields(inner, f"{path}.{name}".strip("."))
    elif isinstance(detail, list):
        for inner in detail:
            yield from _fields(inner, path)
    else:
        yield FieldError(field=path, detail=str(detail))
