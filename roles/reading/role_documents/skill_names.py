"""Names of skills: which words of a list's part stand for a skill, and what it is called."""

import re
from collections.abc import Iterator

from roles.enums import Necessity
from roles.reading import degrees
from roles.reading.profile import Skill
from roles.reading.role_documents import lists, phrasing, skill_lookup, wording
from roles.reading.role_documents.headings import REQUIRING, Section
from roles.reading.role_documents.source import Named, Piece, Source

# Span groups that name skills.
GROUPS = ("skills", "languages")
_SKILL_LIKE = re.compile(
    r"\b(?:skills?|abilit(?:y|ies)|mindset|acumen|attitude|vision|thinking|empathy|focus)\W*$"
    r"|^\W*(?:\w+\s+){0,3}?(?:abilit(?:y|ies)\s+to|able\s+to|knowledge\s+of|understanding\s+of|grasp\s+of|"
    r"proficien\w+\s+(?:in|with)|familiar\w*\s+with|background\s+in|experience\s+(?:with|using|of)"
    r"|passion\w*\s+(?:for|about)|comfortable\s+with|attention\s+to)",
    re.I,
)
SKILLED_TO = re.compile(r"\b(?:abilit(?:y|ies)|able)\s+to\s+", re.I)
_NOT_SKILL = re.compile(
    r"^(?:and|or|the|related|similar|other|etc|more|much more|skills?|qualifications?|verbal|written"
    r"|both.*|verbal and written|requirements?|experience|equivalent|years?|industry|field|team|company"
    r"|role|position|job|technolog(?:y|ies)|tools?|software|systems?|process(?:es)?|people|others"
    r"|proven|demonstrated|excellent|strong|solid|sound|good|great|high|ability|able)$"
    # What ends or goes on in mid-sentence was cut out of something that names no skill.
    r"|\b(?:the|an?|of|with|for|in|to|who|that|which|than|from|about|it|this|your|their|our|his|her)$"
    r"|\b(?:for|with|of)\s+(?:\w+\s+)?(?:who|people|professionals|candidates)\b"
    r"|^\w+\s+of\s+(?:them|which|these|those)\b",
    re.I,
)
# Beside a language these say how well: "bilingual in English" asks for English.
_SPEAKS = re.compile(r"(?:bi|multi)lingual|fluen|native|proficien", re.I)
# In running text a vocabulary's phrase stands for a part of a list where it makes up so much of it.
_COVERED = 0.5
_USED_WITH = re.compile(r"\b(?:with|using)\s+(?:\w+\s+){0,2}$", re.I)
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
        self._degrees = [(found.start, found.end) for found in degrees.find(source.text)]

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
            known = self.known(part) if not self._of_degree(part) else []
            if known and not raw:
                if like or self._covers(part, known):
                    yield from self._named(known, part, needed, applies, cited)
                continue
            if self._of_degree(part):
                continue
            if raw or like or _SKILL_LIKE.search(source.of(part)):
                yield from (self.skill(own, needed, applies, cited or part) for own in self.own(part))

    def tools(self, piece: Piece) -> list[Named]:
        """What a clause about years of work names as used: "four years of Python", "with budgets". The
        work itself ("ten years in procurement") is experience and no skill beside it."""
        return [
            named
            for named in self.known(piece)
            if skill_lookup.kinds().get(named.name) in {"tool", None}
            or any(c.isupper() for c in self.source.text[max(named.start, piece.start + 1) : named.end])
            or _USED_WITH.search(self.source.text[piece.start : named.start])
        ]

    def _named(
        self, known: list[Named], part: Piece, needed: Necessity, applies: str, cited: Piece | None
    ) -> Iterator[Skill]:
        for named in known:
            both = skill_lookup.halves(self.source.flat(Piece(named.start, named.end)))
            for name in both if named.name in both else (named.name,):
                yield self.skill(name, needed, applies, cited or part)

    def _of_degree(self, piece: Piece) -> bool:
        """A degree, or one of its fields: "a degree in accounting, finance or economics"."""
        return any(start < piece.end and piece.start < end for start, end in self._degrees)

    def _covers(self, part: Piece, known: list[Named]) -> bool:
        said = len(phrasing.bare(self.source.flat(part)).split())
        text = self.source.text
        if all(n.start > part.start and text[n.start].isupper() for n in known):
            return True
        found = sum(len(self.source.of(Piece(named.start, named.end)).split()) for named in known)
        return found >= _COVERED * said

    def own(self, part: Piece) -> Iterator[str]:
        """The document's own words for a skill; products listed in brackets are the skills themselves."""
        text = self.source.flat(part)
        if products := _PRODUCTS.search(text):
            yield from re.split(r",\s+(?:or\s+|and\s+)?|\s+(?:or|and)\s+", products["listed"])
            text = text[: products.start()] + text[products.end() :]
            if _ONE_OF.search(text):
                return
        own = re.sub(r"^to\s+(?=\w)", "", phrasing.bare(wording.without_context(text)), flags=re.I)
        if own and not _NOT_SKILL.search(own) and len(own.split()) <= _LONGEST:
            yield skill_lookup.canonical(own) or phrasing.capital(own)

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
        """The vocabulary's skills in a piece, but for words of a certification's or a degree's name."""
        beside = self.source.named("certifications", piece) + self._context(piece)
        spoken = bool(self.source.named("languages", piece))
        found = [
            named
            for group in GROUPS
            for named in self.source.named(group, piece)
            if not any(other.start <= named.start and named.end <= other.end for other in beside)
            and not (group == "skills" and spoken and _SPEAKS.match(self.source.text, named.start))
        ]
        found.sort(key=lambda named: (named.start, -named.end))
        kept: list[Named] = []
        for named in found:
            if not any(other.start < named.end and named.start < other.end for other in kept):
                kept.append(named)
        return list({named.name: named for named in reversed(kept)}.values())[::-1]

    def _context(self, piece: Piece) -> list[Named]:
        """Words that say in which kind of centre something is asked for name nothing themselves."""
        found = wording.context_span(self.source.of(piece))
        return [Named(piece.start + found[0], piece.start + found[1], "")] if found else []

    def skill(self, name: str, needed: Necessity, applies: str, cited: Piece) -> Skill:
        return Skill(name=name, necessity=needed, applies_when=applies, citations=self.source.cite(cited))
