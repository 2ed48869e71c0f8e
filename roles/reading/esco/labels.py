"""Which of ESCO's labels may name a skill wherever they stand, and which would match every resume."""

import re
from enum import StrEnum

# A longer label is a sentence: nobody writes it word for word.
MOST_WORDS = 6
# Shorter ones ("C", "Go", "IT") mean other things too often. Our own vocabulary has those that matter.
LEAST_LETTERS = 3
# "Python (computer programming)": says which Python, and is never written.
_QUALIFIED = re.compile(r"(.+?)\s*\([^()]*\)")


class Use(StrEnum):
    """How a label may be found: in any letter case, only as written, only in a list of skills, not at all."""

    ANY_CASE = "aliases"
    AS_WRITTEN = "exact"
    IN_LISTS = "bare"
    TOO_LONG = "too long to be written by anyone"
    TOO_SHORT = "too short to be sure of"
    UNCLEAR = "one word that needs its explanation"

    @property
    def found(self) -> bool:
        return self in {Use.ANY_CASE, Use.AS_WRITTEN, Use.IN_LISTS}


def use_of(label: str) -> Use:
    """One common word ("communication", "plan") names a skill only in a list of skills; one that is written
    with capitals or figures ("Haskell", "ADO.NET") only in that spelling. One that ESCO itself has to explain
    ("Swift (computer programming)") names none."""
    plain = unqualified(label)
    count = len(plain.split())
    if count > MOST_WORDS:
        return Use.TOO_LONG
    if sum(map(str.isalnum, plain)) < LEAST_LETTERS:
        return Use.TOO_SHORT
    if count > 1:
        return Use.ANY_CASE
    if plain != label and plain in {plain.lower(), plain.capitalize()}:
        return Use.UNCLEAR
    return Use.IN_LISTS if plain.islower() else Use.AS_WRITTEN


def unqualified(label: str) -> str:
    """The label without what stands in brackets behind it."""
    parts = _QUALIFIED.fullmatch(label)
    return parts[1] if parts else label


def name_of(label: str) -> str:
    """The label as a name beside ours: "manage musical staff" is "Manage musical staff"."""
    first = label.split()[0]
    return label[0].upper() + label[1:] if first.islower() else label
