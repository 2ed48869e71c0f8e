"""A document without the marks that only separate the words of a phrase.

"call-centre", "driver's licence" and a phrase that a line break cuts in two become plain runs of words,
so that a phrase needs one pattern. Blocks, list items and short lines stay apart.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, LOWER, NORM, ORTH
from spacy.strings import get_string_id
from spacy.tokens import Doc

Numbers = NDArray[np.uint64]

# Ends of words that carry no meaning for a phrase, and hyphens inside one.
_DROPPED = frozenset(map(get_string_id, ("-", "‐", "‑", "'s", "’s", "'", "’", "\u00ad")))
# A line at least this long was broken by the page's edge, not by its writer.
WRAPPED_LENGTH = 45


@dataclass(frozen=True, slots=True)
class Tokens:
    """A document's tokens as the numbers that spaCy gives to their text, norm and lower case. Asked for
    all at once that costs a fraction of spaCy's Token objects. `spaces` are the tokens of blanks and line
    breaks with their text."""

    doc: Doc
    orths: Numbers
    norms: Numbers
    lowers: Numbers
    spaces: dict[int, str]

    def text(self, index: int) -> str:
        return str(self.doc.vocab.strings[int(self.orths[index])])


@dataclass(frozen=True, slots=True)
class Condensed:
    """The words of a document: word i is its token `kept[i]`."""

    tokens: Tokens
    kept: list[int]
    orths: Numbers
    norms: Numbers

    def covered(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that words `start` to `end` (excluded) cover."""
        return self.kept[start], self.kept[end - 1] + 1


def tokens_of(doc: Doc) -> Tokens:
    orths, norms, lowers, spaces = doc.to_array([ORTH, NORM, LOWER, IS_SPACE]).T
    at = spaces.nonzero()[0]
    texts = {number: str(doc.vocab.strings[number]) for number in set(orths[at].tolist())}
    written = zip(at.tolist(), orths[at].tolist(), strict=True)
    return Tokens(doc, orths, norms, lowers, {index: texts[number] for index, number in written})


def condense(tokens: Tokens) -> Condensed:
    kept = np.ones(len(tokens.orths), dtype=bool)
    kept[_marks(tokens)] = False
    kept[list(_separating(tokens))] = False
    return Condensed(tokens, kept.nonzero()[0].tolist(), tokens.orths[kept], tokens.norms[kept])


def _marks(tokens: Tokens) -> list[int]:
    """Marks inside words and at their ends."""
    found = [index for index, orth in enumerate(tokens.orths.tolist()) if orth in _DROPPED]
    return [index for index in found if _inside_word(tokens, index)]


def _inside_word(tokens: Tokens, index: int) -> bool:
    """Glued to the word before: a dash between blanks or at the start of an item is kept."""
    return index > 0 and index - 1 not in tokens.spaces and not tokens.doc[index - 1].whitespace_


def _separating(tokens: Tokens) -> Iterator[int]:
    """Of the blanks and line breaks those that only separate words."""
    line_start = 0
    for index, text in tokens.spaces.items():
        offset = tokens.doc[index].idx
        if _only_separates(tokens, index, text, wrapped=offset - line_start >= WRAPPED_LENGTH):
            yield index
        if "\n" in text:
            line_start = offset + text.rindex("\n") + 1


def _only_separates(tokens: Tokens, index: int, text: str, *, wrapped: bool) -> bool:
    """A double blank, or the break of a line that ran to the edge of its column."""
    if "\t" in text or text.count("\n") > 1 or len(text) > 2:
        return False
    if "\n" not in text:
        return True
    if index + 1 == len(tokens.orths):
        return False
    following = tokens.text(index + 1)
    return following.islower() or (wrapped and following.isalpha())
