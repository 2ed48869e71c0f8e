"""Statements of one document joined: said twice is one fact with two citations."""

from collections.abc import Sequence

from roles.enums import Necessity
from roles.reading.merging import facts
from roles.reading.profile import Certification, Duty, Education, Experience, Kpi, Skill


def duties(found: Sequence[Duty]) -> tuple[Duty, ...]:
    return facts.duties(found)


def skills(found: Sequence[Skill]) -> tuple[Skill, ...]:
    return facts.skills(found)


def certifications(found: Sequence[Certification]) -> tuple[Certification, ...]:
    return facts.certifications(found)


def kpis(found: Sequence[Kpi]) -> tuple[Kpi, ...]:
    return facts.kpis(found)


def experience(found: Sequence[Experience]) -> tuple[Experience, ...]:
    return facts.experience(found)


def education(found: Sequence[Education], shared: Sequence[str]) -> tuple[tuple[Education, ...], list[str]]:
    """One fact a level. A document that requires two levels requires the lower one and prefers the
    other: nobody with the lower degree fails its minimum. `shared` fields go to levels without any."""
    joined = [
        fact.model_copy(update={"fields": tuple(dict.fromkeys(shared))})
        if shared and not fact.fields
        else fact
        for fact in facts.education(found)
    ]
    required = [fact for fact in joined if fact.necessity is Necessity.REQUIRED]
    if len(required) < 2:
        return tuple(joined), []
    lowest = min(required, key=lambda fact: fact.level.rank)
    settled = tuple(
        fact.model_copy(update={"necessity": Necessity.PREFERRED})
        if fact.necessity is Necessity.REQUIRED and fact != lowest
        else fact
        for fact in joined
    )
    levels = " and ".join(fact.level.value.replace("_", " ") for fact in required)
    return settled, [
        f"The document requires {levels}: the lowest is taken as the minimum, the others as preferred"
    ]
