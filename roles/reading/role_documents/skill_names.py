"""Names of skills: which words of a list's part stand for a skill, and what it is called."""

import re
from collections.abc import Iterator

from roles.enums import Necessity
from roles.reading.profile import Skill
from roles.reading.role_documents import lists, phrasing, wording
from roles.reading.role_documents.headings import REQUIRING, Section
from roles.reading.role_documents.source import Named, Piece, Source

# Span groups that name skills.
GROUPS = ("skills", "languages")
_SKILL_LIKE = re.compile(
    r"\b(?:skills?|abilit(?:y|ies)|mindset|acumen|attitude|vision|thinking|empathy|focus)\W*$"
    r"|^\W*(?:\w+\s+){0,3}?(?:abilit(?:y|ies)\s+to|able\s+to|knowledge\s+of|understanding\s+of|"
    r"proficien\w+\s+(?:in|with)|familiar\w*\s+with|background\s+in|experience\s+(?:with|using|of)"
    r"|passion\w*\s+(?:for|about)|comfortable\s+with|attention\s+to)",
    re.I,
)
SKILLED_TO = re.compile(r"\b(?:abilit(?:y|ies)|able)\s+to\s+", re.I)
_NOT_SKILL = re.compile(
    r"^(?:and|or|the|related|similar|other|etc|more|much more|skills?|qualifications?|verbal|written"
    r"|both.*|verbal and written|requirements?|experience|equivalent|years?|industry|field|team|company"
    r"|role|position|job)$",
    re.I,
)
# "one major cloud (AWS, Azure or GCP)": the brackets say what is meant.
_PRODUCTS = re.compile(
    r"\s*\((?:e\.g\.,?\s*|such\s+as\s+|like\s+)?(?P<listed>[A-Z][\w.+#-]*(?:\s[A-Z][\w.+#-]*)*"
    r"(?:,\s+|\s+or\s+|\s+and\s+)[A-Z][^()]*)\)"
)
_ONE_OF = re.compile(r"\b(?:one|any|some|similar)\b", re.I)
_LONGEST = 9


class SkillNames:
    """The vocabulary's name where it knows the skill; else the document's words without praise."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def listed(self, piece: Piece) -> Iterator[Piece]:
        """ "A, B, and C skills" as parts that each stand for a skill, activities after "ability to" split."""
        text = self.source.text
        if able := SKILLED_TO.search(text, piece.start, piece.end):
            if able.start() > piece.start:
                yield from lists.commas(text, Piece(piece.start, able.start()))
            yield from lists.activities(text, Piece(able.end(), piece.end))
            return
        yield from lists.commas(text, piece)

    def all(
        self,
        piece: Piece,
        needed: Necessity,
        section: Section,
        applies: str = "",
        cited: Piece | None = None,
        raw: bool = False,
    ) -> Iterator[Skill]:
        """The skills that a part of a list names."""
        source = self.source
        applies = applies or wording.context(source.of(piece))
        like = section in REQUIRING or bool(_SKILL_LIKE.search(source.of(piece)))
        for part in self._parts(piece):
            known = self.known(part)
            if known and not raw:
                for named in known:
                    yield self.skill(named.name, needed, applies, cited or part)
                continue
            if raw or like or _SKILL_LIKE.search(source.of(part)):
                yield from (self.skill(own, needed, applies, cited or part) for own in self._own(part))

    def _own(self, part: Piece) -> Iterator[str]:
        """The document's own words for a skill; products listed in brackets are the skills themselves."""
        text = self.source.flat(part)
        if products := _PRODUCTS.search(text):
            yield from re.split(r",\s+(?:or\s+|and\s+)?|\s+(?:or|and)\s+", products["listed"])
            text = text[: products.start()] + text[products.end() :]
            if _ONE_OF.search(text):
                return
        own = phrasing.bare(wording.without_context(text))
        if own and not _NOT_SKILL.match(own) and len(own.split()) <= _LONGEST:
            yield phrasing.capital(own)

    def _parts(self, piece: Piece) -> Iterator[Piece]:
        """Where a list is split: at commas, and at "and" unless the last word belongs to both sides."""
        text = self.source.text
        if SKILLED_TO.search(text, piece.start, piece.end):
            yield from self.listed(piece)
            return
        for part in lists.commas(text, piece):
            halves = lists.terms(text, part)
            if len(halves) == 1 or self._one_name(part, halves):
                yield part
            else:
                yield from halves

    def _one_name(self, part: Piece, halves: list[Piece]) -> bool:
        """ "call recording and monitoring software" is one thing; "patience and clear writing" two."""
        known = self.known(part)
        if known:
            return any(named.start < halves[0].end < named.end for named in known)
        if re.search(r"\bskills\W*$", self.source.of(part), re.I):
            return False
        return any(len(phrasing.bare(self.source.of(half)).split()) > 2 for half in halves)

    def known(self, piece: Piece) -> list[Named]:
        certified = self.source.named("certifications", piece)
        found = [
            named
            for group in (*GROUPS, "bare_skills")
            for named in self.source.named(group, piece)
            if not any(other.start <= named.start and named.end <= other.end for other in certified)
        ]
        found.sort(key=lambda named: (named.start, -named.end))
        kept: list[Named] = []
        for named in found:
            if not any(other.start < named.end and named.start < other.end for other in kept):
                kept.append(named)
        return list({named.name: named for named in reversed(kept)}.values())[::-1]

    def skill(self, name: str, needed: Necessity, applies: str, cited: Piece) -> Skill:
        return Skill(name=name, necessity=needed, applies_when=applies, citations=self.source.cite(cited))
