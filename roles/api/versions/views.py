"""Versions of roles, what changed between them, and the drafts that wait to be published."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from roles.api.etags import version_tag, with_etag
from roles.api.inputs import asked
from roles.api.lists import listed
from roles.api.permissions import PUBLIC_IN_PART, only
from roles.api.schema import operation
from roles.api.versions.shapes import (
    Changes,
    DraftListing,
    VersionListing,
    VersionPage,
    VersionShown,
    changes_shown,
    version_shown,
    version_summary,
)
from roles.models import RoleVersion
from roles.permissions import may_read_drafts
from roles.queries import named, visible_versions, waiting_drafts, with_facts


class VersionList(APIView):
    permission_classes = PUBLIC_IN_PART

    @operation(
        tag="roles",
        id="role_versions_list",
        asks=VersionListing,
        answers={200: VersionPage},
        errors=(400, 403, 404),
    )
    def get(self, request: Request, slug: str) -> Response:
        """The versions of a role, the newest first: published ones, and drafts for those who read drafts."""
        listing = asked(request, VersionListing)
        versions = visible_versions(request.user).filter(role__slug=slug).select_related("created_by")
        if not versions.exists():
            raise Http404
        if listing.status:
            versions = versions.filter(status=listing.status)
        reads = may_read_drafts(request.user)
        return listed(
            request,
            versions,
            listing,
            ("-number",),
            lambda each: version_summary(each, request, reads_drafts=reads),
        )


class OneVersion(APIView):
    permission_classes = PUBLIC_IN_PART

    @operation(tag="roles", id="role_version", answers={200: VersionShown, 304: None}, errors=(403, 404))
    def get(self, request: Request, slug: str, number: int) -> HttpResponse:
        """One version of a role with all its facts. The ETag changes with its content, and when a draft is
        published."""
        versions = with_facts(visible_versions(request.user))
        version = get_object_or_404(versions, role__slug=slug, number=number)
        return with_etag(request, version_tag(version), version_shown(version))


class VersionChanges(APIView):
    permission_classes = only(may_read_drafts)

    @operation(tag="roles", id="role_changes", answers={200: Changes}, errors=(401, 403, 404))
    def get(self, request: Request, slug: str, old: int, new: int) -> Response:
        """What changed from one version to another: facts added, removed and worded otherwise, names, and how
        disagreements were settled."""
        versions = RoleVersion.objects.select_related("role").filter(role__slug=slug)
        before, after = (get_object_or_404(versions, number=number) for number in (old, new))
        return Response(changes_shown(before, after).model_dump(mode="json"))


class WaitingDrafts(APIView):
    permission_classes = only(may_read_drafts)

    @operation(
        tag="roles",
        id="role_drafts_list",
        asks=DraftListing,
        answers={200: VersionPage},
        errors=(400, 401, 403, 404),
    )
    def get(self, request: Request) -> Response:
        """Roles whose newest version waits to be published, by title."""
        listing = asked(request, DraftListing)
        return listed(
            request,
            named(waiting_drafts(), listing.q),
            listing,
            ("title", "pk"),
            lambda each: version_summary(each, request, reads_drafts=True),
        )
