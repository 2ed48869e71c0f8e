"""One file in, its visible text out, or the reason why not."""

from pathlib import Path

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files.assembling import Found, assemble
from roles.reading.files.cleaning import clean
from roles.reading.files.kinds import recognise
from roles.reading.files.limits import MAX_FILE_BYTES
from roles.reading.files.long_lines import cut
from roles.reading.files.pdf import read_pdf
from roles.reading.files.pdf_wraps import unwrap_pdf
from roles.reading.files.plain import read_plain
from roles.reading.files.structured.europass import read_europass
from roles.reading.files.structured.json_resume import read_json_resume
from roles.reading.files.structured.rendering import rendered
from roles.reading.files.structured.stated import StatedResume
from roles.reading.files.text_wraps import unwrap_text
from roles.reading.files.web_page import read_html
from roles.reading.files.word_document import read_docx
from roles.reading.text import DocumentText, FileKind


def extract(path: Path, content: bytes | None = None) -> DocumentText:
    """The text of one file, read in this process. Raises UnreadableFile with one clear line.

    Where its bytes are given they are taken, and nothing is opened.

    Files from strangers go through `roles.reading.sandbox.Sandbox`, which bounds memory and time.
    """
    data = _whole(_bytes(path) if content is None else content)
    kind = recognise(path, data)
    match kind:
        case FileKind.PDF:
            found = read_pdf(data)
        case FileKind.DOCX:
            found = read_docx(data)
        case FileKind.HTML:
            found = read_html(data)
        case FileKind.MARKDOWN | FileKind.TEXT:
            return read_plain(data, kind)
        case FileKind.JSON_RESUME:
            return _structured(read_json_resume(data), kind)
        case FileKind.EUROPASS:
            return _structured(read_europass(data), kind)
    clean(found)
    found.rows = unwrap_pdf(found.rows) if kind is FileKind.PDF else unwrap_text(found.rows)
    return _assembled(found, kind)


def _structured(stated: StatedResume, kind: FileKind) -> DocumentText:
    """Every line is one as it was written: none wraps another."""
    found = rendered(stated)
    clean(found)
    return _assembled(found, kind)


def _assembled(found: Found, kind: FileKind) -> DocumentText:
    found.rows = list(cut(found.rows))
    return assemble(found, kind)


def _bytes(path: Path) -> bytes:
    try:
        _check_size(path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(Unreadable.MISSING, _missing(error)) from error


def _whole(data: bytes) -> bytes:
    _check_size(len(data))
    if not data.strip(b"\0\t\n\r "):
        raise UnreadableFile(Unreadable.EMPTY, "this file is empty; ask for it again")
    return data


def _check_size(size: int) -> None:
    if size > MAX_FILE_BYTES:
        raise UnreadableFile(
            Unreadable.TOO_LARGE,
            f"this file is {size / 1e6:.0f} MB; files up to {MAX_FILE_BYTES / 1e6:.0f} MB are read, "
            "so save a smaller copy",
        )


def _missing(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check the path"
    if isinstance(error, IsADirectoryError):
        return "this is a folder, not a file; name a file"
    return f"this file can't be opened ({error.strerror}); check its permissions"
