"""Writes a profile's facts as rows of a draft version."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from roles.models import Citation, Criterion, Disagreement, RoleVersion, SalaryBand, SourceDocument
from roles.reading import criteria as reading
from roles.reading.profile import Fact, Profile

# Fields of a fact that have a column of their own.
COLUMNS = {"citations", "necessity", "applies_when"}

Documents = Mapping[str, SourceDocument]


def write_facts(version: RoleVersion, profile: Profile, documents: Documents) -> None:
    """Adds the rows of every fact. `documents` are the stored ones, by name."""
    asked = reading.criteria(profile)
    criteria = Criterion.objects.bulk_create(_criteria(version, profile, asked))
    bands = SalaryBand.objects.bulk_create(_bands(version, profile))
    Disagreement.objects.bulk_create(
        Disagreement(version=version, position=position, **item.model_dump(mode="json"))
        for position, item in enumerate(profile.disagreements)
    )
    Citation.objects.bulk_create(
        [
            *_citations("criterion", criteria, (item.fact for item in asked), documents),
            *_citations("band", bands, profile.salary_bands, documents),
        ]
    )


def _criteria(
    version: RoleVersion, profile: Profile, asked: Iterable[reading.Criterion]
) -> Iterator[Criterion]:
    stated = set(_facts(profile))
    for position, item in enumerate(asked):
        data = item.fact.model_dump(mode="json", exclude=COLUMNS)
        yield Criterion(
            version=version,
            position=position,
            key=item.id,
            kind=item.kind,
            # The fact's own necessity; matching may ask less of what holds only in a context.
            necessity=getattr(item.fact, "necessity", item.necessity),
            label=item.label,
            weight=item.weight,
            applies_when=item.applies_when,
            data=data,
            implied=item.fact not in stated,
        )


def _facts(profile: Profile) -> list[Fact]:
    return [
        *profile.duties, *profile.skills, *profile.education, *profile.experience,
        *profile.certifications, *profile.kpis,
    ]  # fmt: skip


def _bands(version: RoleVersion, profile: Profile) -> Iterator[SalaryBand]:
    for position, band in enumerate(profile.salary_bands):
        yield SalaryBand(version=version, position=position, **band.model_dump(exclude={"citations"}))


def _citations(
    owner: str, rows: Iterable[Any], facts: Iterable[Fact], documents: Documents
) -> Iterator[Citation]:
    for row, fact in zip(rows, facts, strict=True):
        for position, citation in enumerate(fact.citations):
            yield Citation(
                **{owner: row},
                position=position,
                document=documents.get(citation.document),
                document_name=citation.document,
                start=citation.start,
                end=citation.end,
                quote=citation.quote,
            )
