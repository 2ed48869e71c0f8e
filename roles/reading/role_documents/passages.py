"""The document as passages: a list item, a sentence or a table cell with the section it belongs to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from roles.enums import Necessity
from roles.reading.role_documents.blocks import Block, Form, blocks
from roles.reading.role_documents.headings import (
    REQUIRING,
    Section,
    asks_preferred,
    asks_required,
    classify,
    is_label,
)
from roles.reading.role_documents.sentences import sentences
from roles.reading.role_documents.source import Piece, Source
from roles.reading.role_documents.words import is_activity
from roles.reading.role_documents.tables import Cell, Table, tables

_LABEL = re.compile(r"([^.:\n]{3,45}?)\s*[.:](?:\*\*|__)?(?=\s)")
_QUESTION = re.compile(r"[^.!?]{6,150}\?[\"”’]?$")
_QA = re.compile(r"(?:Q|Question|A|Answer)\s*[:.]\s+")
_RUN_ON = re.compile(r"[,;]$|[.!?]\s+\S")
# "These skills include:" leads in a list within its section.
_LISTING = re.compile(r"\b(?:include[sd]?|including|are|is|following|follows)$", re.I)
_MARKS = re.compile(r"^(?:[^\w\"'“‘(£$€]+|\*\*|__)+")
_NEVER_HEADING = re.compile(r"^(?:by|photo of|published|updated|last updated|posted)\b|@|https?:|\d{4}$|min read", re.I)


@dataclass(frozen=True, slots=True)
class Passage:
    """`necessity` is what heading and lead-in say, None where they say nothing. `item` is true for
    list items and cells: alone they name one thing. `paragraph` numbers the block it came from.
    `answers` is true under a question that is not about the role."""

    piece: Piece
    section: Section
    item: bool
    necessity: Necessity | None = None
    paragraph: int = 0
    unrelated: bool = False
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """Headings and passages of a document in reading order."""

    headings: tuple[Piece, ...]
    passages: tuple[Passage, ...]
    tables: tuple[Table, ...]


@dataclass(slots=True)
class _State:
    section: Section = Section.NONE
    necessity: Necessity | None = None
    lead: Section | None = None
    lead_necessity: Necessity | None = None
    unrelated: bool = False
    depth: int = 0
    headings: list[Piece] = field(default_factory=list)

    def open(self, heading: str, depth: int, question: bool, first: bool = False) -> None:
        """A heading begins a section; one without known words inside a list's section subdivides it.
        The document's own title tells what the text is about, not what comes next."""
        section = classify(heading)
        if first and section is not Section.DUTIES:
            section = Section.NONE
        if section is Section.NONE and not question and self._subdivides(heading, depth):
            return
        self.section, self.depth = section, depth
        self.necessity = _asked(heading, section)
        self.unrelated = question and section is Section.NONE
        self.lead = self.lead_necessity = None

    def _subdivides(self, heading: str, depth: int) -> bool:
        if self.section in {Section.NONE, Section.OTHER}:
            return False
        return depth > self.depth if depth else len(heading.split()) <= 4


def outline(source: Source) -> Outline:
    """Splits a document into passages."""
    found = blocks(source.document)
    grids = tables(source, found)
    state, passages = _State(), list[Passage]()
    for index, block in enumerate(found):
        if block.form is Form.ROW:
            passages += _row(source, block, index, grids, state)
        elif _is_heading(source, found, index):
            piece = source.trim(_unmarked(source, block.piece), "*_")
            state.headings.append(piece)
            state.open(source.flat(piece), block.depth, source.of(piece).rstrip().endswith("?"), index == 0)
        else:
            passages += _text(source, found, index, state)
    return Outline(tuple(state.headings), tuple(passages), tuple(grids.values()))


def _text(source: Source, found: list[Block], index: int, state: _State) -> Iterator[Passage]:
    block = found[index]
    piece = _unmarked(source, block.piece)
    before = (state.section, state.necessity, state.unrelated)
    listed = block.form is Form.ITEM and not block.numbered
    if block.form is Form.PARAGRAPH:
        listed = _is_bare_item(source, found, index, state)
        if not listed and not source.of(block.piece).rstrip().endswith(":"):
            state.lead = state.lead_necessity = None
    piece = _labelled(source, piece, state, block)
    if block.form is Form.PARAGRAPH and not listed:
        _lead_in(source, piece, state)
    section = state.lead if listed and state.lead else state.section
    necessity = state.lead_necessity or state.necessity if listed else state.necessity
    blank = Passage(piece, section, listed, necessity, index, state.unrelated)
    if listed:
        yield blank
    else:
        yield from (replace(blank, piece=sentence) for sentence in sentences(source.text, piece))
    if block.form is Form.ITEM:
        state.section, state.necessity, state.unrelated = before


def _labelled(source: Source, piece: Piece, state: _State, block: Block) -> Piece:
    """ "Education. A degree …": the label opens the section, the rest is its text."""
    if qa := _QA.match(source.text, piece.start, piece.end):
        return Piece(qa.end(), piece.end)
    label = _LABEL.match(source.text, piece.start, piece.end)
    if not label:
        return piece
    in_skills = block.form is Form.ITEM and (state.lead or state.section) is Section.SKILLS
    if in_skills or not is_label(label[1]):
        return piece
    state.open(label[1], state.depth, question=False)
    return source.trim(Piece(label.end(), piece.end))


def _lead_in(source: Source, piece: Piece, state: _State) -> None:
    """A sentence that ends in a colon, or comes before a list, says what the list holds."""
    last = list(sentences(source.text, piece))[-1:]
    for sentence in last:
        text = source.flat(sentence)
        if text.endswith((":", "：")):
            section = classify(text)
            state.lead = section if section is not Section.NONE else None
        state.lead_necessity = _asked(text, state.lead or state.section) or state.lead_necessity


def _asked(text: str, section: Section) -> Necessity | None:
    if section not in REQUIRING:
        return None
    if asks_preferred(text):
        return Necessity.PREFERRED
    return Necessity.REQUIRED if asks_required(text) else None


def _row(
    source: Source, block: Block, index: int, grids: dict[int, Table], state: _State
) -> Iterator[Passage]:
    for cell in grids[block.group].cells_of(block) if block.group in grids else ():
        section = cell.section if cell.section is not Section.NONE else state.section
        necessity = cell.necessity or (_asked(cell.label, section) if cell.label else state.necessity)
        yield Passage(cell.piece, section, True, necessity, index, state.unrelated, cell)


def _is_bare_item(source: Source, found: list[Block], index: int, state: _State) -> bool:
    """A line of a list whose bullets are lost: short, unended, beside others like it, in a list's section."""
    section = state.lead or state.section
    if section not in REQUIRING | {Section.DUTIES, Section.KPIS} or _NEVER_HEADING.search(source.of(found[index].piece)):
        return False
    if section is Section.DUTIES and not is_activity(source.of(found[index].piece).split()[0]):
        return False
    alike = _explains if section in {Section.SKILLS, Section.REQUIREMENTS} and _explains(source, found[index]) else _line_like_item
    return alike(source, found[index]) and any(
        0 <= near < len(found) and found[near].form is Form.PARAGRAPH and alike(source, found[near])
        and (alike is _explains or found[near].group == found[index].group)
        for near in (index - 1, index + 1)
    )


def _explains(source: Source, block: Block) -> bool:
    """ "Communication: patients arrive nervous …": a name and what is said of it."""
    label = _LABEL.match(source.text, block.piece.start, block.piece.end)
    return bool(label) and len(label[1].split()) <= 4 and not is_label(label[1])


def _line_like_item(source: Source, block: Block) -> bool:
    text = source.flat(block.piece)
    return len(text) < 200 and not text.endswith((":", "?", ".", "!")) and not re.search(r"[.!?]\s+[A-Z]", text)


def _is_heading(source: Source, found: list[Block], index: int) -> bool:
    block = found[index]
    if block.form is Form.HEADING:
        return True
    text = source.flat(_unmarked(source, block.piece)).strip("*_ ")
    if block.form is not Form.PARAGRAPH or not text or _NEVER_HEADING.search(text):
        return False
    if _QUESTION.fullmatch(re.sub(_QA, "", text)):
        return True
    label = text.rstrip(" :.")
    if text.endswith((".", ":")) and is_label(label) and not _LISTING.search(label):
        return index + 1 < len(found)
    if len(text) > 110 or len(text.split()) > 14 or text.endswith((".", ",", ";", ":")) or _RUN_ON.search(text):
        return False
    return _stands_out(source, found, index, text)


def _stands_out(source: Source, found: list[Block], index: int, text: str) -> bool:
    """Capitals, bold type, a known heading's words, or a line of its own before a text."""
    block = found[index]
    following = found[index + 1] if index + 1 < len(found) else None
    if text.isupper() or block.bold:
        return following is not None
    lonely = (index == 0 or found[index - 1].group != block.group) and (
        following is None or following.group != block.group
    )
    leads = following is not None and (following.form in {Form.ITEM, Form.ROW} or len(source.flat(following.piece)) > 60)
    known = classify(text) is not Section.NONE and _ended(source, found, index - 1)
    return (lonely or leads or known or index == 0) and following is not None


def _ended(source: Source, found: list[Block], index: int) -> bool:
    """The block above is a heading or ends its sentence: a short line under it is none of its list."""
    return index < 0 or found[index].form is Form.HEADING or source.of(found[index].piece).rstrip().endswith((".", "!", "?"))


def _unmarked(source: Source, piece: Piece) -> Piece:
    """Without pictures and Markdown marks before the first word."""
    marks = _MARKS.match(source.of(piece))
    return Piece(piece.start + marks.end(), piece.end) if marks and marks.end() < piece.end - piece.start else piece
