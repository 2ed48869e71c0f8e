"""Education: each degree that a document names, with its fields and its own necessity."""

import re
from collections.abc import Iterator

from roles.enums import DegreeLevel, Necessity
from roles.reading import degrees
from roles.reading.profile import Education
from roles.reading.role_documents import wording
from roles.reading.role_documents.headings import REQUIRING, Section
from roles.reading.role_documents.passages import Passage
from roles.reading.role_documents.sentences import clauses
from roles.reading.role_documents.source import Named, Piece, Source

# "a bachelor's degree or higher education" names no field of study.
# "Education in finance" names one field.
_SCHOOLING = re.compile(
    r"(?:(?:higher|further|formal)\s+)?education\s+(?:in|is|and\s+experience|or\s+experience|levels?"
    r"|requirements?|background|should|must|has|needs?)\b",
    re.I,
)
_HIGHER = re.compile(r"\bhigher\s$", re.I)
_NO_DEGREES = frozenset({Section.STEPS, Section.BENEFITS, Section.KPIS})
_PLAIN_DEGREE = re.compile(
    r"\b(?:an?|university|college|relevant|related)\s+(?:university\s+|college\s+)?degree\b(?!\s+of)", re.I
)
_ALL_FIELDS = re.compile(
    r"\b(?:education|degrees?|studies|field)\b[^.]{0,60}\b(?:related|relevant|in)\b|\bsuch\s+as\b"
    r"|\bfor\s+example\b",
    re.I,
)
_ASKS = re.compile(r"\b(?:degree|diploma|bachelor|master|doctorate|phd|ged|certificate|education)\b", re.I)


class EducationReader:
    """Finds the degrees of a passage; fields named for the education as a whole join all of them."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def read(self, passage: Passage) -> Iterator[Education]:
        """The degrees that one passage asks for."""
        if (
            passage.unrelated
            or passage.section in _NO_DEGREES
            or (passage.section is Section.DUTIES and passage.item)
        ):
            return
        default = passage.necessity or Necessity.REQUIRED
        if passage.section not in REQUIRING:
            default = Necessity.MENTIONED
        for clause in clauses(self.source.text, passage.piece):
            yield from self._clause(clause, default, passage)

    def _clause(self, clause: Piece, default: Necessity, passage: Passage) -> Iterator[Education]:
        needed = wording.necessity(self.source.of(clause), default)
        mentions = degrees.find(self.source.of(clause))
        if passage.section not in REQUIRING and not wording.states_necessity(self.source.of(clause)):
            return
        for index, mention in enumerate(mentions):
            until = mentions[index + 1].start if index + 1 < len(mentions) else clause.end - clause.start
            named = tuple(field for field in mention.fields if field not in self._in_general(clause))
            fields = named or self._fields(Piece(clause.start + mention.end, clause.start + until))
            yield Education(
                level=mention.level, fields=fields, necessity=needed, citations=self.source.cite(clause)
            )
        plain = _PLAIN_DEGREE.search(self.source.text, clause.start, clause.end)
        if not mentions and plain:
            fields = self._fields(Piece(plain.end(), clause.end))
            if fields or passage.section in REQUIRING:
                yield Education(
                    level=DegreeLevel.BACHELOR,
                    fields=fields,
                    necessity=needed,
                    citations=self.source.cite(clause),
                )

    def _in_general(self, clause: Piece) -> frozenset[str]:
        """Fields whose every mention is education as such: "higher education in finance"."""
        hits = self.source.named("fields", clause)
        meant = {hit.name for hit in hits if not self._is_schooling(hit)}
        return frozenset(hit.name for hit in hits) - meant

    def _is_schooling(self, hit: Named) -> bool:
        text = self.source.text
        return bool(_HIGHER.search(text[max(0, hit.start - 20) : hit.start])) or bool(
            _SCHOOLING.match(text, hit.start)
        )

    def _fields(self, piece: Piece) -> tuple[str, ...]:
        return tuple(
            dict.fromkeys(
                named.name for named in self.source.named("fields", piece) if not self._is_schooling(named)
            )
        )

    def shared_fields(self, passage: Passage) -> tuple[str, ...]:
        """Fields of a sentence that speaks of the education without naming a degree."""
        text = self.source.of(passage.piece)
        if passage.section is not Section.EDUCATION or not _ALL_FIELDS.search(text) or degrees.find(text):
            return ()
        return self._fields(passage.piece)
