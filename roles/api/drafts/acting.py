"""What every call that changes a draft does: see that the caller saw what is there, and answer the draft."""

from collections.abc import Callable
from typing import TypeVar, cast

from django.contrib.auth.models import User
from django.http import Http404
from django.shortcuts import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from roles.api.etags import only_if_seen, version_tag
from roles.api.permissions import only
from roles.api.versions.shapes import version_shown
from roles.enums import Scope
from roles.models import RoleVersion
from roles.permissions import may_edit_profiles, may_read_drafts
from roles.queries import newest_versions

READING = (401, 403, 404)
CHANGING = (400, *READING, 409, 412, 413, 415, 428)
Found = TypeVar("Found")


class DraftView(APIView):
    permission_classes = only(may_read_drafts, may_edit_profiles)
    scope = Scope.ROLES


def seen(request: Request, slug: str) -> RoleVersion:
    """The role's newest version, where the caller's If-Match names it."""
    version = get_object_or_404(newest_versions(), role__slug=slug)
    only_if_seen(request, version_tag(version))
    return version


def changed(version: RoleVersion) -> Response:
    """The draft as it is now, with its ETag for the next change."""
    content = version_shown(version).model_dump(mode="json")
    return Response(content, headers={"ETag": version_tag(version)})


def present(find: Callable[[], Found]) -> Found:
    """Raises Http404 for a number that nothing has."""
    try:
        return find()
    except IndexError as error:
        raise Http404 from error


def acting_user(request: Request) -> User:
    """Whom the view's permissions let in."""
    return cast(User, request.user)
