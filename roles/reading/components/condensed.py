"""A document without the marks that only separate the words of a phrase.

"call-centre", "driver's licence" and a phrase that a line break cuts in two become plain runs of words,
so that a phrase needs one pattern. Blocks, list items and short lines stay apart.
"""

from dataclasses import dataclass

import numpy as np
from spacy.attrs import IS_SPACE, ORTH
from spacy.tokens import Doc, Span

# Ends of words that carry no meaning for a phrase, and hyphens inside one.
_DROPPED = ("-", "‐", "‑", "'s", "’s", "'", "’", "\u00ad")
# A line at least this long was broken by the page's edge, not by its writer.
WRAPPED_LENGTH = 45


@dataclass(frozen=True, slots=True)
class Condensed:
    """The words of `source`: word i is its token `kept[i]`."""

    source: Doc
    kept: list[int]

    def values(self, attribute: int) -> list[int]:
        """One token attribute of every word, as spaCy stores it (a number for each string)."""
        found: list[int] = self.source.to_array([attribute])[self.kept].tolist()
        return found

    def span(self, start: int, end: int, label: str, span_id: str) -> Span:
        """The span of the source document that words `start` to `end` (excluded) cover."""
        return Span(self.source, self.kept[start], self.kept[end - 1] + 1, label=label, span_id=span_id)


def condense(source: Doc) -> Condensed:
    dropped = _dropped(source)
    return Condensed(source, [index for index in range(len(source)) if index not in dropped])


def _dropped(doc: Doc) -> set[int]:
    orths = doc.to_array([ORTH])
    marks = np.isin(orths, [doc.vocab.strings.add(mark) for mark in _DROPPED])
    dropped = {index for index in np.flatnonzero(marks).tolist() if _inside_word(doc, index)}
    line_start = 0
    for index in np.flatnonzero(doc.to_array([IS_SPACE])).tolist():
        space = doc[index]
        text, offset = space.text, space.idx
        if _only_separates(doc, index, text, wrapped=offset - line_start >= WRAPPED_LENGTH):
            dropped.add(index)
        if "\n" in text:
            line_start = offset + text.rindex("\n") + 1
    return dropped


def _inside_word(doc: Doc, index: int) -> bool:
    """Glued to the word before: a dash between blanks or at the start of an item is kept."""
    return index > 0 and not doc[index - 1].whitespace_ and not doc[index - 1].is_space


def _only_separates(doc: Doc, index: int, text: str, *, wrapped: bool) -> bool:
    """A double blank, or the break of a line that ran to the edge of its column."""
    if "\t" in text or text.count("\n") > 1 or len(text) > 2:
        return False
    if "\n" not in text:
        return True
    if index + 1 == len(doc):
        return False
    following = doc[index + 1]
    return following.is_lower or (wrapped and following.is_alpha)
