"""Lines that are longer than any paragraph are cut: what is read line by line takes no longer for them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from roles.reading.files.assembling import Row

# Characters. A paragraph that fills a page has about 3,000; programs that write no line ends write far more.
LONGEST_LINE = 8_000
# At a blank in the last fifth where there is one.
_PIECE = re.compile(
    rf"[^\n]{{{LONGEST_LINE * 4 // 5},{LONGEST_LINE}}}(?:[^\S\n]+|\Z)|[^\n]{{1,{LONGEST_LINE}}}"
)


def cut(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, long ones in pieces one under the other."""
    for row in rows:
        if len(row.text) <= LONGEST_LINE:
            yield row
        else:
            yield from (replace(row, text=piece) for piece in _pieces(row.text))


def cut_text(text: str) -> str:
    """A text whose long lines are several."""
    if len(text) <= LONGEST_LINE:
        return text
    lines = text.split("\n")
    if all(len(line) <= LONGEST_LINE for line in lines):
        return text
    return "\n".join(
        piece for line in lines for piece in (_pieces(line) if len(line) > LONGEST_LINE else [line])
    )


def _pieces(line: str) -> list[str]:
    return [piece for found in _PIECE.finditer(line) if (piece := found[0].strip())]
