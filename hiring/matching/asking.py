"""A profile made ready for matching: what one role asks of every resume, worked out once."""

from dataclasses import dataclass
from functools import lru_cache

from hiring.matching.answers import Answer
from hiring.matching.deeds import Deed
from hiring.matching.likeness import Queries
from hiring.matching.naming import Names
from hiring.matching.tricks.copying import LIKE_ENOUGH
from hiring.matching.tricks.stuffing import Wanted, wanted
from hiring.matching.view.learning import asks_to_learn
from roles.enums import CentreKind, CriterionKind
from roles.reading import scoring
from roles.reading.criteria import Criterion, criteria
from roles.reading.embedding import Embedding
from roles.reading.profile import Profile
from roles.reading.scoring import SHOWN_BY_SENTENCES

# Roles that a process keeps ready, some 5 MB each.
READY = 4


@dataclass(frozen=True, slots=True)
class Asking:
    """`sought` are the criteria that sentences show, by name in the order of the rows of `names`. Duties are
    shown by sentences like them too: `duties` in the order of `queries`, `nearest` the likeness from which a
    sentence can be evidence, `learning` the rows of those that having learned something answers. `deeds` are
    those sought by their ids, `nothing` the answers to the others where a resume says nothing of them, as far
    as they came up."""

    profile: Profile
    criteria: tuple[Criterion, ...]
    sought: tuple[Criterion, ...]
    duties: tuple[Criterion, ...]
    queries: Queries
    nearest: float
    learning: frozenset[int]
    names: Names
    wanted: Wanted
    deeds: dict[str, Deed]
    nothing: dict[str, Answer]


def asking(
    profile: Profile, context: frozenset[CentreKind] = frozenset(), embedding: Embedding = Embedding.STATIC
) -> Asking:
    """What a profile asks. The last few are kept, by the profile object itself: comparing two profiles
    takes longer than matching a resume."""
    return _asking(_Same(profile), context, embedding)


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
        learning=frozenset(row for row, text in enumerate(queries.texts) if asks_to_learn(text)),
        names=Names(sought),
        wanted=wanted(same.it, asked),
        deeds={item.id: Deed(item) for item in sought},
        nothing={},
    )
