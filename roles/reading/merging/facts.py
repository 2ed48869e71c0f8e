"""Facts that say the same become one: citations pooled, the necessity settled by a rule.

Within one document the strongest wording holds. Over several documents a fact is required where
at least half of the documents that state it require it, preferred where at least half require or
prefer it, else mentioned: wording of one document among many makes no gate.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from roles.enums import Necessity
from roles.reading.merging.likeness import content, name_key, same_duty
from roles.reading.profile import (
    Certification,
    Citation,
    Duty,
    Education,
    Experience,
    Fact,
    Kpi,
    SalaryBand,
    Skill,
)

FactT = TypeVar("FactT", bound=Fact)
Asked = TypeVar("Asked", Duty, Skill, Education, Experience, Certification)

_ORDER = [Necessity.MENTIONED, Necessity.PREFERRED, Necessity.REQUIRED]


def joined(
    facts: Iterable[FactT], key: Callable[[FactT], Hashable], join: Callable[[list[FactT]], FactT]
) -> tuple[FactT, ...]:
    """Facts of one key become one, at the place of the first."""
    groups: dict[Hashable, list[FactT]] = {}
    for fact in facts:
        groups.setdefault(key(fact), []).append(fact)
    return tuple(join(group) for group in groups.values())


def settled(facts: Sequence[Asked]) -> Necessity:
    """The necessity of one fact that several statements give; see the rule above."""
    by_document: dict[str, Necessity] = {}
    for fact in facts:
        for document in fact.documents or {""}:
            known = by_document.get(document, Necessity.MENTIONED)
            by_document[document] = max(known, fact.necessity, key=_ORDER.index)
    stated = list(by_document.values())
    for level in (Necessity.REQUIRED, Necessity.PREFERRED):
        if 2 * sum(_ORDER.index(said) >= _ORDER.index(level) for said in stated) >= len(stated):
            return level
    return Necessity.MENTIONED


def citations(facts: Iterable[Fact]) -> tuple[Citation, ...]:
    """All places, in the order of documents and offsets, each once."""
    pooled = {citation for fact in facts for citation in fact.citations}
    return tuple(sorted(pooled, key=lambda c: (c.document, c.start or 0, c.end or 0, c.quote)))


def _pooled(facts: list[Asked]) -> Asked:
    return facts[0].model_copy(update={"necessity": settled(facts), "citations": citations(facts)})


def skills(facts: Iterable[Skill]) -> tuple[Skill, ...]:
    return joined(facts, lambda skill: (name_key(skill.name), skill.applies_when), _pooled)


def certifications(facts: Iterable[Certification]) -> tuple[Certification, ...]:
    return joined(facts, lambda certification: name_key(certification.name), _pooled)


def kpis(facts: Iterable[Kpi]) -> tuple[Kpi, ...]:
    return joined(
        facts,
        lambda kpi: name_key(kpi.name),
        lambda group: group[0].model_copy(update={"citations": citations(group)}),
    )


def education(facts: Iterable[Education]) -> tuple[Education, ...]:
    """One fact a level, with the fields of all its statements."""

    def join(group: list[Education]) -> Education:
        fields = dict.fromkeys(field for fact in group for field in fact.fields)
        return _pooled(group).model_copy(update={"fields": tuple(fields)})

    ordered = sorted(facts, key=lambda fact: fact.level.rank)
    return joined(ordered, lambda fact: fact.level, join)


def experience(facts: Iterable[Experience]) -> tuple[Experience, ...]:
    """One fact for the same months in the same area; one without an area joins its like that has one."""
    found = list(facts)

    def key(fact: Experience) -> Hashable:
        area = fact.area or _only_area(found, fact)
        return (fact.minimum_months, fact.maximum_months, fact.management, name_key(area) if area else "")

    def join(group: list[Experience]) -> Experience:
        area = next((fact.area for fact in group if fact.area), "")
        return _pooled(group).model_copy(update={"area": area})

    return joined(found, key, join)


def _only_area(found: list[Experience], fact: Experience) -> str:
    areas = {
        other.area
        for other in found
        if other.area and (other.minimum_months, other.management) == (fact.minimum_months, fact.management)
    }
    return areas.pop() if len(areas) == 1 else ""


def salary_bands(facts: Iterable[SalaryBand]) -> tuple[SalaryBand, ...]:
    """Equal bands become one; bands that differ stay apart, each with its documents."""

    def key(band: SalaryBand) -> Hashable:
        return (band.country, band.currency, band.minimum, band.maximum, band.typical, band.period)

    return joined(facts, key, lambda group: group[0].model_copy(update={"citations": citations(group)}))


def duties(facts: Iterable[Duty], role_words: Iterable[str] = ()) -> tuple[Duty, ...]:
    """Near-identical duties become one (likeness.same_duty), told in the longest wording."""
    dropped = tuple(role_words)
    groups: list[list[tuple[Duty, frozenset[str]]]] = []
    for duty in facts:
        telling = content(duty.text, dropped)
        group = next((g for g in groups if all(same_duty(telling, other) for _, other in g)), None)
        if group is None:
            groups.append(group := [])
        group.append((duty, telling))
    return tuple(_duty([duty for duty, _ in group]) for group in groups)


def _duty(group: list[Duty]) -> Duty:
    longest = max(group, key=lambda duty: (len(duty.text), duty.text))
    return longest.model_copy(update={"necessity": settled(group), "citations": citations(group)})
