"""Sentences of a resume that are the role document's own, also when turned into the past tense.

Whoever pastes the duties of an advert under a job claims all of them at once. A paste is not known by
single sentences (an honest one may come close by chance) but by their number: honest resumes hold at
most two sentences that repeat most of a duty's words in its order and say little else; a paste holds
nearly all of them, also after words were left out, put in or replaced.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from hiring.matching.roots import roots
from roles.reading import scoring
from roles.reading.embedding import Matrix

Roots = tuple[str, ...]

# A copy is at least so alike: only such pairs are compared word by word, which takes longer.
LIKE_ENOUGH = 0.8
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


def copied(duties: Sequence[str], sentences: Sequence[str], table: Matrix) -> Copied:
    """The sentences copied from a role's duties. `table` is their likeness, shape (duties, sentences)."""
    limits = scoring.load().copying
    overlaps = list(_overlaps(duties, sentences, table))
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


def _overlaps(duties: Sequence[str], sentences: Sequence[str], table: Matrix) -> Iterator[_Overlap]:
    stretches: dict[int, list[Roots]] = {}
    for row, index in np.argwhere(table >= LIKE_ENOUGH).tolist():
        duty = _roots(duties[row])
        if len(duty) < SHORTEST_DUTY:
            continue
        if index not in stretches:
            stretches[index] = list(_stretches(roots(sentences[index])))
        verbatim = len(sentences[index]) >= LEAST_CHARACTERS and _plain(duties[row]) == _plain(
            sentences[index]
        )
        yield from (_overlap(row, index, duty, part, verbatim) for part in stretches[index])


def _overlap(row: int, index: int, duty: Roots, part: Roots, verbatim: bool) -> _Overlap:
    shared = _in_order(duty, part) if len(set(duty).intersection(part)) >= SHORTEST_DUTY else 0
    return _Overlap(row, index, shared, shared / len(duty), shared / max(1, len(part)), verbatim)


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).strip("-•*. ")


def _stretches(all_roots: Roots) -> Iterator[Roots]:
    if len(all_roots) <= STRETCH:
        yield all_roots
        return
    half = STRETCH // 2
    yield from (all_roots[start : start + STRETCH] for start in range(0, len(all_roots) - half, half))


def _in_order(one: Sequence[str], other: Sequence[str]) -> int:
    """Length of the longest common subsequence."""
    above = [0] * (len(other) + 1)
    for root in one:
        row = [0]
        for column, word in enumerate(other):
            row.append(above[column] + 1 if root == word else max(above[column + 1], row[column]))
        above = row
    return above[-1]


@lru_cache(maxsize=4096)
def _roots(duty: str) -> Roots:
    return roots(duty)
