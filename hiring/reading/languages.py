"""Spoken languages of the writer."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from hiring.reading.mentions import line_at, spans, stretches, within
from hiring.reading.sections import Placed

_SPEAKS = re.compile(
    r"\b(?:fluent|fluency|native|mother tongue|bilingual|bi-lingual|trilingual|multilingual|speak(?:s|ing"
    r"|er)?|spoken"
    r"|conversational|proficien(?:t|cy)|languages?|read and write|written and (?:spoken|verbal|oral)"
    r"|[ABC][12])\b",
    re.IGNORECASE,
)


def read_languages(text: str, doc: Doc, placed: Sequence[Placed]) -> tuple[str, ...]:
    """Named in a section of languages, or by a line that says how well; in text order, each once."""
    own, closed = stretches(placed, "languages"), stretches(placed, "references")
    names = [
        span.id_
        for span in spans(doc, "languages")
        if within(span.start_char, own)
        or (not within(span.start_char, closed) and _SPEAKS.search(line_at(text, span.start_char)))
    ]
    return tuple(dict.fromkeys(names))
