"""How two sides of a gutter are read: as columns, as labelled bands, or as the rows of one text.

Places and dates set at the right margin share their rows with titles and employers: no columns.
Neither are table rows. What makes two columns is that each side goes on by itself: its lines stand
between the lines of the other side, or its text wraps within its own width.
"""

import re
from enum import Enum, auto
from itertools import pairwise

from roles.reading.files.pdf_pieces import Piece
from roles.reading.files.pdf_rows import Segments, usual_leading

# In parts of the font size: lines of one side that are nearer than this go on from each other.
_NEXT_LINE = 2.3
# Share of the lines of the sparser side that stand on rows of their own, from which it is a column.
_ALONE = 0.3
# A column of lines set far apart has at least so many, mostly on rows of their own, few with a year.
_LOOSE, _MOSTLY, _FEW = 4, 0.6, 0.3
# Columns of a list are about equally long.
_EQUAL = 0.6
_STRETCH = re.compile(r"\b(?:19|20)\d\d\s?[-–—]\s?\S")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# What forms name on the left of what is filled in.
_FIELD = re.compile(
    r"(?:name of )?(?:the )?(?:employer|company|organi[sz]ation|institution)(?: name)?|position(?: held)?"
    r"|(?:job )?title|designation|rank|post(?: held)?|client|project|occupation or position held"
    r"|dates?|from|to|years?|period|duration|location|place|address|country"
    r"|(?:main |key )?(?:duties|tasks|responsibilities|activities)(?: and \w+)?|qualification|degree"
    r"|type of business(?: or sector)?|(?:sur|first |last |full )?names?|nationality",
    re.IGNORECASE,
)
_FEWEST_FIELDS = 3
# A line that fills this share of its side and goes on in lower case is wrapped.
_FULL = 0.8
# Lines of one label (a date, an employer and a place) that begins level with what it labels.
_LABEL_LINES = 3
# So many labels with a year are dates; of others so many stand where something begins beside them.
_DATED_LABELS, _BEGINNING = 0.5, 0.7
# A new label begins where the lines are further apart than this, in font sizes and in usual steps.
_GAP, _GAP_STEPS = 1.5, 1.35
# A lone label must stand beside so many times its own lines.
_LABELLED = 3


class Reading(Enum):
    """In which order the two sides of a gutter are read."""

    # Row by row, as if there were no gutter.
    ROWS = auto()
    # The left side to its end, then the right one.
    COLUMNS = auto()
    # Each label on the left, then what stands beside it.
    BANDS = auto()


def reading(left: list[Segments], right: list[Segments]) -> Reading:
    """How two sides are read."""
    if min(len(left), len(right)) < 2:
        return Reading.ROWS
    if _names_fields(left):
        return Reading.ROWS
    if _both_dated(left, right):
        return Reading.COLUMNS
    sparse, dense = (left, right) if len(left) <= len(right) else (right, left)
    if not _goes_on(sparse):
        return Reading.COLUMNS if _stands_alone(sparse, dense) else Reading.ROWS
    if _labels(sparse, dense):
        return Reading.BANDS if sparse is left else Reading.ROWS
    return Reading.COLUMNS if _columns(sparse, dense) else Reading.ROWS


def groups(side: list[Segments]) -> list[list[Segments]]:
    """The lines of a side, parted where a reader sees a gap."""
    gap = max(_GAP, _GAP_STEPS * usual_leading([row[0] for row in side]))
    found = [[side[0]]]
    for upper, lower in pairwise(side):
        if upper[0].base - lower[0].base > gap * lower[0].size:
            found.append([])
        found[-1].append(lower)
    return found


def _both_dated(left: list[Segments], right: list[Segments]) -> bool:
    """Whether rows have a stretch of time on either side, as cards set beside each other do."""
    first, second = (
        [row for row in side if any(_STRETCH.search(piece.text) for piece in row)] for side in (left, right)
    )
    return min(len(first), len(second)) > 1 and _shared(first, second) > 1


def _names_fields(left: list[Segments]) -> bool:
    """Whether the left side is the labels of a form ("Employer", "Position", "Period")."""
    named = sum(_FIELD.fullmatch(row[0].text.strip()) is not None for row in left)
    return named >= _FEWEST_FIELDS and named >= _MOSTLY * len(left)


def _columns(sparse: list[Segments], dense: list[Segments]) -> bool:
    """Whether both sides go on by themselves."""
    alone = len(sparse) - _shared(sparse, dense)
    if alone >= max(2, _ALONE * len(sparse)):
        return True
    wraps = _wraps(sparse) + _wraps(dense)
    return wraps > 1 or (wraps == 1 and len(sparse) > 2 and _equals(sparse, dense))


def _stands_alone(sparse: list[Segments], dense: list[Segments]) -> bool:
    """Whether lines set far apart are still a column: most have no line beside them, and few are dates."""
    alone = len(sparse) - _shared(sparse, dense)
    return len(sparse) >= _LOOSE and alone >= _MOSTLY * len(sparse) and _dated(sparse) < _FEW * len(sparse)


def _dated(side: list[Segments]) -> int:
    return sum(any(_YEAR.search(segment.text) for segment in row) for row in side)


def _equals(sparse: list[Segments], dense: list[Segments]) -> bool:
    """Whether both sides are as full, and neither is a column of dates."""
    return len(sparse) >= _EQUAL * len(dense) and _dated(sparse) < 0.5 * len(sparse)


def _shared(sparse: list[Segments], dense: list[Segments]) -> int:
    """Lines that have their baseline in common with one of the other side."""
    baselines = {round(piece.base) for row in dense for piece in row}
    return sum(any(round(row[0].base) + step in baselines for step in (-2, -1, 0, 1, 2)) for row in sparse)


def _goes_on(side: list[Segments]) -> bool:
    """Whether most of a side's lines have another of that side right above or below."""
    near = [upper[0].base - lower[0].base < _NEXT_LINE * lower[0].size for upper, lower in pairwise(side)]
    with_company = sum(before or after for before, after in pairwise([False, *near, False]))
    return with_company >= 0.5 * len(side)


def _labels(sparse: list[Segments], dense: list[Segments]) -> bool:
    """Whether the sparse side labels the other: short groups, each beginning level with a line there."""
    labels = groups(sparse)
    if len(labels) == 1 and (len(dense) < _LABELLED * len(sparse) or not _shared(sparse[:1], dense[:1])):
        return False
    level = _shared([label[0] for label in labels], dense)
    short = sum(len(label) <= _LABEL_LINES for label in labels)
    if level < 0.8 * len(labels) or short < 0.8 * len(labels):
        return False
    dated = _dated(sparse) >= _DATED_LABELS * len(labels)
    return dated or _dated(dense) >= _DATED_LABELS * len(groups(dense)) or _begins_level(labels, dense)


def _begins_level(labels: list[list[Segments]], dense: list[Segments]) -> bool:
    """Whether the lines that labels without dates are level with begin something: two columns set alike are
    level by chance, also in the middle of a paragraph."""
    beginnings = [group[0] for group in groups(dense)]
    return _shared([label[0] for label in labels], beginnings) >= _BEGINNING * len(labels)


def _wraps(side: list[Segments]) -> int:
    """Lines that are broken because the side is full: the next one goes on in lower case."""
    lines: list[Piece] = [row[-1] for row in side]
    left, right = min(row[0].left for row in side), max(line.right for line in lines)
    full = left + _FULL * (right - left)
    return sum(
        upper.right > full and lower[0].text[:1].islower()
        for upper, lower in zip(lines, side[1:], strict=False)
    )
