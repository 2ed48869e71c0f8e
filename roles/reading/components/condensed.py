"""A document without the marks that only separate the words of a phrase.

"call-centre", "driver's licence" and a phrase that a line break cuts in two become plain runs of words,
so that a phrase needs one pattern. Blocks, list items and short lines stay apart.
"""

from dataclasses import dataclass

import numpy as np
from spacy.attrs import ORTH
from spacy.tokens import Doc, Span, Token

# Ends of words that carry no meaning for a phrase, and hyphens inside one.
_DROPPED = ("-", "‐", "‑", "'s", "’s", "'", "’", "\u00ad")
# A line at least this long was broken by the page's edge, not by its writer.
WRAPPED_LENGTH = 45


@dataclass(frozen=True, slots=True)
class Condensed:
    """`doc` holds the words; word i is token `kept[i]` of `source`."""

    source: Doc
    doc: Doc
    kept: list[int]

    def span(self, start: int, end: int, label: str, span_id: str) -> Span:
        """The span of the source document that words `start` to `end` (excluded) cover."""
        return Span(self.source, self.kept[start], self.kept[end - 1] + 1, label=label, span_id=span_id)


def condense(source: Doc) -> Condensed:
    """One new Doc over the same vocabulary; costs about as much as tokenizing."""
    dropped = _dropped(source)
    kept = [index for index in range(len(source)) if index not in dropped]
    words = [token.text for token in source]
    return Condensed(source, Doc(source.vocab, words=[words[index] for index in kept]), kept)


def _dropped(doc: Doc) -> set[int]:
    orths = doc.to_array([ORTH])
    marks = np.isin(orths, [doc.vocab.strings.add(mark) for mark in _DROPPED])
    dropped = {int(index) for index in np.flatnonzero(marks) if _inside_word(doc, int(index))}
    line_start = 0
    for token in doc:
        if token.is_space:
            if _only_separates(token, line_start):
                dropped.add(token.i)
            if "\n" in token.text:
                line_start = token.idx + token.text.rindex("\n") + 1
    return dropped


def _inside_word(doc: Doc, index: int) -> bool:
    """Glued to the word before: a dash between blanks or at the start of an item is kept."""
    return index > 0 and not doc[index - 1].whitespace_ and not doc[index - 1].is_space


def _only_separates(space: Token, line_start: int) -> bool:
    """A double blank, or the break of a line that ran to the edge of its column."""
    if "\t" in space.text or space.text.count("\n") > 1 or len(space.text) > 2:
        return False
    if "\n" not in space.text:
        return True
    following = space.doc[space.i + 1] if space.i + 1 < len(space.doc) else None
    wrapped = space.idx - line_start >= WRAPPED_LENGTH
    return following is not None and (following.is_lower or (wrapped and following.is_alpha))
