"""What changed from one profile to another: facts added, removed and changed, names, disagreements."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from roles.enums import FactKind
from roles.reading.editing import facts_of, identity, label
from roles.reading.phrases import words
from roles.reading.profile import Disagreement, Fact, Profile

# Two wordings are one fact that was changed where they share so much of all their words.
ALIKE = 0.5
NAMES = ("title", "level", "area", "aliases")


@dataclass(frozen=True, slots=True)
class FactChange:
    """One fact: added where there is no `before`, removed where there is no `after`."""

    kind: FactKind
    before: Fact | None
    after: Fact | None


@dataclass(frozen=True, slots=True)
class NameChange:
    """A field of the role itself, as both profiles have it; names are joined by commas."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Settlement:
    """A disagreement that is new, gone, or settled otherwise."""

    before: Disagreement | None
    after: Disagreement | None


@dataclass(frozen=True, slots=True)
class Changes:
    names: tuple[NameChange, ...]
    facts: tuple[FactChange, ...]
    settlements: tuple[Settlement, ...]

    def __bool__(self) -> bool:
        return bool(self.names or self.facts or self.settlements)


def changes(old: Profile, new: Profile) -> Changes:
    """Everything that the two profiles say differently; the order of facts is no difference."""
    return Changes(
        names=tuple(
            NameChange(field, before, after)
            for field in NAMES
            if (before := _shown(old, field)) != (after := _shown(new, field))
        ),
        facts=tuple(
            FactChange(kind, before, after)
            for kind in FactKind
            for before, after in paired(facts_of(old, kind), facts_of(new, kind))
            if before != after
        ),
        settlements=tuple(_settlements(old.disagreements, new.disagreements)),
    )


def paired(old: Sequence[Fact], new: Sequence[Fact]) -> list[tuple[Fact | None, Fact | None]]:
    """Each fact beside what it was before, in the order of `new`; what is gone stands last."""
    left = list(old)
    before: dict[int, Fact] = {}
    for same in LADDER:
        for index, fact in enumerate(new):
            if index not in before and (found := same(left, fact)) is not None:
                left.remove(found)
                before[index] = found
    return [*((before.get(index), fact) for index, fact in enumerate(new)), *((fact, None) for fact in left)]


def counterpart(facts: Sequence[Fact], fact: Fact) -> Fact | None:
    """The one of the facts that is this one, perhaps in other words; None where there is none."""
    for same in LADDER:
        if (found := same(facts, fact)) is not None:
            return found
    return None


def _equal(facts: Sequence[Fact], fact: Fact) -> Fact | None:
    return fact if fact in facts else None


def _identical(facts: Sequence[Fact], fact: Fact) -> Fact | None:
    wanted = identity(fact)
    return next((other for other in facts if identity(other) == wanted), None)


def _cited_alike(facts: Sequence[Fact], fact: Fact) -> Fact | None:
    """The fact of the same words of documents: editing keeps the citations."""
    if all(citation.start is None for citation in fact.citations):
        return None
    return next((other for other in facts if other.citations == fact.citations), None)


def _alike(facts: Sequence[Fact], fact: Fact) -> Fact | None:
    """The fact that shares most words, if it shares enough of them."""
    mine = _words(label(fact))
    shares = [
        (len(mine & _words(label(other))) / len(mine | _words(label(other)) or {""}), other)
        for other in facts
    ]
    share, other = max(shares, key=lambda found: found[0], default=(0.0, None))
    return other if share >= ALIKE else None


# Surest first: what is found by one is not looked for by the next.
LADDER = (_equal, _identical, _cited_alike, _alike)


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(word.form for word in words(text))


def _settlements(old: Sequence[Disagreement], new: Sequence[Disagreement]) -> list[Settlement]:
    before, after = ({item.subject: item for item in items} for items in (old, new))
    return [
        Settlement(before.get(subject), after.get(subject))
        for subject in {**before, **after}
        if before.get(subject) != after.get(subject)
    ]


def _shown(profile: Profile, field: str) -> str:
    value = getattr(profile, field)
    return ", ".join(value) if isinstance(value, tuple) else str(value)
