"""Drafts of roles, edited by people: every change is one of the verbs here.

An editor names the digest of the version that was on their screen (`seen`). Where the version is another by
now, nothing is saved and Stale says who was faster. The first change to a published version makes the next
draft of it; later ones change that draft.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from roles.actions.audit import name_of, record
from roles.actions.facts import Documents, write_facts
from roles.actions.versions import digest_of, make_version, names_of_role, stale
from roles.enums import FactKind, RoleLevel, VersionStatus
from roles.models import RoleVersion
from roles.permissions import may_edit_profiles, may_publish_profiles
from roles.queries import cited_documents, latest_version, names_taken, profile_of
from roles.queries.versions import EDITED
from roles.reading import editing, settling
from roles.reading.changes import changes
from roles.reading.profile import Fact, Profile

Edit = Callable[[Profile], Profile]


class NameTaken(ValueError):
    """Documents speak of another role under this name."""


def add_fact(*, version: RoleVersion, seen: str, kind: FactKind, fact: Fact, by: User) -> RoleVersion:
    """Adds a fact, cited to whoever writes it. Raises Stale, StatedAlready."""
    cited = fact.model_copy(update={"citations": editing.by_hand(name_of(by))})
    done = {"act": "added", "kind": kind, "label": editing.label(fact)}
    return _edit(version, seen, by, lambda profile: editing.with_added(profile, kind, cited), done)


def change_fact(
    *, version: RoleVersion, seen: str, kind: FactKind, index: int, fact: Fact, by: User
) -> RoleVersion:
    """Words a fact otherwise; its citations stay. Raises Stale, StatedAlready, IndexError."""
    done = {"act": "changed", "kind": kind, "label": editing.label(fact)}
    return _edit(version, seen, by, lambda profile: editing.with_changed(profile, kind, index, fact), done)


def remove_fact(*, version: RoleVersion, seen: str, kind: FactKind, index: int, by: User) -> RoleVersion:
    """Takes a fact out of the profile. Raises Stale, IndexError."""
    done = {"act": "removed", "kind": kind, "index": index}
    return _edit(version, seen, by, lambda profile: editing.without(profile, kind, index), done)


def take_back(*, version: RoleVersion, seen: str, earlier: RoleVersion, number: int, by: User) -> RoleVersion:
    """Makes one fact what it was in an earlier version, citations and all.

    `number` counts the facts in roles.reading.changes.changes of the two. Raises Stale, IndexError.
    """
    before = profile_of(earlier)

    def edit(profile: Profile) -> Profile:
        change = changes(before, profile).facts[number]
        return editing.with_taken_back(profile, change.kind, change.before, change.after)

    done = {"act": "taken back", "to": earlier.label, "number": number}
    return _edit(version, seen, by, edit, done, cited_documents(earlier))


def rename_role(
    *, version: RoleVersion, seen: str, title: str, level: RoleLevel, area: str, aliases: list[str], by: User
) -> RoleVersion:
    """Changes the role's title, level, field and other names. Raises Stale, NameTaken."""
    new = [name for name in (title, *aliases) if name not in (version.title, *version.aliases)]
    if taken := names_taken(new, but=version.role):
        raise NameTaken(f"“{taken[0].name}” is a name of {taken[0].role.title}: one name stands for one role")

    def edit(profile: Profile) -> Profile:
        return editing.with_names(profile, title=title, level=level, area=area, aliases=aliases)

    return _edit(version, seen, by, edit, {"act": "renamed", "title": title, "level": level})


def settle_disagreement(
    *,
    version: RoleVersion,
    seen: str,
    position: int,
    holds: str,
    why: str,
    by: User,
    gate: int | None = None,
) -> RoleVersion:
    """Settles a disagreement otherwise than the rule did; who, when and why stand in the rule's place.

    `gate` as in roles.reading.settling.settled. Raises Stale, IndexError.
    """
    rule = settling.rule_of(name_of(by), timezone.localdate(), why)

    def edit(profile: Profile) -> Profile:
        return settling.settled(profile, position, holds=holds, rule=rule, gate=gate)

    return _edit(version, seen, by, edit, {"act": "settled", "position": position})


@transaction.atomic
def discard_draft(*, version: RoleVersion, seen: str, by: User) -> None:
    """Drops a draft for good: one's own, or anybody's for those who publish. Raises Stale."""
    if not may_discard(by, version):
        raise PermissionDenied("only who proposed a draft, or who may publish it, discards it")
    deleted, _ = RoleVersion.objects.filter(pk=version.pk, status=VersionStatus.DRAFT, digest=seen).delete()
    if not deleted:
        raise stale(version)
    record(by=by, verb="discarded", subject=version.role, version=version.label)
    if newest := latest_version(version.role):
        names_of_role(newest)


def may_discard(user: User, version: RoleVersion) -> bool:
    return may_publish_profiles(user) or (may_edit_profiles(user) and version.created_by_id == user.pk)


@transaction.atomic
def _edit(
    version: RoleVersion,
    seen: str,
    by: User,
    edit: Edit,
    done: Mapping[str, Any],
    documents: Documents | None = None,
) -> RoleVersion:
    """Writes the edited profile and tells of it; the version as it is where the edit changes nothing.

    `done` is what the audit trail tells; `documents` are those that facts may cite beside the ones that they
    cite already.
    """
    if not may_edit_profiles(by):
        raise PermissionDenied("this user edits no profiles")
    if version.digest != seen:
        raise stale(version)
    profile = edit(before := profile_of(version))
    if profile == before:
        return version
    cited = {**(documents or {}), **cited_documents(version)}
    saved = _next(version, profile, by) if version.published else _changed(version, seen, profile)
    write_facts(saved, profile, cited)
    names_of_role(saved)
    record(by=by, verb=EDITED, subject=saved, version=saved.label, **done)
    return saved


def _next(version: RoleVersion, profile: Profile, by: User) -> RoleVersion:
    """The draft that follows a published version. Raises Stale where there is one already."""
    try:
        with transaction.atomic():
            return make_version(role=version.role, number=version.number + 1, profile=profile, by=by)
    except IntegrityError as error:
        raise stale(version) from error


def _changed(version: RoleVersion, seen: str, profile: Profile) -> RoleVersion:
    """The draft with another content and no facts yet. Raises Stale where somebody was faster."""
    mine = RoleVersion.objects.filter(pk=version.pk, status=VersionStatus.DRAFT, digest=seen)
    changed = mine.update(
        digest=digest_of(profile),
        title=profile.title,
        level=profile.level,
        area=profile.area,
        aliases=list(profile.aliases),
    )
    if not changed:
        raise stale(version)
    for rows in (version.criteria, version.salary_bands, version.disagreements):
        rows.all().delete()
    version.refresh_from_db()
    return version
