"""Character n-grams: how alike two names are in their letters, whatever their word endings and joints.

Grams of 3 to 5 characters, words bounded by blanks, weighted by how rare they are among the indexed texts
(TF-IDF without counts: a name says a thing once). Grams are hashed into buckets by array arithmetic, so an
index of 14,000 names is built in under a second without any dependency beyond numpy.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Numbers = NDArray[np.int64]

LENGTHS = (3, 4, 5)
# Enough that two of the 100,000 different grams of a large list seldom share a bucket.
BUCKETS = 1 << 20
_KEPT = np.uint64(44)
# Knuth's multiplicative hashing: the upper bits of a product with this odd number are well mixed.
_FACTOR = np.uint64(0x9E3779B97F4A7C15)


def windows(texts: Sequence[str], lengths: Sequence[int] = LENGTHS) -> tuple[Numbers, Numbers]:
    """Every gram of texts, as often as it stands there: the index of the text, and the gram's bucket."""
    padded = [f" {text} " for text in texts]
    owners = np.repeat(np.arange(len(padded)), [len(text) for text in padded])
    letters = np.frombuffer("".join(padded).encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    found = [_windows(letters, owners, length) for length in lengths]
    return np.concatenate([owner for owner, _ in found]), np.concatenate([bucket for _, bucket in found])


def grams(texts: Sequence[str]) -> tuple[Numbers, Numbers]:
    """The different grams of texts: the index of the text, and the gram's bucket, sorted by both."""
    owner, bucket = windows(texts)
    owner, bucket = np.divmod(np.unique(owner * BUCKETS + bucket), BUCKETS)
    return owner, bucket


def _windows(letters: NDArray[np.uint64], owners: Numbers, length: int) -> tuple[Numbers, Numbers]:
    """Text and bucket of each window of `length` letters that lies within one text."""
    count = max(len(letters) - length + 1, 0)
    code = np.zeros(count, dtype=np.uint64)
    for place in range(length):
        code = (code ^ letters[place : place + count]) * _FACTOR
    first = owners[:count]
    within = first == owners[length - 1 : length - 1 + count]
    return first[within], (code[within] >> _KEPT).astype(np.int64)


class NgramIndex:
    """Texts to compare others with."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._size = len(texts)
        owner, bucket = grams(texts)
        self._held = np.bincount(bucket, minlength=BUCKETS)
        # Rarity as in a smoothed inverse document frequency; a gram that no text has is the rarest.
        self._rarity = np.log((1 + self._size) / (1 + self._held)) + 1
        weight = self._rarity[bucket] / _lengths(owner, self._rarity[bucket], self._size)[owner]
        order = np.argsort(bucket, kind="stable")
        self._owner, self._weight = owner[order], weight[order]
        self._first = np.cumsum(self._held) - self._held

    def cosines(self, queries: Sequence[str]) -> Matrix:
        """How alike each query is to each indexed text, 0 to 1: shape (queries, texts)."""
        row, bucket = grams(queries)
        rarity = self._rarity[bucket]
        share = rarity / _lengths(row, rarity, len(queries))[row]
        times = self._held[bucket]
        places = np.repeat(self._first[bucket] - (np.cumsum(times) - times), times) + np.arange(times.sum())
        cell = np.repeat(row, times) * self._size + self._owner[places]
        sums = np.bincount(
            cell, np.repeat(share, times) * self._weight[places], minlength=len(queries) * self._size
        )
        return sums.astype(np.float32).reshape(len(queries), self._size)


def _lengths(owner: Numbers, weight: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    """Euclidean length of each text's weights; never 0."""
    return np.asarray(np.sqrt(np.maximum(np.bincount(owner, weight**2, minlength=size), 1e-12)))
