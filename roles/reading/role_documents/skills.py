"""Skills: list items, lists in sentences and labels of explained items."""

import re
from collections.abc import Iterator

from roles.enums import Necessity
from roles.reading.profile import Skill
from roles.reading.role_documents import lists, phrasing, wording
from roles.reading.role_documents.headings import REQUIRING, Section
from roles.reading.role_documents.passages import Passage
from roles.reading.role_documents.sentences import clauses, sentences
from roles.reading.role_documents.skill_names import SKILLED_TO, SkillNames
from roles.reading.role_documents.source import Piece, Source
from roles.reading.role_documents.subjects import Subjects

_EXPLAINED = re.compile(r"(?P<name>[^.:–—\n]{3,60}?)\s*(?:[.:](?:\*\*|__)?|\s[–—-])\s+(?=\S)")
_CUE = re.compile(
    r"\bskills?\b|\babilit(?:y|ies)\b|\bable\s+to\b|\bknowledge\b|\bproficien\w+|\bfamiliar\w*"
    r"|\bunderstanding\s+of\b|\bmindset\b|\bacumen\b|\bfluen\w+"
    r"|\bcommand\s+of\b|\bcompetenc\w+|\bexperience\s+with\b|\bbackground\s+in\b|\battention\s+to\b"
    r"|\bcomfortable\s+with\b|\bat\s+ease\b|\bcan\s+(?:stay|keep|remain|work)\b"
    r"|\bpassionate\b|\bmotivated\b|\bempathy\b|\btechnologies\b|\btools\b",
    re.I,
)
_ASKS = re.compile(
    r"\b(?:has|have|having|uses?|need|needs|requires?|demands?|possess(?:es)?|must|should|takes|know|knows"
    r"|bring|expects?|(?:candidate|someone|person|individual|professional)s?\s+with|is|be|can|stay"
    r"|you['’]re|you['’]ve|know\s+your\s+way\s+around|played\s+with|worked\s+with"
    r"|that\s+requires|looking\s+for"
    r"|look\s+for|include|includes|including|like)\s+",
    re.I,
)
# "There are inbound and outbound centers" tells what there is and asks for nothing.
_EXIST = re.compile(r"there\s+are\b", re.I)
_MATTERS = re.compile(
    r"\b(?:is|are)\s+(?:also\s+|very\s+|all\s+|equally\s+|highly\s+|absolutely\s+|often\s+)*(?:important"
    r"|essential|required|needed|crucial|key|vital|necessary|helpful|a\s+must|a\s+plus|preferred"
    r"|an?\s+(?:advantage|asset)|desirable|expected|critical|beneficial|useful|valued|welcome)\b|\b(?:also\s+)?helps?\b"
    r"|\bcomes?\s+first\b",
    re.I,
)
# "A baker needs patience and strong arms" under a heading about skills: every part names one.
_NEEDS = re.compile(
    r"^[^,;]{0,60}\b(?:needs?|requires?|possess(?:es)?|must\s+have|should\s+have)\s"
    r"(?!(?:[\w-]+\s+){0,3}(?:skills?|qualities|abilities|knowledge|experience)\s+(?:to|that|which|for|in)\b)",
    re.I,
)
_PERSON = re.compile(
    r"\b(?:for|seeking|want|need|hire|be)\s+an?\s+(?:(?:highly|very|truly)\s+)?(?P<quality>[\w-]+(?:ed|en"
    r"|ve|al|nt|ous|ble|ic))\s+"
    r"(?:individual|person|professional|candidate|self-starter|leader)s?\b",
    re.I,
)
_PASSION = re.compile(r"\bpassion(?:ate)?\s+(?:about|for)\s+(?P<what>[\w\s-]{3,50}?)(?=[.,;:]|$)", re.I)
_MUST_KNOW = re.compile(
    r"\b(?:need|needs|must|has|have"
    r"|should)(?:\s+to)?\s+(?:have\s+(?:an?\s+)?(?:good\s+)?understanding\s+of|understand"
    r"|know)\s+(?P<what>[^.,;]+?)(?=\s+and\b|[.,;]|$)",
    re.I,
)
_HAS_TO = re.compile(
    r"\b(?:he|she|they|you|managers?|directors?|supervisors?|leaders?|engineers?|holder"
    r"|one)\s+(?:also\s+)?(?:(?:has|have|needs?)\s+to\b|must\b|should\b)|\bhas\s+to\s+include\b",
    re.I,
)
_INSIDE = re.compile(
    r"\b(?:has\s+to\s+include|include|know\s+how\s+to\s+do|knowledge\s+of"
    r"|know)\s+(?P<what>(?:[\w-]+\s+){0,4}[\w-]+)",
    re.I,
)
# Names of products in an explanation: "people who know Dentrix or Eaglesoft".
_TOOLS = re.compile(
    r"\b(?:know|use|using|such\s+as)\s+(?P<what>[A-Z][\w.+#-]*(?:\s[A-Z][\w.+#-]*)*"
    r"(?:(?:,\s+|\s+or\s+|\s+and\s+|,\s+or\s+|,\s+and\s+)[A-Z][\w.+#-]*(?:\s[A-Z][\w.+#-]*)*)*)"
)
_SPAN = re.compile(r"\b(?:years?|yrs?|months?)\b", re.I)
# Years of work that close a list of skills: "… communication skills and at least three years of …".
_YEARS = re.compile(
    r"(?:^|\b(?:and|with|plus)\s+)(?:(?:at|least|a|minimum|of|over|more|than|some)\s+){0,4}"
    r"[\w+–-]+\s+(?:or\s+more\s+)?(?:years?|yrs?|months?)\b.*",
    re.I | re.S,
)
_OTHER_FACT = re.compile(
    r"\b(?:years?|yrs?|months?)\b|\bdegree\b|\bdiploma\b|\bcertificat|\blicen[cs]e|\bmembership\b"
    r"|\bqualification\b"
    r"|\bcertified\b",
    re.I,
)
# "Essential tools include A, B and C"; "A, B and C skills": every part names a skill.
_LISTS = re.compile(
    r"\b(?:skills|technologies|tools|software|languages|abilities|qualities|traits"
    r"|competencies)\b[^.,;:]{0,60}?\s(?:includ\w+|are)\b",
    re.I,
)
_ENDS_LIST = re.compile(r"\bskills\W*$", re.I)
_EXPERIENCE_ALONE = re.compile(
    r"\bexperience\s+(?:working|to|as|(?:in|of)(?!\s+(?!working|leading)\w+ing\b))\b", re.I
)
# What somebody has used or done is a skill even under a heading about experience.
_DONE_WITH = re.compile(r"\bexperience\s+(?:with|using|(?:in|of)\s+(?!working|leading)\w+ing)\b", re.I)
_LEADS_TEAM = re.compile(r"\bexperience\s+(?:in\s+|of\s+)?(managing|leading|supervising)\b", re.I)


class Skills:
    """Finds the skills of a passage."""

    def __init__(self, source: Source, subjects: Subjects) -> None:
        self.source = source
        self.subjects = subjects
        self.names = SkillNames(source)

    def read(self, passage: Passage) -> Iterator[Skill]:
        """The skills that one passage asks for."""
        if passage.section in {
            Section.BENEFITS,
            Section.KPIS,
            Section.SALARY,
            Section.TITLE,
            Section.ALIASES,
            Section.EDUCATION,
        }:
            return
        if passage.item:
            if passage.section in REQUIRING:
                yield from self._item(passage)
        else:
            yield from self._sentence(passage)

    def _item(self, passage: Passage) -> Iterator[Skill]:
        source, piece = self.source, passage.piece
        explained = _EXPLAINED.match(source.text, piece.start, piece.end)
        default = passage.necessity or (
            Necessity.MENTIONED if passage.section is Section.SKILLS else Necessity.REQUIRED
        )
        if explained and passage.section in {Section.SKILLS, Section.LANGUAGES} and passage.cell is None:
            yield from self._explained(piece, explained, default)
            return
        for clause in clauses(source.text, piece):
            text = source.of(clause)
            needed = wording.necessity(text, default)
            if _SPAN.search(text):
                yield from self._tools(clause, needed)
            elif not self._is_other_fact(passage, clause):
                for part in lists.commas(source.text, clause) if self._is_work(text) else [clause]:
                    worked = self._is_work(source.of(part))
                    yield from (
                        self._tools(part, needed) if worked else self.names.all(part, needed, passage.section)
                    )

    def _beside_leading(self, part: Piece, needed: Necessity) -> Iterator[Skill]:
        """ "Experience leading a team and managing projects": the first is experience, the second a skill."""
        leads = _LEADS_TEAM.search(self.source.text, part.start, part.end)
        for activity in (
            lists.activities(self.source.text, Piece(leads.start(1), part.end))[1:] if leads else ()
        ):
            yield from self.names.all(activity, needed, Section.NONE)

    def _tools(self, piece: Piece, needed: Necessity) -> Iterator[Skill]:
        for named in self.names.tools(piece):
            yield self.names.skill(named.name, needed, "", Piece(named.start, named.end))

    def _is_work(self, text: str) -> bool:
        """Years of work, or work in a place: experience, with tools at most."""
        return bool(_SPAN.search(text) or _EXPERIENCE_ALONE.search(text) or _LEADS_TEAM.search(text))

    def _is_other_fact(self, passage: Passage, clause: Piece) -> bool:
        """A degree, a duration, a certificate: other readers take it."""
        if passage.section in {Section.EXPERIENCE, Section.CERTIFICATIONS, Section.EDUCATION}:
            return not _DONE_WITH.search(self.source.of(clause))
        return bool(_OTHER_FACT.search(self.source.of(clause)) or self.source.named("certifications", clause))

    def _explained(self, piece: Piece, explained: re.Match[str], default: Necessity) -> Iterator[Skill]:
        """ "Leadership. He has to …": the name, asked for as strongly as its explanation says."""
        source = self.source
        rest = Piece(explained.end(), piece.end)
        text = source.of(rest)
        needed = wording.stronger(default, Necessity.REQUIRED) if _HAS_TO.search(text) else default
        label = Piece(piece.start, explained.end("name"))
        applies = wording.context(source.of(piece))
        yield from self.names.all(label, needed, Section.SKILLS, applies, cited=piece)
        for sentence in sentences(source.text, rest):
            inside = _INSIDE.search(source.text, sentence.start, sentence.end)
            if inside:
                for named in self.names.known(Piece(inside.start("what"), inside.end("what"))):
                    yield self.names.skill(named.name, needed, applies, Piece(named.start, named.end))
            if tools := _TOOLS.search(source.text, sentence.start, sentence.end):
                yield from self.names.all(
                    Piece(tools.start("what"), tools.end("what")), needed, Section.SKILLS, applies
                )

    def _sentence(self, passage: Passage) -> Iterator[Skill]:
        source, piece = self.source, passage.piece
        about = self.subjects.about(passage)
        text = source.of(piece)
        for clause in clauses(source.text, piece):
            if must := _MUST_KNOW.search(source.text, clause.start, clause.end):
                yield from self._must_know(Piece(must.start("what"), must.end("what")), passage, about)
        if passage.section is not Section.OTHER and not passage.unrelated:
            yield from self._person(piece)
        if text.endswith(":") or not self._asks(passage, about, text):
            return
        default = passage.necessity or (
            Necessity.REQUIRED if passage.section in REQUIRING - {Section.SKILLS} else Necessity.MENTIONED
        )
        for clause in clauses(source.text, piece):
            needed = wording.necessity(source.of(clause), default)
            parts = list(self._asked(clause))
            closing = max(
                (at for at, part in enumerate(parts) if _ENDS_LIST.search(source.of(part))), default=-1
            )
            if _LISTS.search(source.of(clause)) and len(parts) > 1:
                closing = len(parts)
            needs = self._lists_needs(passage, source.of(clause))
            able = SKILLED_TO.search(source.text, clause.start, clause.end)
            for at, part in enumerate(parts):
                years = _YEARS.search(source.text, part.start, part.end)
                part = Piece(part.start, years.start()) if years else part
                if self._is_work(source.of(part)):
                    yield from self._tools(part, needed)
                    yield from self._beside_leading(part, needed)
                    continue
                listed = (
                    (needs and part.start > clause.start)
                    or (at <= closing and len(source.of(part).split()) <= 5)
                    or (able is not None and part.start >= able.end())
                )
                yield from self.names.all(part, needed, Section.SKILLS if listed else Section.NONE)

    def _lists_needs(self, passage: Passage, text: str) -> bool:
        """Every short part of "… needs A, B and C skills" is a skill."""
        if passage.section is Section.REQUIREMENTS:
            return bool(_CUE.search(text) and _NEEDS.search(text)) and not _OTHER_FACT.search(text)
        return passage.section is Section.SKILLS and bool(_NEEDS.search(text))

    def _person(self, piece: Piece) -> Iterator[Skill]:
        """What the wanted person is called: "a highly motivated individual who is passionate about …"."""
        for match in _PERSON.finditer(self.source.text, piece.start, piece.end):
            quality = Piece(match.start("quality"), match.end("quality"))
            yield from self.names.all(quality, Necessity.MENTIONED, Section.SKILLS)
        if passion := _PASSION.search(self.source.text, piece.start, piece.end):
            about = phrasing.bare(re.sub(r"^\w+ing\s+", "", passion["what"]))
            yield self.names.skill(
                f"Passion for {about}", Necessity.MENTIONED, "", Piece(passion.start(), passion.end())
            )

    def _asks(self, passage: Passage, about: int, text: str) -> bool:
        """The sentence asks the role's holder for skills."""
        if _EXIST.match(text):
            return False
        if passage.section is Section.STEPS:
            return bool(re.search(r"\binclud(?:es|ing)\b|\bskills\b", text))
        if passage.section is Section.OTHER or passage.unrelated:
            return bool(
                re.search(r"\b(?:career|job|role|position)\s+(?:that\s+)?requires?\b", text, re.I)
            ) or (bool(about) and bool(_CUE.search(text)) and bool(_ASKS.search(text)))
        if passage.section in {Section.SKILLS, Section.LANGUAGES, Section.REQUIREMENTS}:
            return bool(_ASKS.search(text) or _MATTERS.search(text))
        return bool(_CUE.search(text)) and bool(_ASKS.search(text) or _MATTERS.search(text))

    def _must_know(self, what: Piece, passage: Passage, about: int) -> Iterator[Skill]:
        words = self.source.of(what).split()
        if (
            (about or self.source.text[passage.piece.start :][:4].lower().startswith(("you", "to ")))
            and 1 < len(words) <= 6
            and words[0].lower() not in {"how", "what", "that", "when"}
        ):
            yield from self.names.all(what, Necessity.REQUIRED, Section.NONE, raw=True)

    def _asked(self, clause: Piece) -> Iterator[Piece]:
        """The parts of the clause's list that name skills."""
        text = self.source.text
        matters = _MATTERS.search(text, clause.start, clause.end)
        lead = _ASKS.search(text, clause.start, matters.start() if matters else clause.end)
        start = lead.end() if lead else clause.start
        end = matters.start() if matters and matters.start() > start else clause.end
        yield from self.names.listed(Piece(start, end))
