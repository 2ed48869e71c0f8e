"""Answers that need not be sent again, and changes of what somebody else has changed meanwhile."""

from hashlib import sha256

from django.http import HttpResponse
from django.utils.cache import get_conditional_response
from drf_spectacular.utils import OpenApiExample, OpenApiParameter
from pydantic import BaseModel
from rest_framework.exceptions import APIException
from rest_framework.request import Request
from rest_framework.response import Response

from roles.api.citations import without_writers
from roles.models import RoleVersion


class ChangedSince(APIException):
    status_code = 412
    default_detail = "It has been changed since: fetch it again, then send what you want changed in that."
    default_code = "changed_since"


class StateNotNamed(APIException):
    status_code = 428
    default_detail = "Name what you saw: its ETag in If-Match, or * for whatever stands there now."
    default_code = "state_not_named"


IF_MATCH = (
    OpenApiParameter(
        "If-Match",
        {"type": "string"},
        OpenApiParameter.HEADER,
        required=True,
        description="The ETag of what you saw. Where it is another by now nothing is changed (412); * acts on"
        " whatever stands there.",
        examples=[OpenApiExample("example", "*")],
    ),
)


def version_tag(version: RoleVersion) -> str:
    """The ETag of a role version: another for every content, and another once it is published."""
    draft = "" if version.published else "-draft"
    return f'"{version.number}-{version.digest}{draft}"'


def with_etag(request: Request, etag: str, content: BaseModel) -> HttpResponse:
    """The content, or 304 where the caller names the ETag in If-None-Match."""
    response = Response(without_writers(content.model_dump(mode="json")), headers={"ETag": etag})
    return get_conditional_response(request._request, etag=etag, response=response) or response


def unless_changed(request: Request, etag: str) -> None:
    """Raises ChangedSince where the caller's If-Match names another state than what is there."""
    given = request.headers.get("If-Match", "")
    if given and given != "*" and etag not in [each.strip() for each in given.split(",")]:
        raise ChangedSince


def only_if_seen(request: Request, etag: str) -> None:
    """As `unless_changed`, where nobody is to change what they have not seen. Raises StateNotNamed too."""
    if not request.headers.get("If-Match", "").strip():
        raise StateNotNamed
    unless_changed(request, etag)


def content_tag(content: BaseModel) -> str:
    """The ETag of what is put together from more than a role version."""
    return f'"{sha256(content.model_dump_json().encode()).hexdigest()[:32]}"'
