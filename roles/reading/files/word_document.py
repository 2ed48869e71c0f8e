"""Reads .docx: headers, body and footers in the order of the document."""

import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from roles.reading.files.archive import check_archive, damaged
from roles.reading.files.assembling import Found, Row
from roles.reading.files.word_paragraphs import Paragraph, read_paragraph
from roles.reading.files.word_styles import UNKNOWN, Styles, fill
from roles.reading.files.word_tables import table_row

Element = Any
_PARAGRAPH, _TABLE = qn("w:p"), qn("w:tbl")
# What may stand around paragraphs and tables: content controls, insertions that were tracked.
_HOLDERS = {qn(name) for name in ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo")}
# Points of white between paragraphs from which a reader sees a gap.
_GAP = 10.0
_PAGE_NUMBER = re.compile(r"(?:page|seite|página)?\s*\d*\s*(?:of|/|von|de)?\s*\d*", re.IGNORECASE)
# The author in python-docx's own template, whose date says nothing about the document.
_TEMPLATE = "python-docx"
# A shape behind the text, in the newer and in the older way of writing drawings.
_BEHIND = re.compile(rb'behindDoc="(?:1|true)"|z-index:\s*-')


def read_docx(data: bytes) -> Found:
    """Rows of visible text, and what was hidden. Raises UnreadableFile."""
    check_archive(data)
    try:
        document = docx.Document(io.BytesIO(data))
        reader = _Reader(document)
        reader.read()
    except (OpcError, KeyError, ValueError, AttributeError, etree.LxmlError) as error:
        raise damaged() from error
    reader.found.dated = _dated(document)
    return reader.found


class _Reader:
    """Walks one document and collects what it holds, in blocks of rows."""

    def __init__(self, document: Document) -> None:
        self.found = Found()
        self._document = document
        self._styles = Styles(document.styles.element)
        self._page = 1

    def read(self) -> None:
        paper = _paper(self._document.element, list(self._edges("header")))
        for part in self._edges("header"):
            self._keep(self._blocks(part, paper))
        self._keep(self._blocks(self._document.element.body, paper))
        self.found.pages = self._page
        for part in self._edges("footer"):
            self._keep(self._blocks(part, paper))

    def _edges(self, kind: str) -> Iterator[Element]:
        """Headers or footers: each text once, whatever the number of sections that show it."""
        seen: set[str] = set()
        for section in self._document.sections:
            for name in ("first_page_", "", "even_page_"):
                part = getattr(section, f"{name}{kind}")
                if part.is_linked_to_previous:
                    continue
                text = " ".join("".join(node.text or "" for node in part._element.iter(qn("w:t"))).split())
                if text not in seen and not _PAGE_NUMBER.fullmatch(text):
                    seen.add(text)
                    yield part._element

    def _keep(self, blocks: Iterable[list[Row]]) -> None:
        for rows in blocks:
            number = self.found.rows[-1].block + 1 if self.found.rows else 0
            for row in rows:
                row.block = number
            self.found.rows += rows

    def _blocks(self, holder: Element, ground: str) -> list[list[Row]]:
        """The rows in a body, a cell or a text box, parted where a reader sees a gap."""
        blocks: list[list[Row]] = [[]]
        above = 0.0
        for child in _children(holder):
            if child.tag == _TABLE:
                blocks += [*self._table(child, ground), []]
                continue
            paragraph = self._paragraph(child, ground)
            if not paragraph.rows:
                blocks.append([])
            else:
                space = max(above, self._styles.spacing(child, "before"))
                if space >= _GAP or paragraph.rows[0].heading:
                    blocks.append([])
                blocks[-1] += paragraph.rows
            above = self._styles.spacing(child, "after")
            for box in paragraph.boxes:
                blocks += [*self._blocks(box.content, box.ground), []]
        return [rows for rows in blocks if rows]

    def _paragraph(self, element: Element, ground: str) -> Paragraph:
        paragraph = read_paragraph(element, self._styles, ground)
        self._page += paragraph.page_breaks
        for row in paragraph.rows:
            row.page = self._page
        self.found.hidden += paragraph.hidden
        return paragraph

    def _table(self, table: Element, ground: str) -> list[list[Row]]:
        """One block for a table of short cells; a block for each cell of a table that lays out text."""
        ground = self._styles.table_ground(table) or ground
        blocks: list[list[Row]] = [[]]
        for row in _descend(table, qn("w:tr")):
            cells = [self._cell(cell, ground) for cell in _descend(row, qn("w:tc"))]
            groups = table_row(cells)
            if len(groups) == 1:
                blocks[-1] += groups[0]
            else:
                # A row of empty cells is a gap.
                blocks += [*groups, []]
        return [rows for rows in blocks if rows]

    def _cell(self, cell: Element, ground: str) -> list[Row]:
        properties = cell.find(qn("w:tcPr"))
        merged = properties.find(qn("w:vMerge")) if properties is not None else None
        if merged is not None and merged.get(qn("w:val")) != "restart":
            return []
        return [row for rows in self._blocks(cell, fill(properties) or ground) for row in rows]


def _children(holder: Element) -> Iterator[Element]:
    for child in holder:
        if child.tag in (_PARAGRAPH, _TABLE):
            yield child
        elif child.tag in _HOLDERS:
            yield from _children(child)


def _descend(holder: Element, tag: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those in content controls."""
    for child in holder:
        if child.tag == tag:
            yield child
        elif child.tag in _HOLDERS:
            yield from _descend(child, tag)


def _paper(document: Element, headers: list[Element]) -> str:
    """The colour that body text stands on; unknown where shapes are drawn behind the text."""
    if any(_BEHIND.search(etree.tostring(part)) for part in (document, *headers)):
        return UNKNOWN
    background = document.find(qn("w:background"))
    return "" if background is None else str(background.get(qn("w:color"), UNKNOWN))


def _dated(document: Document) -> str:
    """The day of the last change, as ISO date; "" where the file does not say."""
    properties = document.core_properties
    changed = properties.modified or properties.created
    if changed is None or properties.author == _TEMPLATE:
        return ""
    return str(changed.date().isoformat())
