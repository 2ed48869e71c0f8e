"""How wide a text without layout is set, in characters: which lines had no room for the next word."""

from collections.abc import Sequence
from itertools import pairwise

from roles.reading.files.assembling import Row
from roles.reading.files.wrapping import joined, runs_on, unended, wrapped

# So many lines must be seen to wrap, and this share of all that run on in the next at one width.
_ENOUGH, _SHARE = 3, 0.7


def unwrap_text(rows: Sequence[Row]) -> list[Row]:
    """Rows with wrapped lines joined."""
    told = [row for row in rows if row.text]
    return joined(told, wrapped_text(told))


def wrapped_text(rows: Sequence[Row]) -> list[bool]:
    """For each row, whether it only goes on with the one before it; none does where the text is not set to
    one width."""
    pairs = [(above, below) for above, below in pairwise(rows) if _near(above, below)]
    for sign in (runs_on, unended):
        running = [pair for pair in pairs if sign(*pair)]
        if len(running) < _ENOUGH:
            continue
        ruler = _Width(_width(running))
        if sum(ruler.full(*pair) for pair in running) >= max(_ENOUGH, _SHARE * len(running)):
            return wrapped(rows, ruler)
    return [False] * len(rows)


class _Width:
    """A text set to `width` characters a line, indents counted."""

    def __init__(self, width: int) -> None:
        self._width = width

    def full(self, above: Row, below: Row) -> bool:
        if not _near(above, below):
            return False
        shortest, longest = _room(above, below)
        return shortest <= self._width <= longest


def _width(running: Sequence[tuple[Row, Row]]) -> int:
    """The width at which most of the lines that run on had no room for the next word."""
    rooms = [_room(above, below) for above, below in running]
    return max(
        sorted({shortest for shortest, _ in rooms}),
        key=lambda width: sum(shortest <= width <= longest for shortest, longest in rooms),
    )


def _room(above: Row, below: Row) -> tuple[int, int]:
    """The least and the greatest width at which a line breaks where it does."""
    length = above.indent + len(above.text)
    return length, length + len(below.text.split(maxsplit=1)[0])


def _near(above: Row, below: Row) -> bool:
    return above.block == below.block and above.page == below.page
