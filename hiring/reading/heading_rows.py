"""Rows of the employment history as entries are cut from them: without what forms ask besides ("Hours per
week: 40", "Supervisor: …"), and with headings whole that the page's edge broke."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from hiring.reading import places
from hiring.reading.fields import names_field
from hiring.reading.rows import Row
from hiring.reading.wording import opens_with_verb, reads_as_heading
from hiring.reading.words import alternatives
from hiring.reading.words import words as word_list
from roles.reading import titles
from roles.reading.text import CELL_GAP

# A line at least this long may have been broken by the page's edge.
_LONG = 45
_MOST_WORDS_BROKEN_OFF = 5
_MOST_TITLE_WORDS = 7
# Characters beside dates that may be marks: more are a name.
_MARKS = 4
# "Physician group, 400 doctors" tells of the employer.
_NUMBER = re.compile(r"(?<!\w)\d[\d,.]*\+?\s+[a-z]")
# Lines of one heading follow each other within this many line heights.
_NEXT_LINE = 1.7
_HOURS = re.compile(
    r"\(?\d{1,2}\+?\s*(?:hours|hrs?)\.?\s*(?:/|per|a|weekly)\s*(?:week|wk|w)?\.?\)?", re.IGNORECASE
)


def prepared(rows: Sequence[Row]) -> list[Row]:
    """The rows that headings are looked for in; those left out belong to what is told."""
    asked = [_without_particulars(_named(rows, at)) for at in range(len(rows))]
    return _whole(_without_asides([row for row in asked if row is not None]))


def _without_asides(rows: list[Row]) -> list[Row]:
    """Headings with the line left out that tells what the employer does, between employer and title."""
    aside = {at for at in range(1, len(rows) - 1) if _is_aside(rows, at)}
    return [row for at, row in enumerate(rows) if at not in aside] if aside else rows


def _is_aside(rows: Sequence[Row], at: int) -> bool:
    above, row, below = rows[at - 1 : at + 2]
    if (
        row.dates
        or below.dates
        or row.gap
        or (below.gap and not row.line.size)
        or row.bullet
        or below.bullet
        or above.bullet
    ):
        return False
    if (
        not any(not dates.single for dates in above.dates)
        or below.words > _MOST_TITLE_WORDS
        or row.column
        or row.cells
    ):
        return False
    if (
        row.ends_sentence
        or names_field(row.text)
        or places.is_place(row.text)
        or (at + 2 < len(rows) and rows[at + 2].dates)
    ):
        return False
    if titles.parse(below.text).level is None or not reads_as_heading(below.text):
        return False
    dated = above.own_dates
    if not dated or dated[-1].end - dated[0].start + _MARKS > len(above.text):
        return False
    if titles.parse(above.text).level is not None:
        return False
    return titles.parse(row.text).level is None or _NUMBER.search(row.text) is not None


def _named(rows: Sequence[Row], at: int) -> Row:
    """A numbered field of a form ("1. Position: Clerk") is no bullet."""
    row = rows[at]
    if not row.bullet or ":" not in row.text or row.column is not None:
        return row
    beside = [each.text for each in rows[max(0, at - 1) : at + 2] if each is not row]
    if names_field(row.text) and any(names_field(text) for text in beside):
        return replace(row, bullet=False)
    return row


def _without_particulars(row: Row) -> Row | None:
    """The row up to the first cell that a form asks for; null where that is the whole row."""
    dated = any(not dates.single for dates in row.dates)
    if row.bullet or row.column is not None or dated or not _may_hold(row.text):
        return row
    begin = 0
    for gap in [*CELL_GAP.finditer(row.text), None]:
        stop = gap.start() if gap else len(row.text)
        if _is_particular(row.text[begin:stop].strip()):
            break
        begin = gap.end() if gap else len(row.text)
    else:
        return row
    kept = row.text[:begin].rstrip()
    return replace(row, end=row.start + len(kept), text=kept) if kept else None


def _may_hold(text: str) -> bool:
    """A cheap look before the pattern is tried: a mark, hours, or a first word that such lines have."""
    if ":" in text or "\t" in text or "hours" in text or "hrs" in text:
        return True
    return text.split(maxsplit=1)[0].casefold() in _first_words()


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in word_list("particulars"))


def _is_particular(cell: str) -> bool:
    return _asked().match(cell) is not None or _HOURS.fullmatch(cell) is not None


@cache
def _asked() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternatives('particulars')})\??\s*(?::|$)|(?:type of )?business or sector\b", re.IGNORECASE
    )


def _whole(rows: list[Row]) -> list[Row]:
    """Headings with the words that the page's edge broke off."""
    if not any(_broken_off(above, row, rows) for above, row in pairwise(rows)):
        return rows
    joined = [rows[0]]
    for row in rows[1:]:
        if _broken_off(joined[-1], row, rows):
            above = joined[-1]
            text = above.text + " " * (row.start - above.end) + row.text
            joined[-1] = replace(above, end=row.end, text=text)
        else:
            joined.append(row)
    return joined


def _broken_off(above: Row, row: Row, rows: Sequence[Row]) -> bool:
    if row.bullet or above.bullet or row.dates or row.column or above.column or len(above.text) < _LONG:
        return False
    if row.words > _MOST_WORDS_BROKEN_OFF or row.cells or above.ends_sentence or not _follows(above, row):
        return False
    if above.own_dates and above.own_dates[-1].end >= above.end - 1:
        return False
    if not reads_as_heading(row.text) or not reads_as_heading(above.text) or opens_with_verb(row.text):
        return False
    last = above.text.rsplit(maxsplit=1)[-1].casefold()
    if last in word_list("small_words") or last in ("&", "-", "–"):
        return True
    said = places.is_place(row.text) or titles.parse(row.text).level is not None
    return not said and bool(above.own_dates) and above.line.right > 0 and _full(above, row, rows)


def _follows(above: Row, row: Row) -> bool:
    if above.line.page != row.line.page:
        return False
    if not above.line.size:
        return not row.gap
    return 0 < row.line.top - above.line.top < _NEXT_LINE * above.line.size


def _full(above: Row, row: Row, rows: Sequence[Row]) -> bool:
    """Whether the next word would not have found room on the line above."""
    width = (above.line.right - above.line.left) / max(1, above.line.end - above.line.start)
    word = width * (len(row.text.split()[0]) + 1)
    return above.line.right + word > max(each.line.right for each in rows)
