"""Where a version stands among the others of its role, and what this reader may do with it."""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, User

from roles.actions.drafts import may_discard
from roles.models import RoleVersion
from roles.permissions import may_edit_profiles, may_publish_profiles, may_read_drafts
from roles.queries import earlier_version, edits_of, latest_version
from roles.queries.versions import EDITED

# Of a long history the last so many versions are listed.
LISTED = 50


@dataclass(frozen=True, slots=True)
class Standing:
    """`newer` is the number of the role's newest version where it is another; `earlier` what this one is
    compared with. `proposal` says that somebody drafted it who may not publish."""

    newer: int | None
    earlier: int | None
    drafted_by: str
    proposal: bool
    edited_by: tuple[str, ...]
    versions: tuple[RoleVersion, ...]
    edits: bool
    publishes: bool
    discards: bool


def standing(version: RoleVersion, user: User | AnonymousUser) -> Standing | None:
    """None for whoever reads published versions only."""
    if not isinstance(user, User) or not may_read_drafts(user):
        return None
    newest = latest_version(version.role)
    newer = newest.number if newest and newest.pk != version.pk else None
    earlier = earlier_version(version)
    open_draft = not version.published and newer is None
    author = version.created_by
    return Standing(
        newer=newer,
        earlier=earlier.number if earlier else None,
        drafted_by=author.get_username() if author else "an import on the command line",
        proposal=author is not None and not may_publish_profiles(author),
        edited_by=_editors(version),
        versions=tuple(version.role.versions.select_related("created_by", "role")[:LISTED]),
        edits=newer is None and may_edit_profiles(user),
        publishes=open_draft and may_publish_profiles(user),
        discards=open_draft and may_discard(user, version),
    )


def _editors(version: RoleVersion) -> tuple[str, ...]:
    """Who edited a draft since it was made, in the order of their first change."""
    if version.published:
        return ()
    edits = edits_of(version).filter(verb=EDITED).order_by("pk")
    return tuple(dict.fromkeys(edits.values_list("who", flat=True)))
