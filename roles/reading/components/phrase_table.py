"""Phrases to be found among the words of a document."""

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

ValueT = TypeVar("ValueT")


class PhraseTable(Generic[ValueT]):
    """Phrases, each a sequence of words as spaCy numbers them, with what they stand for."""

    def __init__(self) -> None:
        self._values: dict[tuple[int, ...], list[ValueT]] = {}
        # How long the phrases are that begin with a word.
        self._lengths: dict[int, list[int]] = {}

    def add(self, phrase: Sequence[int], value: ValueT) -> None:
        """One phrase may be given several values; an empty one is left out."""
        if not phrase:
            return
        self._values.setdefault(tuple(phrase), []).append(value)
        lengths = self._lengths.setdefault(phrase[0], [])
        if len(phrase) not in lengths:
            lengths.append(len(phrase))

    def find(self, words: Sequence[int]) -> Iterator[tuple[int, int, ValueT]]:
        """Start, end (excluded) and value of every phrase among the words, overlapping ones too."""
        for start, word in enumerate(words):
            for length in self._lengths.get(word, ()):
                end = start + length
                for value in self._values.get(tuple(words[start:end]), ()) if end <= len(words) else ():
                    yield start, end, value
