"""Errors of the API as problem details (RFC 9457): one shape, and never a word about our insides."""

from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, JsonResponse
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import exception_handler

MEDIA_TYPE = "application/problem+json"
BAD_FIELDS = "Some of what was sent cannot be taken: see errors."


def problem(status: int, detail: str, errors: list[dict[str, str]] | None = None) -> dict[str, Any]:
    """A problem document. `errors` name what was wrong field by field: [{"field", "detail"}]."""
    title = HTTPStatus(status).phrase
    content: dict[str, Any] = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    return content | ({"errors": errors} if errors else {})


def handle(error: Exception, context: Mapping[str, Any]) -> Response | None:
    """REST framework's exception handler: every error that it knows becomes a problem document."""
    response = exception_handler(error, dict(context))
    if response is None:
        return None
    response.data = _content(error, response)
    response.content_type = MEDIA_TYPE
    return response


def answer(request: HttpRequest, status: int, detail: str) -> JsonResponse:
    """A problem document from outside REST framework (an address that does not exist, a crash)."""
    return JsonResponse(problem(status, detail), status=status, content_type=MEDIA_TYPE)


def _content(error: Exception, response: Response) -> dict[str, Any]:
    if isinstance(error, exceptions.ValidationError):
        return problem(response.status_code, BAD_FIELDS, list(_fields(error.detail)))
    if isinstance(error, Http404):
        return problem(response.status_code, "There is nothing here, or it is not for you to see.")
    if isinstance(error, PermissionDenied):
        return problem(response.status_code, "You may not do this.")
    return problem(response.status_code, str(getattr(error, "detail", error)))


def _fields(detail: Any, path: str = "") -> Iterator[dict[str, str]]:
    """Every message with the field it is about; fields inside fields are joined by dots."""
    if isinstance(detail, Mapping):
        for name, inner in detail.items():
            yield from _fields(inner, f"{path}.{name}".strip("."))
    elif isinstance(detail, list):
        for inner in detail:
            yield from _fields(inner, path)
    else:
        yield {"field": path, "detail": str(detail)}
