"""Degrees in text with their level and fields: "Bachelor's or Master's degree in business or a related field"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from roles.enums import DegreeLevel
from roles.reading.phrases import Hit, PhraseIndex, Word, words
from roles.reading.vocabulary import DegreeEntry, FieldEntry, load

# What joins a degree to its field, and one field to the next.
_JOIN = re.compile(
    r"""['’s]*\s*(?:[,:(–—-]|\bdegrees?\b|\b(?:in|of|with)\b|\ba\b|\bmajor(?:ing|ed)?\b|\s)*\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_NEXT = re.compile(r"\s*(?:[,/&]|\band\b|\bor\b|\bin\b|\bwith\b|\ba\b|\bminor\b|\s|[()])*\s*", re.IGNORECASE)
_RELATED = re.compile(
    r"[\s,;(]*(?:(?:or|and|in)\b[\s,]*)?(?:(?:an?|any|some|other|another|the)\s+)*(?:(?:closely|directly)\s+)?"
    r"(?:related|relevant|similar|equivalent|comparable|appropriate)\s+(?:\w+\s+)?"
    r"(?:fields?|disciplines?|subjects?|areas?|majors?|degrees?|stud(?:y|ies)|courses?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DegreeMention:
    """One degree named in a text. `start`, `end` and `quote` cover degree and fields; `fields` are the
    vocabulary's names; `related` is true where the text takes related fields too."""

    start: int
    end: int
    quote: str
    name: str
    level: DegreeLevel
    fields: tuple[str, ...] = ()
    related: bool = False


def find(source: Doc | str) -> list[DegreeMention]:
    """Every degree named in the text, in order."""
    text = source.text if isinstance(source, Doc) else source
    found = words(text)
    hits = [hit for hit in degree_index().find(found) if _meant(text, found, hit)]
    return [_mention(text, found, hit) for hit in hits]


def _meant(text: str, found: list[Word], hit: Hit[DegreeEntry]) -> bool:
    return True


def _mention(text: str, found: list[Word], hit: Hit[DegreeEntry]) -> DegreeMention:
    end, at, names = found[hit.last].end, hit.last + 1, list[str]()
    join = _JOIN
    while at < len(found) and not text[end : found[at].start].count("\n\n"):
        while at < len(found) and join.fullmatch(text[end : found[at].end]):
            at += 1
        field = field_index().at(found, at) if at < len(found) else None
        if field is None or not join.fullmatch(text[end : found[at].start]):
            break
        names.append(field.value.name)
        end, at, join = found[field.last].end, field.last + 1, _NEXT
    related = _RELATED.match(text, end)
    end = related.end() if related else end
    start = found[hit.first].start
    return DegreeMention(
        start,
        end,
        text[start:end],
        hit.value.name,
        hit.value.level,
        tuple(dict.fromkeys(names)),
        bool(related),
    )


@cache
def degree_index() -> PhraseIndex[DegreeEntry]:
    return PhraseIndex(_named(load().degrees))


@cache
def field_index() -> PhraseIndex[FieldEntry]:
    return PhraseIndex(
        (name, entry) for entry in load().fields for name in (entry.name, *entry.aliases, *entry.exact)
    )


def _named(entries: tuple[DegreeEntry, ...]) -> Iterator[tuple[str, DegreeEntry]]:
    for entry in entries:
        for name in (entry.name, *entry.aliases, *entry.exact):
            yield name, entry
