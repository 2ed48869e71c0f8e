"""What text extraction hands to everything after it: the text, its lines and what was kept apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

# Two places on one row that a reader sees as separate: a tab (written by our extractors for a wide
# gap or a table cell) or, in plain text files, three or more spaces.
CELL_GAP = re.compile(r"[ \u00a0]*\t[ \u00a0\t]*|[ \u00a0]{3,}")

# What a person has to know about how a file was read (`DocumentText.warnings`); confidence looks for them.
SCAN_WARNING = "some pages are scans whose text another program recognised; it may have mistakes"
OCR_WARNING = "read by OCR from pictures of pages; it may have mistakes"
CUT_WARNING = "the end of the file is missing; some of its text may be too"
# The pages follow, in brackets.
LEFT_OUT_WARNING = "pictures of pages were not read"


class FileKind(StrEnum):
    """The kinds of file that can be read."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "md"
    TEXT = "txt"
    JSON_RESUME = "json"
    EUROPASS = "xml"


class HiddenReason(StrEnum):
    """Why a person could not see a piece of text that the file carries."""

    SAME_COLOUR = "the same colour as the page"
    TINY = "under 2 pt"
    OFF_PAGE = "off the page"
    TRANSPARENT = "fully transparent"
    COVERED = "covered by something drawn over it"
    NOT_DRAWN = "in the file but not drawn"
    ZERO_WIDTH = "zero-width characters inside words"
    LOOK_ALIKE = "letters of another alphabet that look Latin"
    MARKED_HIDDEN = "marked as hidden in the file"


class Told(StrEnum):
    """What a file with named fields (JSON Resume, Europass) says that a line holds; "" in all other files."""

    NOTHING = ""
    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    PLACE = "place"
    TITLE = "title"
    EMPLOYER = "employer"
    DATES = "dates"


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Text kept apart from the document's text: never scored, shown to the reviewer."""

    quote: str
    why: HiddenReason


@dataclass(frozen=True, slots=True)
class Line:
    """One visible line of the document.

    Lines that were broken for want of room are one. `start` and `end` are character offsets into
    `DocumentText.text` (end excluded, no newline).
    `page` counts from 1. `left`, `right`, `top` and `size` are points, 0.0 where the format has no
    layout; `top` grows downwards. `block` numbers runs of lines that belong together (a column, a
    paragraph, a table): it changes where a reader would see a gap.
    """

    start: int
    end: int
    page: int = 1
    block: int = 0
    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    size: float = 0.0
    bold: bool = False
    # What the file itself says about the line (DOCX and HTML heading styles, Markdown "#").
    heading: bool = False
    # The file itself says the line is a list item (DOCX numbering, <li>); glyphs stay in the text.
    item: bool = False
    # Where the last of the printed lines in it stands, as `top` is of the first.
    foot: float = 0.0
    told: Told = Told.NOTHING


@dataclass(frozen=True, slots=True)
class DocumentText:
    """A document's visible text. `lines` covers it in reading order; lines are joined by newlines.

    Blank lines separate blocks. A tab stands for a wide gap inside a row (see CELL_GAP).
    For .txt and .md the text is the file's own, decoded, with newlines as LF, and a blank for each line's
    end that only wraps a paragraph. `dated` is the date the file gives itself (ISO), "" where unknown.
    """

    text: str
    lines: tuple[Line, ...]
    kind: FileKind
    pages: int = 1
    hidden: tuple[HiddenText, ...] = ()
    warnings: tuple[str, ...] = ()
    dated: str = ""

    def line_text(self, line: Line) -> str:
        return self.text[line.start : line.end]

    def page_at(self, offset: int) -> int:
        """The page that holds a character offset."""
        page = 1
        for line in self.lines:
            if line.start > offset:
                break
            page = line.page
        return page


def has_gap(text: str) -> bool:
    """Whether wide gaps part a row. Asked of every row, and looked for only where one can be."""
    if "\t" not in text and "   " not in text and "\u00a0" not in text:
        return False
    return CELL_GAP.search(text) is not None


def cells(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Offsets of the parts of one row that wide gaps keep apart, blanks trimmed; empty parts dropped."""
    position = 0
    for gap in [*CELL_GAP.finditer(text), None]:
        end = gap.start() if gap else len(text)
        part = text[position:end]
        if part.strip():
            lead = len(part) - len(part.lstrip())
            yield start + position + lead, start + position + len(part.rstrip())
        position = gap.end() if gap else end
