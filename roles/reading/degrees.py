"""Degrees in text with their level and fields: "Master's degree in chemistry or a related field"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache

from spacy.tokens import Doc

from roles.enums import DegreeLevel
from roles.reading.phrases import Hit, PhraseIndex, Word, words
from roles.reading.vocabulary import DegreeEntry, FieldEntry, load

# What joins a degree to its field, and one field to the next.
_JOIN = re.compile(
    r"""\.?['’s]*\s*(?:[,:()–—-]|\b(?:hons|honou?rs)\b\.?|\bdegrees?\b|\b(?:in|of|with)\b|\ba\b|\bmajor(?:ing|ed)?\b|\s)*\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_NEXT = re.compile(r"\s*(?:[,/&]|\band\b|\bor\b|\bin\b|\bwith\b|\ba\b|\bminor\b|\s|[()])*\s*", re.IGNORECASE)
_RELATED = re.compile(
    r"[\s,;(]*(?:(?:or|and|in)\b[\s,]*)?(?:(?:an?|any|some|other|another|the)\s+)*(?:(?:closely|directly)\s+)?"
    r"(?:related|relevant|similar|equivalent|comparable|appropriate)\s+(?:\w+\s+)?"
    r"(?:fields?|disciplines?|subjects?|areas?|majors?|degrees?|stud(?:y|ies)|courses?)",
    re.IGNORECASE,
)
_OR = re.compile(
    r"[’'s]*\s*(?:degree\s*)?(?:,|/|\bor\b|\band\b|\(|\)|\s)+(?:(?:an?|preferably)\s+)*", re.IGNORECASE
)
# Texts that a process remembers the degrees of; longer ones than a row are not asked for twice.
REMEMBERED = 256
# The name of the entry for a degree of no stated level.
ANY_DEGREE = "University degree"
# Letters of an abbreviation that is a word, or part of one, in lower case ("as", "ms").
SHORT = 3
# Characters of its line, before and after a short name, that may tell what it means.
REACH = 300
# A line of fewer words that begins with a degree is about it.
LONE_WORDS = 4
_GOES_ON = re.compile(r"[ \t]+[^\W\d_]")
# Words between a degree and its field.
_LINKS = frozenset({"in", "of", "with", "a", "degree", "degrees"})
_SCHOOL = re.compile(
    r"\b(?:universit\w+|college|school|institut\w+|academy|polytechnic|faculty|degree|diploma|graduat\w+|"
    r"education|major|gpa|honou?rs)\b",
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


class Spelling(StrEnum):
    """How a degree's name has to be written to count."""

    ANY = "in any letter case"
    EXACT = "as written"
    WEAK = "as written, and only where education is the subject"


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a degree."""

    entry: DegreeEntry
    written: str
    spelling: Spelling


def find(source: Doc | str) -> list[DegreeMention]:
    """Every degree named in the text, in order."""
    return list(_find(source.text if isinstance(source, Doc) else source))


@lru_cache(maxsize=REMEMBERED)
def _find(text: str) -> tuple[DegreeMention, ...]:
    """Remembered, for the rows about education are read by several readers."""
    found = words(text)
    hits = [hit for hit in degree_index().find(found) if _meant(text, found, hit)]
    ends = {hit.last for hit in hits}
    mentions = [
        _mention(text, found, hit)
        for hit in hits
        # "MBA degree in finance" is one degree.
        if hit.value.entry.name != ANY_DEGREE or hit.first - 1 not in ends
    ]
    return tuple(_sharing_fields(text, mentions))


def _sharing_fields(text: str, mentions: list[DegreeMention]) -> list[DegreeMention]:
    """ "Bachelor's or Master's degree in business": the field holds for both."""
    shared = mentions[-1:]
    for mention in reversed(mentions[:-1]):
        between = text[mention.end : shared[0].start]
        if not mention.fields and not mention.related and _OR.fullmatch(between):
            mention = replace(mention, fields=shared[0].fields, related=shared[0].related)
        shared.insert(0, mention)
    return shared


def _meant(text: str, found: list[Word], hit: Hit[Name]) -> bool:
    """Whether a short name ("MS", "AS", "ND") means the degree here."""
    name = hit.value
    quote = text[found[hit.first].start : found[hit.last].end]
    if len(_letters(quote)) <= SHORT and quote == quote.lower():
        return False
    if name.spelling is Spelling.WEAK or len(quote) <= SHORT - 1:
        return _letters(quote) == _letters(name.written).upper() and _about_education(text, found, hit)
    return name.spelling is Spelling.ANY or _letters(quote) in {_letters(one) for one in name.entry.exact}


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def _about_education(text: str, found: list[Word], hit: Hit[Name]) -> bool:
    """A field of study follows, or the line speaks of a school, a degree or nothing else."""
    if _field_follows(text, found, hit.last):
        return True
    start, end = found[hit.first].start, found[hit.last].end
    first = text.rfind("\n", max(0, start - REACH), start) + 1 or max(0, start - REACH)
    last = text.find("\n", end, end + REACH)
    line = text[first : last if last >= 0 else end + REACH]
    return _opens_short_line(line, text[start:end]) or bool(_SCHOOL.search(line))


def _field_follows(text: str, found: list[Word], last: int) -> bool:
    if last + 1 >= len(found) or not _JOIN.fullmatch(text[found[last].end : found[last + 1].start]):
        return False
    after = last + 1
    while after < len(found) - 1 and found[after].form in _LINKS:
        after += 1
    return found[after].form not in _LINKS and field_index().at(found, after) is not None


def _opens_short_line(line: str, name: str) -> bool:
    """ "BA, 2010"; in "MS Office" another name goes on at once."""
    item = line.lstrip(" •-*\t")
    if not item.startswith(name):
        return False
    rest = item.removeprefix(name)
    return rest.count(" ") < LONE_WORDS and not _GOES_ON.match(rest)


def _mention(text: str, found: list[Word], hit: Hit[Name]) -> DegreeMention:
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
        hit.value.entry.name,
        hit.value.entry.level,
        tuple(dict.fromkeys(names)),
        bool(related),
    )


@cache
def degree_index() -> PhraseIndex[Name]:
    return PhraseIndex(_named(load().degrees))


@cache
def field_index() -> PhraseIndex[FieldEntry]:
    return PhraseIndex(
        (name, entry) for entry in load().fields for name in (entry.name, *entry.aliases, *entry.exact)
    )


def _named(entries: tuple[DegreeEntry, ...]) -> Iterator[tuple[str, Name]]:
    for entry in entries:
        spellings = (
            ((entry.name, *entry.aliases), Spelling.ANY),
            (entry.exact, Spelling.EXACT),
            (entry.weak, Spelling.WEAK),
        )
        for names, spelling in spellings:
            for name in names:
                yield name, Name(entry, name, spelling)
