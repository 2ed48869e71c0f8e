"""Sentences and clauses of a stretch of text, with offsets."""

import re
from collections.abc import Iterator

from roles.reading.role_documents.source import Piece

_END = re.compile(r"(?:[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9£$€•])|[.!?][\"'”’)]*\s*$|\n\n)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|approx|min|max|incl|dept|no|st|mr|mrs|ms|dr|prof|inc|ltd|co|u\.s|u\.k|a\.m"
    r"|p\.m|"
    r"yrs?|sr|jr|ph\.d|[a-z])\.)$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\s*;\s*|[,\s]\s*(?=\b(?:but|although|though|while|whereas|however|nevertheless|yet)\b)"
    r"|,\s+(?=(?:and|or)\s+(?:some|many|most|several|a\s+growing|other|others)\b)|\s[–—-]\s",
    re.IGNORECASE,
)


def sentences(text: str, piece: Piece) -> Iterator[Piece]:
    """The sentences of a piece."""
    yield from _parts(text, piece, _sentence_ends(text, piece))


def clauses(text: str, piece: Piece) -> Iterator[Piece]:
    """The parts of a sentence that each carry their own wording: "…, although some accept …"."""
    cuts = [(m.start(), m.end()) for m in _CLAUSE.finditer(text, piece.start, piece.end)]
    yield from _parts(text, piece, cuts)


def _sentence_ends(text: str, piece: Piece) -> list[tuple[int, int]]:
    ends = []
    for match in _END.finditer(text, piece.start, piece.end):
        if not _ABBREVIATION.search(text[max(piece.start, match.start() - 6) : match.start() + 1]):
            ends.append((match.end(), match.end()))
    return ends


def _parts(text: str, piece: Piece, cuts: list[tuple[int, int]]) -> Iterator[Piece]:
    start = piece.start
    for end, following in [*cuts, (piece.end, piece.end)]:
        part = text[start:end]
        if part.strip():
            lead = len(part) - len(part.lstrip())
            yield Piece(start + lead, start + len(part.rstrip()))
        start = following
