"""What stands between two blanks of a sentence in lower case, taken apart once for all resumes."""

from functools import lru_cache
from typing import NamedTuple

from roles.reading import phrases

# Marks around a word that are no part of it.
MARKS = ".,;:()[]{}\"'“”‘’•*–—-!?|/"
# After one of these marks and after one of these words a new part of a sentence begins.
_ENDS = (",", ";", ":", ".")
_JOINTS = frozenset("and while by to for with which that after".split())
# Different ones that a process remembers.
REMEMBERED = 20_000


class Token(NamedTuple):
    """`word` is what is compared in meaning, "" for mere marks; one that `ends` is the last of a part of its
    sentence. `forms` are what names are compared in."""

    word: str
    ends: bool
    forms: tuple[str, ...]


def tokens(sentence: str) -> list[Token]:
    """The tokens of a sentence in lower case."""
    return list(map(token, sentence.split()))


@lru_cache(maxsize=REMEMBERED)
def token(written: str) -> Token:
    return Token(
        written.strip(MARKS), written in _JOINTS or written.endswith(_ENDS), tuple(phrases.forms(written))
    )
