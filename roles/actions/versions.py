"""Role versions: drafted from a profile, then published."""

import hashlib
import json
from decimal import Decimal

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from roles.actions.audit import name_of, record
from roles.actions.facts import write_facts
from roles.enums import DocumentKind, VersionStatus
from roles.models import Role, RoleAlias, RoleVersion, SourceDocument
from roles.permissions import may_publish_profiles
from roles.queries import edits_of, latest_version, normalised
from roles.reading.profile import Profile
from roles.signals import version_published

SLUG_LENGTH = 100
# Ends the slug of an occupation beside a role of HR's own with the same title.
BESIDE = "-onet"


class Stale(Exception):
    """Somebody else was faster; `str()` says who, and that nothing was saved."""


class AlreadyPublished(Stale):
    """The version was published before: it does not change any more."""


@transaction.atomic
def draft_version(
    *,
    profile: Profile,
    by: User | None,
    documents: dict[str, SourceDocument] | None = None,
    claims_aliases: bool = True,
) -> tuple[RoleVersion, bool]:
    """The role's newest version with this content; a new draft, and True, where the content is new.

    The role is the one with the profile's slug (its title's, where it has none); made where it is new.
    Documents that use one of its names later are about this role; `claims_aliases` is false where only
    the title says so much.
    """
    slug = profile.slug or slug_of(profile.title)
    digest = digest_of(profile.model_copy(update={"slug": slug}))
    newest = RoleVersion.objects.select_related("role").filter(role__slug=slug).order_by("-number").first()
    if newest and newest.digest == digest:
        return newest, False
    role = _up_to_date(slug, profile, claims_aliases)
    number = newest.number + 1 if newest else 1
    version = make_version(role=role, number=number, profile=profile.model_copy(update={"slug": slug}), by=by)
    write_facts(version, profile, documents or {})
    return version, True


def make_version(*, role: Role, number: int, profile: Profile, by: User | None) -> RoleVersion:
    """A draft's row, still without its facts."""
    version = RoleVersion.objects.create(
        role=role,
        number=number,
        title=profile.title,
        level=profile.level,
        area=profile.area,
        aliases=list(profile.aliases),
        warnings=list(profile.warnings),
        digest=digest_of(profile),
        created_by=by,
    )
    record(by=by, verb="drafted", subject=version, version=version.label)
    return version


@transaction.atomic
def publish_version(*, version: RoleVersion, by: User | None, seen: str | None = None) -> RoleVersion:
    """Publishes a draft, for good: the one with the digest `seen`, where it is given.

    Raises AlreadyPublished where it is no draft any more, Stale where somebody changed it meanwhile.
    """
    if by and not may_publish_profiles(by):
        raise PermissionDenied("this user publishes no profiles")
    draft = RoleVersion.objects.filter(pk=version.pk, status=VersionStatus.DRAFT)
    changed = (draft.filter(digest=seen) if seen is not None else draft).update(
        status=VersionStatus.PUBLISHED, published_at=timezone.now(), published_by=by, publisher=name_of(by)
    )
    if not changed:
        raise stale(version)
    version.refresh_from_db()
    record(by=by, verb="published", subject=version, version=version.label)
    version_published.send(RoleVersion, version=version)
    return version


def stale(version: RoleVersion) -> Stale:
    """Why an act on the version came too late: who was there first, and when."""
    newest = latest_version(version.role)
    if newest is None:
        return Stale(f"{version.label} was discarded meanwhile. Nothing was saved.")
    last = edits_of(newest).first()
    who = f"{last.who} changed it at {timezone.localtime(last.at):%H:%M}" if last else "it changed"
    if newest.pk == version.pk and newest.published:
        return AlreadyPublished(f"{version.label} is published already: a change makes a new version")
    return Stale(
        f"This is not the newest state of {newest.title}: {who}. Nothing was saved; look at it as it is now, "
        "and make your change again."
    )


def names_of_role(version: RoleVersion) -> None:
    """The role is called as its newest version says."""
    _up_to_date(version.role.slug, version, claims_aliases=not is_occupation(version.role))


def is_occupation(role: Role) -> bool:
    """Was the role made from an O*NET occupation?"""
    return role.documents.filter(kind=DocumentKind.ONET).exists()


def digest_of(profile: Profile) -> str:
    """SHA-256 of the profile's canonical JSON: keys sorted, amounts without trailing zeros."""
    text = json.dumps(profile.model_dump(), sort_keys=True, default=_plain_amount)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain_amount(amount: Decimal) -> str:
    return format(amount.normalize(), "f")


def slug_of(title: str) -> str:
    """A title as a slug: "Centre Director" is "centre-director"; never empty."""
    from roles.reading import merging

    slug = merging.slug(title)[:SLUG_LENGTH].strip("-")
    return slug or "role-" + hashlib.sha256(title.encode()).hexdigest()[:8]


def occupation_role(title: str) -> Role | None:
    """The role that was made from the O*NET occupation with this title."""
    of_onet = Role.objects.filter(documents__kind=DocumentKind.ONET).distinct()
    return of_onet.filter(slug__in=[slug_of(title), _slug_beside(title)]).order_by("pk").first()


def occupation_slug(title: str) -> str:
    """The slug of a new role made from an O*NET occupation: a role of HR's own with that slug keeps it."""
    slug = slug_of(title)
    return _slug_beside(title) if Role.objects.filter(slug=slug).exists() else slug


def _slug_beside(title: str) -> str:
    return f"{slug_of(title)[: SLUG_LENGTH - len(BESIDE)]}{BESIDE}"


def _up_to_date(slug: str, profile: Profile | RoleVersion, claims_aliases: bool) -> Role:
    """The role with this slug as the profile has it, with its names; a new one where there is none."""
    now = {"title": profile.title, "level": profile.level, "area": profile.area}
    role, _ = Role.objects.update_or_create(slug=slug, defaults=now)
    title = {"name": profile.title, "role": role}
    if not claims_aliases:
        RoleAlias.objects.get_or_create(normalised=normalised(profile.title), defaults=title)
        return role
    RoleAlias.objects.update_or_create(normalised=normalised(profile.title), defaults=title)
    for name in profile.aliases:
        RoleAlias.objects.get_or_create(normalised=normalised(name), defaults={"name": name, "role": role})
    return role
