"""Spoken languages of the writer."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc

from hiring.reading.mentions import line_at, listed, spans, stretches, within
from hiring.reading.sections import Placed
from hiring.reading.statements import list_entries
from roles.reading import vocabulary

_SPEAKS = re.compile(
    r"\b(?:fluent|fluency|native|mother tongue|bilingual|bi-lingual|trilingual|multilingual|speak(?:s|ing"
    r"|er)?|spoken"
    r"|conversational|proficien(?:t|cy)|languages?|read and write|written and (?:spoken|verbal|oral)"
    r"|(?:good|strong|working|excellent) (?:command|knowledge) of|business[- ]level"
    r"|(?:calls?|customers?|support|service|queries|handled|answered|clients?) in"
    r"|jlpt|hsk|topik|delf|dalf|dele|testdaf|goethe|toeic|ielts|toefl"
    r"|[ABC][12])\b|\((?:working|basic|intermediate|advanced|business|professional)(?: proficiency)?\)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 3


def read_languages(text: str, doc: Doc, placed: Sequence[Placed]) -> tuple[str, ...]:
    """Named in a section of languages, or by a line that says how well; in text order, each once."""
    own, closed = stretches(placed, "languages"), stretches(placed, "references")
    found = [
        (span.start_char, span.id_)
        for span in spans(doc, "languages")
        if within(span.start_char, own)
        or (not within(span.start_char, closed) and _SPEAKS.search(line_at(text, span.start_char)))
    ]
    found += _entries(text, placed)
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


def _entries(text: str, placed: Sequence[Placed]) -> Iterator[tuple[int, str]]:
    """What the entries of a section of languages begin with, also names that mean other things elsewhere
    ("Polish", "Ga")."""
    for start, end in listed(placed, "languages"):
        for begin, stop in list_entries(text, start, end):
            words = [word[0].casefold() for word in _WORD.finditer(text, begin, stop)][:_LONGEST]
            for count in range(len(words), 0, -1):
                if name := _names().get(" ".join(words[:count])):
                    yield begin, name
                    break


@cache
def _names() -> dict[str, str]:
    return {
        name.casefold(): entry.name
        for entry in vocabulary.load().languages
        for name in (entry.name, *entry.aliases, *entry.exact)
    }
