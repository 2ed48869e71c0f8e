"""Roles as the API gives them: the profile that matching reads, with its version."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict

from roles.enums import CriterionKind, Necessity
from roles.models import Criterion, RoleVersion
from roles.queries import profile_of
from roles.reading.profile import Citation, Profile


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
