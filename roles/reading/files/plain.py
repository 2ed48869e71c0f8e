"""Reads .txt and .md: the text stays the file's own but for the ends of lines that only wrap a paragraph."""

import re
from itertools import pairwise

from charset_normalizer import from_bytes

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files.assembling import Row, check_length
from roles.reading.files.invisible import without_zero_width
from roles.reading.files.long_lines import cut_text
from roles.reading.files.lookalikes import has_look_alikes, honest_alphabet, tampered, without_look_alikes
from roles.reading.files.text_wraps import wrapped_text
from roles.reading.files.wrapping import joint
from roles.reading.text import DocumentText, FileKind, Line

_MARKDOWN_HEADING = re.compile(r"(#{1,6})\s")
# The size in points that a browser gives the levels of headings: it tells one from another.
_HEADING_SIZES = (24.0, 18.0, 14.0, 12.0, 10.0, 8.0)
_MARKDOWN_ITEM = re.compile(r"([-*+]|\d{1,3}[.)])\s")
_WESTERN = frozenset(
    "áéíóúýàèìòùâêîôûäëïöüãõñçåæøœßðþÿÁÉÍÓÚÝÀÈÌÒÙÂÊÎÔÛÄËÏÖÜÃÕÑÇÅÆØŒÐÞŸ–—‘’“”„‚«»‹›•·…€£¥§°®©™½¼¾ªº¿¡\u00a0"
)
# Share of the letters that bear marks: more of them speak for another alphabet.
_FEW = 0.3
_UTF_16_BOMS = (b"\xff\xfe", b"\xfe\xff")


def read_plain(data: bytes, kind: FileKind) -> DocumentText:
    """Text with LF newlines and no byte order mark; zero-width characters inside words are taken out,
    and wrapped lines are one."""
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    check_length(len(text))
    text, hidden = without_zero_width(text)
    if has_look_alikes(text):
        honest = honest_alphabet(text)
        text, disguised = without_look_alikes(text, honest, tampered([text], honest))
        hidden += disguised
    if not text.strip():
        raise UnreadableFile(Unreadable.EMPTY, "this file is blank; ask for one with text in it")
    text = cut_text(_unwrapped(text, kind))
    return DocumentText(text=text, lines=_lines(text, kind), kind=kind, hidden=tuple(hidden))


def decode(data: bytes) -> str:
    """Bytes to text: UTF-16 by its mark, else UTF-8, else the best guess. Raises UnreadableFile DAMAGED."""
    if data.startswith(_UTF_16_BOMS):
        return _decoded(data, "utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    return _western(data) or _guessed(data)


def _western(data: bytes) -> str | None:
    """Text as Windows-1252 where all its signs are those of Western European writing, few among ASCII."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    marked = [letter for letter in text if ord(letter) > 127]
    few = len(marked) < _FEW * sum(letter.isalpha() for letter in text)
    return text if few and _WESTERN.issuperset(marked) else None


def _guessed(data: bytes) -> str:
    guess = from_bytes(data).best()
    return str(guess) if guess else _decoded(data, "cp1252")


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            Unreadable.DAMAGED, "the bytes of this file are not text in any known encoding; save it as UTF-8"
        ) from error


def _unwrapped(text: str, kind: FileKind) -> str:
    """The text with a blank for each line's end that only wraps a paragraph."""
    lines = _lines(text, kind)
    rows = [_row(text, line) for line in lines]
    parts: list[str] = []
    position = 0
    for (above, below), (before, row), goes_on in zip(
        pairwise(lines), pairwise(rows), wrapped_text(rows)[1:], strict=True
    ):
        if goes_on:
            parts += [text[position : above.end], joint(before.text, row.text)]
            position = below.start
    return "".join([*parts, text[position:]])


def _row(text: str, line: Line) -> Row:
    return Row(
        text[line.start : line.end],
        block=line.block,
        heading=line.heading,
        item=line.item,
        indent=line.start - text.rfind("\n", 0, line.start) - 1,
    )


def _lines(text: str, kind: FileKind) -> tuple[Line, ...]:
    lines: list[Line] = []
    position, block, blank = 0, 0, False
    for raw in text.split("\n"):
        row = raw.strip()
        if not row:
            blank = True
        else:
            block += blank and bool(lines)
            blank = False
            start = position + raw.index(row)
            lines.append(_line(row, start, block, kind))
        position += len(raw) + 1
    return tuple(lines)


def _line(row: str, start: int, block: int, kind: FileKind) -> Line:
    markdown = kind is FileKind.MARKDOWN
    heading = _MARKDOWN_HEADING.match(row) if markdown else None
    return Line(
        start=start,
        end=start + len(row),
        block=block,
        size=_HEADING_SIZES[len(heading[1]) - 1] if heading else 0.0,
        heading=heading is not None,
        item=markdown and bool(_MARKDOWN_ITEM.match(row)),
    )
