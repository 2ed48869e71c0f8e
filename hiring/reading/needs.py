"""What the heading of an entry still lacks, and whether a further row would tell it."""

from collections.abc import Sequence

from hiring.reading.employers import POSSIBLE, SURE
from hiring.reading.part_words import TITLE_LIKELY, Label
from hiring.reading.parts import HeadRow, Joint, Part, split
from hiring.reading.rows import Column, Row

# A row of more parts than this that names a place says other things too.
_MOST_PARTS_OF_A_PLACE = 3


_LABELS = {Column.TITLE: Label.TITLE, Column.EMPLOYER: Label.EMPLOYER, Column.PLACE: Label.PLACE}


def head_row(row: Row) -> HeadRow:
    label = _LABELS.get(row.column) if row.column else None
    return HeadRow(row.start, row.end, row.dates, label, bool(row.line.told))


def adds(parts: Sequence[Part], more: Sequence[Part]) -> bool:
    """Whether a further row tells what the heading so far does not."""
    if not more:
        return False
    if any(part.label is Label.PLACE for part in more) and len(more) <= _MOST_PARTS_OF_A_PLACE:
        return True
    if any(part.title >= TITLE_LIKELY or part.label is Label.TITLE for part in more):
        return lacks(parts, Label.TITLE)
    if any(part.employer >= POSSIBLE or part.label is Label.EMPLOYER for part in more):
        return lacks(parts, Label.EMPLOYER)
    unclear = [part for part in parts if part.label in (None, Label.TITLE, Label.EMPLOYER)]
    return len(unclear) < 2


def lacks(parts: Sequence[Part], label: Label) -> bool:
    if any(part.label is label for part in parts):
        return False
    if label is Label.TITLE:
        return not any(part.title >= TITLE_LIKELY for part in parts)
    return not any(_may_employ(part) for part in parts)


def _may_employ(part: Part) -> bool:
    """A department that a comma hangs on a title is no employer, unless its words leave no doubt."""
    wanted = SURE if part.joint is Joint.COMMA else POSSIBLE
    return part.label is None and part.employer >= wanted and part.title < TITLE_LIKELY


def lacks_either(parts: Sequence[Part]) -> bool:
    return lacks(parts, Label.TITLE) or lacks(parts, Label.EMPLOYER)


def says_something(text: str, row: Row) -> bool:
    parts = split(text, [head_row(row)])
    return any(
        part.label is not None or part.title >= TITLE_LIKELY or part.employer >= POSSIBLE for part in parts
    )
