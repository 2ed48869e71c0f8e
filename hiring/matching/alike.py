"""Which sentences of resumes are like which duties of a role, and which tell its skills by their verbs: what
is looked for in several resumes at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hiring.matching.asking import Asking
from hiring.matching.tricks.copying import LIKE_ENOUGH
from hiring.matching.view.blind import BlindView
from hiring.matching.view.said import Numbers
from hiring.matching.view.together import together
from roles.reading import scoring
from roles.reading.embedding import Embedding

# Clauses that are compared at once, unless a single resume has more: 10 MB for a role of forty duties.
CLAUSES = 8192


@dataclass(frozen=True, slots=True)
class Alike:
    """`duties` and `sentences` are indices of those alike, `chances` the probabilities that the one is
    evidence of the other. `copies` are pairs of a duty and a sentence so alike that one may be a copy, `done`
    pairs of a row of the role's names and a sentence that tells its doing. All in the order of sentences."""

    duties: list[int]
    sentences: list[int]
    chances: list[float]
    copies: list[tuple[int, int]]
    done: list[tuple[int, int]]


def alike(views: Sequence[BlindView], asked: Asking) -> list[Alike]:
    """For each view what of it is like what is asked."""
    return [each for some in _some(views, asked.queries.embedding) for each in _alike(some, asked)]


def _some(views: Sequence[BlindView], embedding: Embedding) -> Iterator[list[BlindView]]:
    """As many views as are best compared at once. A transformer reads each sentence by itself anyway."""
    some: list[BlindView] = []
    clauses = 0
    for view in views:
        clauses += len(view.said.clauses.compared)
        if some and (clauses > CLAUSES or embedding is not Embedding.STATIC):
            yield some
            some, clauses = [], len(view.said.clauses.compared)
        some.append(view)
    if some:
        yield some


def _alike(views: Sequence[BlindView], asked: Asking) -> Iterator[Alike]:
    counts = [len(view.sentences) for view in views]
    said = together([view.said for view in views], counts)
    table = asked.queries.likeness(said, [told for view in views for told in view.sentences.told])
    # Most pairs are nowhere near: only for the others is a probability worked out.
    sentences, duties = np.nonzero(table >= asked.nearest)
    chances = asked.queries.probability(table[sentences, duties])
    likely, copies = chances >= scoring.load().likeness, chances >= LIKE_ENOUGH
    begins = np.cumsum([0, *counts])
    found = _by_view(begins, sentences[likely], duties[likely], chances[likely])
    copied = _by_view(begins, sentences[copies], duties[copies])
    done = np.array(list(asked.names.doings.found(said)), dtype=np.intp).reshape(-1, 2)
    told = _by_view(begins, done[:, 1], done[:, 0])
    for (index, row, chance), (copy, of), (tells, what) in zip(found, copied, told, strict=True):
        pairs = zip(of, copy, strict=True), zip(what, tells, strict=True)
        yield Alike(row, index, chance, *map(list, pairs))


def _by_view(begins: Numbers, sentences: Numbers, *columns: NDArray[Any]) -> Iterator[list[list[Any]]]:
    """Sentences and other columns cut where views begin, the sentences counted anew in each."""
    cuts = np.searchsorted(sentences, begins)
    own = sentences - np.repeat(begins[:-1], np.diff(cuts))
    lists = [column.tolist() for column in (own, *columns)]
    return ([each[begin:end] for each in lists] for begin, end in pairwise(cuts.tolist()))
