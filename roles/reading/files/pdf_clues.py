"""Cheap clues in a PDF's own instructions that its text may not all be seen when drawn.

pdf_oxide reports text whether or not it is painted. Drawing every page to see would cost more than
reading it, so the instructions are searched first for the few ways to paint nothing.
"""

import base64
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files.limits import MAX_PDF_STREAM_BYTES, MAX_UNPACKED_BYTES

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
# Bytes before "stream" in which its dictionary is looked for.
_DICTIONARY = 600
# Each clue with the rare bytes that it holds, which are looked for first.
_CLUES = (
    # Text drawn as nothing, or as a clip only.
    (b" Tr", re.compile(rb"(?<![\d.])[3-7]\s+Tr\b")),
    # Paint that is fully or nearly transparent.
    (b"/ca ", re.compile(rb"/ca\s+0*(?:\.0\d*|\.1[0-4]?\d*)?(?=[\s/>])")),
    # A soft mask.
    (b"/Luminosity", re.compile(rb"/S\s*/Luminosity\b")),
    (b"/Alpha", re.compile(rb"/S\s*/Alpha\b")),
    # Text painted with a pattern.
    (b"/Pattern", re.compile(rb"/Pattern\s+cs\b")),
    # Layers, which may be switched off.
    (b"/OCProperties", re.compile(rb"/OCProperties\b")),
    # Instructions that can't be read here.
    (b"/Encrypt", re.compile(rb"/Encrypt\b")),
    # Notes laid over the page.
    (b"/Annot", re.compile(rb"/Subtype\s*/(?:Square|FreeText|Stamp)\b")),
)
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_INLINE_PICTURE = re.compile(rb"\bBI\s+/")
_CLIP = re.compile(rb"re\s+W")
# A clipping rectangle narrower than this, in the page's own units, leaves nothing of a word.
_SLIT = 5.0


@dataclass(frozen=True, slots=True)
class Clues:
    """What a PDF's instructions hold."""

    # Something can make text invisible, beside its colour and what is painted over it.
    may_hide: bool
    # There are pictures.
    pictures: bool
    # Text holds the control character that some fonts draw as a bullet.
    bullets: bool


def clues(data: bytes) -> Clues:
    """Search a whole PDF. Raises UnreadableFile TOO_LARGE for one that unpacks to far too much."""
    parts = list(_parts(data))
    return Clues(
        may_hide=any(part is None or _clue(part) or _clipped(part) for part in parts),
        pictures=bool(_PICTURE.search(data))
        or any(part and b"BI" in part and _INLINE_PICTURE.search(part) for part in parts),
        bullets=any(part and (b"\\177" in part or b"(\x7f" in part) for part in parts),
    )


def _clue(part: bytes) -> bool:
    return any(rare in part and pattern.search(part) for rare, pattern in _CLUES)


def _clipped(part: bytes) -> bool:
    """Whether something is clipped to almost nothing."""
    for clip in _CLIP.finditer(part):
        sides = part[max(0, clip.start() - 60) : clip.start()].split()[-2:]
        with suppress(ValueError):
            if any(abs(float(side)) < _SLIT for side in sides):
                return True
    return False


def _parts(data: bytes) -> Iterator[bytes | None]:
    """What stands outside streams, and every unpacked stream but pictures; None for an unknown packing."""
    position, unpacked = 0, 0
    for start in _STREAM.finditer(data):
        if start.start() < position:
            continue
        end = data.find(b"endstream", start.end())
        end = len(data) if end < 0 else end
        yield data[position : start.end()]
        position = end
        head = data[max(0, start.start() - _DICTIONARY) : start.start()]
        head = head[head.rfind(b" obj") + 1 :]
        if _PICTURE.search(head) or b"/FontFile" in head or b"/Length1" in head:
            continue
        stream = _unpacked(head, data[start.end() : end])
        unpacked += len(stream or b"")
        if unpacked > MAX_UNPACKED_BYTES:
            raise _bomb()
        yield stream
    yield data[position:]


def _unpacked(head: bytes, stream: bytes) -> bytes | None:
    try:
        for packing in _PACKING.findall(head):
            if packing not in _UNPACK:
                return None
            stream = _UNPACK[packing](stream)
    except (ValueError, zlib.error):
        return None
    return stream


def _from_ascii85(packed: bytes) -> bytes:
    return base64.a85decode(packed.strip().removesuffix(b"~>"))


def _from_hex(packed: bytes) -> bytes:
    return bytes.fromhex(packed.decode().rstrip("> \r\n"))


def _inflated(packed: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    data = unpacker.decompress(packed, MAX_PDF_STREAM_BYTES)
    if unpacker.unconsumed_tail:
        raise _bomb()
    return data


# Packings in the order in which a stream names them, with their short names.
_PACKING = re.compile(
    rb"/((?:Flate|ASCII85|ASCIIHex|LZW|RunLength|DCT|JPX|CCITTFax|JBIG2)Decode|Fl|A85|AHx|Crypt)\b"
)
_UNPACK: dict[bytes, Callable[[bytes], bytes]] = {
    b"FlateDecode": _inflated,
    b"Fl": _inflated,
    b"ASCII85Decode": _from_ascii85,
    b"A85": _from_ascii85,
    b"ASCIIHexDecode": _from_hex,
    b"AHx": _from_hex,
}


def _bomb() -> UnreadableFile:
    return UnreadableFile(
        Unreadable.TOO_LARGE,
        f"this PDF unpacks to over {MAX_PDF_STREAM_BYTES / 1e6:.0f} MB; print it to PDF anew and send that",
    )
