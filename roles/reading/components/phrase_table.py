"""Phrases to be found among the words of a document."""

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

ValueT = TypeVar("ValueT")
Numbers = NDArray[np.uint64]
Flags = NDArray[np.bool_]

# The golden ratio's share of 64 bits: multiplied by it, numbers that are near lie far apart.
_ODD = np.uint64(0x9E37_79B9_7F4A_7C15)


class _Node(Generic[ValueT]):
    """Where phrases that begin alike have come to: what ends here, and how they go on: each by its next
    word, or, where only one does, with all the words that are left (`rest`) and what ends behind them.
    A hundred thousand phrases take half the memory that a node a word would."""

    __slots__ = ("behind", "following", "rest", "values")

    def __init__(self) -> None:
        self.values: tuple[ValueT, ...] = ()
        self.following: dict[int, _Node[ValueT]] | None = None
        self.rest: tuple[int, ...] = ()
        self.behind: tuple[ValueT, ...] = ()

    def add(self, rest: tuple[int, ...], values: tuple[ValueT, ...]) -> None:
        """What ends behind the words of `rest` from here on."""
        if not rest:
            self.values += values
        elif self.rest == rest:
            self.behind += values
        elif self.following is None and not self.rest:
            self.rest, self.behind = rest, values
        else:
            self._part()
            self._next(rest[0]).add(rest[1:], values)

    def ends(self, words: list[int], end: int) -> Iterator[tuple[int, tuple[ValueT, ...]]]:
        """Where phrases end that go on from here with the words from `end` on, and what they stand for."""
        node: _Node[ValueT] | None = self
        while node is not None:
            if node.values:
                yield end, node.values
            if node.rest:
                last = end + len(node.rest)
                if tuple(words[end:last]) == node.rest:
                    yield last, node.behind
                return
            following = node.following.get(words[end]) if node.following and end < len(words) else None
            node, end = following, end + 1

    def _part(self) -> None:
        """From now on phrases go on by their next words."""
        if self.rest:
            rest, behind = self.rest, self.behind
            self.rest, self.behind = (), ()
            self._next(rest[0]).add(rest[1:], behind)

    def _next(self, word: int) -> "_Node[ValueT]":
        if self.following is None:
            self.following = {}
        return self.following.setdefault(word, _Node())


class _Sieve:
    """Numbers of 64 bits that were added, and a few others that look like them in their highest bits: one
    look at many numbers together, without a step through memory for each."""

    _BITS = 18

    def __init__(self) -> None:
        self._marked = np.zeros(1 << self._BITS, dtype=bool)

    def add(self, number: int) -> None:
        self._marked[number >> (64 - self._BITS)] = True

    def holds(self, numbers: Numbers) -> Flags:
        marked: Flags = self._marked[numbers >> np.uint64(64 - self._BITS)]
        return marked


class PhraseTable(Generic[ValueT]):
    """Phrases, each a sequence of words as spaCy numbers them, with what they stand for."""

    def __init__(self) -> None:
        self._single: dict[int, tuple[ValueT, ...]] = {}
        # By the number of their first two words.
        self._longer: dict[int, _Node[ValueT]] = {}
        self._singles, self._pairs = _Sieve(), _Sieve()

    def add(self, phrase: Sequence[int], value: ValueT) -> None:
        """One phrase may be given several values; an empty one is left out."""
        if len(phrase) == 1:
            self._single[phrase[0]] = (*self._single.get(phrase[0], ()), value)
            self._singles.add(_spread(phrase[0]))
        elif phrase:
            pair = _spread(_spread(phrase[0]) + phrase[1])
            self._longer.setdefault(pair, _Node()).add(tuple(phrase[2:]), (value,))
            self._pairs.add(pair)

    def find(self, words: Numbers) -> Iterator[tuple[int, int, ValueT]]:
        """Start, end (excluded) and value of every phrase among the words, overlapping ones too: first the
        phrases of one word, then the longer ones."""
        starts = self._singles.holds(words * _ODD).nonzero()[0]
        for start, word in zip(starts.tolist(), words[starts].tolist(), strict=True):
            for value in self._single.get(word, ()):
                yield start, start + 1, value
        pairs = (words[:-1] * _ODD + words[1:]) * _ODD
        starts = self._pairs.holds(pairs).nonzero()[0]
        numbers = words.tolist()
        for start, pair in zip(starts.tolist(), pairs[starts].tolist(), strict=True):
            if node := self._longer.get(pair):
                for end, values in node.ends(numbers, start + 2):
                    for value in values:
                        yield start, end, value


def _spread(number: int) -> int:
    """The number with what tells it apart in its highest bits, as numpy multiplies 64 bits."""
    return number * int(_ODD) & 0xFFFF_FFFF_FFFF_FFFF
