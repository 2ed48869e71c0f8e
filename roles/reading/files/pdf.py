"""Reads .pdf: page by page with pdf_oxide; PDFium draws the pages whose text may be hidden."""

import re
from collections.abc import Sequence
from functools import partial

import pdf_oxide
import pypdfium2

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files.assembling import Found, check_length
from roles.reading.files.limits import MAX_PAGES
from roles.reading.files.pdf_clues import clues
from roles.reading.files.pdf_ink import Box, Seen, look
from roles.reading.files.pdf_page import ReadPage, read_page

pdf_oxide.disable_logging()

SCAN_WARNING = "some pages are scans whose text another program recognised; it may have mistakes"
_CREATED = re.compile(rb"/CreationDate\s*\(D:(\d{4})(\d\d)(\d\d)")


def read_pdf(data: bytes) -> Found:
    """Rows of visible text, and what was hidden. Raises UnreadableFile."""
    document = _opened(data)
    pages = _count(document)
    found = Found(pages=pages, dated=_dated(data))
    drawing = _Drawing(data)
    try:
        known = clues(data)
        for number in range(pages):
            page = read_page(document, number, known, partial(drawing.look, number))
            _add(found, page)
            check_length(sum(len(row.text) for row in page.rows))
    except (RuntimeError, ValueError, OSError) as error:
        raise _damaged() from error
    finally:
        drawing.close()
    return found


class _Drawing:
    """The same file in PDFium, opened at the first page that must be drawn."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._document: pypdfium2.PdfDocument | None = None

    def look(self, number: int, places: Sequence[Box]) -> list[Seen]:
        if self._document is None:
            self._document = pypdfium2.PdfDocument(self._data)
        return look(self._document, number, places)

    def close(self) -> None:
        if self._document is not None:
            self._document.close()


def _opened(data: bytes) -> pdf_oxide.PdfDocument:
    try:
        document = pdf_oxide.PdfDocument.from_bytes(data)
    except (RuntimeError, ValueError, OSError) as error:
        raise _damaged() from error
    return document


def _count(document: pdf_oxide.PdfDocument) -> int:
    try:
        pages: int = document.page_count()
    except (RuntimeError, ValueError, OSError) as error:
        raise _damaged() from error
    if pages > MAX_PAGES:
        raise UnreadableFile(
            Unreadable.TOO_LARGE,
            f"this PDF has {pages} pages; up to {MAX_PAGES} are read, so send the part that matters",
        )
    return pages


def _add(found: Found, page: ReadPage) -> None:
    block = found.rows[-1].block + 1 if found.rows else 0
    for row in page.rows:
        row.block += block
    found.rows += page.rows
    found.hidden += page.judged.hidden
    if page.judged.scanned:
        found.warnings.append(SCAN_WARNING)


def _dated(data: bytes) -> str:
    made = _CREATED.search(data)
    return "-".join(part.decode() for part in made.groups()) if made else ""


def _damaged() -> UnreadableFile:
    return UnreadableFile(
        Unreadable.DAMAGED, "this PDF is damaged and can't be read; ask for it again, printed to PDF anew"
    )
