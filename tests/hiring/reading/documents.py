"""Documents of the tests: plain text as an extractor hands it over, and the reading of it."""

from datetime import date

from hiring.reading.record import ResumeReading, ResumeRecord
from hiring.reading.resumes import read_resume
from roles.reading.files.plain import read_plain
from roles.reading.text import DocumentText, FileKind, Line

RECEIVED = date(2026, 3, 15)


def document(text: str, *, dated: str = "") -> DocumentText:
    """A text document: one Line for each line of `text`."""
    lines, offset = [], 0
    for line in text.split("\n"):
        lines.append(Line(offset, offset + len(line)))
        offset += len(line) + 1
    return DocumentText(text=text, lines=tuple(lines), kind=FileKind.TEXT, dated=dated)


def file(text: str) -> DocumentText:
    """A text file as it is read, its wrapped lines joined."""
    return read_plain(text.encode(), FileKind.TEXT)


def page(*rows: tuple[str, float, float, float, bool]) -> DocumentText:
    """A PDF page of rows (text, left, top, size, bold); a new block begins where `left` changes much."""
    lines, offset, block, before = [], 0, 0, None
    for text, left, top, size, bold in rows:
        if before is not None and abs(left - before) > 60:
            block += 1
        before = left
        end = offset + len(text)
        lines.append(Line(offset, end, 1, block, left, left + 5.0 * len(text), top, size, bold))
        offset = end + 1
    return DocumentText(text="\n".join(row[0] for row in rows), lines=tuple(lines), kind=FileKind.PDF)


def read(text: str | DocumentText, as_of: date | None = None) -> ResumeReading:
    given = document(text) if isinstance(text, str) else text
    return read_resume(given, file="resume.txt", sha256="0" * 64, received=RECEIVED, as_of=as_of)


def record(text: str | DocumentText, as_of: date | None = None) -> ResumeRecord:
    return read(text, as_of).record
