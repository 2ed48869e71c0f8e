"""Word lists of the readers, as data: one phrase a line in data/words, "#" begins a comment."""

import re
from functools import cache
from pathlib import Path

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


def _lines(name: str) -> list[str]:
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]
