"""Role versions: drafted from a profile, then published."""

import hashlib
import json
from decimal import Decimal

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from roles.actions.audit import name_of, record
from roles.actions.facts import write_facts
from roles.enums import DocumentKind, VersionStatus
from roles.models import Role, RoleAlias, RoleVersion, SourceDocument
from roles.queries import normalised
from roles.reading.profile import Profile

SLUG_LENGTH = 100
# Ends the slug of an occupation beside a role of HR's own with the same title.
BESIDE = "-onet"


class AlreadyPublished(Exception):
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
    version = RoleVersion.objects.create(
        role=role,
        number=newest.number + 1 if newest else 1,
        title=profile.title,
        level=profile.level,
        area=profile.area,
        aliases=list(profile.aliases),
        warnings=list(profile.warnings),
        digest=digest,
        created_by=by,
    )
    write_facts(version, profile, documents or {})
    record(by=by, verb="drafted", subject=version, version=version.label)
    return version, True


@transaction.atomic
def publish_version(*, version: RoleVersion, by: User | None) -> RoleVersion:
    """Publishes a draft, for good. Raises AlreadyPublished where it is no draft any more."""
    changed = RoleVersion.objects.filter(pk=version.pk, status=VersionStatus.DRAFT).update(
        status=VersionStatus.PUBLISHED, published_at=timezone.now(), published_by=by, publisher=name_of(by)
    )
    if not changed:
        raise AlreadyPublished(f"{version.label} is published already; import a change to make a new version")
    version.refresh_from_db()
    record(by=by, verb="published", subject=version, version=version.label)
    return version


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


def _up_to_date(slug: str, profile: Profile, claims_aliases: bool) -> Role:
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
