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
    written: str = ""


@dataclass(frozen=True, slots=True)
class Hit(Generic[ValueT]):
    """A phrase found: `first` and `last` are indexes of its words, `last` included."""

    first: int
    last: int
    value: ValueT


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[ValueT]):
    forms: tuple[str, ...]
    written: tuple[str, ...]
    exact: bool
    value: ValueT


def words(text: str) -> list[Word]:
    """The words of a text. Hyphens and other marks separate words."""
    return [Word(m.start(), m.end(), normal(m.group()), m.group()) for m in _WORD.finditer(text)]


class PhraseIndex(Generic[ValueT]):
    """Phrases by their first word; the longest phrase at a place wins. Phrases of `exact` count only
    in the letter case in which they are given."""

    def __init__(
        self, phrases: Iterable[tuple[str, ValueT]], exact: Iterable[tuple[str, ValueT]] = ()
    ) -> None:
        self._by_first: dict[str, list[_Phrase[ValueT]]] = {}
        self._add(phrases, exact=False)
        self._add(exact, exact=True)
        for entries in self._by_first.values():
            entries.sort(key=lambda phrase: -len(phrase.forms))

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
        for phrase in self._by_first.get(found[first].form, ()):
            here = found[first : first + len(phrase.forms)]
            if tuple(word.form for word in here) == phrase.forms and (
                not phrase.exact or tuple(word.written for word in here) == phrase.written
            ):
                return Hit(first, first + len(phrase.forms) - 1, phrase.value)
        return None

    def _add(self, phrases: Iterable[tuple[str, ValueT]], *, exact: bool) -> None:
        for text, value in phrases:
            found = words(text)
            forms = tuple(word.form for word in found)
            written = tuple(word.written for word in found)
            if forms:
                self._by_first.setdefault(forms[0], []).append(_Phrase(forms, written, exact, value))
