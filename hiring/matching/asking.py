"""A profile made ready for matching: what one role asks of every resume, worked out once."""

from dataclasses import dataclass
from functools import lru_cache

from hiring.matching import deeds
from hiring.matching.assessment import Assessment
from hiring.matching.copying import LIKE_ENOUGH
from hiring.matching.likeness import Queries
from hiring.matching.naming import Names
from hiring.matching.report import CriterionResult, Gate, GateResult
from hiring.matching.stuffing import Wanted, wanted
from roles.enums import CentreKind, CriterionKind
from roles.reading import scoring
from roles.reading.criteria import Criterion, criteria
from roles.reading.embedding import Embedding
from roles.reading.profile import Profile
from roles.reading.scoring import SHOWN_BY_SENTENCES

# Roles that a process keeps ready, 20 MB each at most.
READY = 4

Answer = tuple[CriterionResult, Gate | None]


@dataclass(frozen=True, slots=True)
class Asking:
    """`sought` are the criteria that sentences show, by name in the order of the rows of `names`. Duties are
    shown by sentences like them too: `duties` in the order of `queries`, `nearest` the likeness from which a
    sentence can be evidence. `absent` is the answer to each where no sentence speaks of it."""

    profile: Profile
    criteria: tuple[Criterion, ...]
    sought: tuple[Criterion, ...]
    duties: tuple[Criterion, ...]
    queries: Queries
    nearest: float
    names: Names
    wanted: Wanted
    absent: dict[str, Answer]


def asking(
    profile: Profile, context: frozenset[CentreKind] = frozenset(), embedding: Embedding = Embedding.STATIC
) -> Asking:
    """What a profile asks. The last few are kept, by the profile object itself: comparing two profiles
    takes longer than matching a resume."""
    return _asking(_Same(profile), context, embedding)


def answer(criterion: Criterion, assessment: Assessment) -> Answer:
    """An assessment in points, and as a gate where the criterion is a must-have."""
    result = CriterionResult(
        id=criterion.id,
        kind=criterion.kind,
        label=criterion.label,
        weight=criterion.weight,
        level=assessment.level,
        contribution=scoring.contribution(criterion.weight, assessment.level),
        reason=assessment.reason,
        advice=assessment.advice,
        evidence=assessment.evidence,
    )
    return result, gate(criterion, assessment.gate, assessment.reason) if criterion.must_have else None


def gate(criterion: Criterion, result: GateResult, reason: str) -> Gate:
    return Gate(criterion=criterion.id, result=result, reason=reason)


class _Same:
    """A thing compared by identity. Holds it, so that no other can take its place in memory."""

    __slots__ = ("it",)

    def __init__(self, it: Profile) -> None:
        self.it = it

    def __hash__(self) -> int:
        return id(self.it)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.it is other.it


@lru_cache(maxsize=READY)
def _asking(same: _Same, context: frozenset[CentreKind], embedding: Embedding) -> Asking:
    asked = criteria(same.it, context)
    sought = tuple(item for item in asked if item.kind in SHOWN_BY_SENTENCES)
    duties = tuple(item for item in sought if item.kind is CriterionKind.DUTY)
    queries = Queries([item.label.lower() for item in duties], embedding)
    return Asking(
        profile=same.it,
        criteria=asked,
        sought=sought,
        duties=duties,
        queries=queries,
        nearest=queries.least(min(scoring.load().likeness, LIKE_ENOUGH)),
        names=Names(sought),
        wanted=wanted(same.it, asked),
        absent={item.id: answer(item, deeds.absent(item)) for item in sought},
    )
