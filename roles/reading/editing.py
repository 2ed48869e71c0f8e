"""A profile with one thing changed: what its editors do, each a function from profile to profile."""

from collections.abc import Hashable, Sequence
from decimal import Decimal

from roles.enums import FactKind, RoleLevel
from roles.reading.criteria import education_label, experience_label
from roles.reading.profile import (
    BY_HAND,
    Certification,
    Citation,
    Duty,
    Education,
    Experience,
    Fact,
    Kpi,
    Profile,
    SalaryBand,
    Skill,
)

# Characters of what somebody writes: of a sentence, of a name.
LONG = 500
NAME = 200
# A working life: no role asks for more.
MOST_YEARS = 60

# The field of a profile that holds the facts of a kind, and what each of them is.
FACTS: dict[FactKind, tuple[str, type[Fact]]] = {
    FactKind.DUTY: ("duties", Duty),
    FactKind.SKILL: ("skills", Skill),
    FactKind.EDUCATION: ("education", Education),
    FactKind.EXPERIENCE: ("experience", Experience),
    FactKind.CERTIFICATION: ("certifications", Certification),
    FactKind.KPI: ("kpis", Kpi),
    FactKind.SALARY: ("salary_bands", SalaryBand),
}


class StatedAlready(ValueError):
    """The profile says so already."""


def facts_of(profile: Profile, kind: FactKind) -> tuple[Fact, ...]:
    facts: tuple[Fact, ...] = getattr(profile, FACTS[kind][0])
    return facts


def label(fact: Fact) -> str:
    """A fact in words, as criteria are called: "Bachelor's degree in Nursing"."""
    match fact:
        case Duty():
            return fact.text
        case Skill() | Certification() | Kpi():
            return fact.name
        case Education():
            return education_label(fact)
        case Experience():
            return experience_label(fact)
        case SalaryBand():
            return f"{fact.country} {fact.currency} a {fact.period}".strip()
    raise TypeError(f"no words for a {type(fact).__name__}")


def by_hand(who: str) -> tuple[Citation, ...]:
    """What a fact is cited to that somebody wrote, and no document."""
    return (Citation(document=f"{who}{BY_HAND}"),)


def with_added(profile: Profile, kind: FactKind, fact: Fact) -> Profile:
    """One more fact, last of its kind. Raises StatedAlready."""
    facts = facts_of(profile, kind)
    _unless_stated(facts, fact)
    return with_facts(profile, kind, [*facts, fact])


def with_changed(profile: Profile, kind: FactKind, index: int, fact: Fact) -> Profile:
    """Another wording of a fact, which keeps its citations. Raises IndexError, StatedAlready."""
    facts = list(facts_of(profile, kind))
    kept = facts.pop(index).citations
    _unless_stated(facts, fact)
    facts.insert(index, fact.model_copy(update={"citations": kept}))
    return with_facts(profile, kind, facts)


def without(profile: Profile, kind: FactKind, index: int) -> Profile:
    """One fact less. Raises IndexError where there is none."""
    facts = list(facts_of(profile, kind))
    del facts[index]
    return with_facts(profile, kind, facts)


def with_taken_back(profile: Profile, kind: FactKind, before: Fact | None, after: Fact | None) -> Profile:
    """The fact as it was before a change: back in its place, or last where the change removed it."""
    facts = list(facts_of(profile, kind))
    index = facts.index(after) if after else len(facts)
    facts[index : index + 1] = [before] if before else []
    return with_facts(profile, kind, facts)


def with_facts(profile: Profile, kind: FactKind, facts: Sequence[Fact]) -> Profile:
    return profile.model_copy(update={FACTS[kind][0]: tuple(facts)})


def with_names(
    profile: Profile, *, title: str, level: RoleLevel, area: str, aliases: Sequence[str]
) -> Profile:
    """What the role is called and how high it stands; its address on the site stays."""
    others = tuple(name for name in dict.fromkeys(aliases) if name and name != title)
    return profile.model_copy(update={"title": title, "level": level, "area": area, "aliases": others})


def identity(fact: Fact) -> Hashable:
    """What makes two facts one, whatever they cite and however strongly they ask."""
    if isinstance(fact, SalaryBand):
        return fact.model_copy(update={"citations": ()})
    return label(fact).casefold(), getattr(fact, "applies_when", "")


def _unless_stated(facts: Sequence[Fact], fact: Fact) -> None:
    if identity(fact) in map(identity, facts):
        raise StatedAlready(f"“{label(fact)}” is stated already: change that one")


def wrong_months(minimum: int | None, maximum: int | None) -> str:
    """Why two ends of an experience do not go together; "" where they do."""
    if minimum is not None and maximum is not None and minimum > maximum:
        return "Less than what is asked for at least."
    return ""


def wrong_amounts(minimum: Decimal | None, typical: Decimal | None, maximum: Decimal | None) -> str:
    """Why the amounts of a salary band do not go together; "" where they do."""
    given = [amount for amount in (minimum, typical, maximum) if amount is not None]
    if not given:
        return "Give at least one amount."
    return "" if given == sorted(given) else "The amounts are not in order: from, typical, to."
