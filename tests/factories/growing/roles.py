"""Roles, versions of one role, and a role with as many facts."""

from decimal import Decimal
from typing import Any

from django.utils import timezone

from roles.enums import DocumentKind, Necessity, RoleLevel, VersionStatus
from roles.models import Role, RoleVersion, SourceDocument
from roles.reading.profile import Citation, Disagreement, Duty, Kpi, Position, Profile, SalaryBand, Skill
from tests.factories.growing.site import Site
from tests.factories.models import make_draft, make_version

CITED = (Citation(document="ward.txt"),)


def grow_roles(site: Site, number: int) -> None:
    published = {"status": VersionStatus.PUBLISHED, "published_at": timezone.now(), "publisher": "somebody"}
    _make_versions(_make_roles(site, "Published", number), **published)
    drafted = _make_roles(site, "Drafted", number)
    _make_versions(drafted, status=VersionStatus.DRAFT)
    SourceDocument.objects.bulk_create(
        SourceDocument(
            name=each.title, sha256=f"{each.slug:>64}", kind=DocumentKind.TEXT, role=each, draft={}
        )
        for each in drafted
    )
    _make_numbers(site, number)
    site.words["role"] = _role_of(site, number)


def _make_roles(site: Site, what: str, number: int) -> list[Role]:
    titles = [site.name(what, each) for each in range(number)]
    return Role.objects.bulk_create(
        Role(slug=title.lower().replace(" ", "-"), title=title, level=RoleLevel.MANAGER) for title in titles
    )


def _make_versions(roles: list[Role], **fields: Any) -> None:
    RoleVersion.objects.bulk_create(
        RoleVersion(role=each, number=1, title=each.title, level=each.level, digest="0" * 64, **fields)
        for each in roles
    )


def _make_numbers(site: Site, number: int) -> None:
    """More versions of the one opening's role."""
    version = site.opening.role_version
    first = version.role.versions.count() + 1
    same = {"role": version.role, "title": version.title, "level": version.level, "digest": "0" * 64}
    RoleVersion.objects.bulk_create(RoleVersion(number=first + each, **same) for each in range(number))


def _role_of(site: Site, facts: int) -> str:
    """The slug of a role with so many facts of a kind and disagreements: published, and a draft after it."""
    slug = site.name("facts", facts).replace(" ", "-")
    sides = (Position(says="both", documents=("ward.txt",)),)
    profile = Profile(
        title=slug,
        slug=slug,
        duties=tuple(Duty(text=site.name("Duty", each), citations=CITED) for each in range(facts)),
        skills=tuple(Skill(name=site.name("Skill", each), citations=CITED) for each in range(facts)),
        kpis=tuple(Kpi(name=site.name("KPI", each), citations=CITED) for each in range(facts)),
        salary_bands=tuple(
            SalaryBand(currency="USD", minimum=Decimal(each), citations=CITED) for each in range(facts)
        ),
        disagreements=tuple(
            Disagreement(subject=site.name("Subject", each), positions=sides, settled="both", rule="Most")
            for each in range(facts)
        ),
    )
    make_version(profile)
    preferred = tuple(each.model_copy(update={"necessity": Necessity.PREFERRED}) for each in profile.skills)
    make_draft(profile.model_copy(update={"skills": preferred}))
    return slug
