"""Experience: months in an area or of leading people, and experience asked for without a number."""

import re
from collections.abc import Iterator

from roles.enums import Necessity
from roles.reading import durations
from roles.reading.durations import Bound
from roles.reading.numbers import NUMBER, value
from roles.reading.profile import Experience
from roles.reading.role_documents import phrasing, wording
from roles.reading.role_documents.headings import REQUIRING, Section
from roles.reading.role_documents.passages import Passage
from roles.reading.role_documents.sentences import clauses
from roles.reading.role_documents.source import Named, Piece, Source

_CUE = re.compile(
    r"\bexperienced?\b|\bmanaging\b|\bleading\b|\bsupervis\w+|\bworking\b|\brunning\b|\bbackground\b"
    r"|\btrack\s+record\b|\bin\s+an?\s+(?:\w+[\s-]){0,4}(?:role|position|capacity)\b"
    r"|\b(?:role|position)s?\b|\bin\b|\bas\b|\byears?\s+of\s+(?:[\w-]+\s+){0,2}\w+ing\b",
    re.I,
)
_NOT_WORK = re.compile(
    r"\b(?:next|past|last|coming|over\s+the|grown?|project(?:ed|ion)|contract|term|warranty|ago|since"
    r"|founded|notice|probation|prepare|every)\b|\bdegree\b[^,;]*$",
    re.I,
)
_LEADING = re.compile(
    r"(?<!project )(?<!product )(?<!account )(?<!data )(?<!risk )(?<!time )(?<!office )(?<!category )"
    r"\b(?:management|managerial|supervis(?:ing|ory|ion|or)|leadership|directing|heading|overseeing)\b"
    r"|\bmanaging\b(?!\s+(?:an?\s+|the\s+|large\s+|\w+al\s+)*(?:projects?|products?|budgets?|accounts?|data|risks?|time"
    r"|contracts?|stock|inventory|campaigns?|complaints?|costs?|events?))"
    r"|\bleading\b(?!\s+(?:projects?|edge))|\bin\s+charge\b|\bteam\s+lead(?:er)?\b"
    r"|\bas\s+an?\s+(?:\w+\s+)?(?:manager|director|supervisor)\b|\blead(?:ing)?\s+(?:role|position|team)",
    re.I,
)
_OF_THEM = re.compile(rf"(?P<number>{NUMBER})\s+of\s+(?:them|which|these|those)\b", re.I)
_OPEN = re.compile(
    r"\b(?:experience|background)\b(?!\s+(?:reports?|requirements?|is\b|are\b|strategy|manag\w+\s+is))"
    r"|\bexperienced\s+in\b",
    re.I,
)
# "Experience with Python" asks for a skill.
_WITH = re.compile(r"experience\s+(?:with|using)\b", re.I)
_MANAGED = re.compile(r"^\W*(?:\w*\s)?(?:managing|leading|running)\s", re.I)
# "Experience of working in a call center": up to where something else is asked for.
_WHERE = re.compile(r"(?:experienced?|background)\s+(?:[\w'’&/-]+\s*){1,9}?(?=\s+and\s+an?\b|[,;.]|$)", re.I)
_GENERAL = re.compile(
    r"\b(?:relevant|related|previous|prior|work|working|similar|professional|industry)\s+(?:work\s+"
    r"|working\s+|professional\s+)?experience\b",
    re.I,
)
_AREA = re.compile(r"\b(?:in|of|within|with|as|across)\s+(?:an?\s+|the\s+)?(?P<area>[^,;.()]+)", re.I)
_BEFORE = re.compile(r"(?:\byears?['’]?\s+(?:of\s+)?)(?P<area>(?:[\w&/-]+\s+){1,3})experience\b", re.I)
_AREA_END = re.compile(
    r"\s+(?:industry|field|environment|sector|business|setting|is|are|was|will|would|or\b|and\b|to\b|at\b"
    r"|for\b|preferred|required|experience|role|position|capacity|who|that|so\b|can\b|may\b|should\b).*$",
    re.I,
)
_NO_AREA = re.compile(
    r"^(?:an?|the)?\s*(?:experience|related|relevant|similar|same|this|that|managing|manage\w*|team"
    r"|leading|supervis\w*|leadership|managerial|fast|specific|least|which|them|work\w*)\b",
    re.I,
)
_CUSTOMER_EXPERIENCE = re.compile(
    r"\b(?:customer|user|guest|patient|client|employee|candidate|best|great|positive"
    r"|service)(?:s['’])?\s+experiences?\b|\bexperiences\b|\bbased\s+on\s+his\b",
    re.I,
)
_VERB_EXPERIENCE = re.compile(
    r"\b(?:get|gain|build|have|has|with|requires?|need|needs?|prefer|of|and|important|seeks?|candidates)\b",
    re.I,
)


class ExperienceReader:
    """Finds the experience that a passage asks for."""

    def __init__(self, source: Source, area: str) -> None:
        self.source = source
        self.area = area

    def read(self, passage: Passage) -> Iterator[Experience]:
        """Numbered experience first; experience without a number where the passage gives none."""
        if (
            passage.section in {Section.BENEFITS, Section.KPIS, Section.SALARY, Section.DUTIES, Section.TITLE}
            and passage.item
        ):
            return
        if passage.section in {Section.BENEFITS, Section.SALARY, Section.KPIS}:
            return
        for clause in clauses(self.source.text, passage.piece):
            found = list(self._numbered(passage, clause))
            yield from found or self._open(passage, clause)

    def _numbered(self, passage: Passage, clause: Piece) -> Iterator[Experience]:
        text = self.source.of(clause)
        spans = [
            (d.start, d.end, d.minimum_months, d.maximum_months)
            for d in durations.find(text)
            if d.bound is not Bound.VAGUE
        ]
        if spans:
            spans += [
                (m.start(), m.end(), round((value(m["number"]) or 0) * 12), None)
                for m in _OF_THEM.finditer(text)
            ]
        spans.sort()
        for index, (start, end, minimum, maximum) in enumerate(spans):
            until = self._until(text, start, spans[index + 1][0]) if index + 1 < len(spans) else len(text)
            opens = 0 if index == 0 else start
            own = text[opens:until]
            if _NOT_WORK.search(text[max(0, start - 30) : start]) or not self._is_work(
                passage, text[start:until], own
            ):
                continue
            yield self._experience(
                passage,
                clause,
                Piece(clause.start + opens, clause.start + until),
                end - opens,
                minimum,
                maximum,
            )

    def _until(self, text: str, start: int, following: int) -> int:
        """Where one duration's words end: before what leads in the next."""
        lead = re.search(
            r",?\s*(?:(?:including|of\s+which|and|with)\s+(?:at\s+least\s+)?)?$", text[start:following]
        )
        return start + lead.start() if lead else following

    def _is_work(self, passage: Passage, tail: str, own: str) -> bool:
        if passage.section in REQUIRING | {Section.EXPERIENCE}:
            return bool(_CUE.search(own)) or passage.section is Section.EXPERIENCE
        return bool(re.search(r"\bexperienced?\b", own, re.I)) or bool(_LEADING.search(tail))

    def _experience(
        self, passage: Passage, clause: Piece, own: Piece, tail: int, minimum: int | None, maximum: int | None
    ) -> Experience:
        text = self.source.of(own)
        default = passage.necessity or (
            Necessity.REQUIRED if passage.section in REQUIRING else Necessity.MENTIONED
        )
        needed = wording.necessity(text, wording.necessity(self.source.of(clause), default))
        return Experience(
            minimum_months=minimum,
            maximum_months=maximum,
            area=self._area(Piece(own.start, own.end), text, tail),
            management=bool(_LEADING.search(text)),
            necessity=needed,
            citations=self.source.cite(own),
        )

    def _area(self, own: Piece, text: str, tail: int) -> str:
        """The vocabulary's area where it knows one, else the document's words."""
        known = self._areas(Piece(own.start + tail, own.end)) or self._areas(own)
        if known:
            return _head(self.source.text, known, self.area).name
        before = _BEFORE.search(text)
        if before and not _NO_AREA.match(before["area"].strip()):
            return phrasing.bare(before["area"])
        for match in _AREA.finditer(text, tail):
            area = _AREA_END.sub("", match["area"]).strip()
            if area and not _NO_AREA.match(area) and not durations.find(area):
                return phrasing.bare(area)
        return ""

    def _areas(self, piece: Piece) -> list[Named]:
        """Areas named in a piece; "managing projects" is what somebody does, not where."""
        text = self.source.text
        return [
            hit
            for hit in self.source.named("areas", piece)
            if not _MANAGED.search(text[max(0, hit.start - 10) : hit.start + 10])
        ]

    def _open(self, passage: Passage, clause: Piece) -> Iterator[Experience]:
        """ "Experience in leading a team" in a requirement."""
        text = self.source.of(clause)
        match = _OPEN.search(_CUSTOMER_EXPERIENCE.sub(lambda m: "_" * len(m.group()), text))
        if match is None:
            return
        if _WITH.match(text, match.start()) and not _LEADING.search(text):
            return
        if not self._asked(passage, clause, text):
            return
        tail = text[match.start() :]
        management = bool(_LEADING.search(tail))
        piece = Piece(clause.start + match.start(), clause.end)
        area = self._area(piece, tail, 0)
        where = _WHERE.match(tail)
        known = self._areas(Piece(piece.start, piece.start + where.end())) if where else []
        if (
            management
            or known
            or _GENERAL.search(text)
            or (area and re.match(r"experience\s+(?:working\s+)?(?:in|of)\b(?!\s+\w+ing\b)", tail, re.I))
        ):
            default = passage.necessity or (
                Necessity.REQUIRED if passage.section in REQUIRING else Necessity.MENTIONED
            )
            yield Experience(
                area=area,
                management=management,
                necessity=wording.necessity(text, wording.necessity(self.source.of(passage.piece), default)),
                citations=self.source.cite(clause),
            )

    def _asked(self, passage: Passage, clause: Piece, text: str) -> bool:
        if passage.section in REQUIRING and passage.item:
            return True
        if passage.section is Section.STEPS:
            return bool(re.match(r"\W*(?:\w+\s+)?(?:get|gain|build|acquire)\b.*\bexperience\b", text, re.I))
        return bool(wording.states_necessity(text)) and bool(_VERB_EXPERIENCE.search(text))


def _head(text: str, known: list[Named], own: str) -> Named:
    """Of areas side by side the role's own, else the last one names the work: "clinical nursing"."""
    head = known[0]
    for named in known[1:]:
        if head.name == own:
            break
        if not text[head.end : named.start].strip() and named.name.count(" ") >= head.name.count(" "):
            head = named
    return head
