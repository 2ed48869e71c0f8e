"""Questions to the role tables, each a named function."""

from difflib import get_close_matches

from django.db.models import Count, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast, Concat

from roles.enums import CriterionKind, DocumentKind, PayPeriod, RoleLevel, VersionStatus
from roles.models import Criterion, Disagreement, Role, RoleVersion, SalaryBand, SourceDocument
from roles.reading import profile as reading
from roles.reading.profile import Profile

FACTS: dict[CriterionKind, tuple[str, type[reading.Fact]]] = {
    CriterionKind.DUTY: ("duties", reading.Duty),
    CriterionKind.SKILL: ("skills", reading.Skill),
    CriterionKind.EDUCATION: ("education", reading.Education),
    CriterionKind.EXPERIENCE: ("experience", reading.Experience),
    CriterionKind.CERTIFICATION: ("certifications", reading.Certification),
    CriterionKind.KPI: ("kpis", reading.Kpi),
}


def normalised(name: str) -> str:
    """A role's name as it is compared: its telling words, in the order of the alphabet."""
    from roles.reading.merging.likeness import title_key

    return " ".join(sorted(title_key(name))) or name.lower()


def published_versions() -> QuerySet[RoleVersion]:
    return RoleVersion.objects.filter(status=VersionStatus.PUBLISHED).select_related("role")


def latest_version(role: Role, *, published: bool = False) -> RoleVersion | None:
    """The role's newest version, or its newest published one."""
    versions = published_versions() if published else RoleVersion.objects.select_related("role")
    return versions.filter(role=role).order_by("-number").first()


def roles_named(names: list[str]) -> QuerySet[Role]:
    """The roles that go by one of the names, oldest first."""
    wanted = {normalised(name) for name in names}
    return Role.objects.filter(aliases__normalised__in=wanted).distinct().order_by("pk")


def near_slugs(slug: str) -> list[str]:
    """Slugs of known roles that look like this one, most alike first."""
    known = Role.objects.order_by("slug").values_list("slug", flat=True)
    return get_close_matches(slug.lower(), known, n=3, cutoff=0.5)


def with_facts(versions: QuerySet[RoleVersion]) -> QuerySet[RoleVersion]:
    """Versions with everything `profile_of` needs, in a fixed number of queries."""
    return versions.select_related("role").prefetch_related(
        "criteria__citations", "salary_bands__citations", "disagreements"
    )


def profile_of(version: RoleVersion) -> Profile:
    """The profile that the version was written from, exactly: what matching takes."""
    version = with_facts(RoleVersion.objects.filter(pk=version.pk)).get()
    facts: dict[str, list[reading.Fact]] = {field: [] for field, _ in FACTS.values()}
    for criterion in version.criteria.all():
        if not criterion.implied:
            field, _ = FACTS[CriterionKind(criterion.kind)]
            facts[field].append(_fact(criterion))
    return Profile.model_validate(
        {
            "title": version.title,
            "slug": version.role.slug,
            "aliases": version.aliases,
            "level": RoleLevel(version.level),
            "area": version.area,
            **facts,
            "salary_bands": [_band(band) for band in version.salary_bands.all()],
            "disagreements": [_disagreement(item) for item in version.disagreements.all()],
            "warnings": version.warnings,
        }
    )


def _fact(criterion: Criterion) -> reading.Fact:
    _, fact = FACTS[CriterionKind(criterion.kind)]
    content = {
        **criterion.data,
        "necessity": criterion.necessity,
        "applies_when": criterion.applies_when,
        "citations": _citations(criterion),
    }
    return fact.model_validate({name: content[name] for name in fact.model_fields})


def _band(band: SalaryBand) -> reading.SalaryBand:
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


def public_versions() -> QuerySet[RoleVersion]:
    """The newest published version of every role: what anyone may see."""
    newest = RoleVersion.objects.filter(role=OuterRef("role"), status=VersionStatus.PUBLISHED)
    return (
        published_versions()
        .filter(pk=Subquery(newest.order_by("-number").values("pk")[:1]))
        .order_by("title", "pk")
    )


def named(versions: QuerySet[RoleVersion], words: str) -> QuerySet[RoleVersion]:
    """Versions in whose title or aliases every word stands."""
    versions = versions.alias(
        names=Concat("title", Value(" "), Cast("aliases", TextField()), output_field=TextField())
    )
    for word in words.split():
        versions = versions.filter(names__icontains=word)
    return versions


def onet_releases() -> list[str]:
    """The O*NET releases that current documents come from, as their facts cite them."""
    documents = SourceDocument.objects.filter(kind=DocumentKind.ONET, current=True)
    return list(documents.order_by("name").values_list("name", flat=True).distinct())


def with_counts(versions: QuerySet[RoleVersion]) -> QuerySet[RoleVersion]:
    """Versions with `requirement_count` and `document_count`, the documents that state them."""
    return versions.annotate(
        requirement_count=Count("criteria", distinct=True),
        document_count=Count("criteria__citations__document_name", distinct=True),
    )


def current_documents(role: Role) -> QuerySet[SourceDocument]:
    """The documents that the role's profile is merged from."""
    return role.documents.filter(current=True).order_by("name")


def criteria_by_key(version_id: int) -> dict[str, Criterion]:
    """A version's criteria by the key under which reports name them."""
    return {row.key: row for row in Criterion.objects.filter(version=version_id)}
