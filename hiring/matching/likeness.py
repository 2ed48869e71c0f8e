"""How alike a duty and a sentence are: the probability that a person would call the sentence evidence.

Dense vectors see that "settled grievances" is "resolving complaints"; shared letters keep them honest where
one rare word decides ("triage", "budget"). What all duties of a role have in common tells none of them
apart, so part of it is taken out of each. `python -m tests.evaluation --only linking` shows what each of
these brings on pairs that people would call evidence or not (tests/evaluation/duty_evidence.yaml).
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from hiring.matching.clauses import clauses_of
from roles.reading.embedding import Embedding, Matrix, embed
from roles.reading.ngrams import windows

# The share of the other queries' mean vector that is taken out of each query's.
COMMON_SHARE = 0.45
LETTERS_SHARE = 0.3
GRAM = 3
# Trigrams of a role's duties are a thousand; in so many places few of them meet by chance.
PLACES = 1 << 16
# Slope and offset that make likeness a probability: logistic regression (Platt 1999) on the pairs of one
# occupation in duty_evidence.yaml; a test fits them anew.
CALIBRATION = {Embedding.STATIC: (18.4, -3.53), Embedding.MINILM: (20.9, -4.68)}
DECIMALS = 4


def likeness(
    queries: Sequence[str], sentences: Sequence[str], embedding: Embedding = Embedding.STATIC
) -> Matrix:
    """Likeness of every query to every sentence, to its likest clause: shape (queries, sentences),
    values 0 to 1.

    Rounded, so that the last bits of another processor's arithmetic change no answer.
    """
    result = np.zeros((len(queries), len(sentences)), dtype=np.float32)
    parts, owners = clauses_of(sentences)
    if not queries or not parts:
        return result
    table = joined(queries, parts, embedding)
    first = np.flatnonzero(np.diff(owners, prepend=-1))
    likest = np.maximum.reduceat(table, first, axis=1)
    result[:, np.asarray(owners)[first]] = _probability(likest, embedding)
    return result


def joined(queries: Sequence[str], parts: Sequence[str], embedding: Embedding = Embedding.STATIC) -> Matrix:
    """Likeness of meaning and letters, not yet a probability: shape (queries, parts)."""
    own = embed(tuple(queries), embedding)
    others = (own.sum(axis=0) - own) / max(len(own) - 1, 1)
    meaning = (own - COMMON_SHARE * others) @ embed(tuple(parts), embedding).T
    table = (1 - LETTERS_SHARE) * meaning + LETTERS_SHARE * letters(queries, parts)
    return np.asarray(table, dtype=np.float32)


def letters(queries: Sequence[str], parts: Sequence[str]) -> Matrix:
    """Share of each query's trigrams that each part holds, rarer ones weighing more: (queries, parts)."""
    place, weight = _gram_weights(tuple(queries))
    owner, bucket = windows([part.lower() for part in parts], (GRAM,))
    at = place[bucket % PLACES]
    shared = at >= 0
    held = np.zeros((weight.shape[1], len(parts)), dtype=np.float32)
    held[at[shared], owner[shared]] = 1
    return np.asarray(weight @ held)


@lru_cache(maxsize=64)
def _gram_weights(queries: tuple[str, ...]) -> tuple[NDArray[np.int32], Matrix]:
    """The column of each trigram (-1 for those of no query), and what it weighs in each query.

    Rows sum to 1. How rare a trigram is is counted among the queries.
    """
    row, bucket = windows([query.lower() for query in queries], (GRAM,))
    known, column = np.unique(bucket % PLACES, return_inverse=True)
    place = np.full(PLACES, -1, dtype=np.int32)
    place[known] = np.arange(len(known))
    weight = np.zeros((len(queries), len(known)), dtype=np.float32)
    weight[row, column] = 1
    weight /= np.maximum(weight.sum(axis=0), 1)
    return place, weight / np.maximum(weight.sum(axis=1, keepdims=True), 1e-9)


def _probability(table: Matrix, embedding: Embedding) -> Matrix:
    slope, offset = CALIBRATION[embedding]
    return np.asarray(np.round(1 / (1 + np.exp(-(slope * table + offset))), DECIMALS))
