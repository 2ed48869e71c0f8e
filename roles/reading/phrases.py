"""Finding known phrases in plain text, for the readers that take a line and not a spaCy Doc."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from roles.reading.spelling import normal

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*(?:\+\+|#)?|&")

ValueT = TypeVar("ValueT")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text with its offsets; `form` is what comparisons use."""

    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class Hit(Generic[ValueT]):
    """A phrase found: `first` and `last` are indexes of its words, `last` included."""

    first: int
    last: int
    value: ValueT


def words(text: str) -> list[Word]:
    """The words of a text. Hyphens and other marks separate words."""
    return [Word(m.start(), m.end(), normal(m.group())) for m in _WORD.finditer(text)]


class PhraseIndex(Generic[ValueT]):
    """Phrases by their first word; the longest phrase at a place wins."""

    def __init__(self, phrases: Iterable[tuple[str, ValueT]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], ValueT]]] = {}
        for phrase, value in phrases:
            forms = tuple(word.form for word in words(phrase))
            if forms:
                self._by_first.setdefault(forms[0], []).append((forms, value))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, found: list[Word]) -> Iterator[Hit[ValueT]]:
        """Hits from left to right, none overlapping another."""
        at = 0
        while at < len(found):
            hit = self.at(found, at)
            if hit:
                yield hit
            at = hit.last + 1 if hit else at + 1

    def at(self, found: list[Word], first: int) -> Hit[ValueT] | None:
        """The longest phrase that begins at one word."""
        for forms, value in self._by_first.get(found[first].form, ()):
            if tuple(word.form for word in found[first : first + len(forms)]) == forms:
                return Hit(first, first + len(forms) - 1, value)
        return None
