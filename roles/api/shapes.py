"""Roles as the API gives them: the profile that matching reads, with its version."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request
from rest_framework.reverse import reverse

from roles.api.lists import Page
from roles.enums import CriterionKind, Necessity, RoleLevel
from roles.models import Criterion, RoleVersion
from roles.queries import profile_of
from roles.reading.profile import Citation, Profile


class RoleSummary(BaseModel):
    """A published role in a list."""

    model_config = ConfigDict(frozen=True)

    slug: str = Field(examples=["call-center-manager"])
    title: str = Field(examples=["Call Center Manager"])
    aliases: tuple[str, ...] = Field(examples=[["Contact Center Manager"]])
    level: RoleLevel
    area: str = Field(examples=["customer service"])
    version: int
    digest: str = Field(description="SHA-256 of the profile's canonical JSON.", examples=["9f86d081884c7d65"])
    published_at: datetime
    url: str = Field(examples=["https://rolefit.example/api/v1/roles/call-center-manager/"])


class RolePage(Page[RoleSummary]):
    """Published roles."""


class PublishedRole(Profile):
    """A published role version. `digest` is the SHA-256 of the profile's canonical JSON."""

    version: int
    digest: str
    published_at: datetime


class Requirement(BaseModel):
    """One thing a role asks for, as resumes are matched against it.

    `id` is what match reports call it; `weight` is in points of 100. `implied` requirements follow from
    the role's title, not from a document. `applies_when` names a kind of centre in which alone it is asked.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    kind: CriterionKind
    label: str
    necessity: Necessity
    weight: float
    applies_when: str
    implied: bool
    citations: tuple[Citation, ...]


class Requirements(BaseModel):
    """All requirements of a published role version, in the profile's order; their weights sum to 100."""

    model_config = ConfigDict(frozen=True)

    role: str
    version: int
    digest: str
    requirements: tuple[Requirement, ...]


def role_summary(version: RoleVersion, request: Request) -> RoleSummary:
    return RoleSummary(
        slug=version.role.slug,
        title=version.title,
        aliases=tuple(version.aliases),
        level=RoleLevel(version.level),
        area=version.area,
        version=version.number,
        digest=version.digest,
        published_at=version.published_at,
        url=reverse("api:role", args=[version.role.slug], request=request),
    )


def published_role(version: RoleVersion) -> PublishedRole:
    profile = profile_of(version)
    # Warnings of the reading are for the people who publish.
    content = profile.model_dump() | {"warnings": ()}
    return PublishedRole(
        **content, version=version.number, digest=version.digest, published_at=version.published_at
    )


def requirements(version: RoleVersion) -> Requirements:
    return Requirements(
        role=version.role.slug,
        version=version.number,
        digest=version.digest,
        requirements=tuple(_requirement(row) for row in version.criteria.all()),
    )


def _requirement(row: Criterion) -> Requirement:
    return Requirement(
        id=row.key,
        kind=CriterionKind(row.kind),
        label=row.label,
        necessity=Necessity(row.necessity),
        weight=float(row.weight),
        applies_when=row.applies_when,
        implied=row.implied,
        citations=tuple(
            Citation(document=item.document_name, start=item.start, end=item.end, quote=item.quote)
            for item in row.citations.all()
        ),
    )
