"""Sentences of a resume that are the role document's own, also when turned into the past tense.

Whoever pastes the duties of an advert under a job claims all of them at once. A paste is not known by
single sentences (an honest one may come close by chance) but by their number: honest resumes hold at
most two sentences that repeat most of a duty's words in its order and say little else; a paste holds
nearly all of them, also after words were left out, put in or replaced.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hiring.matching.tricks.roots import roots
from roles.reading import scoring

Roots = tuple[str, ...]

# A copy is at least so alike: only such pairs are compared word by word, which takes longer.
LIKE_ENOUGH = 0.99
# A longer sentence is compared in stretches of so many roots, each overlapping the next by half.
STRETCH = 24
# A copy shares so many roots, in order; a duty of fewer is copied whole.
LEAST_SHARED, SHORTEST_DUTY = 3, 2
# From so many shared roots on two sentences are no longer the same by chance.
LONG_ENOUGH = 6
# A shorter line may be a duty word for word by chance.
LEAST_CHARACTERS = 20


@dataclass(frozen=True, slots=True)
class Copied:
    """`sentences` are indices of units that are no evidence; `pasted` says that there are so many that
    a reviewer has to know."""

    sentences: frozenset[int] = frozenset()
    pasted: bool = False


@dataclass(frozen=True, slots=True)
class _Overlap:
    """How much of the duty `row` the sentence `index` repeats, and how much of the sentence that is."""

    row: int
    index: int
    shared: int
    of_duty: float
    of_sentence: float
    verbatim: bool


@dataclass(frozen=True, slots=True)
class _Said:
    """A duty or a sentence: its roots, in stretches where there are many, and its words in one spelling."""

    roots: Roots
    different: frozenset[str]
    stretches: tuple[Roots, ...]
    plain: str


def copied(duties: Sequence[str], sentences: Sequence[str], alike: Iterable[tuple[int, int]]) -> Copied:
    """The sentences copied from a role's duties. `alike` are pairs of indices of a duty and a sentence that
    is LIKE_ENOUGH."""
    limits = scoring.load().copying
    overlaps = list(_overlaps(duties, sentences, alike))
    alone = {one.index for one in overlaps if _own_words_missing(one, limits.alone)}
    close = [one for one in overlaps if _close(one, limits.duty, limits.sentence)]
    nearer = [one for one in close if _close(one, limits.near_duty, limits.near_sentence)]
    if (
        _different(close) < max(limits.fewest, limits.share * len(duties))
        and _different(nearer) < limits.fewest
        and sum(one.verbatim for one in overlaps) < limits.fewest
    ):
        return Copied(frozenset(alone))
    loose = {one.index for one in overlaps if _loose(one, limits.pasted_duty, limits.pasted_sentence)}
    return Copied(frozenset(loose | alone), pasted=True)


def _different(found: Sequence[_Overlap]) -> int:
    """How many duties are repeated by as many sentences."""
    return min(len({one.row for one in found}), len({one.index for one in found}))


def _own_words_missing(one: _Overlap, share: float) -> bool:
    """Whether a single sentence is a duty and nothing else. A short one may be so by chance."""
    long = one.shared >= LONG_ENOUGH and one.of_duty >= share and one.of_sentence >= share
    return one.verbatim or long


def _close(one: _Overlap, duty: float, sentence: float) -> bool:
    return one.shared >= LEAST_SHARED and one.of_duty >= duty and one.of_sentence >= sentence


def _loose(one: _Overlap, duty: float, sentence: float) -> bool:
    return _close(one, duty, sentence) or (one.of_duty == 1 and one.of_sentence >= sentence)


def _overlaps(
    duties: Sequence[str], sentences: Sequence[str], alike: Iterable[tuple[int, int]]
) -> Iterator[_Overlap]:
    said: dict[int, _Said] = {}
    for row, index in alike:
        duty = _duty(duties[row])
        if len(duty.roots) < SHORTEST_DUTY:
            continue
        if index not in said:
            said[index] = _said(sentences[index])
        # Whoever repeats part of a duty says at least two of its words.
        if len(duty.different & said[index].different) >= SHORTEST_DUTY:
            verbatim = len(sentences[index]) >= LEAST_CHARACTERS and duty.plain == said[index].plain
            yield from (_overlap(row, index, duty.roots, part, verbatim) for part in said[index].stretches)


def _overlap(row: int, index: int, duty: Roots, part: Roots, verbatim: bool) -> _Overlap:
    shared = _in_order(duty, part)
    return _Overlap(row, index, shared, shared / len(duty), shared / max(1, len(part)), verbatim)


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).strip("-•*. ")


def _stretches(all_roots: Roots) -> Iterator[Roots]:
    if len(all_roots) <= STRETCH:
        yield all_roots
        return
    half = STRETCH // 2
    yield from (all_roots[start : start + STRETCH] for start in range(0, len(all_roots) - half, half))


def _in_order(one: Roots, other: Roots) -> int:
    """Length of the longest common subsequence, in bits of integers (Hyyrö 2004): a zero for each match."""
    full = (1 << len(one)) - 1
    row = full
    # Words that stand in the other alone leave the row as it is.
    for places in filter(None, map(_places(one).get, other)):
        matches = row & places
        row = ((row + matches) | (row - matches)) & full
    return len(one) - row.bit_count()


@lru_cache(maxsize=4096)
def _places(all_roots: Roots) -> dict[str, int]:
    """Where each root stands, in bits."""
    places: dict[str, int] = {}
    for place, root in enumerate(all_roots):
        places[root] = places.get(root, 0) | 1 << place
    return places


def _said(text: str) -> _Said:
    found = roots(text)
    return _Said(found, frozenset(found), tuple(_stretches(found)), _plain(text))


@lru_cache(maxsize=4096)
def _duty(text: str) -> _Said:
    return _said(text)
