"""Small PDFs for tests of reading: ordinary ones, awkward ones and hostile ones. All made up."""

import io
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import pypdf
import pypdfium2
from reportlab.lib.colors import HexColor, black, white
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

A4 = (595, 842)
VISIBLE = "Ward coordinator with eleven years of practice"
HIDDEN = "forklift welding payroll"

Draw = Callable[[Canvas], None]


def pdf(path: Path, *pages: Draw, compress: int = 1) -> Path:
    """A PDF with one page for each drawing; its dates and identifiers do not change between runs."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1, pageCompression=compress)
    for draw in pages:
        canvas.setFont("Helvetica", 10)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


def lines(texts: Sequence[str], left: float = 60, top: float = 780, leading: float = 14) -> Draw:
    """Draws lines of text one under the other."""

    def draw(canvas: Canvas) -> None:
        for number, text in enumerate(texts):
            canvas.drawString(left, top - number * leading, text)

    return draw


def both(*drawings: Draw) -> Draw:
    """Draws one thing after another on one page."""

    def draw(canvas: Canvas) -> None:
        for one in drawings:
            one(canvas)

    return draw


def rows_with_dates(rows: Sequence[tuple[str, str]], top: float = 780) -> Draw:
    """Draws text at the left margin and a date at the right margin of the same row."""

    def draw(canvas: Canvas) -> None:
        for number, (left, right) in enumerate(rows):
            canvas.drawString(60, top - number * 14, left)
            canvas.drawRightString(535, top - number * 14, right)

    return draw


def sidebar(left: Sequence[str], right: Sequence[str], colour: str = "#1f3a4d") -> Draw:
    """Draws white text on a dark column at the left and black text beside it."""

    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(HexColor(colour))
        canvas.rect(0, 0, 180, 842, stroke=0, fill=1)
        canvas.setFillColor(white)
        lines(left, left=20, leading=17)(canvas)
        canvas.setFillColor(black)
        lines(right, left=205)(canvas)

    return draw


def hidden_in_white(canvas: Canvas) -> None:
    canvas.setFillColor(white)
    canvas.drawString(60, 300, HIDDEN)


def hidden_in_nearly_white(canvas: Canvas) -> None:
    canvas.setFillColor(HexColor("#fbfbfb"))
    canvas.drawString(60, 300, HIDDEN)


def hidden_as_dark_on_dark(canvas: Canvas) -> None:
    canvas.setFillColor(HexColor("#1f3a4d"))
    canvas.rect(40, 280, 500, 60, stroke=0, fill=1)
    canvas.drawString(60, 300, HIDDEN)


def hidden_by_size(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 1)
    canvas.drawString(60, 300, HIDDEN)


def hidden_off_the_page(canvas: Canvas) -> None:
    canvas.drawString(60, -40, HIDDEN)


def hidden_by_render_mode(canvas: Canvas) -> None:
    text = canvas.beginText(60, 300)
    text.setTextRenderMode(3)
    text.textOut(HIDDEN)
    canvas.drawText(text)


def hidden_by_transparency(canvas: Canvas) -> None:
    canvas.setFillAlpha(0)
    canvas.drawString(60, 300, HIDDEN)


def hidden_under_a_box(canvas: Canvas) -> None:
    canvas.drawString(60, 300, HIDDEN)
    canvas.setFillColor(white)
    canvas.rect(50, 290, 300, 30, stroke=0, fill=1)


def hidden_under_a_picture(canvas: Canvas) -> None:
    canvas.drawString(60, 300, HIDDEN)
    canvas.drawImage(ImageReader(picture(20, 20)), 50, 290, 300, 30)


def hidden_by_clipping(canvas: Canvas) -> None:
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(400, 500, 1, 1)
    canvas.clipPath(clip, stroke=0)
    canvas.drawString(60, 300, HIDDEN)
    canvas.restoreState()


def picture(width: int, height: int) -> io.BytesIO:
    """A PNG of one colour."""
    return io.BytesIO(_png(width, height, [b"\x33\x66\x99" * width] * height))


def _png(width: int, height: int, rows: Sequence[bytes]) -> bytes:
    """A PNG written by hand, since no picture library is needed elsewhere."""
    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\0\0\0"
    packed = zlib.compress(b"".join(b"\0" + row for row in rows))
    chunks = [(b"IHDR", header), (b"IDAT", packed), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_png_chunk(name, data) for name, data in chunks)


def _png_chunk(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")


def locked_pdf(path: Path, password: str) -> Path:
    """A PDF that opens with a password only; with "" one whose owner forbids changes but not reading."""
    writer = pypdf.PdfWriter(clone_from=pdf(path, lines([VISIBLE])))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    writer.write(path)
    return path


def scan(path: Path, texts: Sequence[str], text_beneath: bool = False) -> Path:
    """A PDF whose page is a picture of text, with or without the recognised text laid under it."""
    source = pdf(path, lines(texts, leading=30))
    with pypdfium2.PdfDocument(source) as document:
        pixels = document[0].render(scale=3).to_numpy()[:, :, ::-1]
    png = _png(pixels.shape[1], pixels.shape[0], [row.tobytes() for row in pixels])

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(io.BytesIO(png)), 0, 0, *A4)
        if text_beneath:
            for number, text in enumerate(texts):
                beneath = canvas.beginText(60, 780 - number * 30)
                beneath.setTextRenderMode(3)
                beneath.textOut(text)
                canvas.drawText(beneath)

    return pdf(path, draw)


def pdf_bomb(path: Path, megabytes: int, packings: int = 1) -> Path:
    """A PDF of some KB whose page unpacks to so many MB of text, packed once or several times over."""
    stream = b"BT /F1 10 Tf 50 700 Td (spam spam spam) Tj ET\n" * (megabytes * 22_000)
    for _ in range(packings):
        stream = zlib.compress(stream, 1 if len(stream) > 1_000_000 else 9)
    packing = b"<< /Filter [%s] /Length %d >>" % (b"/FlateDecode " * packings, len(stream))
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        packing + b"\nstream\n" + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    path.write_bytes(_pdf_of(parts))
    return path


def _pdf_of(parts: Sequence[bytes]) -> bytes:
    data, places = b"%PDF-1.5\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    start = len(data)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(parts) + 1, table)
    return data + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(parts) + 1, start)
