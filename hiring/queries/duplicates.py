"""Candidates who may be one person: found by keys they share, never by comparing everybody with everybody."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, combinations
from typing import TypeVar

from django.db.models import Count, Q, QuerySet

from hiring.enums import KeyKind
from hiring.models import Candidate, CandidateKey, Merge, NotTheSame

# A key that more people have says nothing about who they are: the telephone number of an agency.
MOST_SHARING = 8
# So many are asked for by one statement.
AT_A_TIME = 5_000

Wanted = TypeVar("Wanted", int, str)
Pair = tuple[int, int]
Shared = tuple[KeyKind, str]
# Of a key: kind, value, candidate.
Key = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two candidates, the lower id first, and the keys they share, the surest first."""

    one: int
    other: int
    shared: tuple[Shared, ...]

    def of(self, candidate: int) -> int:
        """The one who is not this candidate."""
        return self.other if candidate == self.one else self.one


def lookalikes(candidates: QuerySet[Candidate]) -> list[Likeness]:
    """Every pair among the candidates that shares a key and was not told apart, those with most evidence
    first."""
    # Along the index of values, and without a join: a planner whose statistics are old compares all with all.
    counted = CandidateKey.objects.order_by().values_list("value", "kind").annotate(number=Count("*"))
    shared = {value for value, _, _ in counted.filter(number__gt=1)}
    keys = _keys(shared)
    sharing = {candidate for _, _, candidate in keys}
    return _pairs(keys, _among(sharing, candidates))


def lookalikes_of(ids: Iterable[int], candidates: QuerySet[Candidate]) -> list[Likeness]:
    """Pairs of one of these people with one of the candidates."""
    wanted = set(ids)
    own = set(CandidateKey.objects.filter(candidate__in=wanted).values_list("value", flat=True))
    keys = _keys(own)
    pairs = _pairs(keys, _among({candidate for _, _, candidate in keys}, candidates))
    return [pair for pair in pairs if pair.one in wanted or pair.other in wanted]


def told_apart(candidate: Candidate, candidates: QuerySet[Candidate]) -> list[Candidate]:
    """Of the candidates: those of whom somebody said that they are not this one."""
    told = NotTheSame.objects.filter(Q(one=candidate) | Q(other=candidate)).values_list("one", "other")
    others = {each for pair in told for each in pair} - {candidate.pk}
    return list(candidates.filter(pk__in=others))


def merges_into(candidate: Candidate) -> QuerySet[Merge]:
    """What was merged into a candidate and stands, the newest first."""
    return candidate.merges.filter(undone_at=None).select_related("gone", "by")


def _keys(values: set[str]) -> list[Key]:
    """All keys of these values, by candidate."""
    keys = CandidateKey.objects.order_by().values_list("kind", "value", "candidate")
    some = (keys.filter(value__in=each) for each in _parts(sorted(values)))
    return sorted(chain.from_iterable(some), key=lambda key: key[2])


def _among(wanted: set[int], candidates: QuerySet[Candidate]) -> set[int]:
    """Those of them who are candidates."""
    found = candidates.order_by().values_list("pk", flat=True)
    some = (found.filter(pk__in=each) for each in _parts(sorted(wanted)))
    return set(chain.from_iterable(some))


def _parts(wanted: list[Wanted]) -> Iterator[list[Wanted]]:
    for first in range(0, len(wanted), AT_A_TIME):
        yield wanted[first : first + AT_A_TIME]


def _pairs(keys: Iterable[Key], among: set[int]) -> list[Likeness]:
    sharing: dict[Shared, list[int]] = defaultdict(list)
    for kind, value, candidate in keys:
        if candidate in among:
            sharing[KeyKind(kind), value].append(candidate)
    pairs: dict[Pair, list[Shared]] = defaultdict(list)
    for key, people in sharing.items():
        if len(people) <= MOST_SHARING:
            for pair in combinations(people, 2):
                pairs[pair].append(key)
    return _ordered(pairs) if pairs else []


def _ordered(pairs: Mapping[Pair, list[Shared]]) -> list[Likeness]:
    order = list(KeyKind)
    apart = _told_apart()
    found = [
        Likeness(*pair, tuple(sorted(keys, key=lambda key: order.index(key[0]))))
        for pair, keys in pairs.items()
        if pair not in apart
    ]
    return sorted(found, key=lambda pair: (-len({kind for kind, _ in pair.shared}), pair.one, pair.other))


def _told_apart() -> set[Pair]:
    """Pairs of which somebody said that they are two; of the people they have turned out to be."""
    merged = dict(Candidate.objects.exclude(merged_into=None).values_list("pk", "merged_into"))
    told = NotTheSame.objects.values_list("one", "other")
    return {_in_order(_root(one, merged), _root(other, merged)) for one, other in told}


def _root(candidate: int, merged: Mapping[int, int | None]) -> int:
    while (further := merged.get(candidate)) is not None:
        candidate = further
    return candidate


def _in_order(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
