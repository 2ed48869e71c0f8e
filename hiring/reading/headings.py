"""The headings that people give the sections of a resume."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast, get_args

from hiring.reading.record import Section
from roles.reading import vocabulary

MAX_HEADING_WORDS, MAX_HEADING_CHARACTERS = 7, 70
_SECTIONS = frozenset(get_args(Section))
_DECORATION = re.compile(r"^[\W_]+|[\W_]+$")
# "B. Work experience", "IV) Education".
_NUMBER = re.compile(r"^\s*(?:[A-Z]|[IVX]{1,4}|\d{1,2})[.)]\s+(?=[^\W\d_]{3})")
# "Employment history (most recent first)".
_NOTE = re.compile(r"\s*\([^()]*\)$")
_SPACED = re.compile(r"^(?:\w[ ]){2,}\w(?:[ ]{2,}(?:\w[ ])*\w)*$")
_CONTINUED = re.compile(r"\W*\b(?:cont(?:inued|'d|d)?)\W*$", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:&|/|\||,|\+|\band\b)\s*", re.IGNORECASE)
_INLINE = re.compile(r"(?P<name>[^:\t]{3,45})(?::\s+|(?P<cell>:?[ ]*\t\s*|:?[ ]{3,}))(?=\S)")
# Lines about the person, under whatever heading they stand.
PERSONAL = re.compile(
    r"\s*(?:date of birth|d\.?o\.?b|born|birth ?(?:date|place)|place of birth|nationality|citizenship"
    r"|gender|sex|age"
    r"|marital status|religion|father'?s name|mother'?s name|passport(?: no\w*)?|driving licen[cs]e"
    r"|height|weight"
    r"|visa status|work permit)\b\s*(?:[:.\-–\t]|\d)",
    re.IGNORECASE,
)
# A word that tells the section in a heading that no list of ours has, the first that is found.
_TELLING: tuple[tuple[str, Section], ...] = (
    (r"(?:appointments|employments?|positions|jobs)(?= held|$)", "experience"),
    (r"volunt\w+|community|hobb\w+|interests?|memberships?|affiliations?|clubs|societ\w+", "interests"),
    (r"referees?|references?", "references"),
    (r"languages?", "languages"),
    (r"education\w*|academic\w*|schools?|degrees?|studies", "education"),
    (
        r"experiences?|employment|career|work|worked|jobs?|positions?|roles?|appointments|history|internships?"
        r"|placements?|engagements?|journey|path|assignments?|contracts?",
        "experience",
    ),
    (r"certificat\w+|licen[cs]\w+|accreditations?|courses?|trainings?|registrations?", "certifications"),
    (r"skills?|competenc\w+|expertise|strengths?|technolog\w+|tools|proficienc\w+|knowledge", "skills"),
    (r"qualifications?", "education"),
    (r"awards?|achievements?|accomplishments?|honou?rs?|recognition", "achievements"),
    (r"projects?|publications?|research|patents?|portfolio", "projects"),
    (r"summary|profile|objectives?|statement|about", "summary"),
    (r"personal|contact", "personal"),
)


@dataclass(frozen=True, slots=True)
class Inline:
    """A heading before its content on one row: `end` is where the content begins; `cell` says that a wide
    gap parts them, as in a table."""

    section: Section
    end: int
    cell: bool


@lru_cache(maxsize=1024)
def heading(text: str) -> Section | None:
    """The section that a heading opens, null where the words are no heading known to us."""
    if len(text) > MAX_HEADING_CHARACTERS:
        return None
    key = _key(text)
    if not key or len(key.split()) > MAX_HEADING_WORDS:
        return None
    if found := _headings().get(key):
        return found
    parts = [_headings().get(part) for part in _JOINED.split(key) if part]
    if len(parts) < 2 or not all(parts):
        return None
    return "experience" if "experience" in parts and parts[0] != "education" else parts[0]


def inline_heading(text: str) -> Inline | None:
    match = _INLINE.match(text)
    if match is None:
        return None
    cell = match["cell"] is not None
    found = heading(match["name"]) if cell else _headings().get(_key(match["name"]))
    return Inline(found, match.end(), cell) if found else None


def named_by_a_word(text: str) -> Section | None:
    """The section that a telling word names: "Civilian Education" is education."""
    for pattern, section in _telling():
        if pattern.search(text):
            return section
    return None


def _key(text: str) -> str:
    if text.endswith(")"):
        text = _NOTE.sub("", text)
    text = _DECORATION.sub("", _CONTINUED.sub("", _NUMBER.sub("", text)))
    if _SPACED.match(text):
        text = re.sub(r"[ ]{2,}|(?<=\w)[ ](?=\w)", lambda gap: " " if len(gap[0]) > 1 else "", text)
    return " ".join(text.casefold().replace("’", "'").split())


@cache
def _telling() -> tuple[tuple[re.Pattern[str], Section], ...]:
    return tuple((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), section) for words, section in _TELLING)


@cache
def _headings() -> dict[str, Section]:
    found: dict[str, Section] = {}
    for entry in vocabulary.load().resume_headings:
        if entry.name in _SECTIONS:
            for name in (entry.name, *entry.aliases, *entry.exact):
                found.setdefault(_key(name), cast(Section, entry.name))
    return found
