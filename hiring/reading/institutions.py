"""Names of institutions of learning, found in the parts of an education entry."""

import re
from collections.abc import Sequence

from hiring.reading import places
from hiring.reading.part_words import Label
from hiring.reading.parts import Joint, Part
from hiring.reading.wording import reads_as_heading
from hiring.reading.words import alternatives, may_name
from roles.reading import degrees

_MOST_WORDS = 12
_MOST_CAMPUS_WORDS = 3
_KEYWORD = alternatives("institutions")
_INSTITUTION = re.compile(rf"\b(?:{_KEYWORD})\b", re.IGNORECASE)
_OPENS_NAME = re.compile(rf"\b(?:{_KEYWORD})\s+(?:of|for|de|di|do|du|des|da|für|w)\b", re.IGNORECASE)
_SEVERAL_CAMPUSES = re.compile(
    r"\bUniversity of (?P<state>[A-Z][\w ]+)$|\bInstitutes? of (?:Technology|Management)$|\bState University$"
)
# "High school" and "Liceum" name both what was finished and where.
_ENDS_IN_SCHOOL = re.compile(rf"\b(?:{_KEYWORD})$", re.IGNORECASE)
_CAPITALS = re.compile(r"[A-Z][\w'’.&-]*(?:\s+(?:(?:of|and|for|the|de|at)\s+(?:the\s+)?)?[A-Z][\w'’&-]*)*")
_AROUND = " ,:;–—-()"


def is_institution(words: str) -> bool:
    """A keyword that is no part of a degree's name: "High School" is one, "High School Diploma" is not."""
    if len(words.split()) > _MOST_WORDS or not names_one(words):
        return False
    for mention in degrees.find(words):
        if not _ENDS_IN_SCHOOL.search(mention.quote):
            words = words.replace(mention.quote, " ")
    return names_one(words)


def names_one(words: str) -> bool:
    return may_name("institutions", words) and _INSTITUTION.search(words) is not None


def institution(text: str, parts: Sequence[Part]) -> str | None:
    """The first institution that the parts of an entry name, with its campus."""
    for index, part in enumerate(parts):
        if part.label is Label.PLACE:
            continue
        if not reads_as_heading(part.text) and (told := _name_in(part.text)):
            return told
        if not is_institution(part.text):
            continue
        name = _without_degree(part.text)
        after = parts[index + 1] if index + 1 < len(parts) else None
        if after is None or after.row != part.row:
            return name
        if text[part.end : after.start] == " at ":
            return f"{name} at {after.text}"
        return f"{name}, {after.text}" if after.joint is Joint.COMMA and _campus(name, after.text) else name
    return None


def _name_in(sentence: str) -> str | None:
    """The name that a sentence writes in capitals: "I went to Northtown Community College and …"."""
    runs = (found[0] for found in _CAPITALS.finditer(sentence))
    return next((run for run in runs if " " in run and names_one(run) and not degrees.find(run)), None)


def _campus(name: str, after: str) -> bool:
    """ "University of California, Berkeley": the campus is part of the name."""
    several = _SEVERAL_CAMPUSES.search(name)
    if several is None or len(after.split()) > _MOST_CAMPUS_WORDS or names_one(after):
        return False
    return several["state"] is None or places.is_region(several["state"])


def _without_degree(words: str) -> str:
    """The institution in a part that names the degree too ("B.Sc. Physics University of Leeds")."""
    mentions = degrees.find(words)
    if not mentions:
        return words
    after = words[max(mention.end for mention in mentions) :].strip(_AROUND)
    after = re.sub(r"^(?:degree\b\s*)?(?:in\b|from\b|at\b)?\s*", "", after, flags=re.IGNORECASE)
    if names_one(after):
        opening = _OPENS_NAME.search(after)
        return after[opening.start() :] if opening else after
    before = words[: mentions[0].start].strip(_AROUND)
    return before if names_one(before) else words
