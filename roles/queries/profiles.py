"""A version's rows as the profile that they were written from."""

from decimal import Decimal

from roles.enums import FactKind, PayPeriod, RoleLevel
from roles.models import Criterion, Disagreement, RoleVersion, SalaryBand
from roles.queries.versions import with_facts
from roles.reading import profile as reading
from roles.reading.editing import FACTS
from roles.reading.profile import Profile


def profile_of(version: RoleVersion) -> Profile:
    """The profile that the version was written from, exactly: what matching takes."""
    version = with_facts(RoleVersion.objects.filter(pk=version.pk)).get()
    facts: dict[str, list[reading.Fact]] = {field: [] for field, _ in FACTS.values()}
    for criterion in version.criteria.all():
        if not criterion.implied:
            field, _ = FACTS[FactKind(criterion.kind)]
            facts[field].append(_fact(criterion))
    return Profile.model_validate(
        {
            "title": version.title,
            "slug": version.role.slug,
            "aliases": version.aliases,
            "level": RoleLevel(version.level),
            "area": version.area,
            **facts,
            "salary_bands": [band_of(band) for band in version.salary_bands.all()],
            "disagreements": [_disagreement(item) for item in version.disagreements.all()],
            "warnings": version.warnings,
        }
    )


def _fact(criterion: Criterion) -> reading.Fact:
    _, fact = FACTS[FactKind(criterion.kind)]
    content = {
        **criterion.data,
        "necessity": criterion.necessity,
        "applies_when": criterion.applies_when,
        "citations": _citations(criterion),
    }
    return fact.model_validate({name: content[name] for name in fact.model_fields})


def band_of(band: SalaryBand) -> reading.SalaryBand:
    """A row as the profile has it."""
    return reading.SalaryBand(
        country=band.country,
        currency=band.currency,
        minimum=band.minimum,
        maximum=band.maximum,
        typical=band.typical,
        period=PayPeriod(band.period),
        citations=_citations(band),
    )


def _disagreement(item: Disagreement) -> reading.Disagreement:
    return reading.Disagreement.model_validate(
        {name: getattr(item, name) for name in ("subject", "positions", "settled", "rule")}
    )


def _citations(owner: Criterion | SalaryBand) -> tuple[reading.Citation, ...]:
    return tuple(
        reading.Citation(document=row.document_name, start=row.start, end=row.end, quote=row.quote)
        for row in owner.citations.all()
    )


def criteria_by_key(version_id: int) -> dict[str, Criterion]:
    """A version's criteria by the key under which reports name them."""
    return {row.key: row for row in Criterion.objects.filter(version=version_id)}


def points_of(version: RoleVersion, profile: Profile) -> dict[reading.Fact, Decimal]:
    """The points of every stated criterion of the version's profile, as they were stored with the version."""
    from roles.reading.criteria import criteria

    stored = {key: row.weight for key, row in criteria_by_key(version.pk).items()}
    return {item.fact: stored.get(item.id, item.weight) for item in criteria(profile)}
