"""A role version as its page shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from roles.enums import CriterionKind, Necessity, PayPeriod
from roles.models import Citation, Criterion, RoleVersion, SalaryBand
from roles.pages.words import KINDS, NECESSITIES, PERIODS, kinds_by_points, points


@dataclass(frozen=True, slots=True)
class Source:
    """A document behind a fact, with the words in which it says so where they are known."""

    document: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Requirement:
    key: str
    label: str
    necessity: Necessity
    asked: str
    points: str
    sources: tuple[Source, ...]
    implied: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The requirements of one kind; `points` of 100 is what they can bring together."""

    kind: CriterionKind
    heading: str
    points: str
    requirements: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class Band:
    country: str
    amounts: str
    typical: str
    period: str
    sources: tuple[Source, ...]


def groups(version: RoleVersion) -> list[Group]:
    """Requirements by kind, the weightiest kind first, in the profile's order within a kind."""
    rows = list(version.criteria.all())
    return [
        _group(kind, own) for kind in kinds_by_points() if (own := [row for row in rows if row.kind == kind])
    ]


def bands(version: RoleVersion) -> list[Band]:
    return [_band(row) for row in version.salary_bands.all()]


def _group(kind: CriterionKind, rows: list[Criterion]) -> Group:
    total = sum((row.weight for row in rows), Decimal())
    return Group(kind, KINDS[kind], points(total), tuple(_requirement(row) for row in rows))


def _requirement(row: Criterion) -> Requirement:
    necessity = Necessity(row.necessity)
    where = f", in an {row.applies_when} centre only" if row.applies_when else ""
    return Requirement(
        key=row.key,
        label=row.label,
        necessity=necessity,
        asked=NECESSITIES[necessity] + where,
        points=points(row.weight),
        sources=_sources(row.citations.all()),
        implied=row.implied,
    )


def _sources(citations: Iterable[Citation]) -> tuple[Source, ...]:
    quotes: dict[str, list[str]] = {}
    for citation in citations:
        quotes.setdefault(citation.document_name, []).append(citation.quote)
    return tuple(Source(name, tuple(filter(None, words))) for name, words in quotes.items())


def _band(row: SalaryBand) -> Band:
    return Band(
        country=row.country or "not stated",
        amounts=_amounts(row),
        typical=_amount(row.typical, row.currency),
        period=PERIODS[PayPeriod(row.period)],
        sources=_sources(row.citations.all()),
    )


def _amounts(row: SalaryBand) -> str:
    """Both ends in words, or the one that is known."""
    low, high = _amount(row.minimum, row.currency), _amount(row.maximum, row.currency)
    if low and high:
        return f"{low} to {high}"
    return (low and f"from {low}") or (high and f"up to {high}") or ""


def _amount(value: Decimal | None, currency: str) -> str:
    """ "USD 83,000"; "" where nothing is known. Cents only where there are some."""
    if value is None:
        return ""
    return f"{currency} {value:,.0f}" if value == value.to_integral() else f"{currency} {value:,.2f}"


def band_words(row: SalaryBand) -> str:
    """A salary band in one line: "GB: GBP 40,000 to GBP 50,000 a year"."""
    where = f"{row.country}: " if row.country else ""
    return f"{where}{_amounts(row)} {PERIODS[PayPeriod(row.period)]}"
