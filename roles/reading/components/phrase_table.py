"""Phrases to be found among the words of a document."""

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

ValueT = TypeVar("ValueT")


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


class PhraseTable(Generic[ValueT]):
    """Phrases, each a sequence of words as spaCy numbers them, with what they stand for."""

    def __init__(self) -> None:
        self._first: dict[int, _Node[ValueT]] = {}

    def add(self, phrase: Sequence[int], value: ValueT) -> None:
        """One phrase may be given several values; an empty one is left out."""
        if phrase:
            self._first.setdefault(phrase[0], _Node()).add(tuple(phrase[1:]), (value,))

    def find(self, words: Sequence[int]) -> Iterator[tuple[int, int, ValueT]]:
        """Start, end (excluded) and value of every phrase among the words, overlapping ones too."""
        for start, node in enumerate(map(self._first.get, words)):
            end = start
            while node is not None:
                end += 1
                for value in node.values:
                    yield start, end, value
                if end == len(words):
                    break
                if node.rest:
                    last = end + len(node.rest)
                    if words[end] == node.rest[0] and tuple(words[end:last]) == node.rest:
                        for value in node.behind:
                            yield start, last, value
                    break
                node = node.following.get(words[end]) if node.following else None
