"""A disagreement between documents, settled by a person instead of by the rule."""

from datetime import date

from roles.enums import FactKind, Necessity
from roles.reading.editing import facts_of, with_facts
from roles.reading.gating import beside_gate
from roles.reading.profile import Disagreement, Education, Experience, Fact, Profile

# The subjects whose settlement makes one of their facts the gate.
GATED = {"education": FactKind.EDUCATION, "experience": FactKind.EXPERIENCE}


def gates(profile: Profile, subject: str) -> tuple[Fact, ...]:
    """The facts of which one can be what the role requires; none where the subject is another."""
    kind = GATED.get(subject)
    return facts_of(profile, kind) if kind else ()


def rule_of(who: str, day: date, why: str) -> str:
    """What stands in the place of the rule: who settled it, when and why."""
    return f"Settled by {who} on {day.day} {day:%B %Y}: {why}"


def settled(profile: Profile, position: int, *, holds: str, rule: str, gate: int | None = None) -> Profile:
    """The profile with one disagreement settled as `holds` says. Raises IndexError.

    `gate` is the number, among `gates`, of the fact that is required from now on: what asks for more of the
    same is preferred then, what asks for less is mentioned.
    """
    items = list(profile.disagreements)
    items[position] = _settled(items[position], holds, rule)
    profile = profile.model_copy(update={"disagreements": tuple(items)})
    kind = GATED.get(items[position].subject)
    if gate is None or kind is None:
        return profile
    facts = facts_of(profile, kind)
    return with_facts(profile, kind, [_beside(fact, facts[gate]) for fact in facts])


def _settled(item: Disagreement, holds: str, rule: str) -> Disagreement:
    return item.model_copy(update={"settled": holds, "rule": rule})


def _beside(fact: Fact, gate: Fact) -> Fact:
    """The fact as strongly asked as the gate leaves it."""
    necessity = _necessity(fact, gate)
    return fact.model_copy(update={"necessity": necessity}) if necessity else fact


def _necessity(fact: Fact, gate: Fact) -> Necessity | None:
    """None where the gate says nothing about the fact: it is about other work."""
    if fact is gate:
        return Necessity.REQUIRED
    if isinstance(fact, Education) and isinstance(gate, Education):
        return beside_gate(fact.necessity, below=fact.level.rank < gate.level.rank)
    if isinstance(fact, Experience) and isinstance(gate, Experience) and _comparable(fact, gate):
        return beside_gate(fact.necessity, below=(fact.minimum_months or 0) < (gate.minimum_months or 0))
    return None


def _comparable(one: Experience, other: Experience) -> bool:
    return (one.management, one.area.lower()) == (other.management, other.area.lower())
