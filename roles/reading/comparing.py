"""How much of one profile another holds: for measuring the reader against answers told by hand.

A fact is found where kind and content match: names by their words or the vocabulary's name, duties
by a fair share of telling words, education by level, experience by months and management, salary
bands by all figures. Necessity is not part of the match.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from roles.enums import CriterionKind
from roles.reading import titles
from roles.reading.merging.likeness import content, name_key, stem, title_key
from roles.reading.phrases import PhraseIndex, words
from roles.reading.profile import Duty, Education, Experience, Fact, Profile, SalaryBand
from roles.reading.vocabulary import Entry, load

# A duty told in other words is the same where at least half the words of the shorter wording stand
# in the other, two at the least.
SHARED_PART = 0.5
SHARED_WORDS = 2

TITLE, ALIAS, SALARY = "title", "alias", "salary band"


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many facts, and what was not among them."""

    found: int
    total: int
    missing: tuple[str, ...] = ()

    @property
    def rate(self) -> float:
        return self.found / self.total if self.total else 1.0


@dataclass(frozen=True, slots=True)
class Recall:
    """The share found of each kind that the expected profile has facts of."""

    by_kind: dict[str, Share]

    @property
    def overall(self) -> Share:
        shares = self.by_kind.items()
        return Share(
            sum(share.found for _, share in shares),
            sum(share.total for _, share in shares),
            tuple(f"{kind}: {text}" for kind, share in shares for text in share.missing),
        )


def recall(expected: Profile, found: Profile) -> Recall:
    """The share of the expected facts that `found` holds. Precision is the same with both swapped."""
    names = [found.title, *found.aliases]
    shares = {
        TITLE: _share([expected.title], names, _same_title, str),
        ALIAS: _share(expected.aliases, names, _same_title, str),
        CriterionKind.DUTY.value: _share(expected.duties, found.duties, same_duty, lambda d: d.text),
        CriterionKind.SKILL.value: _share(
            [(s.name, s.applies_when) for s in expected.skills],
            [(s.name, s.applies_when) for s in found.skills],
            lambda one, other: one[1] == other[1] and same_name(one[0], other[0]),
            lambda skill: " ".join(skill).strip(),
        ),
        CriterionKind.EDUCATION.value: _share(
            expected.education, found.education, _same_education, _education
        ),
        CriterionKind.EXPERIENCE.value: _share(
            expected.experience, found.experience, _same_experience, _experience
        ),
        CriterionKind.CERTIFICATION.value: _named(expected.certifications, found.certifications),
        CriterionKind.KPI.value: _named(expected.kpis, found.kpis),
        SALARY: _share(expected.salary_bands, found.salary_bands, _same_band, _band),
    }
    return Recall({kind: share for kind, share in shares.items() if share.total})


def added(recalls: Iterable[Recall]) -> Recall:
    """Several documents' shares as one."""
    totals: dict[str, Share] = {}
    for one in recalls:
        for kind, share in one.by_kind.items():
            known = totals.get(kind, Share(0, 0))
            totals[kind] = Share(
                known.found + share.found, known.total + share.total, (*known.missing, *share.missing)
            )
    return Recall(totals)


def same_duty(one: Duty, other: Duty) -> bool:
    """The same activity told in other words."""
    first, second = content(one.text), content(other.text)
    shared = len(first & second)
    smaller = min(len(first), len(second))
    return bool(smaller) and shared >= min(SHARED_WORDS, smaller) and shared / smaller >= SHARED_PART


def same_name(one: str, other: str) -> bool:
    """Names with the same words, or one with all telling words of the other."""
    first, second = _stems(one), _stems(other)
    return first == second or (bool(first and second) and (first <= second or second <= first))


@lru_cache(maxsize=10_000)
def _stems(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in name_key(_canonical(name)))


def _canonical(name: str) -> str:
    """The vocabulary's name where the whole of `name` is one of an entry's names."""
    plain = re.sub(r"\s*\([^)]*\)", "", name)
    found = words(plain)
    hit = _names().at(found, 0) if found else None
    return hit.value if hit and hit.last == len(found) - 1 else name


@cache
def _names() -> PhraseIndex[str]:
    known = load()
    entries: tuple[Entry, ...] = (
        *known.skills,
        *known.kpis,
        *known.certifications,
        *known.fields,
        *known.languages,
    )
    return PhraseIndex((name, e.name) for e in entries for name in (e.name, *e.aliases, *e.exact))


def _share(expected: Sequence, found: Sequence, same: Callable, tell: Callable) -> Share:  # type: ignore[type-arg]
    missing = [item for item in expected if not any(same(item, other) for other in found)]
    return Share(len(expected) - len(missing), len(expected), tuple(tell(item) for item in missing))


def _named(expected: Sequence[Fact], found: Sequence[Fact]) -> Share:
    return _share(expected, found, lambda one, other: same_name(one.name, other.name), lambda fact: fact.name)


def _same_title(one: str, other: str) -> bool:
    return title_key(one) == title_key(other)


def _same_education(one: Education, other: Education) -> bool:
    """The same level, and a field in common where both name fields."""
    fields = [{_stems(field) for field in fact.fields} for fact in (one, other)]
    return one.level is other.level and (not all(fields) or bool(fields[0] & fields[1]))


def _same_experience(one: Experience, other: Experience) -> bool:
    """The same months and kind; areas that share a word where both name one."""
    areas = [content(f"{titles.parse(fact.area).area} {fact.area}") for fact in (one, other)]
    months = one.minimum_months == other.minimum_months and one.maximum_months == other.maximum_months
    return months and one.management == other.management and (not all(areas) or bool(areas[0] & areas[1]))


def _same_band(one: SalaryBand, other: SalaryBand) -> bool:
    return one.model_dump(exclude={"citations"}) == other.model_dump(exclude={"citations"})


def _education(fact: Education) -> str:
    return f"{fact.level.value} {', '.join(fact.fields)}".strip()


def _experience(fact: Experience) -> str:
    kind = "leading people" if fact.management else "work"
    return f"{fact.minimum_months} months of {kind} {fact.area}".strip()


def _band(band: SalaryBand) -> str:
    return f"{band.country} {band.currency} {band.minimum} to {band.maximum}, typically {band.typical}"
