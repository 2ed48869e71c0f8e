"""Duties: what the holder of the role does.

A list item under a heading or lead-in about duties is one duty. In running text a duty needs a
cue: "responsible for …", "responsibilities include …", "the objective is to …", or the role (its
title, or "they", "he", "you" carrying it on) as the subject of an activity. Lists of activities
in running text are split.

Necessity: required where the sentence itself says must, has to or required; else mentioned. A
holder's duties are what the role is, not what a candidate is asked for.
"""

import re
from collections.abc import Iterator

from roles.enums import Necessity
from roles.reading.profile import Duty
from roles.reading.role_documents.headings import REQUIRING, Section
from roles.reading.role_documents.lists import activities, first_word
from roles.reading.role_documents.passages import Passage
from roles.reading.role_documents.source import Piece, Source
from roles.reading.role_documents.subjects import Subjects
from roles.reading.verbs import base, is_gerund, is_plain_verb, is_third_person

_RESPONSIBLE = re.compile(
    r"\b(?:(?:is|are|be|being|am)\s+(?:also\s+|often\s+|usually\s+|mainly\s+|ultimately\s+"
    r"|the\s+one\s+who\s+is\s+|the\s+person\s+)*"
    r"(?:responsible|accountable|answerable|tasked|charged)|(?<=[,;]\s)responsible|^responsible"
    r"|^accountable|\bin\s+charge)\s+"
    r"(?:for|of|with)\s+",
    re.I,
)
_INCLUDE = re.compile(
    r"(?:\b(?:responsibilit(?:y|ies)|dut(?:y|ies)|tasks?|role|job|work|accountabilities"
    r"|day)\b[^.,;:]{0,60}?\s"
    r"|^(?:this|that|it|these|which)\s+(?:also\s+)?)"
    r"(?:includes?|involves?|means?|consists?\s+of|comprises?|entails?|ranges?\s+from|are|is)\s*:?\s+"
    r"(?:things\s+like\s+|such\s+things\s+as\s+)?(?=[a-z])",
    re.I,
)
_PURPOSE = re.compile(
    r"\b(?:objective|goal|purpose|mission|job|task|role|aim|duty|focus"
    r"|responsibility)\s+(?:of\s+[^.,;]{3,50}\s)?(?:is|will\s+be)\s+to\s+",
    re.I,
)
_WHO = re.compile(
    r"\b(?:one|person|people|professional|specialists?|someone|leader|experts?)\s+(?:who|that|behind)\s+",
    re.I,
)
_ADEPT = re.compile(
    r"\b(?:adept|comfortable|skilled|experienced|good|effective)\s+(?:in|at|with)\s+(?=\w+ing\b)", re.I
)
_SOUGHT = re.compile(
    r"\b(?:looking\s+for|seeking|hiring|recruiting|need|want)\s+an?\s+[^.,;:]{3,70}?\s(?:to|who\s+will"
    r"|who\s+can)\s+",
    re.I,
)
_ADEPT_END = re.compile(r",?\s+and\s+(?:comfortable|adept|able|skilled|at\s+ease)\b", re.I)
_BY = re.compile(r"\s+by\s+(?=\w+ing\b)", re.I)
_MODAL = re.compile(
    r"(?:(?:will|may|might|must|should|shall|would|do|does|has\s+to|have\s+to|needs?\s+to)\s+|['’]ll\s+"
    r"|(?:also|often|usually|typically|"
    r"regularly|always|generally|normally|frequently|even|then|then\s+also|constantly|occasionally|"
    r"be\s+(?:asked|required|expected)\s+to)\s+)+",
    re.I,
)
# A statement of purpose: "To lead fifteen agents …".
_TO = re.compile(r"to\s+(?=[a-z])", re.I)
_MUST = re.compile(r"\b(?:must|has\s+to|have\s+to|required?\s+to|shall)\b", re.I)
# Verbs after the role's name that tell what it is, has, gets or needs, not what it does.
_STATES = frozenset(
    "be have need require earn make get expect want possess hold know understand become work start begin "
    "seem look "
    "come live go feel belong enjoy like love differ vary depend learn deserve face can may rely tend "
    "remain stay "
    "bring offer receive spend command enter hail include involve grow mean qualify study apply join "
    "report".split()
)
# Words after the role's name that make it part of a longer name: "manager job duties".
_NAMING = frozenset(
    "job duties role position resume interview salary skills career vacancy profile title".split()
)
_STATES_UNLESS_OBJECT = frozenset(
    {"make", "get", "hold", "bring", "offer", "report", "work", "grow", "enter", "apply", "look", "have"}
)
_OBJECT = re.compile(
    r"(?:make|makes|making)\s+(?:sure|(?:the\s+|all\s+|final\s+|most\s+|an?\s+)*(?:\w+\s+)*decisions?)"
    r"|(?:works?|working)\s+(?:closely\s+)?(?:with|alongside|across)|(?:holds?"
    r"|holding)\s+(?:\w+\s+){0,2}(?:meetings|sessions|one-to)"
    r"|(?:reports?)\s+(?!to\b)|(?:looks?)\s+after|(?:grows?)\s+(?:the|our|sales)|(?:has"
    r"|have)\s+(?:the\s+(?:last|final)|liberum|an?\s+veto)",
    re.I,
)
_LONGEST_WORDS = 60
_SHORTEST_WORDS = 2


class Duties:
    """Finds the duties of a passage; `subjects` knows what the role is called in this document."""

    def __init__(self, source: Source, subjects: Subjects) -> None:
        self.source = source
        self.subjects = subjects

    def read(self, passage: Passage) -> Iterator[Duty]:
        """The duties that one passage states."""
        sought = not passage.item and _SOUGHT.search(self.source.of(passage.piece))
        if not sought and passage.section in {
            Section.STEPS,
            Section.BENEFITS,
            Section.KPIS,
            Section.SALARY,
            Section.TITLE,
        }:
            return
        if passage.item:
            if passage.section is Section.DUTIES:
                yield from self._duty(passage.piece)
            return
        for piece in self._stated(passage):
            yield from self._duty(piece)

    def _stated(self, passage: Passage) -> Iterator[Piece]:
        """Activities that a sentence says are the role's."""
        text, piece = self.source.text, passage.piece
        about = self.subjects.about(passage)
        cued = False
        for pattern in (_RESPONSIBLE, _INCLUDE, _PURPOSE, _ADEPT, _SOUGHT):
            match = pattern.search(self.source.of(piece))
            if match is None or not (about or self._free(passage, pattern)):
                continue
            start = piece.start + match.end()
            if self._lists(pattern, start, piece):
                cued = True
                ends = _ADEPT_END.search(text, start, piece.end)
                yield from self._parts(Piece(start, ends.start() if ends else piece.end))
        infinitive = _TO.match(self.source.of(piece))
        if not cued and infinitive and passage.section is Section.DUTIES and not passage.unrelated:
            yield from self._parts(Piece(piece.start + infinitive.end(), piece.end))
        elif not cued and about and passage.section not in REQUIRING - {Section.REQUIREMENTS}:
            yield from self._predicate(passage, about)

    def _free(self, passage: Passage, pattern: re.Pattern[str]) -> bool:
        """Cues that need no subject: the section already says whose duties these are."""
        if passage.unrelated:
            return False
        if passage.section is Section.DUTIES:
            return pattern is not _ADEPT
        if pattern is _SOUGHT and passage.section in {Section.KPIS, Section.BENEFITS}:
            return True
        return passage.section is Section.NONE and pattern in (_INCLUDE, _PURPOSE, _SOUGHT)

    def _lists(self, pattern: re.Pattern[str], start: int, piece: Piece) -> bool:
        """After "include", "is" and the like only activities are duties, after "looking for a … to" verbs."""
        rest = Piece(start, piece.end)
        if pattern is _SOUGHT:
            return self._acts(first_word(self.source.text, rest), rest)
        return pattern is not _INCLUDE or is_gerund(first_word(self.source.text, rest))

    def _predicate(self, passage: Passage, start: int) -> Iterator[Piece]:
        """The activity of which the role is the subject; `start` is where the predicate begins."""
        text, piece = self.source.text, passage.piece
        who = _WHO.search(text, start, piece.end)
        if who and who.start() - start < 60:
            start = who.end()
        modal = _MODAL.match(text, start, piece.end)
        start = modal.end() if modal else start
        rest = Piece(start, piece.end)
        word = first_word(text, rest)
        if self._acts(word, rest):
            yield from self._parts(rest)

    def _acts(self, word: str, rest: Piece) -> bool:
        verb = base(word)
        if not verb or word.lower() in _NAMING or not (is_third_person(word) or is_plain_verb(word)):
            return False
        if verb in _STATES:
            return verb in _STATES_UNLESS_OBJECT and bool(
                _OBJECT.match(self.source.text, rest.start, rest.end)
            )
        return len(self.source.of(rest).split()) > 1

    def _parts(self, piece: Piece) -> Iterator[Piece]:
        """The single activities; "improves X by doing A, B and C" gives A, B and C too."""
        text = self.source.text
        by = _BY.search(text, piece.start, piece.end)
        listed = activities(text, Piece(by.end(), piece.end)) if by else []
        if by and len(listed) > 1:
            yield Piece(piece.start, by.start())
            yield from listed
        else:
            yield from activities(text, piece)

    def _duty(self, piece: Piece) -> Iterator[Duty]:
        piece = self.source.trim(piece, ".,;:*_")
        text = self.source.flat(piece)
        words = len(text.split())
        if not _SHORTEST_WORDS <= words <= _LONGEST_WORDS or text.endswith("?"):
            return
        sentence = self._sentence(piece)
        necessity = Necessity.REQUIRED if _MUST.search(sentence) else Necessity.MENTIONED
        yield Duty(text=text[0].upper() + text[1:], necessity=necessity, citations=self.source.cite(piece))

    def _sentence(self, piece: Piece) -> str:
        """The sentence up to the end of the piece: where "must" would stand."""
        before = self.source.text[max(0, piece.start - 160) : piece.start]
        return re.split(r"[.!?:\n]\s", before)[-1] + self.source.of(piece)
