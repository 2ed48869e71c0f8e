"""What a role asks for and pays, kind by kind, with the documents that say so."""

from decimal import Decimal

from pydantic import BaseModel, ConfigDict, Field

from roles.api.inputs import Query
from roles.enums import CriterionKind, Necessity, PayPeriod
from roles.models import Citation as CitationRow
from roles.models import Criterion, RoleVersion, SalaryBand
from roles.reading.profile import Citation


class VersionAsked(Query):
    """Which version of a role; the newest published one unless another is named."""

    version: int | None = Field(
        None, ge=1, le=1_000_000, description="Another published version than the newest.", examples=[1]
    )


class Shown(BaseModel):
    model_config = ConfigDict(frozen=True)


class OfVersion(Shown):
    """Facts of one published version of a role."""

    role: str = Field(description="The role's slug.", examples=["call-center-manager"])
    version: int
    digest: str = Field(description="SHA-256 of the profile's canonical JSON.", examples=["9f86d081884c7d65"])


class FactAsked(Shown):
    """`id` is what match reports and checks call it."""

    id: str = Field(examples=["duty-plan-shifts"])
    citations: tuple[Citation, ...]


class DutyAsked(FactAsked):
    text: str = Field(examples=["Plan the shifts of the team"])
    necessity: Necessity


class SkillAsked(FactAsked):
    name: str = Field(examples=["Workforce management"])
    necessity: Necessity
    applies_when: str = Field(
        description='A kind of centre in which alone it is asked; "" for any.', examples=["outbound"]
    )


class KpiAsked(FactAsked):
    name: str = Field(examples=["Average handle time"])


class BandShown(Shown):
    """Pay in one country: ISO 3166 country, "" where the documents name none; ISO 4217 currency."""

    country: str = Field(examples=["GB"])
    currency: str = Field(examples=["GBP"])
    minimum: Decimal | None
    maximum: Decimal | None
    typical: Decimal | None
    period: PayPeriod
    citations: tuple[Citation, ...]


class Duties(OfVersion):
    """What the holder of a role does."""

    duties: tuple[DutyAsked, ...]


class Skills(OfVersion):
    """What the holder of a role can do."""

    skills: tuple[SkillAsked, ...]


class Kpis(OfVersion):
    """The results by which the holder of a role is measured."""

    kpis: tuple[KpiAsked, ...]


class SalaryBands(OfVersion):
    """What a role pays. It never enters a score."""

    salary_bands: tuple[BandShown, ...]


def duties(version: RoleVersion) -> Duties:
    rows = _of_kind(version, CriterionKind.DUTY)
    return Duties(
        **_version(version),
        duties=tuple(
            DutyAsked(id=row.key, text=row.label, necessity=Necessity(row.necessity), citations=_cited(row))
            for row in rows
        ),
    )


def skills(version: RoleVersion) -> Skills:
    return Skills(**_version(version), skills=tuple(map(_skill, _of_kind(version, CriterionKind.SKILL))))


def kpis(version: RoleVersion) -> Kpis:
    rows = _of_kind(version, CriterionKind.KPI)
    shown = tuple(KpiAsked(id=row.key, name=row.label, citations=_cited(row)) for row in rows)
    return Kpis(**_version(version), kpis=shown)


def salary_bands(version: RoleVersion) -> SalaryBands:
    return SalaryBands(**_version(version), salary_bands=tuple(map(band, version.salary_bands.all())))


def band(row: SalaryBand) -> BandShown:
    amounts = {name: getattr(row, name) for name in ("country", "currency", "minimum", "maximum", "typical")}
    return BandShown(**amounts, period=PayPeriod(row.period), citations=_cited(row))


def _skill(row: Criterion) -> SkillAsked:
    return SkillAsked(
        id=row.key,
        name=row.label,
        necessity=Necessity(row.necessity),
        applies_when=row.applies_when,
        citations=_cited(row),
    )


def _version(version: RoleVersion) -> dict[str, str | int]:
    return {"role": version.role.slug, "version": version.number, "digest": version.digest}


def _of_kind(version: RoleVersion, kind: CriterionKind) -> list[Criterion]:
    """Sorted out here: the facts came with the version."""
    return [row for row in version.criteria.all() if row.kind == kind]


def _cited(row: Criterion | SalaryBand) -> tuple[Citation, ...]:
    return tuple(map(_citation, row.citations.all()))


def _citation(item: CitationRow) -> Citation:
    return Citation(document=item.document_name, start=item.start, end=item.end, quote=item.quote)
