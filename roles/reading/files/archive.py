"""Checks a DOCX, which is a ZIP of XML parts, before anything of it is parsed."""

import io
import zipfile
import zlib

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files.limits import MAX_PARTS, MAX_UNPACKED_BYTES, MAX_XML_BYTES

_CHUNK = 1_000_000
_ENCRYPTED = 0x1


def check_archive(data: bytes) -> None:
    """Raises UnreadableFile for a damaged archive, one that unpacks to far too much or holds XML traps."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_declared(archive.infolist())
            _check_unpacked(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
        raise damaged() from error


def damaged() -> UnreadableFile:
    """The refusal of a DOCX that is not whole."""
    return UnreadableFile(
        Unreadable.DAMAGED, "this Word file is damaged; open it in Word, save it again, or send a PDF"
    )


def _check_declared(parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise UnreadableFile(
            Unreadable.ENCRYPTED, "this Word file is locked with a password; save a copy without one"
        )
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        raise _bomb()
    if any(part.file_size > MAX_XML_BYTES for part in parts if _is_xml(part.filename)):
        raise _bomb()


def _check_unpacked(archive: zipfile.ZipFile) -> None:
    """Count what really comes out: sizes in the directory are only claims."""
    total = 0
    for part in archive.infolist():
        size, tail = 0, b""
        with archive.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                if _is_xml(part.filename):
                    _check_xml(tail + chunk, size)
                    tail = chunk[-16:]
                if total + size > MAX_UNPACKED_BYTES:
                    raise _bomb()
        total += size


def _check_xml(chunk: bytes, size: int) -> None:
    if size > MAX_XML_BYTES:
        raise _bomb()
    # Word never defines entities; those who do want them expanded a billion times.
    if b"<!ENTITY" in chunk or b"<!DOCTYPE" in chunk:
        raise damaged()


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _bomb() -> UnreadableFile:
    return UnreadableFile(
        Unreadable.TOO_LARGE,
        f"this Word file unpacks to over {MAX_XML_BYTES / 1e6:.0f} MB of text or "
        f"{MAX_UNPACKED_BYTES / 1e6:.0f} MB in all; send only the document itself",
    )
