"""Certifications, licences and memberships: the vocabulary's names and names the document gives."""

import re
from collections.abc import Iterator

from roles.enums import Necessity
from roles.reading.profile import Certification
from roles.reading.role_documents import lists, phrasing, wording
from roles.reading.role_documents.headings import REQUIRING, Section
from roles.reading.role_documents.passages import Passage
from roles.reading.role_documents.sentences import clauses
from roles.reading.role_documents.source import Named, Piece, Source

_KIND = re.compile(
    r"\b(?:certificat(?:e|ion)s?|licen[cs]es?|credentials?|designations?"
    r"|memberships?)\b(?!\s+(?:programs?|courses?|exams?|visits?))",
    re.I,
)
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z][\w+&'’-]*\s+)(?:(?:[A-Z][\w+&'’-]*|of|in|and|for)\s+){0,7}\([A-Z][A-Za-z+-]{1,8}\)"
    r"|\b(?:[A-Z][\w+&'’-]*\s+){0,3}Certified(?:\s+(?:[A-Z][\w+&'’-]*|in|of|and(?=\s[A-Z])))+"
)
_SUCH_AS = re.compile(r"\b(?:such\s+as|like|including|e\.g\.,?|for\s+example,?)\s+", re.I)
_CUE = re.compile(
    r"\b(?:certificat\w+|licen[cs]\w+|credentials?|designations?|memberships?"
    r"|professional\s+qualifications?|certified|chartered)\b",
    re.I,
)
# Words before "certificate" that are no part of its name.
_NO_NAME = frozenset(
    "a an the and or any some specific relevant related alternative certain similar other such these "
    "those active valid current "
    "professional additional industry possess hold holds holding have has require requires required "
    "useful no as of in with by which for many more "
    "appropriate necessary type first formal take may also is are be need needs must full clean obtain "
    "earn get candidates that "
    "qualifications your their his its our having without from to on if not important common popular "
    "several academic".split()
)
_ACADEMIC = re.compile(r"\b(?:school|degree|diploma|secondary)\b", re.I)
_LONGEST = 7


class Certifications:
    """Finds the certifications of a passage."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def read(self, passage: Passage) -> Iterator[Certification]:
        """Named certifications; a clause about certificates without a name gives none."""
        if passage.unrelated or passage.section not in REQUIRING | {Section.NONE}:
            return
        asked = passage.section in REQUIRING
        default = passage.necessity or (Necessity.REQUIRED if asked else Necessity.MENTIONED)
        whole = self.source.of(passage.piece)
        if not asked and not wording.states_necessity(whole):
            return
        for clause in clauses(self.source.text, passage.piece):
            text = self.source.of(clause)
            needed = wording.of_clause(
                text, whole, default if passage.item else wording.necessity(whole, default)
            )
            yield from (
                self._fact(name, needed, clause) for name in dict.fromkeys(self._names(passage, clause))
            )

    def _names(self, passage: Passage, clause: Piece) -> Iterator[str]:
        """The vocabulary's names, then names that the document's own wording marks as such."""
        known = self._known(clause)
        yield from (named.name for named in known)
        text = self.source.of(clause)
        if passage.section is not Section.CERTIFICATIONS and not _CUE.search(text):
            return
        for piece in self._own(passage, clause):
            name = phrasing.bare(self.source.flat(piece))
            taken = any(named.start < piece.end and piece.start < named.end for named in known)
            if name and not taken and not _ACADEMIC.search(name) and len(name.split()) <= _LONGEST:
                yield phrasing.capital(name)

    def _known(self, clause: Piece) -> list[Named]:
        """The vocabulary's hits, but for a short form in brackets behind other words: those are the name."""
        found = self.source.named("certifications", clause)
        return [
            hit
            for hit in found
            if not self.source.text[: hit.start].endswith("(")
            or any(other.name == hit.name and other is not hit for other in found)
            or not self._spelt_out(hit)
        ]

    def _spelt_out(self, hit: Named) -> bool:
        """Before the bracket stand capitalised words that begin with its letters."""
        before = self.source.text[max(0, hit.start - 90) : hit.start - 1].split()
        letters = [c for c in self.source.text[hit.start : hit.end] if c.isupper()]
        capitals = [word[0] for word in before if word[0].isupper()]
        return len(letters) > 1 and capitals[-len(letters) :] == letters and not _same(before, hit.name)

    def _own(self, passage: Passage, clause: Piece) -> Iterator[Piece]:
        text = self.source.text
        if passage.item and passage.section is Section.CERTIFICATIONS:
            yield from lists.commas(text, clause)
            return
        such = _SUCH_AS.search(text, clause.start, clause.end)
        if such and text[such.end()].isupper():
            yield from (
                p for p in lists.terms(text, Piece(such.end(), clause.end)) if text[p.start].isupper()
            )
            return
        full = [Piece(m.start(), m.end()) for m in _ABBREVIATED.finditer(text, clause.start, clause.end)]
        yield from full
        if not full:
            yield from self._before_kind(clause)

    def _before_kind(self, clause: Piece) -> Iterator[Piece]:
        """ "a food hygiene certificate": the words before it up to one that names nothing."""
        text = self.source.text
        for kind in _KIND.finditer(text, clause.start, clause.end):
            start = kind.start()
            for word in reversed(list(re.finditer(r"[^\s,;]+", text[clause.start : kind.start()]))):
                between = text[clause.start + word.end() : start]
                if word.group().lower() in _NO_NAME or between.strip() or start == clause.start:
                    break
                start = clause.start + word.start()
            if start < kind.start():
                yield Piece(start, kind.end())

    def _fact(self, name: str, needed: Necessity, piece: Piece) -> Certification:
        return Certification(name=name, necessity=needed, citations=self.source.cite(piece))


def unnamed(source: Source, passage: Passage) -> bool:
    """The passage speaks of certificates and names none."""
    text = source.of(passage.piece)
    if passage.section is Section.CERTIFICATIONS:
        return wording.states_necessity(text) and not source.named("certifications", passage.piece)
    return False


def _same(before: list[str], name: str) -> bool:
    """The words before the bracket end in the vocabulary's own name."""
    return " ".join(before).lower().endswith(re.sub(r"\s*\([^)]*\)", "", name).lower())
