"""Answers that need not be sent again, and changes of what somebody else has changed meanwhile."""

from hashlib import sha256

from django.http import HttpResponse
from django.utils.cache import get_conditional_response
from pydantic import BaseModel
from rest_framework.exceptions import APIException
from rest_framework.request import Request
from rest_framework.response import Response

from roles.models import RoleVersion


class ChangedSince(APIException):
    status_code = 412
    default_detail = "It has been changed since: fetch it again, then send what you want changed in that."
    default_code = "changed_since"


def version_tag(version: RoleVersion) -> str:
    """The ETag of a role version: another for every content."""
    return f'"{version.number}-{version.digest}"'


def with_etag(request: Request, etag: str, content: BaseModel) -> HttpResponse:
    """The content, or 304 where the caller names the ETag in If-None-Match."""
    response = Response(content.model_dump(mode="json"), headers={"ETag": etag})
    return get_conditional_response(request._request, etag=etag, response=response) or response


def unless_changed(request: Request, etag: str) -> None:
    """Raises ChangedSince where the caller's If-Match names another state than what is there."""
    given = request.headers.get("If-Match", "")
    if given and given != "*" and etag not in [each.strip() for each in given.split(",")]:
        raise ChangedSince


def content_tag(content: BaseModel) -> str:
    """The ETag of what is put together from more than a role version."""
    return f'"{sha256(content.model_dump_json().encode()).hexdigest()[:32]}"'
