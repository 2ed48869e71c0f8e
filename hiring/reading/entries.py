"""The employment history cut into entries: each with its heading rows and the rows that describe it.

An entry hangs on its dates. The rows around them that are worded as a heading belong to it; how many
stand above the dates is learned from the resume's first entry, and gaps decide where that fails.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from hiring.reading.employers import LIKELY, POSSIBLE, SURE
from hiring.reading.parts import TITLE_LIKELY, HeadRow, Joint, Label, Part, split
from hiring.reading.rows import Row
from hiring.reading.wording import is_sentence, opens_with_verb, reads_as_heading
from roles.reading import titles
from roles.reading.dates import DateRange

MOST_ROWS_ABOVE, MOST_ROWS_BELOW = 4, 3
# Wording before the dates of a row that can still be a heading; longer is a sentence.
_WRAP_LENGTH = 60
# A line in lower case is a heading only when it is this short.
_MOST_LOWERED_WORDS = 16


@dataclass(slots=True)
class Entry:
    """Rows by position in the sequence that was cut. `body` are the rows that describe the work;
    `tail` is what follows the dates on their own row where that is already a description."""

    dates: DateRange | None
    head: list[HeadRow] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)
    tail: tuple[int, int] | None = None
    first: int = 0


@dataclass(frozen=True, slots=True)
class _Anchor:
    at: int
    dates: DateRange


def cut(text: str, rows: Sequence[Row]) -> list[Entry]:
    """The entries of one stretch of employment history, in order."""
    heads = _head_rows(text, rows)
    anchors = list(_anchors(text, rows, heads))
    spans = _head_spans(text, rows, heads, anchors)
    found: list[tuple[int, int, _Anchor | None]] = [
        (first, last, anchor) for (first, last), anchor in zip(spans, anchors, strict=True)
    ]
    found += [(first, last, None) for first, last in _undated(text, rows, heads, spans)]
    found.sort(key=lambda one: one[:2])
    ends = [*(first for first, _, _ in found), len(rows)][1:]
    return [
        _entry(text, rows, anchor, first, last, end)
        for (first, last, anchor), end in zip(found, ends, strict=True)
    ]


def _undated(
    text: str, rows: Sequence[Row], heads: list[bool], spans: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Headings without dates: runs of heading rows that name both a title and an employer, or, in a
    history without any dates, a title and something besides."""
    taken = {at for first, last in spans for at in range(first, last)}
    at = 0
    while at < len(rows):
        last = at
        while last < len(rows) and heads[last] and last not in taken and last - at < MOST_ROWS_BELOW:
            if last > at and rows[last].gap:
                break
            last += 1
        if last > at and _names_job(
            split(text, [_head_row(row) for row in rows[at:last]]), dated=bool(spans)
        ):
            yield at, last
        at = max(last, at + 1)


def _names_job(parts: Sequence[Part], *, dated: bool) -> bool:
    if _lacks(parts, Label.TITLE):
        return False
    if dated:
        return any(part.label is Label.EMPLOYER or part.employer >= LIKELY > part.title for part in parts)
    return len([part for part in parts if part.label is not Label.OTHER]) > 1


def _head_rows(text: str, rows: Sequence[Row]) -> list[bool]:
    """Which rows are worded as headings; a row that carries on a wrapped line is none."""
    heads: list[bool] = []
    for index, row in enumerate(rows):
        head = not row.bullet and _worded_as_heading(text, row, near_dates=_near_dates(rows, index))
        if head and index and _carries_on(rows[index - 1], row, heads[-1]):
            head = False
        heads.append(head)
    return heads


def _near_dates(rows: Sequence[Row], at: int) -> bool:
    near = rows[max(0, at - 1) : at + 2]
    return any(not dates.single for row in near if not row.bullet for dates in row.dates)


def _worded_as_heading(text: str, row: Row, *, near_dates: bool) -> bool:
    """Also a short line in lower case, where it carries a range of dates or names a title beside one."""
    wording = _without_dates(text, row)
    if reads_as_heading(wording):
        return True
    words = len(wording.split())
    if is_sentence(wording) or opens_with_verb(wording) or words > _MOST_LOWERED_WORDS:
        return False
    if any(not dates.single for dates in row.dates):
        return True
    return near_dates and titles.parse(wording).level is not None


def _carries_on(above: Row, row: Row, above_is_head: bool) -> bool:
    if row.gap or row.dates or above_is_head or above.ends_sentence:
        return False
    if row.line.right and above.bullet and row.line.left > above.line.left + 4:
        return True
    return len(above.text) >= _WRAP_LENGTH and not row.line.bold


def _without_dates(text: str, row: Row) -> str:
    pieces, position = [], row.start
    for date in row.own_dates:
        pieces.append(text[position : date.start])
        position = min(date.end, row.end)
    return " ".join([*pieces, text[position : row.end]]).strip(" \t,|–—-()•·")


def _anchors(text: str, rows: Sequence[Row], heads: list[bool]) -> Iterator[_Anchor]:
    """The dates that entries hang on: a range in a heading row, or a single date where the rows around
    it carry no range."""
    for at, row in enumerate(rows):
        dates = _dates_of(text, row)
        if dates is None:
            continue
        if not dates.single and (heads[at] or _date_ends_heading(text, row, dates)):
            yield _Anchor(at, dates)
        elif not dates.single and row.bullet and reads_as_heading(_without_dates(text, row)):
            yield _Anchor(at, dates)
        elif dates.single and heads[at] and not row.bullet and not _range_near(text, rows, at):
            if _at_edge(row, dates):
                yield _Anchor(at, dates)


def _dates_of(text: str, row: Row) -> DateRange | None:
    """The row's first range; two single dates in neighbouring cells are a range."""
    if not row.dates:
        return None
    ranges = [dates for dates in row.dates if not dates.single]
    if ranges:
        return ranges[0]
    first = row.dates[0]
    if len(row.dates) > 1 and not text[first.end : row.dates[1].start].strip(" \t|"):
        return replace(first, end=row.dates[1].end, last=row.dates[1].last, single=False, bare=False)
    return first


def _date_ends_heading(text: str, row: Row, dates: DateRange) -> bool:
    """Whether a heading with its dates stands before a description on one row."""
    before, after = text[row.start : dates.start].strip(), text[dates.end : row.end].strip()
    if row.bullet or not after or dates not in row.own_dates:
        return False
    return reads_as_heading(before) and (bool(before) or len(after) > _WRAP_LENGTH)


def _at_edge(row: Row, dates: DateRange) -> bool:
    return dates not in row.own_dates or dates.start - row.start <= 2 or row.end - dates.end <= 2


def _range_near(text: str, rows: Sequence[Row], at: int) -> bool:
    near = [row for row in rows[max(0, at - 2) : at + 3] if row is not rows[at]]
    return any(not dates.single for row in near if not row.bullet for dates in row.dates)


def _head_spans(
    text: str, rows: Sequence[Row], heads: list[bool], anchors: Sequence[_Anchor]
) -> list[tuple[int, int]]:
    """First and last row (excluded) of each entry's heading."""
    above_first = _rows_above(rows, heads, anchors[0].at, 0) if anchors else 0
    spans: list[tuple[int, int]] = []
    floor = 0
    for number, anchor in enumerate(anchors):
        ceiling = anchors[number + 1].at if number + 1 < len(anchors) else len(rows)
        above = _rows_above(rows, heads, anchor.at, floor)
        if number:
            above = _fitting(text, rows, anchor, above, above_first)
        below = _rows_below(text, rows, heads, anchor, ceiling, anchor.at - above, above_first)
        spans.append((anchor.at - above, anchor.at + 1 + below))
        floor = anchor.at + 1 + below
    return spans


def _rows_above(rows: Sequence[Row], heads: list[bool], at: int, floor: int) -> int:
    """How many heading rows stand directly above a row, up to a gap."""
    count = 0
    while count < MOST_ROWS_ABOVE and at - count - 1 >= floor and heads[at - count - 1]:
        if rows[at - count].gap and count + 1 > 1:
            break
        count += 1
    return count


def _fitting(text: str, rows: Sequence[Row], anchor: _Anchor, above: int, expected: int) -> int:
    """Rows above beyond what the first entry has belong to this entry only if they say who or where."""
    while above > expected and not _says_something(text, rows[anchor.at - above]):
        above -= 1
    return above


def _rows_below(
    text: str,
    rows: Sequence[Row],
    heads: list[bool],
    anchor: _Anchor,
    ceiling: int,
    first: int,
    expected_above: int,
) -> int:
    """How many rows after the dates still belong to the heading: those that add a title or an employer
    it lacks, or a place; rows that the next entry needs above its own dates are left to it."""
    at = anchor.at
    available = 0
    while (
        available < MOST_ROWS_BELOW
        and at + 1 + available < ceiling
        and heads[at + 1 + available]
        and not (rows[at + 1 + available].gap and available)
    ):
        available += 1
    if at + 1 + available == ceiling and ceiling < len(rows):
        available = max(0, available - expected_above)
    parts = [*split(text, [_head_row(rows[index]) for index in range(first, at + 1)])]
    if (
        not available
        and _lacks(parts, Label.TITLE)
        and at + 1 < ceiling
        and _is_bulleted_heading(text, rows[at + 1])
    ):
        return 1
    taken = 0
    for index in range(at + 1, at + 1 + available):
        more = split(text, [_head_row(rows[index])])
        if not _adds(parts, more) or (rows[index].gap and not _lacks_both(parts)):
            break
        parts += more
        taken += 1
    return taken


def _adds(parts: Sequence[Part], more: Sequence[Part]) -> bool:
    """Whether a further row tells what the heading so far does not."""
    if not more:
        return False
    if any(part.label is Label.PLACE for part in more) and len(more) <= 3:
        return True
    if any(part.title >= 2 for part in more):
        return _lacks(parts, Label.TITLE)
    if any(part.employer >= 1 or part.label is Label.EMPLOYER for part in more):
        return _lacks(parts, Label.EMPLOYER)
    unclear = [part for part in parts if part.label in (None, Label.TITLE, Label.EMPLOYER)]
    return len(unclear) < 2


def _lacks(parts: Sequence[Part], label: Label) -> bool:
    if any(part.label is label for part in parts):
        return False
    if label is Label.TITLE:
        return not any(part.title >= 2 for part in parts)
    return not any(_may_employ(part) for part in parts)


def _may_employ(part: Part) -> bool:
    """A department that a comma hangs on a title is no employer, unless its words leave no doubt."""
    wanted = SURE if part.joint is Joint.COMMA else POSSIBLE
    return part.label is None and part.employer >= wanted and part.title < TITLE_LIKELY


def _lacks_both(parts: Sequence[Part]) -> bool:
    return _lacks(parts, Label.TITLE) or _lacks(parts, Label.EMPLOYER)


def _says_something(text: str, row: Row) -> bool:
    parts = split(text, [_head_row(row)])
    return any(part.label is not None or part.title >= 2 or part.employer >= 1 for part in parts)


def _is_bulleted_heading(text: str, row: Row) -> bool:
    """A bullet that names the position instead of describing it."""
    if not row.bullet or not reads_as_heading(_without_dates(text, row)):
        return False
    return any(part.title >= 2 for part in split(text, [_head_row(row)]))


def _head_row(row: Row) -> HeadRow:
    return HeadRow(row.start, row.end, row.dates)


def _entry(text: str, rows: Sequence[Row], anchor: _Anchor | None, first: int, last: int, end: int) -> Entry:
    head = [_head_row(row) for row in rows[first:last]]
    entry = Entry(anchor.dates if anchor else None, head, list(rows[last:end]), first=first)
    if anchor is None or anchor.dates not in rows[anchor.at].own_dates:
        return entry
    row = rows[anchor.at]
    after = text[anchor.dates.end : row.end]
    if not reads_as_heading(after.strip(" \t,|–—-()•·")) or len(after.split()) > 14:
        entry.head[anchor.at - first] = HeadRow(row.start, min(row.end, anchor.dates.end), row.dates)
        begin = anchor.dates.end + len(after) - len(after.lstrip(" \t,|–—-()•·:"))
        entry.tail = (begin, row.end)
    return entry
