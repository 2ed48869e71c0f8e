"""Phrases to be found among the words of a document."""

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

ValueT = TypeVar("ValueT")


class _Node(Generic[ValueT]):
    """Where phrases that begin alike have come to: what ends here, and how they go on."""

    __slots__ = ("following", "values")

    def __init__(self) -> None:
        self.values: tuple[ValueT, ...] = ()
        self.following: dict[int, _Node[ValueT]] | None = None


class PhraseTable(Generic[ValueT]):
    """Phrases, each a sequence of words as spaCy numbers them, with what they stand for."""

    def __init__(self) -> None:
        self._first: dict[int, _Node[ValueT]] = {}

    def add(self, phrase: Sequence[int], value: ValueT) -> None:
        """One phrase may be given several values; an empty one is left out."""
        if not phrase:
            return
        node = self._first.setdefault(phrase[0], _Node())
        for word in phrase[1:]:
            if node.following is None:
                node.following = {}
            node = node.following.setdefault(word, _Node())
        node.values = (*node.values, value)

    def find(self, words: Sequence[int]) -> Iterator[tuple[int, int, ValueT]]:
        """Start, end (excluded) and value of every phrase among the words, overlapping ones too."""
        for start, node in enumerate(map(self._first.get, words)):
            end = start
            while node is not None:
                end += 1
                for value in node.values:
                    yield start, end, value
                if node.following is None or end == len(words):
                    break
                node = node.following.get(words[end])
