"""Lines found in a file become a DocumentText: offsets, blank lines between blocks, nothing lost."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files.limits import MAX_CHARACTERS
from roles.reading.text import DocumentText, FileKind, HiddenText, Line, Told


@dataclass(slots=True)
class Row:
    """One line of a document before it has offsets; the fields mean what they mean in Line, `indent` is how
    many characters stand before the text, and `column` numbers what is read together on one page."""

    text: str
    page: int = 1
    block: int = 0
    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    size: float = 0.0
    bold: bool = False
    heading: bool = False
    item: bool = False
    foot: float = 0.0
    indent: int = 0
    column: int = 0
    told: Told = Told.NOTHING


@dataclass(slots=True)
class Found:
    """What one reader found in one file."""

    rows: list[Row] = field(default_factory=list)
    hidden: list[HiddenText] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    pages: int = 1
    dated: str = ""


def assemble(found: Found, kind: FileKind) -> DocumentText:
    """Join rows with newlines, blocks with blank lines. Raises UnreadableFile when nothing is left."""
    text, lines = _joined(found.rows)
    check_length(len(text))
    if not lines:
        raise UnreadableFile(
            Unreadable.EMPTY, "there is no text in this file; ask for a copy with text in it"
        )
    return DocumentText(
        text=text,
        lines=tuple(lines),
        kind=kind,
        pages=found.pages,
        hidden=tuple(dict.fromkeys(found.hidden)),
        warnings=tuple(dict.fromkeys(found.warnings)),
        dated=found.dated,
    )


def check_length(characters: int) -> None:
    """Raises UnreadableFile TOO_LARGE over MAX_CHARACTERS."""
    if characters > MAX_CHARACTERS:
        raise UnreadableFile(
            Unreadable.TOO_LARGE,
            f"this file holds over {MAX_CHARACTERS:,} characters of text; send only the document itself",
        )


def _joined(rows: Iterable[Row]) -> tuple[str, list[Line]]:
    parts: list[str] = []
    lines: list[Line] = []
    position = 0
    previous: Row | None = None
    for row in rows:
        if not row.text:
            continue
        if previous is not None:
            gap = "\n" if row.block == previous.block else "\n\n"
            parts.append(gap)
            position += len(gap)
        parts.append(row.text)
        lines.append(_line(row, position))
        position += len(row.text)
        previous = row
    return "".join(parts), lines


def _line(row: Row, start: int) -> Line:
    return Line(
        start=start,
        end=start + len(row.text),
        page=row.page,
        block=row.block,
        left=round(row.left, 1),
        right=round(row.right, 1),
        top=round(row.top, 1),
        size=round(row.size, 1),
        bold=row.bold,
        heading=row.heading,
        item=row.item,
        foot=round(row.foot or row.top, 1),
        told=row.told,
    )
