"""How wide the columns of a PDF are set, in points: which lines had no room for the next word."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from roles.reading.files.assembling import Row
from roles.reading.files.wrapping import ITEM, certain, joined, lowered, runs_on, wrapped

# A column in which so many lines visibly wrap tells its own width; others have it from columns like them.
_ENOUGH = 3
# Columns that begin within so many points of one another are set alike.
_SAME_LEFT = 12.0
# In parts of the font size: how far a line may stick out, and how far its left edge may move.
_BEYOND, _INDENT = 6.0, 4.0
# Words are measured by the letters of their line, about as well as this in font sizes; where the words leave
# less doubt, the measure may leave more.
_DOUBT, _DOUBT_CERTAIN = 0.3, 2.0
# A line further left or right than this stands at another indent.
_SLANT = 0.3
# How much wider than its letters are on the average a word may be.
_LETTERS = 1.25
# The blank between words, in parts of the font size.
_BLANK = 0.22

Column = tuple[int, int]


def unwrap_pdf(rows: Sequence[Row]) -> list[Row]:
    """The rows of a whole PDF with wrapped lines joined, also over the end of a page."""
    told = [row for row in rows if row.text]
    return joined(told, wrapped(told, _Edges(told)))


class _Edges:
    """The right edges of the columns of a document, where their lines are seen to wrap."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._seen: dict[Column, list[float]] = defaultdict(list)
        self._left: dict[Column, float] = {}
        self._widest: dict[Column, float] = defaultdict(float)
        # How many of the second lines of list items hang, less those that do not.
        self._hanging = 0
        for row in rows:
            column = _column(row)
            self._left[column] = min(row.left, self._left.get(column, row.left))
            if "\t" not in row.text:
                self._widest[column] = max(row.right, self._widest[column])
        for above, below in pairwise(rows):
            if _near(above, below) and _column(above) == _column(below) and runs_on(above, below):
                self._seen[_column(above)].append(above.right)
                if _is_item(above):
                    self._hanging += 1 if _hangs(above, below) else -1
        self._edges = {column: self._edge(column) for column in self._left}

    def full(self, above: Row, below: Row) -> bool:
        if not _near(above, below) or (not lowered(below) and not self._in_line(above, below)):
            return False
        edge = self._edges[_column(above)]
        word = below.text.split(maxsplit=1)[0]
        width = _LETTERS * len(word) * (below.right - below.left) / max(1, len(below.text))
        doubt = (_DOUBT_CERTAIN if certain(above, below) else _DOUBT) * above.size
        room = edge - above.right
        return -_BEYOND * above.size < room < _BLANK * above.size + width + doubt

    def _in_line(self, above: Row, below: Row) -> bool:
        """Whether a line that may as well begin something stands where the lines of a paragraph do."""
        if _is_item(above) and self._hanging >= 0:
            return _hangs(above, below)
        return below.left > above.left - _SLANT * above.size

    def _edge(self, column: Column) -> float:
        own = self._seen[column]
        if len(own) >= _ENOUGH:
            return max(own)
        left = self._left[column]
        alike = [
            right
            for other, seen in self._seen.items()
            if abs(self._left[other] - left) < _SAME_LEFT
            for right in seen
        ]
        return max(alike) if len(alike) >= _ENOUGH else max([*own, self._widest[column]])


def _column(row: Row) -> Column:
    return row.page, row.column


def _near(above: Row, below: Row) -> bool:
    """Whether a line stands under the other as the next of a paragraph does."""
    size = above.size
    if above.page != below.page:
        return (
            certain(above, below)
            and above.page + 1 == below.page
            and abs(above.left - below.left) < _INDENT * size
        )
    if above.block != below.block:
        return False
    return lowered(below) or -_INDENT * size < below.left - above.left < _INDENT * size


def _is_item(row: Row) -> bool:
    return row.item or bool(ITEM.match(row.text))


def _hangs(above: Row, below: Row) -> bool:
    """Whether a line stands below the words of a list item, not below its mark. A mark that is drawn is no
    part of its line."""
    hang = _SLANT if ITEM.match(above.text) else -_SLANT
    return below.left > above.left + hang * above.size
