"""Lines of a document as the blocks a reader sees: headings, list items, paragraphs, table rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from roles.reading.role_documents.source import Piece
from roles.reading.text import DocumentText, Line, cells

# What stands before a list item. A dash or a letter needs a blank behind it.
_BULLET = re.compile(r"(?:[•●▪◦‣∙·○■□➢►▶✓✔✅➤❖*+–—-]|o(?=\s))\s+(?=\S)|[•●▪◦‣∙■➢►▶✓✔✅➤❖](?=\w)")
_NUMBER = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)]|\((?:\d{1,2}|[a-z]|[ivx]{2,4})\)|[a-h][.)])\s+(?=\S)"
)
_MARKDOWN_HEADING = re.compile(r"(#{1,6})\s+")
_RULE = re.compile(r"[\s|:+=_*-]{3,}")
_ENDED = re.compile(r"[.!?:;…][\"'”’)\]*_]*$")
_OPEN_END = re.compile(
    r"(?:,|[-–—]|\b(?:the|an?|of|and|or|with|to|in|for|by|on|from|as|at|is|are|that|which))$", re.I
)
# A line at least this long may have been broken by the page's edge.
_WRAPPED_LENGTH = 45


class Form(StrEnum):
    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Block:
    """`piece` leaves out bullets and Markdown marks. `depth` is a Markdown heading's level, else 0.
    `cells` are a row's. `group` is the number of the run of lines between blank lines."""

    form: Form
    piece: Piece
    group: int
    numbered: bool = False
    depth: int = 0
    bold: bool = False
    cells: tuple[Piece, ...] = ()
    ruled: bool = False


def blocks(document: DocumentText) -> list[Block]:
    """The document's blocks in reading order; wrapped lines are joined."""
    found: list[Block] = []
    for line in document.lines:
        block = _block(document, line)
        if block is None:
            _mark_header(found)
        elif found and _continues(document, found[-1], block):
            found[-1] = replace(found[-1], piece=Piece(found[-1].piece.start, block.piece.end))
        else:
            found.append(block)
    return found


def _mark_header(found: list[Block]) -> None:
    """A rule under a row makes the row a table's header."""
    if found and found[-1].form is Form.ROW:
        found[-1] = replace(found[-1], ruled=True)


def _block(document: DocumentText, line: Line) -> Block | None:
    text = document.line_text(line)
    if _RULE.fullmatch(text):
        return None
    if mark := _MARKDOWN_HEADING.match(text):
        return Block(Form.HEADING, Piece(line.start + mark.end(), line.end), line.block, depth=len(mark[1]))
    if line.heading:
        return Block(Form.HEADING, Piece(line.start, line.end), line.block)
    parts = tuple(_cells(text, line.start))
    if len(parts) > 1:
        return Block(Form.ROW, Piece(line.start, line.end), line.block, cells=parts)
    bullet, number = _BULLET.match(text), _NUMBER.match(text)
    mark = bullet or number
    start = line.start + (mark.end() if mark else 0)
    form = Form.ITEM if mark or line.item else Form.PARAGRAPH
    return Block(form, Piece(start, line.end), line.block, numbered=bool(number), bold=line.bold)


def _cells(text: str, start: int) -> Iterator[Piece]:
    """Cells between "|" or tabs; a line of text with neither has one."""
    if text.count("|") >= 2 or (" | " in text and len(text) < 200 and not _ENDED.search(text)):
        position = 0
        for part in text.split("|"):
            if part.strip():
                lead = len(part) - len(part.lstrip())
                yield Piece(start + position + lead, start + position + len(part.rstrip()))
            position += len(part) + 1
    else:
        mark = _BULLET.match(text)
        skipped = mark.end() if mark else 0
        yield from (Piece(first, last) for first, last in cells(text[skipped:], start + skipped))


def _continues(document: DocumentText, before: Block, block: Block) -> bool:
    """The line goes on where the page's edge broke the line above it."""
    if block.form is not Form.PARAGRAPH or before.form not in {Form.ITEM, Form.PARAGRAPH}:
        return False
    if block.group != before.group:
        return False
    above = document.text[before.piece.start : before.piece.end]
    last_line = above.rsplit("\n", 1)[-1]
    if _ENDED.search(above):
        return before.form is Form.PARAGRAPH and len(last_line) >= _WRAPPED_LENGTH and "\n" in above
    first = document.text[block.piece.start]
    return (
        first.islower()
        or bool(_OPEN_END.search(above))
        or (first == "(" and len(last_line) > _WRAPPED_LENGTH)
    )
