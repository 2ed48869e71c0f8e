"""Editing a role: every call changes one thing of its newest version, and so makes or changes a draft."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from roles.actions import drafts
from roles.actions.versions import publish_version
from roles.api.drafts.acting import CHANGING, READING, DraftView, acting_user, changed, present, seen
from roles.api.drafts.shapes import NamesGiven, SettlementGiven, TakenBack
from roles.api.etags import IF_MATCH, only_if_seen, version_tag, with_etag
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import taken
from roles.api.permissions import only, require
from roles.api.schema import operation
from roles.api.versions.shapes import VersionShown, version_shown
from roles.enums import RoleLevel
from roles.models import RoleVersion
from roles.permissions import may_publish_profiles, may_read_drafts
from roles.queries import newest_versions, profile_of
from roles.reading.profile import Profile
from roles.reading.settling import gates

NO_GATE = "There is no such fact for this disagreement."


class Draft(DraftView):
    @operation(tag="role drafts", id="role_draft", answers={200: VersionShown, 304: None}, errors=READING)
    def get(self, request: Request, slug: str) -> HttpResponse:
        """The newest version of a role, as it can be edited.

        Where it is published, the first change makes the next draft of it. Facts are named by their kind and
        their place in its list, counted from 0. Send the ETag with every change as If-Match.
        """
        version = get_object_or_404(newest_versions(), role__slug=slug)
        return with_etag(request, version_tag(version), version_shown(version))

    @operation(
        tag="role drafts",
        id="role_draft_names",
        takes=NamesGiven,
        answers={200: VersionShown},
        headers=IF_MATCH,
        errors=CHANGING,
    )
    def patch(self, request: Request, slug: str) -> Response:
        """Changes the role's title, level, field or other names."""
        version, given = seen(request, slug), taken(request, NamesGiven)
        now: dict[str, Any] = {
            "title": version.title,
            "level": RoleLevel(version.level),
            "area": version.area,
            "aliases": list(version.aliases),
        }
        now |= given.model_dump(exclude_none=True)
        now["aliases"] = list(now["aliases"])
        by = acting_user(request)
        return changed(drafts.rename_role(version=version, seen=version.digest, by=by, **now))

    @operation(
        tag="role drafts",
        id="role_draft_discard",
        answers={204: None},
        headers=IF_MATCH,
        errors=CHANGING,
    )
    def delete(self, request: Request, slug: str) -> Response:
        """Drops a draft for good: one's own, or anybody's for those who publish."""
        version, by = get_object_or_404(newest_versions(), role__slug=slug), acting_user(request)
        require(drafts.may_discard(by, version))
        only_if_seen(request, version_tag(version))
        drafts.discard_draft(version=version, seen=version.digest, by=by)
        return Response(status=204)


class DraftPublishing(DraftView):
    permission_classes = only(may_read_drafts, may_publish_profiles)

    @operation(
        tag="role drafts",
        id="role_draft_publish",
        answers={200: VersionShown},
        headers=(*IF_MATCH, *IDEMPOTENCY),
        errors=(*CHANGING, 422),
    )
    @idempotent
    def post(self, request: Request, slug: str) -> Response:
        """Publishes the draft, for good: openings can be made for it from now on, and it does not change any
        more."""
        version = seen(request, slug)
        return changed(publish_version(version=version, seen=version.digest, by=acting_user(request)))


class DraftDisagreement(DraftView):
    @operation(
        tag="role drafts",
        id="role_draft_settle",
        takes=SettlementGiven,
        answers={200: VersionShown},
        headers=IF_MATCH,
        errors=CHANGING,
    )
    def put(self, request: Request, slug: str, position: int) -> Response:
        """Settles a disagreement between documents otherwise than the rule did."""
        version, given = seen(request, slug), taken(request, SettlementGiven)
        _check_gate(profile_of(version), position, given.gate)
        return changed(
            drafts.settle_disagreement(
                version=version,
                seen=version.digest,
                position=position,
                by=acting_user(request),
                **given.model_dump(),
            )
        )


class DraftTakingBack(DraftView):
    @operation(
        tag="role drafts",
        id="role_draft_take_back",
        takes=TakenBack,
        answers={200: VersionShown},
        headers=(*IF_MATCH, *IDEMPOTENCY),
        errors=(*CHANGING, 422),
    )
    @idempotent
    def post(self, request: Request, slug: str) -> Response:
        """Makes one fact what it was in an earlier version, citations and all."""
        version, given = seen(request, slug), taken(request, TakenBack)
        return changed(present(lambda: _taken_back(version, given, request)))


def _taken_back(version: RoleVersion, given: TakenBack, request: Request) -> RoleVersion:
    earlier = get_object_or_404(version.role.versions.select_related("role"), number=given.version)
    return drafts.take_back(
        version=version, seen=version.digest, earlier=earlier, number=given.number, by=acting_user(request)
    )


def _check_gate(profile: Profile, position: int, gate: int | None) -> None:
    """Raises Http404 where there is no such disagreement, ValidationError where no such gate."""
    item = present(lambda: profile.disagreements[position])
    if gate is not None and gate >= len(gates(profile, item.subject)):
        raise ValidationError({"gate": [NO_GATE]})
