"""Where entries of the employment history hang: rows worded as headings, and the dates among them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hiring.reading.fields import without_field
from hiring.reading.rows import Row
from hiring.reading.wording import is_sentence, opens_with_verb, reads_as_heading
from roles.reading import titles
from roles.reading.dates import DateRange

# A line at least this long that ends no sentence was broken by the page's edge.
_WRAP_LENGTH = 60
# A wrapped line of a bullet is set in by more than this many points.
_INDENT = 4
# A line in lower case is a heading only when it is this short.
_MOST_LOWERED_WORDS = 16
_MARKS = " \t,|–—-()•·"
_BOTH = 2


@dataclass(frozen=True, slots=True)
class Anchor:
    """The dates of an entry; `at` is the row's position in the rows that are cut."""

    at: int
    dates: DateRange


def head_rows(text: str, rows: Sequence[Row]) -> list[bool]:
    """Which rows are worded as headings; a row that carries on a wrapped line is none."""
    heads: list[bool] = []
    for index, row in enumerate(rows):
        head = not row.bullet and (
            row.column is not None or _worded_as_heading(text, row, near_dates=_near_dates(rows, index))
        )
        if head and index and _carries_on(rows[index - 1], row, heads[-1]):
            head = False
        heads.append(head)
    return heads


def _near_dates(rows: Sequence[Row], at: int) -> bool:
    near = rows[max(0, at - 1) : at + 2]
    return any(not dates.single for row in near if not row.bullet for dates in row.dates)


def _worded_as_heading(text: str, row: Row, *, near_dates: bool) -> bool:
    """Also a short line in lower case, where it carries a range of dates or names a title beside one."""
    wording = without_field(without_dates(text, row))
    if wording.endswith(")") and wording.find(" (") > 0:
        wording = wording[: wording.rfind(" (")]
    if reads_as_heading(wording) or _ends_in_dot(wording, row):
        return True
    words = len(wording.split())
    if is_sentence(wording) or opens_with_verb(wording) or words > _MOST_LOWERED_WORDS:
        return False
    if any(not dates.single for dates in row.dates):
        return True
    return near_dates and titles.parse(wording).level is not None


def _ends_in_dot(wording: str, row: Row) -> bool:
    """ "2015 – 2019 Fitter, Acme Ltd, Leeds." and "Fitter, Acme Ltd, Leeds. 2015–2019." are headings with a
    dot behind them."""
    if row.bullet or not row.own_dates or not wording.endswith("."):
        return False
    first, last = row.own_dates[0], row.own_dates[-1]
    if first.start > row.start and row.end - last.end > 1:
        return False
    bare = wording.rstrip(" .")
    return reads_as_heading(bare) and titles.parse(bare).level is not None


def _carries_on(above: Row, row: Row, above_is_head: bool) -> bool:
    if row.gap or above_is_head or above.ends_sentence:
        return False
    if row.dates:
        return len(above.text) >= _WRAP_LENGTH and (row.text[0].islower() or _closes_bracket(row.text))
    if row.line.right and above.bullet and row.line.left > above.line.left + _INDENT:
        return True
    return len(above.text) >= _WRAP_LENGTH and not row.line.bold


def _closes_bracket(text: str) -> bool:
    """Whether a bracket closes that was not opened: it was in the line before."""
    closing = text.find(")")
    return closing >= 0 and "(" not in text[:closing]


def without_dates(text: str, row: Row) -> str:
    pieces, position = [], row.start
    for date in row.own_dates:
        pieces.append(text[position : date.start])
        position = min(date.end, row.end)
    return " ".join([*pieces, text[position : row.end]]).strip(_MARKS)


def anchors(text: str, rows: Sequence[Row], heads: list[bool]) -> Iterator[Anchor]:
    """The dates that entries hang on: a range in a heading row, or a single date where the rows around
    it carry no range."""
    for at, row in enumerate(rows):
        dates = _dates_of(text, row)
        if dates is None:
            continue
        if dates.single:
            holds = heads[at] and not row.bullet and _at_edge(row, dates)
            holds = holds and (not _range_near(rows, at) or _as_others_near(text, rows, at, dates))
        else:
            holds = heads[at] or _date_ends_heading(text, row, dates) or _bulleted(text, row)
        if holds:
            yield Anchor(at, dates)


def _bulleted(text: str, row: Row) -> bool:
    """A job told in one bullet: "• Clerk, Acme Ltd, 2010–2012"."""
    return row.bullet and reads_as_heading(without_dates(text, row))


def _dates_of(text: str, row: Row) -> DateRange | None:
    """The row's first range; two single dates in neighbouring cells are a range."""
    if not row.dates:
        return None
    ranges = [dates for dates in row.dates if not dates.single]
    if ranges:
        return ranges[0]
    first = row.dates[0]
    apart = " \t|" if row.bullet or len(row.dates) != _BOTH else " \t|,&"
    if len(row.dates) > 1 and not text[first.end : row.dates[1].start].strip(apart):
        return replace(first, end=row.dates[1].end, last=row.dates[1].last, single=False)
    return first


def _date_ends_heading(text: str, row: Row, dates: DateRange) -> bool:
    """Whether a heading with its dates stands before a description on one row."""
    before, after = text[row.start : dates.start].strip(), text[dates.end : row.end].strip(" .")
    if row.bullet or not after or dates not in row.own_dates:
        return False
    if reads_as_heading(before):
        return bool(before) or len(after) > _WRAP_LENGTH
    names_title = titles.parse(before).level is not None and len(before.split()) <= _MOST_LOWERED_WORDS
    return names_title and not is_sentence(before) and not opens_with_verb(before) and not dates.single


def _at_edge(row: Row, dates: DateRange) -> bool:
    return dates not in row.own_dates or dates.start - row.start <= 2 or row.end - dates.end <= 2


def _as_others_near(text: str, rows: Sequence[Row], at: int, dates: DateRange) -> bool:
    """Whether a single date opens or closes a row that names a title and more, as the ranges near it do."""
    row = rows[at]
    wording = without_dates(text, row)
    headed = at > 0 and rows[at - 1].gap and not rows[at - 1].bullet and not rows[at - 1].dates
    if not ("," in wording or headed) or titles.parse(wording).level is None:
        return False
    near = [each for each in rows[max(0, at - 2) : at + 3] if each is not row and each.own_dates]
    if dates.start == row.start:
        return all(each.own_dates[0].start == each.start for each in near)
    return dates.end == row.end and all(each.own_dates[-1].end == each.end for each in near)


def _range_near(rows: Sequence[Row], at: int) -> bool:
    near = [row for row in rows[max(0, at - 2) : at + 3] if row is not rows[at]]
    return any(not dates.single for row in near if not row.bullet for dates in row.dates)
