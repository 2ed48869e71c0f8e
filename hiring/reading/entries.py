"""The employment history cut into entries: each with its heading rows and the rows that describe it.

An entry hangs on its dates. The rows around them that are worded as a heading belong to it; how many
stand above the dates is learned from the resume's first entry, and gaps decide where that fails.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from hiring.reading import told
from hiring.reading.anchors import Anchor, head_rows, without_dates
from hiring.reading.anchors import anchors as find_anchors
from hiring.reading.employers import LIKELY, evidence
from hiring.reading.heading_rows import prepared
from hiring.reading.needs import adds, head_row, lacks, lacks_either, says_something
from hiring.reading.part_words import TITLE_LIKELY, Label
from hiring.reading.parts import HeadRow, Joint, Part, split
from hiring.reading.rows import Row
from hiring.reading.wording import is_sentence, opens_with_verb, reads_as_heading
from hiring.reading.words import words as word_list
from roles.reading import titles
from roles.reading.dates import DateRange

MOST_ROWS_ABOVE, MOST_ROWS_BELOW = 4, 3
# More words behind the dates of a row than this describe.
_MOST_WORDS_BEHIND = 14
# So few words above dates or behind them are a name however they are written.
_FEW_WORDS = 4
_MOST_WORDS_NAMED = 10
_MARKS = " \t,|–—-()•·:;"
_PIECE = re.compile(r"[;|]\s+")


@dataclass(slots=True)
class Entry:
    """Rows by position in the sequence that was cut. `body` are the rows that describe the work;
    `tail` is what follows the dates on their own row where that is already a description."""

    dates: DateRange | None
    head: list[HeadRow] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)
    tail: tuple[int, int] | None = None


def cut(text: str, rows: Sequence[Row]) -> list[Entry]:
    """The entries of one stretch of employment history, in order."""
    if told.is_told(rows):
        return [Entry(told.dates_of(rows), told.heads(rows), told.body(rows))]
    asked = prepared(rows)
    entries = _cut(text, asked)
    if len(asked) < len(rows):
        _put_back(entries, asked, rows)
    return entries


def _put_back(entries: Sequence[Entry], asked: Sequence[Row], rows: Sequence[Row]) -> None:
    """Rows that were left out while headings were looked for are told about the job they stand in."""
    ends = [row.end for row in asked]
    firsts = [entry.head[0].start if entry.head else entry.body[0].start for entry in entries]
    for row in rows:
        before = bisect_right(ends, row.start)
        joined = before < len(asked) and asked[before].start <= row.start
        at = bisect_right(firsts, row.start) - 1
        if not joined and at >= 0:
            entries[at].body.append(row)
            entries[at].body.sort(key=lambda each: each.index)


def _cut(text: str, rows: Sequence[Row]) -> list[Entry]:
    heads = head_rows(text, rows)
    anchors = list(find_anchors(text, rows, heads))
    spans = _Spans(text, rows, heads).around(anchors)
    found: list[tuple[int, int, Anchor | None]] = [
        (first, last, anchor) for (first, last), anchor in zip(spans, anchors, strict=True)
    ]
    found += [(first, last, None) for first, last in _undated(text, rows, heads, spans)]
    found.sort(key=lambda one: one[:2])
    ends = [*(first for first, _, _ in found), len(rows)][1:]
    entries = [
        _entry(text, rows, anchor, first, last, end)
        for (first, last, anchor), end in zip(found, ends, strict=True)
    ]
    return list(_with_stray_dates(text, entries))


def _with_stray_dates(text: str, entries: Sequence[Entry]) -> Iterator[Entry]:
    """Dates that stand alone belong to the heading without dates that follows, whatever got between them."""
    stray: Entry | None = None
    for entry in entries:
        if stray is not None and entry.dates is None:
            yield replace(entry, dates=stray.dates, body=[*stray.body, *entry.body])
            stray = None
            continue
        if stray is not None:
            yield stray
            stray = None
        if entry.dates is not None and not split(text, entry.head):
            stray = entry
        else:
            yield entry
    if stray is not None:
        yield stray


def _undated(
    text: str, rows: Sequence[Row], heads: list[bool], spans: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Headings without dates: runs of heading rows that name both a title and an employer, or, in a
    history without any dates, a title and something besides."""
    taken = {at for first, last in spans for at in range(first, last)}
    at = 0
    while at < len(rows):
        last = at
        while last < min(len(rows), at + MOST_ROWS_BELOW) and heads[last] and last not in taken:
            if last > at and rows[last].gap:
                break
            last += 1
        if last > at and _names_job(_parts(text, rows[at:last]), dated=bool(spans)):
            yield at, last
        at = max(last, at + 1)


def _parts(text: str, rows: Sequence[Row]) -> tuple[Part, ...]:
    return split(text, [head_row(row) for row in rows])


def _names_job(parts: Sequence[Part], *, dated: bool) -> bool:
    if lacks(parts, Label.TITLE):
        return False
    if dated:
        return any(part.label is Label.EMPLOYER or part.employer >= LIKELY > part.title for part in parts)
    return len([part for part in parts if part.label is not Label.OTHER]) > 1


class _Spans:
    """First and last row (excluded) of the heading around each anchor, from the top down."""

    def __init__(self, text: str, rows: Sequence[Row], heads: Sequence[bool]) -> None:
        self.text, self.rows, self.heads = text, rows, heads

    def around(self, anchors: Sequence[Anchor]) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        floor = 0
        usual = self._above(anchors[0].at, 0) if anchors else 0
        for number, anchor in enumerate(anchors):
            above = self._above(anchor.at, floor)
            if number:
                above = self._fitting(anchor.at, above, usual) or self._one_above(anchor.at, floor, usual)
            last = anchors[number + 1].at if number + 1 < len(anchors) else len(self.rows)
            floor = self._below(anchor.at - above, anchor.at, last, usual)
            found.append((anchor.at - above, floor))
        return found

    def _above(self, at: int, floor: int) -> int:
        """How many heading rows stand directly above a row, up to a gap."""
        count = 0
        while count < MOST_ROWS_ABOVE and at - count - 1 >= floor and self.heads[at - count - 1]:
            if count and self.rows[at - count].gap and (count > 1 or not self._spaced(at)):
                break
            count += 1
        return count

    def _spaced(self, at: int) -> bool:
        """Whether even the dates stand apart from their heading: then a gap parts no entries."""
        row = self.rows[at]
        alone = not without_dates(self.text, row)
        return alone and row.gap and lacks_either(_parts(self.text, [self.rows[at - 1]]))

    def _fitting(self, at: int, above: int, usual: int) -> int:
        """Rows above beyond what the first entry has belong to an entry only if they say who or where, or
        stand below a gap."""
        while above > usual and not self._opens(self.rows[at - above]):
            above -= 1
        return above

    def _opens(self, row: Row) -> bool:
        return (row.gap and not self.rows[0].line.size) or says_something(self.text, row)

    def _one_above(self, at: int, floor: int, usual: int) -> int:
        """A few words in lower case are a heading too, there where the other entries have theirs."""
        row = self.rows[at - 1] if at > floor else None
        if usual != 1 or row is None or row.bullet or not row.gap or row.ends_sentence:
            return 0
        return int(row.words <= _FEW_WORDS and not self.rows[at].gap)

    def _below(self, first: int, at: int, last: int, usual: int) -> int:
        """The end of a heading: rows after the dates that add a title or an employer it lacks, or a place;
        rows that the next entry needs above its own dates are left to it."""
        available = self._run(at + 1, last)
        if available == last < len(self.rows):
            available = max(at + 1, available - usual)
        parts = [*_parts(self.text, self.rows[first : at + 1])]
        if available == at + 1 < last and lacks(parts, Label.TITLE):
            return at + 2 if _is_bulleted_heading(self.text, self.rows[at + 1]) else at + 1
        for index in range(at + 1, available):
            more = _parts(self.text, [self.rows[index]])
            if not adds(parts, more) or (self.rows[index].gap and _complete(parts)):
                return index
            parts += more
        return available

    def _run(self, first: int, last: int) -> int:
        """The end of the heading rows that follow one another from `first`, up to a gap."""
        at = first
        while at < min(last, first + MOST_ROWS_BELOW) and self.heads[at]:
            if at > first and self.rows[at].gap:
                break
            at += 1
        return at


def _complete(parts: Sequence[Part]) -> bool:
    """Whether a title stands in a heading with something else that may be the employer."""
    others = [part for part in parts if part.label is None and part.joint is Joint.GAP]
    return not lacks(parts, Label.TITLE) and (not lacks(parts, Label.EMPLOYER) or len(others) > 1)


def _is_bulleted_heading(text: str, row: Row) -> bool:
    """A bullet that names the position instead of describing it."""
    if not row.bullet or not reads_as_heading(without_dates(text, row)):
        return False
    return any(part.title >= TITLE_LIKELY for part in _parts(text, [row]))


def _describes(after: str) -> bool:
    """Whether what stands behind the dates on their row tells about the work; a few words are a name, also
    in lower case."""
    words = after.split()
    if not words or len(words) > _MOST_WORDS_BEHIND:
        return bool(words)
    named = _few(words, after) and words[0].casefold() not in word_list("small_words")
    if named and not is_sentence(after) and not opens_with_verb(after):
        return False
    bare = after.rstrip(" .")
    return not reads_as_heading(bare if titles.parse(bare).level is not None else after)


def _few(words: Sequence[str], after: str) -> bool:
    """A few words, or a title of a few words with its employer behind a comma."""
    title = after.split(",", 1)[0]
    titled = title != after and len(title.split()) <= _FEW_WORDS and len(words) <= _MOST_WORDS_NAMED
    return len(words) <= _FEW_WORDS or (titled and titles.parse(title).level is not None)


def _named(after: str) -> int:
    """How much of what follows the dates on their row still names the job: pieces between semicolons or bars,
    as long as they are worded so and one of them names a title or an employer."""
    ends = [found.end() for found in _PIECE.finditer(after)]
    last = 0
    for begin, end in pairwise([0, *ends, len(after)]):
        piece = after[begin:end].strip(_MARKS + ";")
        if piece and not reads_as_heading(piece) and titles.parse(piece).level is None:
            break
        last = end
    names = any(
        titles.parse(piece).level is not None or evidence(piece) >= LIKELY
        for piece in _PIECE.split(after[:last])
    )
    return last if ends and names else 0


def _entry(text: str, rows: Sequence[Row], anchor: Anchor | None, first: int, last: int, end: int) -> Entry:
    head = [head_row(row) for row in rows[first:last]]
    entry = Entry(anchor.dates if anchor else None, head, list(rows[last:end]))
    if anchor is None or anchor.dates not in rows[anchor.at].own_dates:
        return entry
    row = rows[anchor.at]
    after = text[anchor.dates.end : row.end]
    if _describes(after.strip(_MARKS)):
        named = anchor.dates.end + _named(after)
        entry.head[anchor.at - first] = HeadRow(row.start, min(row.end, named), row.dates)
        begin = named + len(text[named : row.end]) - len(text[named : row.end].lstrip(_MARKS))
        entry.tail = (begin, row.end)
    return entry
