"""Reads .pdf with pdf_oxide."""

import pdf_oxide

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files.assembling import Found, Row
from roles.reading.files.pdf_glyphs import SAME_BASELINE, WIDE_GAP, WORD_GAP, Piece, glyphs, pieces

pdf_oxide.disable_logging()


def read_pdf(data: bytes) -> Found:
    """First simple version: rows from top to bottom."""
    found = Found()
    try:
        document = pdf_oxide.PdfDocument.from_bytes(data)
        found.pages = document.page_count()
        for page in range(found.pages):
            found.rows += _rows(pieces(glyphs(document.extract_chars(page))), page + 1)
    except (RuntimeError, ValueError, OSError) as error:
        raise UnreadableFile(Unreadable.DAMAGED, "this PDF is damaged; ask for it again") from error
    return found


def _rows(found: list[Piece], page: int) -> list[Row]:
    rows: list[list[Piece]] = []
    for piece in sorted(found, key=lambda piece: -piece.base):
        if rows and abs(rows[-1][0].base - piece.base) <= SAME_BASELINE * piece.size:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [_row(row, page) for row in rows]


def _row(row: list[Piece], page: int) -> Row:
    row.sort(key=lambda piece: piece.left)
    text = row[0].text
    for before, after in zip(row, row[1:], strict=False):
        gap = (after.left - before.right) / after.size
        text += ("\t" if gap > WIDE_GAP else " " if gap > WORD_GAP else "") + after.text
    return Row(
        text,
        page=page,
        block=page,
        left=row[0].left,
        right=row[-1].right,
        top=-row[0].base,
        size=max(piece.size for piece in row),
        bold=row[0].bold,
    )
