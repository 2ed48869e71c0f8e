"""A role document as its readers see it: text, vocabulary hits by place, citations."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from roles.reading.pipeline import annotate
from roles.reading.profile import Citation
from roles.reading.text import DocumentText

_BLANKS = " \t\n\u00a0"


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """A stretch of the document's text: character offsets, `end` excluded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Named:
    """A vocabulary entry found in the text; `name` is canonical."""

    start: int
    end: int
    name: str


class Source:
    """One document with its annotations. `name` is what citations call it."""

    def __init__(self, document: DocumentText, name: str) -> None:
        self.document = document
        self.name = name
        self.text = document.text
        self.doc: Doc = annotate(document)

    @cached_property
    def _named(self) -> dict[str, tuple[list[int], list[Named]]]:
        groups: dict[str, tuple[list[int], list[Named]]] = {}
        for group, spans in self.doc.spans.items():
            found = sorted(
                (Named(span.start_char, span.end_char, span.id_) for span in spans),
                key=lambda named: (named.start, named.end),
            )
            groups[group] = ([named.start for named in found], found)
        return groups

    def named(self, group: str, piece: Piece) -> list[Named]:
        """Hits of one span group that lie inside a piece, in order."""
        starts, found = self._named.get(group, ([], []))
        inside: list[Named] = []
        for named in found[bisect_left(starts, piece.start) :]:
            if named.start >= piece.end:
                break
            if named.end <= piece.end:
                inside.append(named)
        return inside

    def of(self, piece: Piece) -> str:
        """The text of a piece as it stands."""
        return self.text[piece.start : piece.end]

    def flat(self, piece: Piece) -> str:
        """The text of a piece on one line."""
        return re.sub(r"\s+", " ", self.of(piece)).strip()

    def cite(self, piece: Piece) -> tuple[Citation, ...]:
        piece = self.trim(piece)
        return (Citation(document=self.name, start=piece.start, end=piece.end, quote=self.of(piece)),)

    def trim(self, piece: Piece, marks: str = "") -> Piece:
        """The piece without blanks (and `marks`) at its ends."""
        dropped = _BLANKS + marks
        start, end = piece.start, piece.end
        while start < end and self.text[start] in dropped:
            start += 1
        while end > start and self.text[end - 1] in dropped:
            end -= 1
        return Piece(start, end)
