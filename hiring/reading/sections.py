"""Which section of a resume each row stands in, by the headings that people give their sections."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from hiring.reading.record import Section
from hiring.reading.rows import Row
from roles.reading import vocabulary

MAX_HEADING_WORDS = 7
_SECTIONS = frozenset(get_args(Section))
_DECORATION = re.compile(r"^[\W_]+|[\W_]+$")
_SPACED = re.compile(r"^(?:\w[ ]){2,}\w(?:[ ]{2,}(?:\w[ ])*\w)*$")
_CONTINUED = re.compile(r"\W*\b(?:cont(?:inued|'d|d)?)\W*$", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:&|/|\||,|\+|\band\b)\s*", re.IGNORECASE)
_INLINE = re.compile(r"([^:\t]{3,45}):\s+(?=\S)")
_PERSONAL = re.compile(
    r"\s*(?:date of birth|d\.?o\.?b|born|birth ?(?:date|place)|place of birth|nationality|citizenship|gender|sex|age"
    r"|marital status|religion|father'?s name|mother'?s name|passport(?: no\w*)?|driving licen[cs]e|height|weight"
    r"|visa status|work permit)\b\s*[:.\-–]",
    re.IGNORECASE,
)
# Inside an entry of the employment history these words head a part of it, not a new section.
_PARTS_OF_A_JOB = frozenset({"achievements", "skills", "summary", "projects", "other", "certifications"})
# Inside a list of skills "Languages: Python" and "Tools: Excel" head a part of the list.
_PARTS_OF_SKILLS = frozenset({"languages", "skills", "certifications", "other", "summary", "experience"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A row in its section. `heading` marks the heading itself; `offset` is where the row's own
    words begin after a heading on the same row ("Skills: Excel")."""

    row: Row
    section: Section
    heading: bool = False
    offset: int = 0

    @property
    def start(self) -> int:
        return self.row.start + self.offset

    @property
    def text(self) -> str:
        return self.row.text[self.offset :]


def place(rows: Sequence[Row]) -> tuple[Placed, ...]:
    """Every row with its section. Rows above the first heading are the header or a summary."""
    placed: list[Placed] = []
    section: Section = "header"
    style: tuple[bool, int, bool] | None = None
    for row in rows:
        if found := _alone(row, section, style):
            section = found
            style = style or row.look
            placed.append(Placed(row, section, heading=True))
        elif _PERSONAL.match(row.text):
            placed.append(Placed(row, "personal"))
        elif inline := _inline(row, section):
            section, offset = inline
            placed.append(Placed(row, section, offset=offset))
        else:
            placed.append(Placed(row, section))
    return tuple(placed)


def heading(text: str) -> Section | None:
    """The section that a heading opens, null where the words are no heading known to us."""
    key = _key(text)
    if not key or len(key.split()) > MAX_HEADING_WORDS:
        return None
    if found := _headings().get(key):
        return found
    parts = [_headings().get(part) for part in _JOINED.split(key) if part]
    return parts[0] if len(parts) > 1 and all(parts) else None


def _alone(row: Row, section: Section, style: tuple[bool, int, bool] | None) -> Section | None:
    """A row that is nothing but a heading."""
    if row.dates or row.cells or (row.bullet and not row.line.heading):
        return None
    found = heading(row.text)
    if found is None:
        return None
    if section == "experience" and found in _PARTS_OF_A_JOB and not _like(row, style):
        return None
    return found


def _like(row: Row, style: tuple[bool, int, bool] | None) -> bool:
    """Whether a row looks as the resume's headings do, and stands apart as they do."""
    return row.line.heading or style is None or (row.look == style and (row.gap or row.line.size > 0))


def _inline(row: Row, section: Section) -> tuple[Section, int] | None:
    """A heading with its content on the same row."""
    match = _INLINE.match(row.text)
    if match is None or row.bullet:
        return None
    found = _headings().get(_key(match[1]))
    if found is None or (section == "experience" and found in _PARTS_OF_A_JOB | {"experience"}):
        return None
    if section == "skills" and found in _PARTS_OF_SKILLS:
        return None
    return (found, match.end()) if found != "header" else None


def _key(text: str) -> str:
    text = _DECORATION.sub("", _CONTINUED.sub("", text))
    if _SPACED.match(text):
        text = re.sub(r"[ ]{2,}|(?<=\w)[ ](?=\w)", lambda gap: " " if len(gap[0]) > 1 else "", text)
    return " ".join(text.casefold().replace("’", "'").split())


@cache
def _headings() -> dict[str, Section]:
    found: dict[str, Section] = {}
    for entry in vocabulary.load().resume_headings:
        if entry.name in _SECTIONS:
            for name in (entry.name, *entry.aliases, *entry.exact):
                found.setdefault(_key(name), cast(Section, entry.name))
    return found
