"""The words of sentences, and the parts of each that can prove something by themselves.

"Led 45 agents, rewrote the escalation policy and cut handle time" is compared as a whole and in its
parts: a whole bullet is like none of the three.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from hiring.matching.view.tokens import Token
from roles.reading.embedding import Matrix, sums, word_sums

Places = NDArray[np.integer[Any]]
Numbers = NDArray[np.int64]

# A shorter part says too little to be like anything but by chance.
LEAST_WORDS = 3
PARTS_AT_A_TIME = 1024
# Places of words and sentences are kept in 16 bits; a resume has about a thousand words.
MOST_WORDS = np.iinfo(np.uint16).max


@dataclass(frozen=True, slots=True)
class Clauses:
    """Sentences cut into parts, and what of them is compared: parts, whole sentences, pairs of neighbouring
    parts, each of three words or more.

    `first` is the place of each part's first word, `heads` the index of the first part of each sentence that
    has words, `owners` the index of that sentence. `pairs`, shape (2, pairs), are indices of parts. The
    clauses that are compared are those at `compared` among all parts, all wholes and all pairs, in this
    order; they are sorted by sentence. The clauses of the sentence at `sentences` begin at `begins`.
    `counts` tell how many words each has, `scales` what makes the sum of its words' static vectors a unit
    vector.
    """

    first: Places
    heads: Places
    owners: Places
    pairs: Places
    compared: Places
    sentences: Places
    begins: Places
    counts: Matrix
    scales: Matrix


@dataclass(frozen=True, slots=True)
class Said:
    """All sentences as words: the different `words`, and the place of each word said in `words`."""

    words: tuple[str, ...]
    places: Places
    clauses: Clauses

    @classmethod
    def by(cls, sentences: Sequence[Sequence[Token]]) -> Self:
        """The words of sentences. What comes after the 65,535th word is left out."""
        known: dict[str, int] = {}
        places: list[int] = []
        parts: list[tuple[int, int]] = []
        for index, part in ((index, part) for index, each in enumerate(sentences) for part in _parts(each)):
            if len(places) + len(part) > MOST_WORDS:
                break
            parts.append((len(places), index))
            places += [known.setdefault(word, len(known)) for word in part]
        words, said = tuple(known), np.array(places, dtype=np.uint16)
        return cls(words, said, _clauses(words, said, parts))

    def part(self, index: int) -> list[str]:
        """The words of one part."""
        first = self.clauses.first
        last = int(first[index + 1]) if index + 1 < len(first) else len(self.places)
        return [self.words[place] for place in self.places[int(first[index]) : last].tolist()]

    def onwards(self, said: Numbers, most: int) -> Iterator[tuple[list[str], int]]:
        """For words, by their places among all said: the words from each on to the end of its part, at most
        so many, and the index of its sentence."""
        clauses, places = self.clauses, self.places.tolist()
        parts = np.searchsorted(clauses.first, said, side="right") - 1
        ends = np.minimum(np.append(clauses.first[1:], len(places))[parts], said + most)
        sentences = clauses.owners[np.searchsorted(clauses.heads, parts, side="right") - 1]
        for begin, end, sentence in zip(said.tolist(), ends.tolist(), sentences.tolist(), strict=True):
            yield list(map(self.words.__getitem__, places[begin:end])), sentence


def _parts(sentence: Sequence[Token]) -> Iterator[list[str]]:
    part: list[str] = []
    for word, ends, _ in sentence:
        if word:
            part.append(word)
        if part and ends:
            yield part
            part = []
    if part:
        yield part


def _clauses(words: Sequence[str], places: Places, parts: Sequence[tuple[int, int]]) -> Clauses:
    first = np.array([place for place, _ in parts], dtype=np.uint16)
    sentence = np.array([index for _, index in parts], dtype=np.uint16)
    lengths: Numbers = np.diff(np.append(first.astype(np.int64), len(places)))
    wholes, heads = np.unique(sentence, return_index=True)
    long = np.flatnonzero(lengths >= LEAST_WORDS).tolist()
    pairs = [(one, other) for one, other in pairwise(long) if parts[one][1] == parts[other][1]]
    nothing, none = np.zeros(0, dtype=np.float32), np.zeros(0, dtype=np.uint16)
    clauses = Clauses(
        first=first,
        heads=heads.astype(np.uint16),
        owners=wholes,
        pairs=np.array(pairs, dtype=np.uint16).reshape(len(pairs), 2).T.copy(),
        compared=none,
        sentences=none,
        begins=none,
        counts=nothing,
        scales=nothing,
    )
    if not parts:
        return clauses
    return _measured(_sorted(clauses, lengths, sentence, wholes), words, places)


def _sorted(clauses: Clauses, lengths: Numbers, sentence: Places, wholes: Places) -> Clauses:
    """With the clauses that are long enough, by sentence."""
    counts = np.concatenate(
        [lengths, np.add.reduceat(lengths, clauses.heads), lengths[clauses.pairs].sum(axis=0)]
    )
    owners = np.concatenate([sentence, wholes, sentence[clauses.pairs[0]]])
    enough = np.flatnonzero(counts >= LEAST_WORDS)
    compared = enough[np.argsort(owners[enough], kind="stable")]
    sentences, begins = np.unique(owners[compared], return_index=True)
    return replace(
        clauses,
        compared=compared.astype(np.uint16),
        sentences=sentences,
        begins=begins.astype(np.uint16),
        counts=counts[compared].astype(np.float32),
    )


def _measured(clauses: Clauses, words: Sequence[str], places: Places) -> Clauses:
    told = sums_of(word_sums(words), places, clauses)
    length = np.sqrt(np.einsum("ij,ij->i", told, told))
    return replace(clauses, scales=np.divide(1, length, out=np.zeros_like(length), where=length > 0))


def sums_of(table: Matrix, places: Places, clauses: Clauses) -> Matrix:
    """What the words of each clause that is compared come to together; `places` are the rows of `table` for
    all words said. There has to be at least one."""
    # Part by part, so that a sentence comes to the same wherever it stands.
    parts = np.concatenate(list(_sums_of_parts(table, places, clauses.first)))
    wholes = sums(parts, clauses.heads)
    one, other = clauses.pairs
    pairs = parts.take(one, axis=0) + parts.take(other, axis=0)
    return np.concatenate([parts, wholes, pairs]).take(clauses.compared, axis=0)


def _sums_of_parts(table: Matrix, places: Places, first: Places) -> Iterator[Matrix]:
    """A stretch of parts at a time: the rows of their words lie side by side for the moment."""
    ends = np.append(first[1:].astype(np.intp), len(places))
    for at in range(0, len(first), PARTS_AT_A_TIME):
        begin, end = int(first[at]), int(ends[min(at + PARTS_AT_A_TIME, len(first)) - 1])
        yield sums(table.take(places[begin:end], axis=0), first[at : at + PARTS_AT_A_TIME] - first[at])
