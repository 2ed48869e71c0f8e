"""Reads .pdf: page by page with pdf_oxide; PDFium draws the pages whose text may be hidden."""

import re
from collections.abc import Sequence
from functools import partial

import pdf_oxide
import pypdfium2

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files.assembling import Found, Row, check_length
from roles.reading.files.limits import MAX_PAGES
from roles.reading.files.ocr import can_read_pictures, read_pictures
from roles.reading.files.pdf_attached import CLUE, note
from roles.reading.files.pdf_clues import Clues, clues
from roles.reading.files.pdf_hyphens import join_broken_words
from roles.reading.files.pdf_ink import Box, Seen, look
from roles.reading.files.pdf_page import ReadPage, read_page
from roles.reading.files.pdf_running import without_running
from roles.reading.text import CUT_WARNING, LEFT_OUT_WARNING, OCR_WARNING, SCAN_WARNING

pdf_oxide.disable_logging()

# Readers look this far from the end for the mark of a whole file (PDF 32000-1, annex H.3.4.4).
_END, _END_WITHIN = b"%%EOF", 1024
_CREATED = re.compile(rb"/CreationDate\s*\(D:(\d{4})(\d\d)(\d\d)")
# Days that programs write to give the same bytes each time.
_PLACEHOLDERS = {"1970-01-01", "1980-01-01", "2000-01-01"}
_FAULTS = (RuntimeError, ValueError, OSError, pypdfium2.PdfiumError)


def read_pdf(data: bytes) -> Found:
    """Rows of visible text, and what was hidden. Raises UnreadableFile."""
    drawing = _Drawing(data)
    try:
        if b"/Encrypt" in data:
            drawing.check_password()
        found = _read(data, clues(data), drawing)
        if CLUE in data and (attached := note(drawing.document)):
            found.warnings.append(attached)
        return found
    except _FAULTS as error:
        raise UnreadableFile(
            Unreadable.DAMAGED, "this PDF is damaged and can't be read; ask for it again, printed to PDF anew"
        ) from error
    finally:
        drawing.close()


class _Drawing:
    """The same file in PDFium, opened at the first page that must be drawn."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._opened: pypdfium2.PdfDocument | None = None

    @property
    def document(self) -> pypdfium2.PdfDocument:
        if self._opened is None:
            self._opened = pypdfium2.PdfDocument(self._data)
        return self._opened

    def check_password(self) -> None:
        """Raises UnreadableFile ENCRYPTED where the file can't be opened without a password."""
        try:
            _ = self.document
        except pypdfium2.PdfiumError as error:
            if "password" not in str(error).lower() and "security" not in str(error).lower():
                raise
            raise UnreadableFile(
                Unreadable.ENCRYPTED, "this PDF is locked with a password; save a copy without one"
            ) from error

    def look(self, number: int, places: Sequence[Box]) -> list[Seen]:
        return look(self.document, number, places)

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()


def _read(data: bytes, known: Clues, drawing: _Drawing) -> Found:
    document = pdf_oxide.PdfDocument.from_bytes(data)
    found = Found(pages=_count(document), dated=_dated(data))
    pictures: list[int] = []
    characters = 0
    for number in range(found.pages):
        page = read_page(document, number, known, partial(drawing.look, number))
        characters += sum(len(row.text) for row in page.rows)
        check_length(characters)
        _add(found, page)
        if page.pictured and not page.rows:
            pictures.append(number)
    if pictures:
        _read_pictures(found, pictures, drawing)
    if _END not in data[-_END_WITHIN:]:
        if not found.rows:
            raise ValueError("cut short")
        found.warnings.append(CUT_WARNING)
    found.rows = without_running(found.rows)
    join_broken_words(found.rows)
    return found


def _count(document: pdf_oxide.PdfDocument) -> int:
    pages: int = document.page_count()
    if pages > MAX_PAGES:
        raise UnreadableFile(
            Unreadable.TOO_LARGE,
            f"this PDF has {pages} pages; up to {MAX_PAGES} are read, so send the part that matters",
        )
    if not pages:
        raise ValueError("no pages")
    return pages


def _add(found: Found, page: ReadPage) -> None:
    block = found.rows[-1].block + 1 if found.rows else 0
    for row in page.rows:
        row.block += block
    found.rows += page.rows
    found.hidden += page.judged.hidden
    if page.judged.scanned:
        found.warnings.append(SCAN_WARNING)


def _read_pictures(found: Found, pages: list[int], drawing: _Drawing) -> None:
    """Add what OCR reads. Raises UnreadableFile IMAGE_ONLY where that leaves no text at all."""
    if can_read_pictures():
        rows, left = read_pictures(drawing.document, pages)
        found.warnings += [OCR_WARNING] if rows else []
        found.warnings += [_left_out(left)] if left else []
        _insert(found, rows)
    else:
        found.warnings.append(_left_out(pages))
    if not found.rows:
        raise UnreadableFile(
            Unreadable.IMAGE_ONLY,
            "this PDF holds pictures of pages and no text; ask for a PDF saved from the word processor"
            + ("" if can_read_pictures() else ", or install tesseract to have pictures read"),
        )


def _insert(found: Found, rows: list[Row]) -> None:
    """Put recognised rows where their pages belong, with blocks of their own."""
    last = max((row.block for row in found.rows), default=-1) + 1
    for row in rows:
        row.block += last + 1000 * row.page
    found.rows = sorted([*found.rows, *rows], key=lambda row: row.page)


def _left_out(pages: list[int]) -> str:
    numbers = ", ".join(str(page + 1) for page in pages[:10])
    return f"{LEFT_OUT_WARNING} (page {numbers})"


def _dated(data: bytes) -> str:
    """The day the file was made, as ISO date; "" where it does not say."""
    made = _CREATED.search(data)
    date = "-".join(part.decode() for part in made.groups()) if made else ""
    return "" if date in _PLACEHOLDERS else date
