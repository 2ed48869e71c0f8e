"""KPIs: the measures by which the role's holder is judged, from lists, tables and sentences."""

import re
from collections.abc import Iterator

from roles.reading.profile import Kpi
from roles.reading.role_documents import lists, phrasing
from roles.reading.role_documents.headings import Section
from roles.reading.role_documents.passages import Passage
from roles.reading.role_documents.source import Piece, Source

_LIST = re.compile(
    r"(?:\b(?:metrics|kpis|key\s+performance\s+indicators)\s+are\b|\b(?:metrics|kpis?"
    r"|key\s+performance\s+indicators|performance\s+(?:indicators|measures)"
    r"|key\s+figures|targets)\b[^.:;]{0,80}?"
    r"(?:\b(?:includ(?:e|es|ing)|such\s+as|like)\b|:)"
    r"|\b(?:measured|judged|assessed|evaluated|tracked|rated|scored)\s+(?:\w+\s+)?(?:by|on|against"
    r"|through|via)\b(?:\s+(?:metrics|kpis?|figures)\s+(?:such\s+as|like))?)\s*",
    re.I,
)
# In a section about measures: "We look at crash-free sessions and ratings".
_WATCHED = re.compile(
    r"\b(?:we|you|they|managers?|directors?)\s+(?:will\s+|also\s+)?(?:look\s+at|watch|track|count|measure|follow)\s+",
    re.I,
)
# "The team's settlement time and leakage rate are reviewed each month."
_REVIEWED = re.compile(
    r"(?:(?:the|a|your|their|his|her)\s+(?:\w+['’]s?\s+)?)?(?P<listed>[^.:;]{3,140}?)\s+(?:is|are|gets?)\s+(?:\w+ly\s+)?"
    r"(?:reviewed|measured|tracked|monitored|watched|counted|assessed|compared|looked\s+at)\b",
    re.I,
)
_LIST_END = re.compile(
    r",?\s+\b(?:and|so|to)\s+(?:motivat\w+|how|they|he|she|also|identify|ensure|improve|make)\b"
    r"|,\s*(?:which|who|that)\b|\.\s",
    re.I,
)
_TELLS = re.compile(
    r"\b(?:is|are|was|were|be|will|can|may|must|should|we|you|they|he|she|it\s+is|has|have)\b", re.I
)
_TAIL = re.compile(r"\s*\([^)]*\)|\s*[:–—]\s.*$|\s+-\s.*$", re.S)
_UNIT = re.compile(r"\s+(?:of\s+)?(?:at\s+least\s+|above\s+|under\s+|below\s+|over\s+)?\d[\d.,]*\s*%?.*$")
_LONGEST = 7


class Kpis:
    """Finds the KPIs of a passage."""

    def __init__(self, source: Source) -> None:
        self.source = source
        # A list of measures came before in this section: a paragraph after it is about something else.
        self._listed = False

    def read(self, passage: Passage) -> Iterator[Kpi]:
        """KPIs that the passage lists."""
        self._listed = passage.section is Section.KPIS and (self._listed or passage.item)
        if passage.item and passage.section is Section.KPIS:
            yield from self._name(passage.piece)
        elif passage.item or (passage.unrelated and passage.section is not Section.KPIS):
            yield from self._such_as(passage.piece, passage.section) if not passage.unrelated else ()
        else:
            yield from self._such_as(passage.piece, passage.section)

    def _such_as(self, piece: Piece, section: Section) -> Iterator[Kpi]:
        """The list after "metrics such as", "judged by"."""
        text = self.source.text
        match = _LIST.search(text, piece.start, piece.end)
        if section is Section.KPIS:
            match = match or _WATCHED.search(text, piece.start, piece.end)
        reviewed = _REVIEWED.match(text, piece.start, piece.end) if section is Section.KPIS else None
        if match is None and reviewed:
            yield from self._bare_list(Piece(reviewed.start("listed"), reviewed.end("listed")))
            return
        if match is None:
            yield from self._bare_list(piece) if section is Section.KPIS and not self._listed else ()
            return
        end = _LIST_END.search(text, match.end(), piece.end)
        for part in lists.terms(text, Piece(match.end(), end.start() if end else piece.end)):
            yield from self._name(part)

    def _bare_list(self, piece: Piece) -> Iterator[Kpi]:
        """ "Berth use; turnaround time; lost time injuries." under a heading about measures."""
        parts = lists.terms(self.source.text, piece)
        short = all(len(self.source.of(part).split()) <= _LONGEST + 1 for part in parts)
        if len(parts) > 1 and short and not _TELLS.search(self.source.of(piece)):
            for part in parts:
                yield from self._name(part)

    def _name(self, piece: Piece) -> Iterator[Kpi]:
        source = self.source
        named = source.named("kpis", piece)
        own = _UNIT.sub("", _TAIL.sub("", source.flat(piece))).strip(" .,;:*_")
        own = phrasing.capital(re.sub(r"^(?:the|and|or|our|your)\s+", "", own, flags=re.I))
        if named and len(named) > 1 and piece.end - piece.start > 60:
            yield from (Kpi(name=hit.name, citations=source.cite(Piece(hit.start, hit.end))) for hit in named)
        elif named and _covers(source.of(Piece(named[0].start, named[0].end)), own):
            yield Kpi(name=named[0].name, citations=source.cite(piece))
        elif own and len(own.split()) <= _LONGEST and own[0].isalpha():
            yield Kpi(name=own, citations=source.cite(piece))


def _covers(hit: str, own: str) -> bool:
    """The vocabulary's phrase is all that the document's name says: "sales" is not "sales per hour"."""
    return len(hit.split()) >= len(re.sub(r"[()/]", " ", own).split()) - (
        1 if "(" in own or len(hit.split()) > 2 else 0
    )
