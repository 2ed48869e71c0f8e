"""A paragraph of a DOCX becomes rows of visible text; hidden runs are kept apart."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from docx.oxml.ns import qn

from roles.reading.files.assembling import Row
from roles.reading.files.colours import alike
from roles.reading.files.word_styles import UNKNOWN, Look, Styles
from roles.reading.text import HiddenReason, HiddenText

Element = Any
# Points. Smaller print can't be read.
_TINY = 2.0
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_FALLBACK = f"{_MC}Fallback"
_FILLS = {"solidFill", "gradFill", "blipFill", "pattFill", "fillRef", "fill"}
_TEXT_BOX = qn("w:txbxContent")
_RUN = qn("w:r")
# What holds runs: links, insertions that were tracked, fields, content controls.
_HOLDERS = {
    qn(name)
    for name in (
        "w:hyperlink",
        "w:ins",
        "w:moveTo",
        "w:smartTag",
        "w:fldSimple",
        "w:sdt",
        "w:sdtContent",
        "w:customXml",
        "w:dir",
        "w:bdo",
    )
}
_SIGNS = {qn("w:tab"): "\t", qn("w:ptab"): "\t", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_PAPER = "FFFFFF"


@dataclass(frozen=True, slots=True)
class TextBox:
    """The content of a text box and the colour behind it."""

    content: Element
    ground: str


@dataclass(slots=True)
class Paragraph:
    """What one paragraph holds."""

    rows: list[Row] = field(default_factory=list)
    hidden: list[HiddenText] = field(default_factory=list)
    # Text boxes anchored in it.
    boxes: list[TextBox] = field(default_factory=list)
    page_breaks: int = 0


@dataclass(slots=True)
class _Stretch:
    text: str
    look: Look


def read_paragraph(paragraph: Element, styles: Styles, ground: str) -> Paragraph:
    """Rows of one w:p, parted at its line breaks. `ground`: the colour it stands on, "" for paper."""
    found = Paragraph()
    shown: list[_Stretch] = []
    ground = styles.paragraph_ground(paragraph) or ground
    for run in _runs(paragraph):
        text = _run_text(run, found)
        if not text:
            continue
        look = styles.look(run, paragraph)
        reason = _hidden(look, ground) if text.strip() else None
        if reason:
            _hide(found.hidden, text, reason)
        else:
            shown.append(_Stretch(text, look))
    found.rows = _rows(shown, styles.is_heading(paragraph), styles.is_item(paragraph))
    return found


def _runs(holder: Element) -> Iterator[Element]:
    for child in holder:
        if child.tag == _RUN:
            yield child
        elif child.tag in _HOLDERS:
            yield from _runs(child)


def _run_text(run: Element, found: Paragraph) -> str:
    return "".join(_piece(child, found) for child in run)


def _piece(child: Element, found: Paragraph) -> str:
    tag = child.tag
    if tag == qn("w:t"):
        return child.text or ""
    if tag in _SIGNS:
        return _SIGNS[tag]
    if tag == qn("w:br"):
        return _break(child)
    if tag == qn("w:lastRenderedPageBreak"):
        found.page_breaks += 1
    elif tag == qn("w:sym"):
        return _symbol(child)
    elif tag == f"{_MC}AlternateContent":
        # The same drawing twice, for new and for old programs: one of them is enough.
        return "".join(_piece(part, found) for choice in list(child)[:1] for part in choice)
    elif tag in (qn("w:drawing"), qn("w:pict"), qn("w:object")):
        found.boxes += _text_boxes(child)
    return ""


def _break(child: Element) -> str:
    return "\n" if child.get(qn("w:type")) in (None, "textWrapping") else " "


def _symbol(child: Element) -> str:
    try:
        return chr(int(child.get(qn("w:char")) or "", 16))
    except ValueError:
        return ""


def _text_boxes(drawing: Element) -> list[TextBox]:
    """The outermost text boxes in a drawing; boxes in boxes are met when those are read."""
    boxes: list[TextBox] = []
    for content in drawing.iter(_TEXT_BOX):
        around = list(takewhile(lambda parent: parent is not drawing, content.iterancestors()))
        if not any(parent.tag in (_TEXT_BOX, _FALLBACK) for parent in around):
            boxes.append(TextBox(content, UNKNOWN if any(_painted(parent) for parent in around) else ""))
    return boxes


def _painted(shape: Element) -> bool:
    """Whether a shape around a text box has a fill of its own."""
    if shape.get("fillcolor") or shape.get("fillColor"):
        return True
    return any(child.tag.rpartition("}")[2] in _FILLS for part in shape for child in (part, *part))


def _hidden(look: Look, ground: str) -> HiddenReason | None:
    if look.vanished:
        return HiddenReason.MARKED_HIDDEN
    if 0 < look.size < _TINY:
        return HiddenReason.TINY
    if look.transparent:
        return HiddenReason.TRANSPARENT
    if look.colour and alike(look.colour, look.ground or ground or _PAPER):
        return HiddenReason.SAME_COLOUR
    return None


def _hide(hidden: list[HiddenText], text: str, reason: HiddenReason) -> None:
    """Neighbouring runs hidden for one reason make one quote."""
    quote = " ".join(text.split())
    if hidden and hidden[-1].why is reason:
        quote = f"{hidden.pop().quote} {quote}"
    hidden.append(HiddenText(quote, reason))


def _rows(shown: list[_Stretch], heading: bool, item: bool) -> list[Row]:
    rows: list[Row] = []
    for line in _lines(shown):
        text = "".join(stretch.text for stretch in line).strip()
        if text:
            bold = sum(len(stretch.text.strip()) for stretch in line if stretch.look.bold)
            size = max(stretch.look.size for stretch in line)
            rows.append(
                Row(text, size=size, bold=2 * bold > len(text), heading=heading, item=item and not heading)
            )
    return rows


def _lines(shown: list[_Stretch]) -> Iterator[list[_Stretch]]:
    line: list[_Stretch] = []
    for stretch in shown:
        first, *others = stretch.text.split("\n")
        line.append(_Stretch(first, stretch.look))
        for other in others:
            yield line
            line = [_Stretch(other, stretch.look)]
    yield line
