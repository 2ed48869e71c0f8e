"""Skills: list items, lists in sentences and labels of explained items.

A name is the vocabulary's where it knows the skill; else the document's words without praise.
"""

import re
from collections.abc import Iterator

from roles.enums import Necessity
from roles.reading.profile import Skill
from roles.reading.role_documents import lists, phrasing, wording
from roles.reading.role_documents.headings import REQUIRING, Section
from roles.reading.role_documents.passages import Passage
from roles.reading.role_documents.sentences import clauses, sentences
from roles.reading.role_documents.source import Named, Piece, Source
from roles.reading.role_documents.subjects import Subjects

_GROUPS = ("skills", "languages")
_EXPLAINED = re.compile(r"(?P<name>[^.:–—\n]{3,60}?)\s*(?:[.:](?:\*\*|__)?|\s[–—-])\s+(?=\S)")
_CUE = re.compile(
    r"\bskills?\b|\babilit(?:y|ies)\b|\bable\s+to\b|\bknowledge\b|\bproficien\w+|\bfamiliar\w*|\bunderstanding\s+of\b|\bmindset\b|\bacumen\b|\bfluen\w+"
    r"|\bcommand\s+of\b|\bcompetenc\w+|\bexperience\s+with\b|\bbackground\s+in\b|\battention\s+to\b|\bpassionate\b|\bmotivated\b|\bempathy\b|\btechnologies\b|\btools\b",
    re.I,
)
_ASKS = re.compile(
    r"\b(?:has|have|having|need|needs|requires?|demands?|possess(?:es)?|must|should|takes|know|knows|bring|expects?|with|is|be|can|stay|that\s+requires|looking\s+for"
    r"|look\s+for|include|includes|including|like)\s+",
    re.I,
)
_MATTERS = re.compile(
    r"\b(?:is|are)\s+(?:also\s+|very\s+|all\s+|equally\s+|highly\s+|absolutely\s+|often\s+)*(?:important|essential|required|needed|crucial|key|vital|necessary|helpful|a\s+must|a\s+plus|preferred"
    r"|an?\s+(?:advantage|asset)|desirable|expected|critical|beneficial)\b|\b(?:also\s+)?helps?\b",
    re.I,
)
_MUST_KNOW = re.compile(r"\b(?:need|needs|must|has|have|should)(?:\s+to)?\s+(?:have\s+(?:an?\s+)?(?:good\s+)?understanding\s+of|understand|know)\s+(?P<what>[^.,;]+?)(?=\s+and\b|[.,;]|$)", re.I)
_SKILL_LIKE = re.compile(
    r"\b(?:skills?|abilit(?:y|ies)|mindset|acumen|attitude|vision|thinking|empathy|focus)\W*$|^\W*(?:the\s+|strong\s+|good\s+)?(?:abilit(?:y|ies)\s+to|able\s+to|knowledge\s+of|understanding\s+of|"
    r"proficien\w+\s+(?:in|with)|familiar\w*\s+with|background\s+in|experience\s+(?:with|using)|passion\w*\s+(?:for|about)|comfortable\s+with|attention\s+to)",
    re.I,
)
_SKILLED_TO = re.compile(r"\b(?:abilit(?:y|ies)|able)\s+to\s+", re.I)
_HAS_TO = re.compile(r"\b(?:he|she|they|you|managers?|directors?|supervisors?|leaders?|engineers?|holder|one)\s+(?:also\s+)?(?:(?:has|have|needs?)\s+to\b|must\b|should\b)|\bhas\s+to\s+include\b", re.I)
_INSIDE = re.compile(r"\b(?:has\s+to\s+include|include|know\s+how\s+to\s+do|knowledge\s+of|know)\s+(?P<what>(?:[\w-]+\s+){0,4}[\w-]+)", re.I)
_OTHER_FACT = re.compile(r"\byears?\b|\bdegree\b|\bdiploma\b|\bcertificat|\blicen[cs]e|\bmembership\b|\bqualification\b|\bcertified\b", re.I)
_NOT_SKILL = re.compile(r"^(?:and|or|the|related|similar|other|etc|more|much more|skills?|qualifications?|verbal|written|both.*|verbal and written|requirements?|experience|equivalent|years?|industry|field|team|company|role|position|job)$", re.I)
# "Essential tools include A, B and C"; "A, B and C skills": every part names a skill.
_LISTS = re.compile(r"\b(?:skills|technologies|tools|software|languages|abilities|qualities|traits|competencies)\b[^.,;:]{0,60}?\s(?:includ\w+|are)\b", re.I)
_ENDS_LIST = re.compile(r"\bskills\W*$", re.I)
_LONGEST = 9


class Skills:
    """Finds the skills of a passage."""

    def __init__(self, source: Source, subjects: Subjects) -> None:
        self.source = source
        self.subjects = subjects

    def read(self, passage: Passage) -> Iterator[Skill]:
        """The skills that one passage asks for."""
        if passage.section in {Section.BENEFITS, Section.KPIS, Section.SALARY, Section.TITLE, Section.ALIASES, Section.EDUCATION}:
            return
        if passage.item:
            if passage.section in REQUIRING:
                yield from self._item(passage)
        else:
            yield from self._sentence(passage)

    # List items

    def _item(self, passage: Passage) -> Iterator[Skill]:
        source, piece = self.source, passage.piece
        explained = _EXPLAINED.match(source.text, piece.start, piece.end)
        default = passage.necessity or (Necessity.MENTIONED if passage.section is Section.SKILLS else Necessity.REQUIRED)
        if explained and passage.section in {Section.SKILLS, Section.LANGUAGES} and passage.cell is None:
            yield from self._explained(piece, explained, default)
            return
        for clause in clauses(source.text, piece):
            text = source.of(clause)
            if self._is_other_fact(passage, clause):
                continue
            yield from self._names(clause, wording.necessity(text, default), passage.section)

    def _is_other_fact(self, passage: Passage, clause: Piece) -> bool:
        """A degree, a duration, a certificate: other readers take it."""
        if passage.section in {Section.SKILLS, Section.LANGUAGES}:
            return False
        if passage.section in {Section.EXPERIENCE, Section.CERTIFICATIONS, Section.EDUCATION}:
            return True
        text = self.source.of(clause)
        other = _OTHER_FACT.search(text) or self.source.named("certifications", clause)
        known = any(self.source.named(group, clause) for group in _GROUPS)
        if re.search(r"\byears?\b", text, re.I) and not other:
            return not known
        if other:
            return not (known and re.search(r"\byears?\b", text, re.I))
        return bool(_EXPERIENCE_ALONE.search(text)) and not known

    def _explained(self, piece: Piece, explained: re.Match[str], default: Necessity) -> Iterator[Skill]:
        """ "Leadership. He has to …": the name, asked for as strongly as its explanation says."""
        source = self.source
        rest = Piece(explained.end(), piece.end)
        text = source.of(rest)
        needed = wording.stronger(default, Necessity.REQUIRED) if _HAS_TO.search(text) else default
        label = Piece(piece.start, explained.end("name"))
        applies = wording.context(source.of(piece))
        yield from self._names(label, needed, Section.SKILLS, applies, cited=piece)
        for sentence in sentences(source.text, rest):
            inside = _INSIDE.search(source.text, sentence.start, sentence.end)
            if inside:
                for named in self._known(Piece(inside.start("what"), inside.end("what"))):
                    yield self._skill(named.name, needed, applies, Piece(named.start, named.end))

    # Sentences

    def _sentence(self, passage: Passage) -> Iterator[Skill]:
        source, piece = self.source, passage.piece
        about = self.subjects.about(passage)
        text = source.of(piece)
        for clause in clauses(source.text, piece):
            if must := _MUST_KNOW.search(source.text, clause.start, clause.end):
                yield from self._must_know(Piece(must.start("what"), must.end("what")), passage, about)
        if not self._asks(passage, about, text):
            return
        default = passage.necessity or (Necessity.REQUIRED if passage.section in REQUIRING - {Section.SKILLS} else Necessity.MENTIONED)
        for clause in clauses(source.text, piece):
            needed = wording.necessity(source.of(clause), default)
            parts = list(self._asked(clause, lenient=passage.section in REQUIRING))
            listed = len(parts) > 1 and (_LISTS.search(source.of(clause)) or _ENDS_LIST.search(source.of(parts[-1])))
            for part in parts:
                yield from self._names(part, needed, Section.SKILLS if listed and len(source.of(part).split()) <= 5 else Section.NONE)

    def _asks(self, passage: Passage, about: int, text: str) -> bool:
        """The sentence asks the role's holder for skills."""
        if passage.section is Section.STEPS:
            return bool(re.search(r"\binclud(?:es|ing)\b|\bskills\b", text))
        if passage.section is Section.OTHER or passage.unrelated:
            return bool(re.search(r"\b(?:career|job|role|position)\s+(?:that\s+)?requires?\b", text, re.I)) or (bool(about) and bool(_CUE.search(text)) and bool(_ASKS.search(text)))
        if passage.section in {Section.SKILLS, Section.LANGUAGES, Section.REQUIREMENTS}:
            return bool(_ASKS.search(text) or _MATTERS.search(text))
        return bool(_CUE.search(text)) and bool(_ASKS.search(text) or _MATTERS.search(text))

    def _must_know(self, what: Piece, passage: Passage, about: int) -> Iterator[Skill]:
        words = self.source.of(what).split()
        if (about or self.source.text[passage.piece.start :][:4].lower().startswith(("you", "to "))) and 1 < len(words) <= 6 and words[0].lower() not in {"how", "what", "that", "when"}:
            yield from self._names(what, Necessity.REQUIRED, Section.NONE, raw=True)

    def _asked(self, clause: Piece, lenient: bool) -> Iterator[Piece]:
        """The parts of the clause's list that name skills."""
        text = self.source.text
        matters = _MATTERS.search(text, clause.start, clause.end)
        lead = None
        for lead in _ASKS.finditer(text, clause.start, matters.start() if matters else clause.end):
            break
        start = lead.end() if lead else clause.start
        end = matters.start() if matters and matters.start() > start else clause.end
        for part in self._listed(Piece(start, end)):
            if lenient or self._skill_like(part):
                yield part

    def _listed(self, piece: Piece) -> Iterator[Piece]:
        """ "A, B, and C skills" as parts that each stand for a skill, activities after "ability to" split."""
        text = self.source.text
        if able := _SKILLED_TO.search(text, piece.start, piece.end):
            if able.start() > piece.start:
                yield from lists.commas(text, Piece(piece.start, able.start()))
            yield from lists.activities(text, Piece(able.end(), piece.end))
            return
        yield from lists.commas(text, piece)

    def _skill_like(self, part: Piece) -> bool:
        return bool(self._known(part)) or bool(_SKILL_LIKE.search(self.source.of(part)))

    # Names

    def _names(
        self, piece: Piece, needed: Necessity, section: Section, applies: str = "", cited: Piece | None = None, raw: bool = False
    ) -> Iterator[Skill]:
        """The skills that a part of a list names."""
        source = self.source
        applies = applies or wording.context(source.of(piece))
        like = section in REQUIRING or bool(_SKILL_LIKE.search(source.of(piece)))
        for part in self._parts(piece):
            known = self._known(part)
            if known and not raw:
                for named in known:
                    yield self._skill(named.name, needed, applies, cited or part)
                continue
            own = phrasing.bare(wording.without_context(source.flat(part)))
            if own and not _NOT_SKILL.match(own) and len(own.split()) <= _LONGEST and (raw or like):
                yield self._skill(phrasing.capital(own), needed, applies, cited or part)

    def _parts(self, piece: Piece) -> Iterator[Piece]:
        """Where a list is split: at commas, and at "and" unless the last word belongs to both sides."""
        text = self.source.text
        if _SKILLED_TO.search(text, piece.start, piece.end):
            yield from self._listed(piece)
            return
        for part in lists.commas(text, piece):
            halves = lists.terms(text, part)
            if len(halves) == 1 or self._one_name(part, halves):
                yield part
            else:
                yield from halves

    def _one_name(self, part: Piece, halves: list[Piece]) -> bool:
        """ "call recording and monitoring software" is one thing; "patience and clear writing" two."""
        known = self._known(part)
        if known:
            return any(named.start < halves[0].end < named.end for named in known)
        if re.search(r"\bskills\W*$", self.source.of(part), re.I):
            return False
        return any(len(self.source.of(half).split()) > 2 for half in halves)

    def _known(self, piece: Piece) -> list[Named]:
        certified = self.source.named("certifications", piece)
        found = [
            named
            for group in (*_GROUPS, "bare_skills")
            for named in self.source.named(group, piece)
            if not any(other.start <= named.start and named.end <= other.end for other in certified)
        ]
        found.sort(key=lambda named: (named.start, -named.end))
        kept: list[Named] = []
        for named in found:
            if not any(other.start < named.end and named.start < other.end for other in kept):
                kept.append(named)
        return list({named.name: named for named in reversed(kept)}.values())[::-1]

    def _skill(self, name: str, needed: Necessity, applies: str, cited: Piece) -> Skill:
        return Skill(name=name, necessity=needed, applies_when=applies, citations=self.source.cite(cited))


_EXPERIENCE_ALONE = re.compile(r"\bexperience\s+(?:working|in|of|as|leading|managing)\b|\b(?:managing|leading)\s+(?:and\s+\w+\s+)?(?:a\s+)?team", re.I)
