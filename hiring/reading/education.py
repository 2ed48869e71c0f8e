"""The education section: degrees with field, institution and year, and whether they were completed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from hiring.reading import told
from hiring.reading.institutions import institution, is_institution, names_one
from hiring.reading.parts import HeadRow, Part, split
from hiring.reading.record import Degree
from hiring.reading.rows import Row
from roles.enums import DegreeLevel
from roles.reading import degrees
from roles.reading.dates import DateRange
from roles.reading.degrees import DegreeMention

_SCHOOL_LEVEL = re.compile(
    r"\b(?:high|secondary|grammar|senior secondary|comprehensive) school\b", re.IGNORECASE
)
_UNFINISHED = re.compile(
    r"\b(?:expected|anticipated|in progress|pursuing|(?:currently )?(?:enrolled|attending|studying)"
    r"|candidate|to be completed"
    r"|on-?going|incomplete|unfinished|not (?:yet )?(?:complete|finish|graduate)d?|part[- ]completed"
    r"|dropped out|no degree"
    r"|(?:did not|didn't|never) (?:complete|finish|graduate)|some college|discontinued|deferred"
    r"|interrupted|abandoned"
    r"|coursework completed|towards? (?:an? |my |the )?(?:bachelor|master|associate|degree|b\.?[as]\b"
    r"|m\.?[as]\b|mba|ph)"
    r"|(?:credits?|hours|units|semesters?|modules) (?:towards?|completed|earned|passed|of)"
    r"|\d+ (?:credits?|credit hours|units)\b"
    r"|withdr[ae]wn?|withdrew|left (?:before|without|to)|current(?:ly)?$|due (?:in )?(?:19|20)\d\d|started)"
    r"|(?<=[,(]\s)current\b",
    re.IGNORECASE,
)
_COURSES = re.compile(
    r"(?:relevant |incoming |key |advanced )?(?:coursework|courses|modules|subjects)\b(?! toward)",
    re.IGNORECASE,
)
# What joins a degree to its field, and what ends the field.
_JOIN = re.compile(
    r"^[\s,:;(–—-]*(?:degree\b)?[\s,:(–—-]*(?:with\s+(?:a\s+)?(?:major|concentration|honou?rs)\s+)?(?:in"
    r"|of|on)?\b[\s:]*",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"\s*(?:[|•·;()\t\x00]|\s[–—-]\s|ï¼|â€“|,|\bfrom\b|\bat\b|\bGPA\b|\bwith (?:hon|dist|a )|\bminor\b"
    r"|\b(?:summa |magna )?cum laude\b)"
)
_NOT_FIELD = re.compile(
    r"\b(?:c?gpa|grade|honou?rs|first class|distinction|dean|minor|coursework|courses?|thesis|modules?"
    r"|relevant"
    r"|expected|graduated|city|state)\b|\d",
    re.IGNORECASE,
)
_MOST_FIELD_WORDS = 7
# What the heading says of every row under it.
_SUBJECT = "Education: "
_OPENS = re.compile(r"(?:^|[,:;|–—\t(-])\s*$")
_HOLDS = re.compile(
    r"\b(?:hold(?:s|ing)?|earned|ha(?:ve|s|ving)|possess(?:es|ing)?|with|along with|graduate with"
    r"|completed)\s+(?:an?|my|the)\s+[^.]*$",
    re.I,
)


@dataclass(slots=True)
class _Entry:
    """One stay at an institution as the rows tell it."""

    rows: list[Row] = field(default_factory=list)
    mentions: list[tuple[Row, DegreeMention]] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


def read_education(text: str, stretches: Sequence[Sequence[Row]], as_of: date) -> tuple[Degree, ...]:
    """Degrees in the order the resume gives them. A year after `as_of` means not completed yet."""
    found: list[Degree] = []
    for rows in stretches:
        if told.is_told(rows):
            found.append(_told_degree(rows, as_of))
            continue
        for entry in _entries(text, rows):
            degree = _degree(text, entry, as_of)
            if degree is not None and not _told(degree, found):
                found.append(degree)
    return tuple(found)


def degrees_after_name(top: Sequence[Row]) -> tuple[Degree, ...]:
    """Degrees that stand behind the name ("Jane Doe, MBA")."""
    rows = [row for row in top if "," in row.text and row.words <= _MOST_FIELD_WORDS]
    return tuple(
        Degree(level=mention.level) for row in rows for mention in degrees.find(row.text) if mention.start > 0
    )


def degrees_elsewhere(rows: Sequence[Row]) -> tuple[Degree, ...]:
    """Degrees that rows outside the section say their writer holds, or that open a row; only needed where
    no section of education names one."""
    return tuple(
        Degree(level=mention.level, field=mention.fields[0] if mention.fields else None)
        for row in rows
        for mention in degrees.find(row.text)
        if (mention.start == 0 or _HOLDS.search(row.text[: mention.start]))
        and not _UNFINISHED.search(row.text)
    )


def opens_with_degree(row: Row) -> bool:
    """Whether the row is an entry of its own: a degree, and the school that gave it."""
    return names_one(row.text) and any(mention.start == 0 for mention in degrees.find(row.text))


def _told(degree: Degree, found: Sequence[Degree]) -> bool:
    """Whether a degree only says again what one before it says in more words."""
    return any(
        other.level == degree.level
        and degree.institution in (None, other.institution)
        and degree.year in (None, other.year)
        and degree.field in (None, other.field)
        for other in found
    )


def _entries(text: str, rows: Sequence[Row]) -> Iterator[_Entry]:
    """A new entry begins where a row brings a second degree or a second institution, or a date where
    dates head the entries."""
    entry = _Entry()
    dates_first = bool(rows) and _is_date(rows[0])
    for row in rows:
        mentions = _mentions(row)
        parts = split(text, [HeadRow(row.start, row.end, row.dates)])
        again = (mentions and entry.mentions) or (_studied_at(parts) and _studied_at(entry.parts))
        if entry.rows and ((again and not _is_detail(row, entry)) or (dates_first and _is_date(row))):
            yield entry
            entry = _Entry()
        entry.rows.append(row)
        entry.mentions += [(row, mention) for mention in mentions]
        entry.parts += parts
    if entry.rows:
        yield entry


def _is_detail(row: Row, entry: _Entry) -> bool:
    """A bullet under an entry that has none tells more of it."""
    return row.bullet and not entry.rows[0].bullet and not _mentions(row)


def _studied_at(parts: Sequence[Part]) -> bool:
    return any(is_institution(part.text) for part in parts)


def _is_date(row: Row) -> bool:
    """Whether a row holds nothing but one date or range."""
    own = row.own_dates
    return len(own) == 1 and own[0].end - own[0].start >= len(row.text) - 2


def _mentions(row: Row) -> list[DegreeMention]:
    """The degrees that a row names; a second name for the same level on one row is the same degree."""
    found: list[DegreeMention] = []
    for mention in _named_in_section(row.text) if not _COURSES.match(row.text) else []:
        if not any(mention.level is other.level for other in found):
            found.append(mention)
    return found


def _named_in_section(text: str) -> list[DegreeMention]:
    """Under a heading of education a short name that opens a row or a part of it is a degree: "MA: Law"."""
    if found := degrees.find(text):
        return found
    told = degrees.find(_SUBJECT + text)
    moved = (replace(each, start=each.start - len(_SUBJECT), end=each.end - len(_SUBJECT)) for each in told)
    return [each for each in moved if each.start >= 0 and _OPENS.search(text[: each.start])]


def _degree(text: str, entry: _Entry, as_of: date) -> Degree | None:
    words = "\n".join(row.text for row in entry.rows)
    named = max(entry.mentions, key=lambda pair: pair[1].level.rank, default=None)
    school = institution(text, entry.parts)
    level = named[1].level if named else _level_by_school(words)
    if level is None and school is None:
        return None
    dates = [dates for row in entry.rows for dates in row.dates]
    year = _year(dates)
    begun = any(each.current for each in dates) or (year is not None and int(year) > as_of.year)
    return Degree(
        level=level,
        field=_field(*named, school) if named else None,
        institution=school,
        year=year,
        completed=not begun and _UNFINISHED.search(words) is None,
    )


def _told_degree(rows: Sequence[Row], as_of: date) -> Degree:
    """The degree of an entry whose file says which line is the degree, which the school, which the dates."""
    title, school, dates = told.title_of(rows), told.employer_of(rows), told.dates_of(rows)
    mentions = _mentions(title) if title else []
    named = max(mentions, key=lambda mention: mention.level.rank, default=None)
    words = title.text if title else ""
    last = dates.last if dates and dates.last and dates.last.plausible else None
    begun = (dates is not None and dates.current) or (last is not None and last.year > as_of.year)
    return Degree(
        level=named.level if named else _level_by_school(f"{words}\n{school or ''}"),
        field=_told_field(title, named) if title else None,
        institution=school,
        year=f"{last.year:04d}" if last else None,
        completed=not begun and _UNFINISHED.search(words) is None,
    )


def _told_field(title: Row, named: DegreeMention | None) -> str | None:
    """The vocabulary's name, else what stands behind "in"; a file without that field may say it in others."""
    if named and named.fields:
        return named.fields[0]
    if " in " not in title.text:
        found = _field(title, named, None) if named else None
        return None if found is None or _UNFINISHED.search(found) else found
    area = title.text.rpartition(" in ")[2]
    known = [field for mention in degrees.find(f"Bachelor's degree in {area}") for field in mention.fields]
    return known[0] if known else area


def _level_by_school(words: str) -> DegreeLevel | None:
    return DegreeLevel.HIGH_SCHOOL if _SCHOOL_LEVEL.search(words) else None


def _year(dates: Sequence[DateRange]) -> str | None:
    """The year it ended: the last one stated in a range, or a single date."""
    for each in dates:
        last = each.last or each.first
        if last is not None and last.plausible and not each.current:
            return f"{last.year:04d}"
    return None


def _field(row: Row, mention: DegreeMention, school: str | None) -> str | None:
    """What was studied: the vocabulary's name, else the words after the degree as the resume writes them."""
    if mention.fields:
        return mention.fields[0]
    rest = row.text[mention.end :]
    for dates in row.own_dates:
        rest = rest.replace(row.text[dates.start - row.start : dates.end - row.start], "\x00")
    words = _STOP.split(_JOIN.sub("", rest, count=1), maxsplit=1)[0].strip(" .:,-–")
    if school and school in words:
        words = words[: words.find(school)].strip()
    if not words or not words[0].isalpha() or _NOT_FIELD.search(words) or names_one(words):
        return None
    return words if len(words.split()) <= _MOST_FIELD_WORDS else None
