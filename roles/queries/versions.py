"""Versions of roles: what anyone may see, and what is still a draft."""

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast, Concat

from roles.enums import VersionStatus
from roles.models import AuditEntry, Role, RoleVersion
from roles.permissions import may_read_drafts
from roles.reading.profile import BY_HAND

# What the audit trail calls a change that somebody made to a draft.
EDITED = "edited"


def published_versions() -> QuerySet[RoleVersion]:
    return RoleVersion.objects.filter(status=VersionStatus.PUBLISHED).select_related("role")


def latest_version(role: Role, *, published: bool = False) -> RoleVersion | None:
    """The role's newest version, or its newest published one."""
    versions = published_versions() if published else RoleVersion.objects.select_related("role")
    return versions.filter(role=role).order_by("-number").first()


def public_versions() -> QuerySet[RoleVersion]:
    """The newest published version of every role: what anyone may see."""
    newest = RoleVersion.objects.filter(role=OuterRef("role"), status=VersionStatus.PUBLISHED)
    return (
        published_versions()
        .filter(pk=Subquery(newest.order_by("-number").values("pk")[:1]))
        .order_by("title", "pk")
    )


def public_version(slug: str, number: int | None = None) -> QuerySet[RoleVersion]:
    """The role's newest published version, or the one with the number: published once, it stays public."""
    versions = public_versions() if number is None else published_versions().filter(number=number)
    return versions.filter(role__slug=slug)


def with_facts(versions: QuerySet[RoleVersion]) -> QuerySet[RoleVersion]:
    """Versions with everything `profile_of` needs, in a fixed number of queries."""
    return versions.select_related("role").prefetch_related(
        "criteria__citations", "salary_bands__citations", "disagreements"
    )


def named(versions: QuerySet[RoleVersion], words: str) -> QuerySet[RoleVersion]:
    """Versions in whose title or aliases every word stands."""
    versions = versions.alias(
        names=Concat("title", Value(" "), Cast("aliases", TextField()), output_field=TextField())
    )
    for word in words.split():
        versions = versions.filter(names__icontains=word)
    return versions


def with_counts(versions: QuerySet[RoleVersion]) -> QuerySet[RoleVersion]:
    """Versions with `requirement_count` and `document_count`, the documents that state them."""
    return versions.annotate(
        requirement_count=Count("criteria", distinct=True),
        document_count=Count(
            "criteria__citations__document_name",
            distinct=True,
            filter=~Q(criteria__citations__document_name__endswith=BY_HAND),
        ),
    )


def visible_versions(user: User | AnonymousUser) -> QuerySet[RoleVersion]:
    """Versions whose pages the user may open: published ones, and drafts for those who read them."""
    return RoleVersion.objects.select_related("role") if may_read_drafts(user) else published_versions()


def newest_versions() -> QuerySet[RoleVersion]:
    """The newest version of every role, published or not."""
    newest = RoleVersion.objects.filter(role=OuterRef("role")).order_by("-number").values("pk")[:1]
    return RoleVersion.objects.filter(pk=Subquery(newest)).select_related("role").order_by("title", "pk")


def waiting_drafts() -> QuerySet[RoleVersion]:
    """Roles' newest versions that nobody has published yet."""
    return newest_versions().filter(status=VersionStatus.DRAFT).select_related("created_by")


def earlier_version(version: RoleVersion) -> RoleVersion | None:
    """What the version is compared with first: the newest published one before it, else the one before it."""
    before = RoleVersion.objects.filter(role=version.role_id, number__lt=version.number).order_by("-number")
    return before.filter(status=VersionStatus.PUBLISHED).first() or before.first()


def was_edited(role: Role) -> bool:
    """Has anybody edited a version of the role?"""
    label = RoleVersion._meta.label_lower
    ids = [str(pk) for pk in role.versions.values_list("pk", flat=True)]
    return AuditEntry.objects.filter(object_type=label, object_id__in=ids, verb=EDITED).exists()


def edits_of(version: RoleVersion) -> QuerySet[AuditEntry]:
    """What was done to a version since it was drafted, newest first."""
    label = RoleVersion._meta.label_lower
    entries = AuditEntry.objects.filter(object_type=label, object_id=str(version.pk))
    return entries.select_related("by").order_by("-at", "-pk")
