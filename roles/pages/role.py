"""A role version as its page shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from roles.enums import CriterionKind, FactKind, Necessity, PayPeriod
from roles.models import Citation, Criterion, RoleVersion, SalaryBand
from roles.pages.words import FACTS, KINDS, NECESSITIES, PERIODS, kinds_by_points, points
from roles.reading.profile import BY_HAND


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document and where it opens at them; "" where there is no such page for this reader."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document behind a fact, with the words in which it says so where they are known; or the person
    (`writer`) who wrote the fact by hand."""

    document: str
    address: str
    quotes: tuple[Quote, ...]

    @property
    def writer(self) -> str:
        return self.document.removesuffix(BY_HAND) if self.document.endswith(BY_HAND) else ""


@dataclass(frozen=True, slots=True)
class Requirement:
    """`index` is its number among the stated facts of its kind: where editors find it."""

    key: str
    label: str
    necessity: Necessity
    asked: str
    points: str
    sources: tuple[Source, ...]
    implied: bool
    index: int

    @property
    def documents(self) -> tuple[Source, ...]:
        return _documents(self.sources)


@dataclass(frozen=True, slots=True)
class Group:
    """The requirements of one kind; `points` of 100 is what they can bring together."""

    kind: CriterionKind
    heading: str
    one: str
    points: str
    requirements: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class Band:
    country: str
    amounts: str
    typical: str
    period: str
    sources: tuple[Source, ...]

    @property
    def documents(self) -> tuple[Source, ...]:
        return _documents(self.sources)


def groups(version: RoleVersion, *, links: bool = False, empty: bool = False) -> list[Group]:
    """Requirements by kind, the weightiest kind first, in the profile's order within a kind.

    `links` lead into the documents, for who may read them; `empty` keeps kinds without a requirement.
    """
    rows: dict[str, list[Criterion]] = {kind: [] for kind in kinds_by_points()}
    for row in version.criteria.all():
        rows[row.kind].append(row)
    return [_group(CriterionKind(kind), own, links) for kind, own in rows.items() if own or empty]


def bands(version: RoleVersion, *, links: bool = False) -> list[Band]:
    return [_band(row, links) for row in version.salary_bands.all()]


def _group(kind: CriterionKind, rows: list[Criterion], links: bool) -> Group:
    total = sum((row.weight for row in rows), Decimal())
    stated = [row for row in rows if not row.implied]
    index = {row.pk: number for number, row in enumerate(stated)}
    requirements = tuple(_requirement(row, index.get(row.pk, 0), links) for row in rows)
    return Group(kind, KINDS[kind], FACTS[FactKind(kind)], points(total), requirements)


def _requirement(row: Criterion, index: int, links: bool) -> Requirement:
    necessity = Necessity(row.necessity)
    where = f", in an {row.applies_when} centre only" if row.applies_when else ""
    return Requirement(
        key=row.key,
        label=row.label,
        necessity=necessity,
        asked=NECESSITIES[necessity] + where,
        points=points(row.weight),
        sources=_sources(row.citations.all(), links),
        implied=row.implied,
        index=index,
    )


def _sources(citations: Iterable[Citation], links: bool) -> tuple[Source, ...]:
    found: dict[str, list[Citation]] = {}
    for citation in citations:
        found.setdefault(citation.document_name, []).append(citation)
    return tuple(_source(name, places, links) for name, places in found.items())


def _documents(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources that are documents, and no persons."""
    return tuple(source for source in sources if not source.writer)


def _source(name: str, places: list[Citation], links: bool) -> Source:
    document = places[0].document_id if links else None
    address = reverse("role-source", args=[document]) if document else ""
    quotes = (
        Quote(place.quote, f"{address}{_place(place)}" if address else "") for place in places if place.quote
    )
    return Source(name, address, tuple(quotes))


def _place(citation: Citation) -> str:
    return f"?start={citation.start}&end={citation.end}#quote" if citation.start is not None else ""


def _band(row: SalaryBand, links: bool) -> Band:
    return Band(
        country=row.country or "not stated",
        amounts=_amounts(row),
        typical=_amount(row.typical, row.currency),
        period=PERIODS[PayPeriod(row.period)],
        sources=_sources(row.citations.all(), links),
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
