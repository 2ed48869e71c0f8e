"""Jobs told in running text, with neither headings nor lines of their own.

"2016 to 2021 service rep at Acme Co-op: Answered calls. …" is cut into the rows that a list of jobs would
have: dates, title and employer, and a row for what is told about them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from hiring.reading.institutions import names_one
from hiring.reading.openings import Opening, find_openings
from hiring.reading.record import Section
from hiring.reading.rows import Column, Row
from hiring.reading.sections import Placed, looks_listed
from hiring.reading.statements import paragraphs, sentences
from roles.reading import dates, degrees
from roles.reading.dates import DateRange

_UNTITLED: frozenset[Section] = frozenset({"header", "summary", "other"})
_HISTORY: frozenset[Section] = frozenset({"experience"})
# One job in a paragraph of the history is an entry like any other; several are running text.
_FEWEST_IN_HISTORY = 2
# What the two pieces of an opening are.
_COLUMNS = (Column.TITLE, Column.EMPLOYER)
_MARKS = " \t\n,.:;)–—-"
_CLOSING_NUMBER = re.compile(r"\d{1,2}\.\s+(?=(?:19|20)\d\d)")
_STUDIED = re.compile(
    r"\b(?:graduat\w+|stud(?:y|ied|ying)|degree|diploma|went to|attend(?:ed|ing)|major(?:ed|ing)|hold|earned"
    r"|finished|completed)\b",
    re.IGNORECASE,
)
# Where a run-on resume names its degree: at the beginning of a short line.
_MOST_DEGREE_WORDS = 20


def unfold(text: str, placed: Sequence[Placed]) -> tuple[Placed, ...]:
    """The rows with the jobs of running text cut into rows of the employment history, there where such a
    section stands, else wherever no heading says what stands. Rows that tell no job so stay as they are."""
    headed = any(each.section == "experience" for each in placed)
    within = _HISTORY if headed else _UNTITLED
    rows = [each.row for each in placed if each.section in within and not each.heading and not each.offset]
    told = {
        start: (end, found)
        for start, end, found in _paragraphs(text, rows)
        if not headed or len(found) >= _FEWEST_IN_HISTORY or any(one.in_words for one in found)
    }
    if not told:
        return tuple(placed)
    unfolded: list[Placed] = []
    covered = -1
    for each in placed:
        if each.row.start in told:
            covered, found = told[each.row.start]
            unfolded += _cut(text, each, covered, found)
        elif each.row.start >= covered:
            unfolded.append(_resettled(each) if covered >= 0 and not headed else each)
    numbered = (replace(each, row=replace(each.row, index=at)) for at, each in enumerate(unfolded))
    return tuple(numbered)


def _paragraphs(text: str, rows: Sequence[Row]) -> Iterator[tuple[int, int, list[Opening]]]:
    """Paragraphs that tell jobs, with where each begins."""
    starts = [row.start for row in rows]
    for start, end in paragraphs(rows):
        own = rows[bisect_left(starts, start) : bisect_left(starts, end)]
        ranges = [_own_words(text, one) for row in own for one in row.own_dates]
        found = list(find_openings(text, start, end, ranges))
        if found and any(_within_a_line(one, own) for one in found):
            yield start, end, found


def _own_words(text: str, dates: DateRange) -> DateRange:
    """The number that closes the sentence before is no month of the year that opens the next."""
    closing = _CLOSING_NUMBER.match(text, dates.start, dates.end)
    if closing is None or dates.first is None:
        return dates
    return replace(dates, start=closing.end(), first=replace(dates.first, month=None))


def _within_a_line(opening: Opening, rows: Sequence[Row]) -> bool:
    """A heading that has its lines to itself is read as such; here more stands on them."""
    return not any(row.start == opening.start for row in rows) or not any(
        0 <= row.end - opening.end <= 1 for row in rows
    )


def _cut(text: str, each: Placed, end: int, found: Sequence[Opening]) -> Iterator[Placed]:
    if before := text[each.start : found[0].start].rstrip():
        yield replace(each, row=replace(each.row, end=each.start + len(before), text=before, dates=()))
    ends = [*(one.start for one in found[1:]), end]
    for one, stop in zip(found, ends, strict=True):
        yield from _heading(text, each.row, one)
        yield from _told(text, each.row, one.end, stop)


def _heading(text: str, row: Row, opening: Opening) -> Iterator[Placed]:
    """The rows of a heading; the dates stand beside the first."""
    for number, (start, end) in enumerate(opening.pieces):
        dated = (opening.dates,) if opening.dates and not number else ()
        named = _COLUMNS[number] if len(opening.pieces) == len(_COLUMNS) else None
        piece = replace(_row(text, row, start, end, gap=not number, dated=dated), column=named)
        yield Placed(piece, "experience")


def _told(text: str, row: Row, start: int, end: int) -> Iterator[Placed]:
    """What is told behind a heading: about the job, and studies and the signature that run on from it."""
    start += len(text[start:end]) - len(text[start:end].lstrip(_MARKS))
    for section, run in groupby(sentences(text, start, end), key=lambda one: _section(text[slice(*one)])):
        told = list(run)
        begin, stop = told[0][0], told[-1][1]
        years = _dates_in(text, begin, stop) if section == "education" else ()
        yield Placed(_row(text, row, begin, stop, bullet=True, dated=years), section)


def _dates_in(text: str, start: int, end: int) -> tuple[DateRange, ...]:
    found = dates.find(text[start:end])
    return tuple(replace(one, start=start + one.start, end=start + one.end) for one in found)


def _section(sentence: str) -> Section:
    if "@" in sentence:
        return "personal"
    return "education" if _STUDIED.search(sentence) and _names_study(sentence) else "experience"


def _names_study(sentence: str) -> bool:
    return bool(degrees.find(sentence)) or names_one(sentence)


def _row(
    text: str,
    row: Row,
    start: int,
    end: int,
    *,
    gap: bool = False,
    bullet: bool = False,
    dated: tuple[DateRange, ...] = (),
) -> Row:
    return replace(row, start=start, end=end, text=text[start:end], gap=gap, bullet=bullet, dates=dated)


def _resettled(each: Placed) -> Placed:
    """A line under the jobs of a resume without headings, by what it says itself."""
    if each.section not in _UNTITLED or each.heading:
        return each
    if looks_listed(each.row.text):
        return replace(each, section="skills")
    named = degrees.find(each.row.text) if each.row.words <= _MOST_DEGREE_WORDS else ()
    if any(mention.start == 0 for mention in named):
        return replace(each, section="education")
    return replace(each, section="other")
