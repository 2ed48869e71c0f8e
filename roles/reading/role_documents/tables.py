"""Tables: runs of rows whose cells mean what their column's header and row's label say."""

from collections.abc import Iterator
from dataclasses import dataclass

from roles.enums import Necessity
from roles.reading.role_documents.blocks import Block, Form
from roles.reading.role_documents.headings import Section, asks_preferred, asks_required, classify
from roles.reading.role_documents.source import Piece, Source

# Header words of columns that explain another column.
_EXPLAINING = frozenset(
    "description details detail what it tells measures meaning target how often frequency notes comment "
    "explanation".split()
)


@dataclass(frozen=True, slots=True)
class Cell:
    """`label` is the row's first cell where that names what the cell holds, `header` the column's."""

    piece: Piece
    section: Section
    necessity: Necessity | None
    label: str = ""
    header: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """`header` has a text for every column, or none where the table has no header row."""

    header: tuple[str, ...]
    rows: tuple[tuple[tuple[Piece, str], ...], ...]

    def cells_of(self, block: Block, section: Section) -> Iterator[Cell]:
        """The cells of one row that name something, in a table of a section. The header row has none."""
        for row in self.rows:
            if row[0][0].start == block.cells[0].start:
                yield from self._read(row, section)

    def _read(self, row: tuple[tuple[Piece, str], ...], section: Section) -> Iterator[Cell]:
        if section is Section.SALARY:
            yield from (Cell(piece, section, None, "", self._header(at)) for at, (piece, _) in enumerate(row))
            return
        if len(row) > 1 and not any(c.isalpha() for c in row[0][1]):
            yield from Table(self.header[1:], ())._read(row[1:], section)
            return
        label = row[0][1]
        named = classify(label) if len(label.split()) <= 5 else Section.NONE
        first_header = self.header[0] if self.header else ""
        opened = classify(first_header)
        if named is not Section.NONE and opened in {Section.NONE, Section.REQUIREMENTS}:
            yield from self._labelled(row, named, label)
            return
        yield Cell(row[0][0], opened, _necessity(first_header), "", first_header)
        for column, (piece, _) in enumerate(row[1:], start=1):
            header = self._header(column)
            if _necessity(header) is not None:
                yield Cell(piece, classify(header), _necessity(header), "", header)

    def _labelled(self, row: tuple[tuple[Piece, str], ...], section: Section, label: str) -> Iterator[Cell]:
        for column, (piece, _) in enumerate(row[1:], start=1):
            header = self._header(column)
            yield Cell(piece, section, _necessity(header), label, header)

    def _header(self, column: int) -> str:
        return self.header[column] if column < len(self.header) else ""


def tables(source: Source, found: list[Block]) -> dict[int, Table]:
    """Tables by the group of their blocks."""
    groups: dict[int, list[Block]] = {}
    for block in found:
        if block.form is Form.ROW:
            groups.setdefault(block.group, []).append(block)
    return {group: _table(source, rows) for group, rows in groups.items()}


def _table(source: Source, rows: list[Block]) -> Table:
    headed = rows[0].ruled or (len(rows) > 1 and _like_header(source, rows))
    header = tuple(source.flat(cell).strip("*_ ") for cell in rows[0].cells) if headed else ()
    read = tuple(
        tuple((cell, source.flat(cell).strip("*_ ")) for cell in row.cells)
        for row in rows[1 if headed else 0 :]
    )
    return Table(header, read)


def _like_header(source: Source, rows: list[Block]) -> bool:
    """Short cells without figures above rows as wide."""
    texts = [source.flat(cell) for cell in rows[0].cells]
    plain = all(len(text.split()) <= 4 and not any(c.isdigit() for c in text) for text in texts)
    known = any(_necessity(text) or text.lower() in _EXPLAINING for text in texts) or len(texts) > 2
    figures = any(c.isdigit() for c in source.flat(rows[1].piece))
    named = classify(texts[0]) is not Section.NONE and not any(
        classify(source.flat(row.cells[0])) is not Section.NONE for row in rows[1:]
    )
    return (
        plain
        and (figures or (len(rows) > 2 and (known or named)))
        and len(rows[0].cells) == len(rows[1].cells)
    )


def _necessity(header: str) -> Necessity | None:
    if not header:
        return None
    if asks_preferred(header):
        return Necessity.PREFERRED
    return Necessity.REQUIRED if asks_required(header) else None
