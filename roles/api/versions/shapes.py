"""Versions of a role: published ones as everyone may see them, drafts for those who read drafts."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request
from rest_framework.reverse import reverse

from roles.api.lists import Listing, Page
from roles.enums import FactKind, RoleLevel, VersionStatus
from roles.models import RoleVersion
from roles.queries import points_of, profile_of
from roles.reading import changes as reading
from roles.reading.editing import label
from roles.reading.profile import (
    Certification,
    Disagreement,
    Duty,
    Education,
    Experience,
    Fact,
    Kpi,
    Profile,
    SalaryBand,
    Skill,
)

AnyFact = Duty | Skill | Education | Experience | Certification | Kpi | SalaryBand


class Shown(BaseModel):
    model_config = ConfigDict(frozen=True)


class VersionListing(Listing):
    status: VersionStatus | None = Field(None, description="Only drafts, or only published ones.")


class DraftListing(Listing):
    q: str = Field(
        "", description="Only roles with these words in their title or aliases.", examples=["manager"]
    )


class VersionSummary(Shown):
    """A version of a role in a list."""

    role: str = Field(description="The role's slug.", examples=["call-center-manager"])
    version: int
    status: VersionStatus
    title: str = Field(examples=["Call Center Manager"])
    level: RoleLevel
    digest: str = Field(description="SHA-256 of the profile's canonical JSON.", examples=["9f86d081884c7d65"])
    created_at: datetime
    drafted_by: str | None = Field(
        description="Who drafted it, for those who read drafts; null for an import on the command line.",
        examples=["ada"],
    )
    published_at: datetime | None
    url: str = Field(examples=["https://rolefit.example/api/v1/roles/call-center-manager/versions/2/"])


class VersionPage(Page[VersionSummary]):
    """Versions of roles."""


class VersionShown(Profile):
    """A version of a role with all its facts. `warnings` are what reading its documents left open, as long as
    it is a draft."""

    version: int
    status: VersionStatus
    digest: str
    created_at: datetime
    published_at: datetime | None


class NameChanged(Shown):
    """A field of the role itself; names are joined by commas."""

    field: str = Field(examples=["title"])
    before: str
    after: str


class FactChanged(Shown):
    """One fact: added where there is no `before`, removed where there is no `after`. `number` names the
    change where it is taken back; the points are those that it brings, of 100."""

    number: int = Field(examples=[0])
    kind: FactKind
    label: str = Field(examples=["Plan the shifts of the team"])
    before: AnyFact | None
    after: AnyFact | None
    points_before: float | None
    points_after: float | None


class SettlementChanged(Shown):
    """A disagreement between documents that is new, gone, or settled otherwise."""

    before: Disagreement | None
    after: Disagreement | None


class Changes(Shown):
    """What one version says otherwise than another."""

    role: str = Field(description="The role's slug.", examples=["call-center-manager"])
    before: int
    after: int
    names: tuple[NameChanged, ...]
    facts: tuple[FactChanged, ...]
    settlements: tuple[SettlementChanged, ...]


def version_summary(version: RoleVersion, request: Request, *, reads_drafts: bool) -> VersionSummary:
    author = version.created_by if reads_drafts else None
    return VersionSummary(
        role=version.role.slug,
        version=version.number,
        status=VersionStatus(version.status),
        title=version.title,
        level=RoleLevel(version.level),
        digest=version.digest,
        created_at=version.created_at,
        drafted_by=author.get_username() if author else None,
        published_at=version.published_at,
        url=reverse("api:role-version", args=[version.role.slug, version.number], request=request),
    )


def version_shown(version: RoleVersion) -> VersionShown:
    content = profile_of(version).model_dump()
    if version.published:
        content["warnings"] = ()
    return VersionShown(
        **content,
        version=version.number,
        status=VersionStatus(version.status),
        digest=version.digest,
        created_at=version.created_at,
        published_at=version.published_at,
    )


def changes_shown(before: RoleVersion, after: RoleVersion) -> Changes:
    old, new = profile_of(before), profile_of(after)
    found = reading.changes(old, new)
    worth = points_of(before, old), points_of(after, new)
    return Changes(
        role=after.role.slug,
        before=before.number,
        after=after.number,
        names=tuple(
            NameChanged(field=each.field, before=each.before, after=each.after) for each in found.names
        ),
        facts=tuple(_fact(number, each, *worth) for number, each in enumerate(found.facts)),
        settlements=tuple(
            SettlementChanged(before=each.before, after=each.after) for each in found.settlements
        ),
    )


def _fact(
    number: int, change: reading.FactChange, before: Mapping[Fact, Decimal], after: Mapping[Fact, Decimal]
) -> FactChanged:
    told = change.after or change.before
    return FactChanged(
        number=number,
        kind=change.kind,
        label=label(told) if told else "",
        before=change.before,
        after=change.after,
        points_before=_points(before, change.before),
        points_after=_points(after, change.after),
    )


def _points(worth: Mapping[Fact, Decimal], fact: Fact | None) -> float | None:
    return float(worth[fact]) if fact and fact in worth else None
