"""Two-column pages drawn from top to bottom across both columns, as tables and some design tools write
them: the order in which the file holds its text says nothing of the order in which a person reads it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from tests.factories.resume_files.pdf.fonts import family

# Points.
MARGIN, GUTTER, SIDE = 46.0, 22.0, 160.0
SIZE, SPACE = 9.5, 5.0
# The columns' lines stand at their own heights, as paragraphs of different letters do.
LEADINGS = (12.0, 12.7)

Column = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    page: int
    top: float
    left: float
    text: str


def write(path: Path, side: Column, main: Column, *, side_right: bool) -> None:
    """A PDF of the two columns, row by row. Raises FontMissing where its letters have no font here."""
    font = family("".join((*side, *main)), serif=False).regular
    wide = A4[0] - 2 * MARGIN - GUTTER - SIDE
    lefts = (MARGIN + wide + GUTTER, MARGIN) if side_right else (MARGIN, MARGIN + SIDE + GUTTER)
    lines = [
        *_set(side, font, lefts[0], SIDE, LEADINGS[0]),
        *_set(main, font, lefts[1], wide, LEADINGS[1]),
    ]
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    page = 0
    for line in sorted(lines, key=lambda line: (line.page, line.top, line.left)):
        while page < line.page:
            canvas.showPage()
            page += 1
        canvas.setFont(font, SIZE)
        canvas.drawString(line.left, A4[1] - line.top, line.text)
    canvas.save()


def _set(column: Column, font: str, left: float, width: float, leading: float) -> Iterator[_Line]:
    """The column's passages broken into lines, from page to page."""
    page, top = 0, MARGIN + SIZE
    for passage in filter(None, column):
        for text in simpleSplit(passage, font, SIZE, width):
            if top > A4[1] - MARGIN:
                page, top = page + 1, MARGIN + SIZE
            yield _Line(page, top, left, text)
            top += leading
        top += SPACE
