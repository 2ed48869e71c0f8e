"""Skills: list items, lists in sentences and labels of explained items."""

import re
from collections.abc import Iterator

from roles.enums import Necessity
from roles.reading.profile import Skill
from roles.reading.role_documents import lists, phrasing, wording
from roles.reading.role_documents import skill_cues as cues
from roles.reading.role_documents.headings import REQUIRING, Section
from roles.reading.role_documents.passages import Passage
from roles.reading.role_documents.sentences import clauses, sentences
from roles.reading.role_documents.skill_names import SKILLED_TO, SkillNames
from roles.reading.role_documents.source import Piece, Source
from roles.reading.role_documents.subjects import Subjects


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
        explained = cues.EXPLAINED.match(source.text, piece.start, piece.end)
        default = passage.necessity or (
            Necessity.MENTIONED if passage.section is Section.SKILLS else Necessity.REQUIRED
        )
        if explained and passage.section in {Section.SKILLS, Section.LANGUAGES} and passage.cell is None:
            yield from self._explained(piece, explained, default)
            return
        for clause in clauses(source.text, piece):
            text = source.of(clause)
            needed = wording.necessity(text, default)
            if cues.SPAN.search(text):
                yield from self._tools(clause, needed)
            elif not self._is_other_fact(passage, clause):
                for part in lists.commas(source.text, clause) if self._is_work(text) else [clause]:
                    worked = self._is_work(source.of(part))
                    yield from (
                        self._tools(part, needed) if worked else self.names.all(part, needed, passage.section)
                    )

    def _beside_leading(self, part: Piece, needed: Necessity) -> Iterator[Skill]:
        """ "Experience running a kitchen and costing menus": the first is experience, the second a skill."""
        leads = cues.LEADS_TEAM.search(self.source.text, part.start, part.end)
        for activity in (
            lists.activities(self.source.text, Piece(leads.start(1), part.end))[1:] if leads else ()
        ):
            yield from self.names.all(activity, needed, Section.NONE)

    def _tools(self, piece: Piece, needed: Necessity) -> Iterator[Skill]:
        for named in self.names.tools(piece):
            yield self.names.skill(named.name, needed, "", Piece(named.start, named.end))

    def _is_work(self, text: str) -> bool:
        """Years of work, or work in a place: experience, with tools at most."""
        return bool(
            cues.SPAN.search(text) or cues.EXPERIENCE_ALONE.search(text) or cues.LEADS_TEAM.search(text)
        )

    def _is_other_fact(self, passage: Passage, clause: Piece) -> bool:
        """A degree, a duration, a certificate: other readers take it."""
        if passage.section in {Section.EXPERIENCE, Section.CERTIFICATIONS, Section.EDUCATION}:
            return not cues.DONE_WITH.search(self.source.of(clause))
        return bool(
            cues.OTHER_FACT.search(self.source.of(clause)) or self.source.named("certifications", clause)
        )

    def _explained(self, piece: Piece, explained: re.Match[str], default: Necessity) -> Iterator[Skill]:
        """ "Leadership. He has to …": the name, asked for as strongly as its explanation says."""
        source = self.source
        rest = Piece(explained.end(), piece.end)
        text = source.of(rest)
        needed = wording.stronger(default, Necessity.REQUIRED) if cues.HAS_TO.search(text) else default
        label = Piece(piece.start, explained.end("name"))
        applies = wording.context(source.of(piece))
        yield from self.names.all(label, needed, Section.SKILLS, applies, cited=piece)
        for sentence in sentences(source.text, rest):
            inside = cues.INSIDE.search(source.text, sentence.start, sentence.end)
            if inside:
                for named in self.names.known(Piece(inside.start("what"), inside.end("what"))):
                    yield self.names.skill(named.name, needed, applies, Piece(named.start, named.end))
            if tools := cues.TOOLS.search(source.text, sentence.start, sentence.end):
                yield from self.names.all(
                    Piece(tools.start("what"), tools.end("what")), needed, Section.SKILLS, applies
                )

    def _sentence(self, passage: Passage) -> Iterator[Skill]:
        source, piece = self.source, passage.piece
        about = self.subjects.about(passage)
        text = source.of(piece)
        for clause in clauses(source.text, piece):
            if must := cues.MUST_KNOW.search(source.text, clause.start, clause.end):
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
                (at for at, part in enumerate(parts) if cues.ENDS_LIST.search(source.of(part))), default=-1
            )
            if cues.LISTS.search(source.of(clause)) and len(parts) > 1:
                closing = len(parts)
            needs = self._lists_needs(passage, source.of(clause))
            able = SKILLED_TO.search(source.text, clause.start, clause.end)
            for at, part in enumerate(parts):
                years = cues.YEARS.search(source.text, part.start, part.end)
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
            return bool(cues.CUE.search(text) and cues.NEEDS.search(text)) and not cues.OTHER_FACT.search(
                text
            )
        return passage.section is Section.SKILLS and bool(cues.NEEDS.search(text))

    def _person(self, piece: Piece) -> Iterator[Skill]:
        """What the wanted person is called: "a curious person who is passionate about …"."""
        for match in cues.PERSON.finditer(self.source.text, piece.start, piece.end):
            quality = Piece(match.start("quality"), match.end("quality"))
            yield from self.names.all(quality, Necessity.MENTIONED, Section.SKILLS)
        if passion := cues.PASSION.search(self.source.text, piece.start, piece.end):
            about = phrasing.bare(re.sub(r"^\w+ing\s+", "", passion["what"]))
            yield self.names.skill(
                f"Passion for {about}", Necessity.MENTIONED, "", Piece(passion.start(), passion.end())
            )

    def _asks(self, passage: Passage, about: int, text: str) -> bool:
        """The sentence asks the role's holder for skills."""
        if cues.EXIST.match(text):
            return False
        if passage.section is Section.STEPS:
            return bool(re.search(r"\binclud(?:es|ing)\b|\bskills\b", text))
        if passage.section is Section.OTHER or passage.unrelated:
            return bool(
                re.search(r"\b(?:career|job|role|position)\s+(?:that\s+)?requires?\b", text, re.I)
            ) or (bool(about) and bool(cues.CUE.search(text)) and bool(cues.ASKS.search(text)))
        if passage.section in {Section.SKILLS, Section.LANGUAGES, Section.REQUIREMENTS}:
            return bool(cues.ASKS.search(text) or cues.MATTERS.search(text))
        return bool(cues.CUE.search(text)) and bool(cues.ASKS.search(text) or cues.MATTERS.search(text))

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
        matters = cues.MATTERS.search(text, clause.start, clause.end)
        lead = cues.ASKS.search(text, clause.start, matters.start() if matters else clause.end)
        start = lead.end() if lead else clause.start
        end = matters.start() if matters and matters.start() > start else clause.end
        yield from self.names.listed(Piece(start, end))
