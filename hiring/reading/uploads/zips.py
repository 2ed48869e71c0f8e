"""Reads a ZIP without trusting anything it says: nothing is written, and what comes out is counted."""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import IO, cast

from hiring.reading.uploads.found import Refused
from hiring.reading.uploads.limits import (
    MAX_DIRECTORY_BYTES,
    MAX_RATIO,
    MAX_UNPACKED_BYTES,
    MIN_RATIO_BYTES,
)
from hiring.reading.uploads.naming import leads_out, shown
from roles.reading.files.limits import MAX_FILE_BYTES

DAMAGED = "the ZIP is damaged or too large inside: pack the files again, or send them as they are"
ENCRYPTED = "locked with a password: pack it again without one"
PACKED_OTHERWISE = "packed in an unusual way: pack it again as an ordinary ZIP"
NESTED = "an archive inside a ZIP is not opened: send it by itself"
LEADS_OUT = "its name leads out of the ZIP: pack it again"
NOT_A_FILE = "a link and not a file"
BOMB = "unpacks to far more than a document has: send the document itself"
TOO_MUCH = f"the ZIP unpacks to more than {MAX_UNPACKED_BYTES // 1_000_000} MB: send it in parts"
NOTHING_INSIDE = "there is no file in this ZIP"
ARCHIVES = frozenset(".zip .rar .7z .tar .gz .tgz .bz2 .xz".split())

_ENCRYPTED_FLAG = 0x1
# LZMA and BZ2 may ask for gigabytes of memory before the first byte comes out.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_CHUNK = 256_000
_MOST_AT_ONCE = MAX_DIRECTORY_BYTES + 1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError)


class _Bounded:
    """A stream of which nobody reads much at once: a table of contents cannot take all memory."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.seek, self.tell = stream.seek, stream.tell

    def read(self, size: int = -1) -> bytes:
        # Without a size it is the end of the file, where a ZIP's table of contents is announced.
        found = self._stream.read(min(size, _MOST_AT_ONCE) if size >= 0 else _MOST_AT_ONCE)
        if len(found) == _MOST_AT_ONCE:
            raise zipfile.BadZipFile("a table of contents that is too long")
        return found

    def seekable(self) -> bool:
        return True


@dataclass(slots=True)
class _Archive:
    zip: zipfile.ZipFile
    # Bytes that may still come out.
    left: int = field(default=MAX_UNPACKED_BYTES)


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in a ZIP. `size` is what the ZIP claims."""

    name: str
    size: int
    info: zipfile.ZipInfo
    archive: _Archive

    def read(self) -> bytes | str:
        """The bytes, one more than MAX_FILE_BYTES at most; or why there are none."""
        # Never more comes out than the table of contents says.
        self.archive.left -= self.size
        if self.archive.left < 0:
            return TOO_MUCH
        try:
            return self._content()
        except _BROKEN:
            return DAMAGED

    def _content(self) -> bytes:
        content = bytearray()
        with self.archive.zip.open(self.info) as stream:
            while len(content) <= MAX_FILE_BYTES and (chunk := stream.read(_CHUNK)):
                content += chunk
        return bytes(content)


def unpacked(stream: IO[bytes], name: str) -> Iterator[Entry | Refused]:
    """The files in a ZIP, not yet read, and what is refused of it by its table of contents."""
    try:
        archive = _Archive(zipfile.ZipFile(cast(IO[bytes], _Bounded(stream))))
    except _BROKEN:
        yield Refused(name, DAMAGED)
        return
    with archive.zip:
        files = [info for info in archive.zip.infolist() if not _is_clutter(info)]
        if not files:
            yield Refused(name, NOTHING_INSIDE)
        for info in files:
            reason = _against(info)
            inside = shown(info.filename)
            yield Refused(inside, reason) if reason else Entry(inside, info.file_size, info, archive)


def is_archive(name: str) -> bool:
    return PurePath(name).suffix.lower() in ARCHIVES


def _is_clutter(info: zipfile.ZipInfo) -> bool:
    """Folders, and what systems add of their own."""
    last = shown(info.filename)
    hidden = last.startswith(".") or last.lower() in ("thumbs.db", "desktop.ini")
    return info.is_dir() or hidden or info.filename.startswith("__MACOSX/")


def _against(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & _ENCRYPTED_FLAG:
        return ENCRYPTED
    if leads_out(info.filename):
        return LEADS_OUT
    if stat.S_ISLNK(info.external_attr >> 16):
        return NOT_A_FILE
    if is_archive(info.filename):
        return NESTED
    if info.compress_type not in _METHODS:
        return PACKED_OTHERWISE
    return BOMB if _is_bomb(info) else ""


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    return info.file_size > max(MIN_RATIO_BYTES, MAX_RATIO * info.compress_size)
