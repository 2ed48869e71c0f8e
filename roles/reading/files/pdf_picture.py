"""Draws a page of a PDF as a picture, so that a browser need not open the file itself."""

import struct
import zlib
from pathlib import Path

import pypdfium2

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files.wire import PNG

# Enough to read small print on a laptop's screen.
DPI = 110
# Pixels along the longer edge at most, whatever size a page claims to have.
MAX_EDGE = 2000
_POINTS_AN_INCH = 72
# Eight bits for each of three colours, nothing interlaced.
_RGB = (8, 2, 0, 0, 0)


def draw(path: Path, number: int) -> bytes:
    """The page (from 1) as PNG. Raises UnreadableFile."""
    try:
        document = pypdfium2.PdfDocument(path)
    except (pypdfium2.PdfiumError, OSError) as error:
        raise UnreadableFile(Unreadable.DAMAGED, "the file cannot be drawn") from error
    try:
        if not 1 <= number <= len(document):
            raise UnreadableFile(Unreadable.DAMAGED, f"the file has no page {number}")
        return _png(*_pixels(document[number - 1]))
    finally:
        document.close()


def _pixels(page: pypdfium2.PdfPage) -> tuple[int, int, bytes]:
    """Width, height and rows of the drawn page, three bytes a pixel."""
    scale = min(DPI / _POINTS_AN_INCH, MAX_EDGE / max(*page.get_size(), 1.0))
    drawn = page.render(scale=scale, rev_byteorder=True, may_draw_forms=False).to_numpy()
    height, width = drawn.shape[:2]
    return width, height, drawn[:, :, :3].tobytes()


def _png(width: int, height: int, pixels: bytes) -> bytes:
    """PNG needs no picture library: rows behind a zero each, deflated."""
    step = 3 * width
    rows = b"".join(b"\0" + pixels[start : start + step] for start in range(0, height * step, step))
    head = struct.pack(">2I5B", width, height, *_RGB)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return PNG + b"".join(_chunk(kind, data) for kind, data in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
