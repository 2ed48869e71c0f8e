"""Certifications, licences and memberships: the vocabulary's names and names the document gives."""

import re
from collections.abc import Iterator

from roles.enums import Necessity
from roles.reading.profile import Certification
from roles.reading.role_documents import lists, phrasing, wording
from roles.reading.role_documents.headings import REQUIRING, Section
from roles.reading.role_documents.passages import Passage
from roles.reading.role_documents.sentences import clauses
from roles.reading.role_documents.source import Piece, Source

_KIND = r"certificat(?:e|ion)s?|licen[cs]es?|credentials?|designations?|registrations?|memberships?|accreditations?"
_NAMED = re.compile(
    rf"\b(?P<name>(?:(?:[\w+&/'’.-]*\w)\s+){{1,6}}?(?:\([A-Z][\w+-]{{1,9}}\)\s+)?(?:{_KIND}))\b(?!\s+(?:programs?|courses?|exams?))", re.I
)
_ABBREVIATED = re.compile(r"\b(?P<name>(?:[A-Z][\w+&'’-]*\s+)(?:(?:[A-Z][\w+&'’-]*|of|in|and|for)\s+){0,7}\([A-Z][A-Za-z+-]{1,8}\))")
_CUE = re.compile(rf"\b(?:{_KIND}|certified|chartered|licen[cs]ed|registered|qualified)\b", re.I)
_GENERIC = re.compile(
    r"^(?:(?:an?|the|and|or|any|some|specific|relevant|related|alternative|certain|similar|other|such|these|those|active|valid|current|professional|additional|industry|"
    r"possess|hold|have|require|required|requires|useful|no|as|of|in|with|by|which|for|many|more|appropriate|necessary|type|first|"
    r"certifications?|certificates?|licen[cs]es?|credentials?|and|training|formal|take|may|also|is|are|qualifications?|need|needs|must|driving)\s*)+$",
    re.I,
)
_LEAD = re.compile(
    r"^(?:.*\b(?:an?|the|hold|holds|have|has|require|requires|as|possess|with|in|is|are|valid|active|current|full|clean|or|and|by|of|take|such)\s+)(?=\S)", re.I
)
_ACADEMIC = re.compile(r"\b(?:school|degree|diploma)\b", re.I)


class Certifications:
    """Finds the certifications of a passage."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def read(self, passage: Passage) -> Iterator[Certification]:
        """Named certifications; a clause about certificates without a name gives none."""
        if passage.unrelated or passage.section in {Section.STEPS, Section.BENEFITS, Section.SALARY, Section.TITLE, Section.OTHER, Section.KPIS}:
            return
        if passage.section is Section.DUTIES and passage.item:
            return
        default = passage.necessity or (Necessity.REQUIRED if passage.section in REQUIRING else Necessity.MENTIONED)
        whole = wording.necessity(self.source.of(passage.piece), default)
        for clause in clauses(self.source.text, passage.piece):
            text = self.source.of(clause)
            needed = wording.necessity(text, whole if not wording.states_necessity(text) else default)
            if passage.section not in REQUIRING and not wording.states_necessity(self.source.of(passage.piece)):
                continue
            yield from self._clause(passage, clause, needed)

    def _clause(self, passage: Passage, clause: Piece, needed: Necessity) -> Iterator[Certification]:
        known = self.source.named("certifications", clause)
        for named in known:
            yield self._fact(named.name, needed, clause)
        if known or (passage.section is not Section.CERTIFICATIONS and not _CUE.search(self.source.of(clause))):
            return
        if passage.item and passage.section is Section.CERTIFICATIONS:
            for part in lists.commas(self.source.text, clause):
                yield from self._own(self.source.flat(part), needed, clause)
            return
        for pattern in (_ABBREVIATED, _NAMED):
            found = list(pattern.finditer(self.source.of(clause)))
            for match in found:
                yield from self._own(match["name"], needed, clause)
            if found:
                return

    def _own(self, name: str, needed: Necessity, clause: Piece) -> Iterator[Certification]:
        name = re.sub(r"\s+", " ", name)
        name = phrasing.bare(_LEAD.sub("", name) if name[:1].islower() or _LEAD.match(name[:12]) else name)
        if name and not _GENERIC.match(name + " ") and not _ACADEMIC.search(name) and len(name.split()) <= 8:
            if name.count("(") > name.count(")"):
                name += ")"
            yield self._fact(phrasing.capital(name), needed, clause)

    def _fact(self, name: str, needed: Necessity, piece: Piece) -> Certification:
        return Certification(name=name, necessity=needed, citations=self.source.cite(piece))


def unnamed(source: Source, passage: Passage) -> bool:
    """The passage speaks of certificates and names none."""
    text = source.of(passage.piece)
    if passage.section is Section.CERTIFICATIONS:
        return wording.states_necessity(text) and not source.named("certifications", passage.piece)
    return False
