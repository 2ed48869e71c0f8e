"""Which kind of file this is: what its name says against what its bytes say."""

import io
import zipfile
from enum import StrEnum
from pathlib import Path

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.text import FileKind

SUFFIXES = {
    ".pdf": FileKind.PDF,
    ".docx": FileKind.DOCX,
    ".html": FileKind.HTML,
    ".htm": FileKind.HTML,
    ".md": FileKind.MARKDOWN,
    ".markdown": FileKind.MARKDOWN,
    ".txt": FileKind.TEXT,
    ".text": FileKind.TEXT,
}
READABLE = "PDF, DOCX, HTML, MD or TXT"
# Kinds that name their fields: resumes come in them, role documents do not.
STRUCTURED = {".json": FileKind.JSON_RESUME, ".xml": FileKind.EUROPASS}
RESUME_SUFFIXES = SUFFIXES | STRUCTURED
READABLE_RESUMES = "PDF, DOCX, HTML, MD, TXT, JSON Resume or Europass XML"


class Content(StrEnum):
    """What the bytes of a file are, in words that finish "this is …"."""

    PDF = "a PDF file"
    DOCX = "a Word file (.docx)"
    HTML = "an HTML page"
    TEXT = "plain text"
    LOCKED_OFFICE = "a password-protected Office file"
    OLD_WORD = "an old Word file (.doc)"
    OLD_OFFICE = "an old Office file"
    OTHER_OFFICE = "an Excel or PowerPoint file"
    OPEN_DOCUMENT = "an OpenDocument file"
    ARCHIVE = "an archive"
    RTF = "a rich text file (.rtf)"
    IMAGE = "a picture"
    BINARY = "binary data"


_READABLE_AS = {
    FileKind.PDF: {Content.PDF},
    FileKind.DOCX: {Content.DOCX},
    FileKind.HTML: {Content.HTML, Content.TEXT},
    FileKind.MARKDOWN: {Content.TEXT, Content.HTML},
    FileKind.TEXT: {Content.TEXT},
    FileKind.JSON_RESUME: {Content.TEXT},
    FileKind.EUROPASS: {Content.TEXT},
}
_PROPER_SUFFIX = {Content.PDF: ".pdf", Content.DOCX: ".docx", Content.HTML: ".html", Content.TEXT: ".txt"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"RIFF", b"\0\0\0 ftyphei")
_TEXT_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
# A PDF may carry junk before its header; readers look this far (PDF 32000-1, annex H.3.4.1).
_PDF_HEADER_WITHIN = 1024
_SAMPLE = 4096


def recognise(path: Path, data: bytes) -> FileKind:
    """The kind to read `data` as. Raises UnreadableFile where it can't be read or its name misleads."""
    content = sniff(data)
    kind = RESUME_SUFFIXES.get(path.suffix.lower())
    if kind and content in _READABLE_AS[kind]:
        return kind
    if content is Content.LOCKED_OFFICE:
        raise UnreadableFile(
            Unreadable.ENCRYPTED, "this Word file is locked with a password; save a copy without one"
        )
    raise _refusal(kind, content)


def _refusal(kind: FileKind | None, content: Content) -> UnreadableFile:
    proper = _PROPER_SUFFIX.get(content)
    if kind is None:
        return UnreadableFile(Unreadable.UNSUPPORTED, _unsupported(content, proper))
    if content is Content.BINARY:
        return UnreadableFile(
            Unreadable.DAMAGED,
            f"the bytes are not those of {_named(kind)} file; ask for the file again or save it as PDF",
        )
    advice = f"rename it to {proper}" if proper else f"save it as {READABLE}"
    return UnreadableFile(
        Unreadable.MISLABELLED, f"the name says {kind.upper()} but this is {content}; {advice}"
    )


def _named(kind: FileKind) -> str:
    """ "a PDF", "an XML": by how the letters are said."""
    return f"{'an' if kind[0] in 'hmx' else 'a'} {kind.upper()}"


def _unsupported(content: Content, proper: str | None) -> str:
    if proper and content is not Content.TEXT:
        return f"the name has no ending that says so, but this is {content}; rename it to {proper}"
    return f"this is {content}, which can't be read; save it as {READABLE}"


def sniff(data: bytes) -> Content:
    """What the bytes are, by signature; text where nothing says otherwise."""
    if b"%PDF-" in data[:_PDF_HEADER_WITHIN]:
        return Content.PDF
    if data.startswith(b"PK\x03\x04"):
        return _sniff_zip(data)
    if data.startswith(_OLE):
        return _sniff_ole(data)
    if data.lstrip()[:5] == b"{\\rtf":
        return Content.RTF
    if data.startswith(_IMAGES):
        return Content.IMAGE
    return _sniff_text(data[:_SAMPLE])


def _sniff_zip(data: bytes) -> Content:
    try:
        names = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except (zipfile.BadZipFile, OSError, ValueError):
        # A cut-off DOCX still names its parts in the bytes that are left.
        return Content.DOCX if b"word/" in data or b"[Content_Types].xml" in data else Content.ARCHIVE
    if "word/document.xml" in names or (
        "[Content_Types].xml" in names and any(name.startswith("word/") for name in names)
    ):
        return Content.DOCX
    if any(name.startswith(("xl/", "ppt/")) for name in names):
        return Content.OTHER_OFFICE
    return Content.OPEN_DOCUMENT if {"mimetype", "content.xml"} <= names else Content.ARCHIVE


def _sniff_ole(data: bytes) -> Content:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Content.LOCKED_OFFICE
    return Content.OLD_WORD if "WordDocument".encode("utf-16-le") in data else Content.OLD_OFFICE


def _sniff_text(sample: bytes) -> Content:
    if sample.startswith(_TEXT_BOMS):
        return Content.TEXT
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1b\x0b" for byte in sample)
    if b"\0" in sample or controls > len(sample) * 0.02:
        return Content.BINARY
    head = sample[:1024].lstrip().lower()
    return Content.HTML if head.startswith((b"<!doctype html", b"<html")) else Content.TEXT
