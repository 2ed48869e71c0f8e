"""The sentences of several resumes as those of one: arithmetic over all of them takes few steps for many."""

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from hiring.matching.view.said import Clauses, Numbers, Places, Said


def together(said: Sequence[Said], sentences: Sequence[int]) -> Said:
    """As if one resume had said all, one sentence behind the other; `sentences` tells how many each has.

    A word may come several times in `words`.
    """
    clauses = [each.clauses for each in said]
    places, first, heads, pairs, compared, spoken = (
        [each.places for each in said],
        [each.first for each in clauses],
        [each.heads for each in clauses],
        [each.pairs for each in clauses],
        [each.compared for each in clauses],
        [each.sentences for each in clauses],
    )
    return Said(
        words=tuple(chain.from_iterable(each.words for each in said)),
        places=_moved(places, _begins([len(each.words) for each in said])),
        clauses=Clauses(
            first=_moved(first, _begins(_sizes(places))),
            heads=_moved(heads, _begins(_sizes(first))),
            owners=_moved([each.owners for each in clauses], _begins(sentences)),
            pairs=_moved(pairs, _begins(_sizes(first))),
            compared=_compared(compared, np.stack([_sizes(first), _sizes(heads), _sizes(pairs)])),
            sentences=_moved(spoken, _begins(sentences)),
            begins=_moved([each.begins for each in clauses], _begins(_sizes(compared))),
            counts=np.concatenate([each.counts for each in clauses]),
            scales=np.concatenate([each.scales for each in clauses]),
        ),
    )


def _sizes(arrays: Sequence[Places]) -> list[int]:
    return [each.shape[-1] for each in arrays]


def _begins(sizes: Sequence[int] | Numbers) -> Numbers:
    """Where each begins when they stand one behind the other."""
    return np.asarray(np.cumsum(sizes) - sizes)


def _moved(arrays: Sequence[Places], by: Numbers) -> Numbers:
    """Indices one behind the other, those of each array moved on."""
    return np.asarray(np.concatenate(arrays, axis=-1) + np.repeat(by, _sizes(arrays)))


def _compared(compared: Sequence[Places], sizes: NDArray[np.int64]) -> Numbers:
    """Indices among the parts, the wholes and the pairs of all resumes; shape of `sizes` (3, resumes)."""
    alone = np.cumsum(sizes, axis=0) - sizes
    joined = _begins(sizes.reshape(-1)).reshape(sizes.shape)
    owner = np.repeat(np.arange(len(compared)), _sizes(compared))
    found = np.concatenate(compared)
    kind = (found >= alone[1:, owner]).sum(axis=0)
    return np.asarray(found + (joined - alone)[kind, owner])
