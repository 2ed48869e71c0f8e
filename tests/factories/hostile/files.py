"""The text of a resume as files: plain ones of each kind, and ones that carry text nobody sees."""

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import Any

import docx
from docx.shared import Pt, RGBColor
from docx.text.run import Run
from reportlab.lib.colors import white
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

A4 = (595, 842)
LEFT, TOP, BOTTOM, WIDTH, LEADING = 50, 800, 50, 495, 12
FONT, SIZE = "Helvetica", 9
CELL = 40

Hide = Callable[[Canvas, Sequence[str]], None]


def plain(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def pdf(path: Path, text: str, hidden: Sequence[str] = (), hide: Hide | None = None) -> Path:
    """Lines one under the other, long ones wrapped, what a tab parts wide apart."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    if hide:
        hide(canvas, hidden)
    canvas.setFont(FONT, SIZE)
    top = TOP
    for line in text.split("\n"):
        for row in _wrapped(_latin(line)):
            if top < BOTTOM:
                canvas.showPage()
                canvas.setFont(FONT, SIZE)
                top = TOP
            left = float(LEFT)
            for cell in row:
                canvas.drawString(left, top, cell)
                left += canvas.stringWidth(cell, FONT, SIZE) + CELL
            top -= LEADING
    canvas.save()
    return path


def _wrapped(line: str) -> list[list[str]]:
    """The rows of one line, each as its cells; the last cell wraps."""
    *first, last = [cell.strip() for cell in line.split("\t") if cell.strip()] or [""]
    taken = sum(stringWidth(cell, FONT, SIZE) + CELL for cell in first)
    rows = simpleSplit(last, FONT, SIZE, max(120, WIDTH - taken)) or [""]
    return [[*first, rows[0]], *([row] for row in rows[1:])]


def _latin(line: str) -> str:
    return line.encode("cp1252", "replace").decode("cp1252")


def _rows(canvas: Canvas, lines: Sequence[str], left: float = LEFT, top: float = 46) -> None:
    for number, line in enumerate(lines):
        canvas.drawString(left, top - number * 0.2, _latin(line)[:110])


def _in_white(canvas: Canvas, lines: Sequence[str]) -> None:
    canvas.saveState()
    canvas.setFont(FONT, 6)
    canvas.setFillColor(white)
    _rows(canvas, lines)
    canvas.restoreState()


def _tiny(canvas: Canvas, lines: Sequence[str]) -> None:
    canvas.setFont(FONT, 0.8)
    for number, line in enumerate(lines):
        canvas.drawString(LEFT, 46 - number * 0.7, _latin(line))


def _off_page(canvas: Canvas, lines: Sequence[str]) -> None:
    canvas.setFont(FONT, SIZE)
    _rows(canvas, lines, left=700)


def _transparent(canvas: Canvas, lines: Sequence[str]) -> None:
    canvas.saveState()
    canvas.setFont(FONT, 6)
    canvas.setFillAlpha(0)
    _rows(canvas, lines)
    canvas.restoreState()


def _covered(canvas: Canvas, lines: Sequence[str]) -> None:
    canvas.saveState()
    canvas.setFont(FONT, 6)
    _rows(canvas, lines)
    canvas.setFillColor(white)
    canvas.rect(LEFT - 5, 20, 500, 40, stroke=0, fill=1)
    canvas.restoreState()


def _not_drawn(canvas: Canvas, lines: Sequence[str]) -> None:
    canvas.saveState()
    drawn = canvas.beginText(LEFT, 46)
    drawn.setFont(FONT, SIZE)
    drawn.setTextRenderMode(3)
    for line in lines:
        drawn.textLine(_latin(line))
    canvas.drawText(drawn)
    canvas.restoreState()


def word(path: Path, text: str, hidden: Sequence[str] = (), hide: Callable[[Run], Any] | None = None) -> Path:
    """A paragraph a line; the hidden lines last."""
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(_xml(line))
    for line in hidden:
        run = document.add_paragraph().add_run(_xml(line))
        if hide:
            hide(run)
    document.save(str(path))
    return path


def word_table(path: Path, text: str) -> Path:
    """Everything in the cells of one table, a row a line; what a tab parted in neighbouring cells."""
    document = docx.Document()
    table = document.add_table(0, 2)
    for line in text.split("\n"):
        first, _, rest = line.partition("\t")
        cells = table.add_row().cells
        cells[0].text, cells[1].text = _xml(first), _xml(rest)
    document.save(str(path))
    return path


def _xml(line: str) -> str:
    return "".join(letter for letter in line if letter == "\t" or ord(letter) >= 32)


def _vanish(run: Run) -> None:
    run.font.hidden = True


def _white_run(run: Run) -> None:
    run.font.color.rgb = RGBColor(255, 255, 255)


def _tiny_run(run: Run) -> None:
    run.font.size = Pt(1)


def web(path: Path, text: str, hidden: Sequence[str] = (), style: str = "") -> Path:
    """Lines in paragraphs, rows of cells in tables; the hidden lines last, in an element with `style`."""
    more = "\n".join(f"<p>{escape(line)}</p>" for line in hidden)
    extra = f"<div {style}>{more}</div>" if hidden else ""
    body = "\n".join(_paragraph(part) for part in text.split("\n\n"))
    path.write_text(
        f"<!doctype html><html><head><meta charset='utf-8'><title>Resume</title></head>"
        f"<body style='background:#fff;color:#111'>{body}{extra}</body></html>",
        encoding="utf-8",
    )
    return path


def _paragraph(part: str) -> str:
    lines = part.split("\n")
    if any("\t" in line for line in lines):
        return f"<table>{''.join(_row(line) for line in lines)}</table>"
    return f"<p>{'<br>'.join(escape(line) for line in lines)}</p>"


def _row(line: str) -> str:
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line.split("\t")) + "</tr>"


FORMATS: dict[str, Callable[[Path, str], Path]] = {
    "resume.pdf": pdf,
    "resume.docx": word,
    "resume.html": web,
    "table.docx": word_table,
}

_WEB_STYLES = {
    "display none": "style='display:none'",
    "visibility": "style='visibility:hidden'",
    "no size": "style='font-size:0'",
    "white": "style='color:#ffffff'",
    "transparent": "style='opacity:0'",
    "off the page": "style='position:absolute;left:-9999px'",
    "hidden attribute": "hidden",
    "clipped": "style='position:absolute;clip:rect(0,0,0,0);width:1px;height:1px;overflow:hidden'",
}
HideIn = Callable[[Path, str, Sequence[str]], Path]


def _hide_in_pdf(hide: Hide) -> HideIn:
    return lambda folder, text, lines: pdf(folder / "resume.pdf", text, lines, hide)


def _hide_in_word(hide: Callable[[Run], Any]) -> HideIn:
    return lambda folder, text, lines: word(folder / "resume.docx", text, lines, hide)


def _hide_in_web(style: str) -> HideIn:
    return lambda folder, text, lines: web(folder / "resume.html", text, lines, style)


HIDING: dict[str, HideIn] = {
    "pdf: white": _hide_in_pdf(_in_white),
    "pdf: tiny": _hide_in_pdf(_tiny),
    "pdf: off the page": _hide_in_pdf(_off_page),
    "pdf: transparent": _hide_in_pdf(_transparent),
    "pdf: covered": _hide_in_pdf(_covered),
    "pdf: not drawn": _hide_in_pdf(_not_drawn),
    "docx: hidden": _hide_in_word(_vanish),
    "docx: white": _hide_in_word(_white_run),
    "docx: tiny": _hide_in_word(_tiny_run),
    **{f"html: {name}": _hide_in_web(style) for name, style in _WEB_STYLES.items()},
}
