"""Published roles and what they ask for: open to everyone."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from pydantic import Field
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from roles.api.etags import version_tag, with_etag
from roles.api.facts.shapes import VersionAsked
from roles.api.inputs import asked
from roles.api.lists import Listing, listed
from roles.api.permissions import PUBLIC
from roles.api.schema import operation
from roles.api.shapes import (
    PublishedRole,
    RolePage,
    published_role,
    role_summary,
)
from roles.queries import named, public_version, public_versions


class RoleListing(Listing):
    q: str = Field(
        "", description="Only roles with these words in their title or aliases.", examples=["manager"]
    )


class RoleList(APIView):
    permission_classes = PUBLIC

    @operation(tag="roles", id="roles_list", asks=RoleListing, answers={200: RolePage}, errors=(400,))
    def get(self, request: Request) -> Response:
        """The newest published version of every role, by title."""
        listing = asked(request, RoleListing)
        versions = named(public_versions(), listing.q)
        return listed(
            request, versions, listing, ("title", "pk"), lambda version: role_summary(version, request)
        )


class RoleDetail(APIView):
    permission_classes = PUBLIC

    @operation(
        tag="roles", id="role", asks=VersionAsked, answers={200: PublishedRole, 304: None}, errors=(400, 404)
    )
    def get(self, request: Request, slug: str) -> HttpResponse:
        """A role with all its facts and the documents that state them. The ETag changes with the version."""
        version = get_object_or_404(public_version(slug, asked(request, VersionAsked).version))
        return with_etag(request, version_tag(version), published_role(version))
