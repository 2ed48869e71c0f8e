"""Reads pictures of pages with the `tesseract` program, where it is installed."""

import shutil
import subprocess
import time

import pypdfium2

from roles.reading.files.assembling import Row
from roles.reading.files.limits import OCR_DPI, OCR_PAGES, OCR_SECONDS

# Pixels along the longer edge at most, whatever size a page claims to have.
_MAX_EDGE = 4000
_POINTS_AN_INCH = 72


def can_read_pictures() -> bool:
    """Whether `tesseract` is on PATH."""
    return shutil.which("tesseract") is not None


def read_pictures(document: pypdfium2.PdfDocument, pages: list[int]) -> tuple[list[Row], list[int]]:
    """Rows of the pages (numbers from 0), and the pages that were left out for want of time.

    At most OCR_PAGES pages and OCR_SECONDS seconds in all.
    """
    rows: list[Row] = []
    deadline = time.monotonic() + OCR_SECONDS
    for position, number in enumerate(pages):
        left = deadline - time.monotonic()
        text = _recognised(_picture(document, number), left) if position < OCR_PAGES and left > 0 else None
        if text is None:
            return rows, pages[position:]
        rows += _rows(text, number + 1)
    return rows, []


def _picture(document: pypdfium2.PdfDocument, number: int) -> bytes:
    """The page as a portable graymap, which needs no picture library."""
    page = document[number]
    try:
        scale = min(OCR_DPI / _POINTS_AN_INCH, _MAX_EDGE / max(*page.get_size(), 1.0))
        pixels = page.render(scale=scale, grayscale=True).to_numpy()
    finally:
        page.close()
    height, width = pixels.shape[:2]
    return bytes(b"P5 %d %d 255\n" % (width, height) + pixels.reshape(height, width).tobytes())


def _recognised(picture: bytes, seconds: float) -> str | None:
    """The text in a picture; None where it took too long or the program failed."""
    try:
        done = subprocess.run(
            ["tesseract", "stdin", "stdout"],  # noqa: S607 - found on PATH on purpose
            input=picture,
            capture_output=True,
            timeout=seconds,
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError, OSError):
        return None
    return done.stdout.decode(errors="replace")


def _rows(text: str, page: int) -> list[Row]:
    rows: list[Row] = []
    block = 0
    for line in text.splitlines():
        if line.strip():
            rows.append(Row(line.strip(), page=page, block=block))
        else:
            block += 1
    return rows
