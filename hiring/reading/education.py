"""The education section: degrees with field, institution and year, and whether they were completed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hiring.reading import places
from hiring.reading.parts import HeadRow, Joint, Label, Part, split
from hiring.reading.record import Degree
from hiring.reading.rows import Row
from hiring.reading.words import alternatives
from roles.enums import DegreeLevel
from roles.reading import degrees
from roles.reading.dates import DateRange
from roles.reading.degrees import DegreeMention

_KEYWORD = alternatives("institutions")
_INSTITUTION = re.compile(rf"\b(?:{_KEYWORD})\b", re.IGNORECASE)
_SCHOOL_LEVEL = re.compile(
    r"\b(?:high|secondary|grammar|senior secondary|public|comprehensive) school\b", re.IGNORECASE
)
_UNFINISHED = re.compile(
    r"\b(?:expected|anticipated|in progress|pursuing|(?:currently )?(?:enrolled|attending|studying)|candidate|to be completed|on-?going"
    r"|incomplete|not (?:yet )?(?:complete|finish|graduate)[ds]?|(?:did not|didn't|never) (?:complete|finish|graduate)|unfinished"
    r"|course ?work (?:toward|towards|completed)|towards? (?:a|an|my|the)?\s?(?:bachelor|master|associate|degree|b\.?[as]|m\.?[as]|mba|ph)"
    r"|(?:credits?|hours|units|semesters?) (?:toward|towards|completed|earned|of)|\d+ (?:credits?|credit hours|units)\b|some college"
    r"|withdr[ae]wn?|left (?:before|without|to)|no degree|discontinued|deferred|interrupted|abandoned|part[- ]completed|dropped out)",
    re.IGNORECASE,
)
_GRADUATED = re.compile(
    r"\b(?:graduated|completed|awarded|conferred|obtained|earned)\b(?! \d+ (?:credits|hours))", re.IGNORECASE
)
_JOIN = re.compile(
    r"^[\s,:;(–—-]*(?:degree\b)?[\s,:(–—-]*(?:with\s+(?:a\s+)?(?:major|concentration|honou?rs)\s+)?(?:in|of|on)?\b[\s:]*",
    re.I,
)
_STOP = re.compile(
    r"\s*(?:[|•·;()\t\x00]|\s[–—-]\s|ï¼|â€“|,|\bfrom\b|\bat\b|\bGPA\b|\bwith (?:hon|dist|a )|\bminor\b|\bcum laude\b|\bmagna\b|\bsumma\b)"
)
_NOT_FIELD = re.compile(
    r"\b(?:gpa|cgpa|grade|honou?rs|first class|distinction|dean|minor|coursework|courses?|thesis|modules?|relevant|expected|graduated)\b|\d",
    re.I,
)
_MOST_FIELD_WORDS = 7


@dataclass(slots=True)
class _Entry:
    """One stay at an institution as the rows tell it."""

    rows: list[Row] = field(default_factory=list)
    mentions: list[DegreeMention] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


def read_education(text: str, stretches: Sequence[Sequence[Row]]) -> tuple[Degree, ...]:
    """Degrees in the order the resume gives them."""
    found: list[Degree] = []
    for rows in stretches:
        for entry in _entries(text, rows):
            degree = _degree(text, entry)
            if degree is not None and not _told(degree, found):
                found.append(degree)
    return tuple(found)


def _told(degree: Degree, found: Sequence[Degree]) -> bool:
    """Whether a degree only says again what one before it says in more words."""
    return any(
        other.level == degree.level
        and degree.institution in (None, other.institution)
        and degree.year in (None, other.year)
        and (degree.field in (None, other.field) or other.field is None)
        for other in found
    )


def _entries(text: str, rows: Sequence[Row]) -> Iterator[_Entry]:
    """A new entry begins where a row brings a second degree, or a second institution to one that has both."""
    entry = _Entry()
    for row in rows:
        mentions = _mentions(text, row)
        parts = [*split(text, [HeadRow(row.start, row.end, row.dates)])]
        places_of_study = [part for part in parts if _is_institution(part.text)]
        begins = bool(
            (mentions and entry.mentions)
            or (places_of_study and any(_is_institution(part.text) for part in entry.parts))
        )
        if begins and not (row.bullet and entry.rows and not entry.rows[0].bullet and not mentions):
            yield entry
            entry = _Entry()
        entry.rows.append(row)
        entry.mentions += mentions
        entry.parts += parts
    if entry.rows:
        yield entry


def _mentions(text: str, row: Row) -> list[DegreeMention]:
    """The degrees that a row names; a second name for the same level on one row is the same degree."""
    if re.match(
        r"(?:relevant |incoming |key )?(?:coursework|courses|modules|subjects)\b", row.text, re.IGNORECASE
    ):
        return []
    found: list[DegreeMention] = []
    for mention in degrees.find(row.text):
        if not any(mention.level is other.level for other in found):
            found.append(mention)
    return found


def _is_institution(words: str) -> bool:
    return _INSTITUTION.search(words) is not None and len(words.split()) <= 12


def _degree(text: str, entry: _Entry) -> Degree | None:
    words = " ".join(row.text for row in entry.rows)
    mention = max(entry.mentions, key=lambda mention: mention.level.rank, default=None)
    institution = _institution(text, entry)
    level = mention.level if mention else _level_by_school(words)
    if level is None and institution is None:
        return None
    dates = [date for row in entry.rows for date in row.dates]
    return Degree(
        level=level,
        field=_field(entry, mention, institution),
        institution=institution,
        year=_year(dates),
        completed=_completed(words, dates, named=level is not None),
    )


def _level_by_school(words: str) -> DegreeLevel | None:
    return DegreeLevel.HIGH_SCHOOL if _SCHOOL_LEVEL.search(words) else None


def _year(dates: Sequence[DateRange]) -> str | None:
    """The year it ended: the last one stated in a range, or a single date."""
    for date in dates:
        last = date.last or date.first
        if last is not None and last.plausible and not date.current:
            return f"{last.year:04d}"
    return None


def _completed(words: str, dates: Sequence[DateRange], *, named: bool) -> bool:
    if any(date.current for date in dates):
        return False
    unfinished = _UNFINISHED.search(words)
    return named and unfinished is None


def _institution(text: str, entry: _Entry) -> str | None:
    for index, part in enumerate(entry.parts):
        if part.label is Label.PLACE or not _is_institution(part.text):
            continue
        name = _name_only(part.text)
        after = entry.parts[index + 1] if index + 1 < len(entry.parts) else None
        if after is not None and after.joint is Joint.COMMA and _campus(name, after.text):
            name = f"{name}, {after.text}"
        return name
    return None


def _campus(name: str, after: str) -> bool:
    """ "University of California, Berkeley": the campus is part of the name."""
    many = re.search(
        r"\bUniversity of (?P<state>[A-Z][\w ]+)$|\bInstitutes? of (?:Technology|Management)$|\bState University$",
        name,
    )
    if many is None or len(after.split()) > 3 or _INSTITUTION.search(after):
        return False
    return many["state"] is None or places.is_region(many["state"])


def _name_only(words: str) -> str:
    """The institution in a part that names the degree too ("B.Sc. Physics University of Leeds")."""
    mentions = degrees.find(words)
    if not mentions:
        return words
    last = max(mentions, key=lambda mention: mention.end)
    rest = words[last.end :].strip(" ,:–—-()")
    rest = re.sub(r"^(?:degree\b\s*)?(?:in\b|from\b|at\b)?\s*", "", rest, flags=re.IGNORECASE)
    if _INSTITUTION.search(rest):
        return _proper(rest)
    before = words[: mentions[0].start].strip(" ,:–—-()")
    return before if _INSTITUTION.search(before) else words


def _proper(words: str) -> str:
    """Drops a field that runs into the name: "Physics University of Leeds" begins at "University of"."""
    found = re.search(rf"\b(?:{_KEYWORD})\s+(?:of|at|for|de|di|do|du)\b", words, re.IGNORECASE)
    return words[found.start() :] if found else words


def _field(entry: _Entry, mention: DegreeMention | None, institution: str | None) -> str | None:
    """What was studied: the words after the degree, as the resume writes them."""
    if mention is None:
        return None
    row = next(
        row for row in entry.rows if mention.quote in row.text and any(m is mention for m in entry.mentions)
    )
    at = row.text.find(mention.quote)
    if mention.fields:
        return mention.fields[0]
    rest = row.text[at + len(mention.quote) :]
    for date in row.dates:
        rest = rest.replace(row.text[date.start - row.start : date.end - row.start], "\x00")
    rest = _JOIN.sub("", rest, count=1)
    words = _STOP.split(rest, maxsplit=1)[0].strip(" .:,-–")
    if institution and institution in words:
        words = words[: words.find(institution)].strip()
    if (
        not words
        or _NOT_FIELD.search(words)
        or len(words.split()) > _MOST_FIELD_WORDS
        or _INSTITUTION.search(words)
    ):
        return None
    return words if words[0].isalpha() else None
