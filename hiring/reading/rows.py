"""The visible lines of a resume as rows: what each says apart from its bullet, and the gaps between."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from roles.reading.dates import DateRange
from roles.reading.text import DocumentText, Line, Told, has_gap

# Bullet glyphs, also those of symbol fonts (private use area) and those read in a wrong encoding.
_BULLET = re.compile(
    r"\s*(?:[•●▪■□◆◇◦○‣⁃∙·►▶➢➤❖✓✔✦★§\uf000-\uf0ff]+\s*|â—\W|â€¢\s*|[*+»]\s*(?=[^\W\d])|[*»>~.]\s+(?=\S)|[-–—]{1,2}\s+"
    r"|o\s+(?=[A-Z])"
    r"|\(?(?:\d{1,2}|[ivx]{1,4})[.)]\s+(?=\w))"
)
# What Markdown writes before headings.
_HEADING_MARKS = re.compile(r"\s*#{1,6}\s+(?=\S)")
_TERMINAL = re.compile(r"[.;!?:]\s*$")
_RULE = re.compile(r"[\s=_~*#.+|–—-]{3,}")
# A step between two lines above this many line heights reads as a gap.
_GAP_HEIGHTS = 1.9
# Two lines whose tops differ by less than this part of a line height stand side by side.
_SAME_HEIGHT = 0.6
# Lines of one paragraph follow each other within this many line heights.
_NEXT_LINE = 1.5


class Column(StrEnum):
    """What the column of a table holds, by the name above it."""

    DATES = "dates"
    EMPLOYER = "employer or school"
    TITLE = "title"
    PLACE = "place"
    TOLD = "what was done"
    OTHER = "anything else"


_COLUMNS = {
    Told.TITLE: Column.TITLE,
    Told.EMPLOYER: Column.EMPLOYER,
    Told.PLACE: Column.PLACE,
    Told.DATES: Column.DATES,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line that says something. `start` and `end` are offsets without bullet and outer blanks."""

    index: int
    start: int
    end: int
    text: str
    line: Line
    bullet: bool
    gap: bool
    dates: tuple[DateRange, ...] = ()
    # The next line is a rule drawn with characters, as under headings of plain text.
    underlined: bool = False
    # The row is one cell of a table whose columns are named.
    column: Column | None = None

    @property
    def own_dates(self) -> tuple[DateRange, ...]:
        """The dates that stand in the row itself, not in a column beside it."""
        return tuple(dates for dates in self.dates if self.start <= dates.start < self.end)

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def capitals(self) -> bool:
        return self.text.isupper()

    @property
    def ends_sentence(self) -> bool:
        return bool(_TERMINAL.search(self.text))

    @property
    def colon(self) -> bool:
        return self.text.endswith(":")

    @property
    def cells(self) -> bool:
        return has_gap(self.text)

    @property
    def look(self) -> tuple[bool, int, bool]:
        """What a reader's eye compares: weight, size in half points, capitals."""
        return (self.line.bold, round(self.line.size * 2), self.capitals)


def build(document: DocumentText, dates: Sequence[DateRange]) -> tuple[Row, ...]:
    """The rows of a document. Every date range belongs to the row it begins in; what it covers of the
    rows after that ("August 2010", "to", "February 2016" in three rows) belongs to no other."""
    rows: list[Row] = []
    following, covered = 0, 0
    blank, previous = True, None
    for line in document.lines:
        start, end, bullet = _bounds(document.text, line)
        start = max(start, min(covered, end))
        if not document.text[start:end].strip():
            blank = blank or line.end == line.start or not document.text[line.start : line.end].strip()
            continue
        if _RULE.fullmatch(document.text[start:end]):
            if rows and not blank:
                rows[-1] = replace(rows[-1], underlined=True)
            continue
        start += len(document.text[start:end]) - len(document.text[start:end].lstrip())
        within: list[DateRange] = []
        while following < len(dates) and dates[following].start < line.end:
            if dates[following].start >= line.start:
                within.append(dates[following])
                covered = dates[following].end
            following += 1
        gap = blank or (previous is not None and _gap_between(document.text, previous, line))
        text = document.text[start:end]
        column = _COLUMNS.get(line.told)
        row = Row(len(rows), start, end, text, line, bullet or line.item, gap, tuple(within), column=column)
        rows.append(row)
        blank, previous = False, line
    return _with_side_dates(rows)


def _with_side_dates(rows: list[Row]) -> tuple[Row, ...]:
    """Dates that stand in a column of their own go to the row beside them on the page."""
    alone = [row for row in rows if row.line.right > 0 and _is_range(row) and not _under_another(row, rows)]
    if not alone:
        return tuple(rows)
    beside: dict[int, Row] = {}
    gone: set[int] = set()
    for row in alone:
        partner = _beside(row, rows)
        if partner is not None and partner.index not in beside:
            beside[partner.index] = row
            gone.add(row.index)
    kept = [
        replace(row, dates=(*beside[row.index].dates, *row.dates)) if row.index in beside else row
        for row in rows
        if row.index not in gone
    ]
    return tuple(replace(row, index=index) for index, row in enumerate(kept))


def _is_range(row: Row) -> bool:
    """Nothing but one range: a single year in a side column may be of anything."""
    if len(row.dates) != 1 or row.dates[0].single:
        return False
    return row.dates[0].end - row.dates[0].start >= len(row.text) - 2


def _under_another(row: Row, rows: list[Row]) -> bool:
    """Dates right below a line of their own column that is no date are of that line."""
    above = rows[row.index - 1] if row.index else None
    if above is None or above.dates or above.line.block != row.line.block or row.gap:
        return False
    return 0 < row.line.top - above.line.top < _NEXT_LINE * row.line.size


def _beside(dates: Row, rows: list[Row]) -> Row | None:
    """The row of another block at the same height of the same page."""
    for row in rows:
        near = abs(row.line.top - dates.line.top) <= _SAME_HEIGHT * dates.line.size
        if near and row.line.page == dates.line.page and row.line.block != dates.line.block:
            return row if not row.dates else None
    return None


def _bounds(text: str, line: Line) -> tuple[int, int, bool]:
    """Offsets of a line without bullet and outer blanks, and whether it had a bullet."""
    written = text[line.start : line.end]
    if line.told:
        return line.start, line.end, False
    if line.heading and (marks := _HEADING_MARKS.match(written)):
        return line.start + marks.end(), line.start + len(written.rstrip()), False
    bullet = _BULLET.match(written)
    lead = bullet.end() if bullet else len(written) - len(written.lstrip())
    return line.start + lead, line.start + len(written.rstrip()), bullet is not None


def _gap_between(text: str, above: Line, below: Line) -> bool:
    """Whether a reader sees a gap: a blank line, a new page or column, or more than a line's height."""
    if text[above.end : below.start].count("\n") > 1 or above.block != below.block:
        return True
    if above.page != below.page or not above.size:
        return False
    return below.top - (above.foot or above.top) > _GAP_HEIGHTS * max(above.size, below.size)
