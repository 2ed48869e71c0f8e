"""Word lists of the readers, as data: one phrase a line in data/words, "#" begins a comment."""

import re
from functools import cache
from pathlib import Path

_WORD = re.compile(r"\w+")
# Letters of the end of a text that hold the last word of any phrase, with the marks behind it.
_LONGEST_WORD = 30
FOLDER = Path(__file__).resolve().parent / "data" / "words"


@cache
def words(name: str) -> frozenset[str]:
    """The phrases of one list, in lower case."""
    return frozenset(phrase.casefold() for phrase in _lines(name))


@cache
def alternatives(name: str) -> str:
    """One list as the inside of a regular expression, the longest phrase first; blanks match any."""
    phrases = sorted(_lines(name), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"[\s\-]+") for phrase in phrases)


@cache
def _first_words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(phrase.lower())[0] for phrase in _lines(name))


@cache
def _last_words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(phrase.lower())[-1] for phrase in _lines(name))


def may_name(name: str, text: str) -> bool:
    """Whether the first word of a phrase of the list stands in a text. Looking for the phrases themselves
    takes ten times as long."""
    return not text.isascii() or not _first_words(name).isdisjoint(_WORD.findall(text.lower()))


def may_close_with(name: str, text: str) -> bool:
    """Whether the last word of a text is the last of a phrase of the list."""
    if not text.isascii():
        return True
    last = _WORD.findall(text[-_LONGEST_WORD:].lower())[-1:]
    return not _last_words(name).isdisjoint(last)


def _lines(name: str) -> list[str]:
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]
