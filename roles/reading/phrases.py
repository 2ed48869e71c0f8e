"""Finding known phrases in plain text, for the readers that take a line and not a spaCy Doc."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from roles.reading.spelling import normal

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*(?:\+\+|#)?|&")
# Different words, with the marks around them, that a process remembers the forms of.
REMEMBERED = 10_000

ValueT = TypeVar("ValueT")


class Word(NamedTuple):
    """One word of a text with its offsets; `form` is what comparisons use."""

    start: int
    end: int
    form: str
    written: str = ""


# Word(…) without its own __new__, which only collects arguments: a text has many words.
_word = tuple.__new__


class Hit(NamedTuple, Generic[ValueT]):
    """A phrase found: `first` and `last` are indexes of its words, `last` included."""

    first: int
    last: int
    value: ValueT


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[ValueT]):
    written: tuple[str, ...]
    exact: bool
    value: ValueT


def words(text: str) -> list[Word]:
    """The words of a text. Hyphens and other marks separate words."""
    found = ((*match.span(), match[0]) for match in _WORD.finditer(text))
    return [_word(Word, (start, end, normal(written), written)) for start, end, written in found]


def forms(text: str) -> list[str]:
    """The words of a text in the form in which they are compared, where nobody asks where they stand."""
    return [form for written in text.split() for form in _forms(written)]


@lru_cache(maxsize=REMEMBERED)
def _forms(written: str) -> tuple[str, ...]:
    """What stands between two blanks; no word reaches over one."""
    return tuple(map(normal, _WORD.findall(written)))


class PhraseIndex(Generic[ValueT]):
    """Phrases by their first word; the longest phrase at a place wins. Phrases of `exact` count only
    in the letter case in which they are given."""

    def __init__(
        self, phrases: Iterable[tuple[str, ValueT]], exact: Iterable[tuple[str, ValueT]] = ()
    ) -> None:
        # How long the phrases are that begin with a word, longest first.
        self._lengths: dict[str, list[int]] = {}
        self._phrases: dict[tuple[str, ...], list[_Phrase[ValueT]]] = {}
        self._loose: dict[tuple[str, ...], ValueT] = {}
        self._add(phrases, exact=False)
        self._add(exact, exact=True)
        for lengths in self._lengths.values():
            lengths.sort(reverse=True)

    def find(self, found: list[Word]) -> Iterator[Hit[ValueT]]:
        """Hits from left to right, none overlapping another."""
        free, lengths = 0, self._lengths
        for first, word in enumerate(found):
            if first >= free and word.form in lengths and (hit := self.at(found, first)):
                yield hit
                free = hit.last + 1

    def values(self, forms: list[str]) -> Iterator[ValueT]:
        """What the hits in a text of these words stand for, phrases of `exact` left out."""
        free, lengths, size = 0, self._lengths, len(forms)
        for first, form in enumerate(forms):
            if first < free or form not in lengths:
                continue
            for length in lengths[form]:
                loose = self._loose.get(tuple(forms[first : first + length]))
                if loose is not None and first + length <= size:
                    yield loose
                    free = first + length
                    break

    def at(self, found: list[Word], first: int) -> Hit[ValueT] | None:
        """The longest phrase that begins at one word."""
        for length in self._lengths.get(found[first].form, ()):
            here = found[first : first + length]
            if len(here) < length:
                continue
            for phrase in self._phrases.get(tuple([word.form for word in here]), ()):
                if not phrase.exact or tuple([word.written for word in here]) == phrase.written:
                    return Hit(first, first + length - 1, phrase.value)
        return None

    def _add(self, phrases: Iterable[tuple[str, ValueT]], *, exact: bool) -> None:
        for text, value in phrases:
            found = words(text)
            forms = tuple(word.form for word in found)
            written = tuple(word.written for word in found)
            if forms:
                self._phrases.setdefault(forms, []).append(_Phrase(written, exact, value))
                if not exact:
                    self._loose.setdefault(forms, value)
                lengths = self._lengths.setdefault(forms[0], [])
                if len(forms) not in lengths:
                    lengths.append(len(forms))
