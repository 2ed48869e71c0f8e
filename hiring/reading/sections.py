"""Which section of a resume each row stands in, by the headings that people give their sections."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from hiring.reading import employers
from hiring.reading.contents import told_by
from hiring.reading.headings import PERSONAL, heading, inline_heading, named_by_a_word
from hiring.reading.record import Section
from hiring.reading.rows import Row
from hiring.reading.statements import list_entries
from roles.reading import titles

# Inside an entry of the employment history these words head a part of it, not a new section.
_PARTS_OF_A_JOB: frozenset[Section] = frozenset(
    {"achievements", "skills", "summary", "projects", "other", "certifications"}
)
# Inside a list of skills "Languages: Python" and "Tools: Excel" head a part of the list.
_PARTS_OF_SKILLS: frozenset[Section] = frozenset(
    {"languages", "skills", "certifications", "other", "summary", "experience"}
)
_MOST_UNKNOWN_WORDS = 6
# Characters of a row that may have been broken for want of room.
_LONG_ROW = 50
# Lines of a paragraph follow each other within this many line heights.
_NEXT_LINE = 1.5
# What makes a list: this many entries, of so few words on average, and no sentence or number.
_FEWEST_ENTRIES, _MOST_WORDS_AN_ENTRY = 4, 2.6
_PROSE = re.compile(r"[.!?](?:\s|$)|\d{2}")
_SENTENCE = re.compile(r"[.!?](?:\s|$)|@")
# A name is set at least this much larger than the text.
_NAME_SIZE = 1.4

Look = tuple[bool, int, bool]


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
    placing = _Placing(rows)
    return tuple(_with_lists([placing.place(row) for row in rows]))


def _with_lists(placed: Sequence[Placed]) -> Iterator[Placed]:
    """A section under a heading we do not know, or of a summary, that is a list of names is one of skills."""
    for section, run in groupby(placed, key=lambda each: each.section):
        rows = list(run)
        if section in ("other", "summary"):
            yield from _lists_among(rows)
        else:
            yield from rows


def _lists_among(rows: Sequence[Placed]) -> Iterator[Placed]:
    starts = [at for at, each in enumerate(rows) if each.heading]
    for first, last in pairwise([*([0] if 0 not in starts else []), *starts, len(rows)]):
        own = [each for each in rows[first:last] if not each.heading]
        listed = first in starts and _is_list("\n".join(each.text for each in own))
        yield from (replace(each, section="skills") if listed else each for each in rows[first:last])


def _is_list(text: str) -> bool:
    entries = list(list_entries(text, 0, len(text)))
    words = sum(len(text[start:end].split()) for start, end in entries)
    return (
        len(entries) >= _FEWEST_ENTRIES
        and words <= _MOST_WORDS_AN_ENTRY * len(entries)
        and not _PROSE.search(text)
    )


def looks_listed(text: str) -> bool:
    """Whether a line with no heading above it is a list of names: many short entries and no sentence."""
    entries = list(list_entries(text, 0, len(text)))
    words = sum(len(text[start:end].split()) for start, end in entries)
    short = words <= _MOST_WORDS_AN_ENTRY * len(entries)
    return len(entries) > _FEWEST_ENTRIES and short and not _SENTENCE.search(text)


class _Placing:
    """Walks down the rows and keeps the section it is in and the look of the headings seen."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.section: Section = "header"
        self.look = _look_of_headings(rows)
        self.colons = _headings_end_in_colons(rows)
        self.body_size = _commonest_size(rows)
        self.body_look = _commonest_look(rows)
        self.largest = max((row.line.size for row in rows), default=0.0)

    @property
    def _told_by_look(self) -> bool:
        """Whether headings look otherwise than the text. Where all is set alike, a size says nothing."""
        return self.body_size > 0 and self.look != self.body_look

    def place(self, row: Row) -> Placed:
        if found := self._alone(row):
            self.section = found
            return Placed(row, found, heading=True)
        if self._is_name(row):
            self.section = "header"
        if PERSONAL.match(row.text) and not row.line.told:
            return Placed(row, "personal")
        if inline := self._inline(row):
            self.section, offset = inline
            return Placed(row, self.section, offset=offset)
        return Placed(row, self.section)

    def _is_name(self, row: Row) -> bool:
        """The largest line of a page with a side column stands above the main column, not in the section
        that the side column ended with."""
        return row.index > 0 and self._is_largest(row)

    def _is_largest(self, row: Row) -> bool:
        large = row.line.size == self.largest >= _NAME_SIZE * self.body_size > 0
        return large and row.line.page == 1

    def _alone(self, row: Row) -> Section | None:
        """A row that is nothing but a heading."""
        if (
            row.line.told
            or row.dates
            or row.cells
            or (row.bullet and not row.line.heading)
            or self._goes_on(row)
        ):
            return None
        found = heading(row.text)
        if found is None:
            return self._by_look(row)
        if self.section == "experience" and found in _PARTS_OF_A_JOB and not self._looks_alike(row):
            return None
        return found

    def _goes_on(self, row: Row) -> bool:
        """Whether a row ends the sentence that the long row above did not: its last word is no heading."""
        above = self.rows[row.index - 1] if row.index else None
        if above is None or len(above.text) < _LONG_ROW or above.ends_sentence:
            return False
        if row.text[:1].islower():
            return not row.gap
        return self._told_by_look and row.look == self.body_look and _next_line(above, row)

    def _by_look(self, row: Row) -> Section | None:
        """A heading that no list of ours has: it looks as the resume's other headings do."""
        if row.index == 0 or row.words > _MOST_UNKNOWN_WORDS or row.text.endswith((".", ";", "!")):
            return None
        if self.look is None and not (row.underlined or row.line.heading):
            return None
        if not self._looks_alike(row) or not self._stands_out(row):
            return None
        if found := named_by_a_word(row.text):
            return None if found in _PARTS_OF_A_JOB and self.section == "experience" and row.colon else found
        if row.ends_sentence or self._names_entry(row):
            return None
        apart = row.underlined or self.body_size < row.line.size < self.largest
        return told_by(self.rows[row.index + 1 : row.index + 3]) or ("other" if apart else None)

    def _names_entry(self, row: Row) -> bool:
        """A title or an employer with dates near below heads an entry, not a section."""
        named = titles.parse(row.text).level is not None or employers.evidence(row.text) >= employers.LIKELY
        return named and any(each.dates for each in self.rows[row.index + 1 : row.index + 3])

    def _looks_alike(self, row: Row) -> bool:
        if row.line.heading and row.line.size:
            return self.look is None or row.look[1] == self.look[1]
        if row.line.heading or row.underlined or self.look is None:
            return True
        return row.look == self.look and (row.gap or self._told_by_look)

    def _stands_out(self, row: Row) -> bool:
        return (
            row.line.heading
            or row.underlined
            or row.line.bold
            or row.capitals
            or row.line.size > self.body_size
            or (row.colon and self.colons)
        )

    def _inline(self, row: Row) -> tuple[Section, int] | None:
        """A heading with its content on the same row, behind a colon or in the next cell."""
        found = None if row.bullet or row.line.told else inline_heading(row.text)
        if found is None or found.section == "header":
            return None
        if found.cell:
            return found.section, found.end
        if self.section == "experience" and found.section in _PARTS_OF_A_JOB | {"experience"} and not row.gap:
            return None
        if self.section == "skills" and found.section in _PARTS_OF_SKILLS:
            return None
        return found.section, found.end


def _next_line(above: Row, row: Row) -> bool:
    """Whether a row follows at the step of the lines of one paragraph."""
    step = row.line.top - above.line.top
    return above.line.page == row.line.page and 0 < step < _NEXT_LINE * row.line.size


def _look_of_headings(rows: Sequence[Row]) -> Look | None:
    """The look that most of the headings known to us have."""
    looks = Counter(row.look for row in rows if heading(row.text) and not row.dates and not row.cells)
    return max(looks, key=lambda look: (looks[look], look), default=None)


def _commonest_look(rows: Sequence[Row]) -> Look | None:
    """The look of most of the text."""
    looks = Counter[Look]()
    for row in rows:
        looks[row.look] += len(row.text)
    return max(sorted(looks), key=lambda look: looks[look], default=None)


def _headings_end_in_colons(rows: Sequence[Row]) -> bool:
    """Whether most of the headings known to us end in a colon."""
    known = [row.colon for row in rows if heading(row.text) and not row.dates and not row.cells]
    return sum(known) * 2 > len(known)


def _commonest_size(rows: Sequence[Row]) -> float:
    sizes = Counter[float]()
    for row in rows:
        sizes[row.line.size] += len(row.text)
    return max(sorted(sizes), key=lambda size: sizes[size], default=0.0)
