"""The document as passages: a list item, a sentence or a table cell with the section it belongs to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import takewhile

from roles.enums import Necessity
from roles.reading.role_documents import contents, layout
from roles.reading.role_documents.blocks import Block, Form, blocks
from roles.reading.role_documents.headings import (
    REQUIRING,
    Section,
    asks_preferred,
    asks_required,
    classify,
    is_label,
)
from roles.reading.role_documents.sentences import clauses, sentences
from roles.reading.role_documents.source import Piece, Source
from roles.reading.role_documents.tables import Cell, Table, tables


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


# Where numbers count the paragraphs of a text; elsewhere they number the items of a list.
_TOLD_IN_STEPS = frozenset({Section.NONE, Section.STEPS, Section.OTHER})

# A numbered clause of a notice that is a sentence with a subject of its own, not an item of a list.
_SENTENCE = re.compile(
    r"(?:the|an?|this|these|candidates?|applicants?|you|we|it|performance|holders?|employees?)\s(?=.*\.\W*$)",
    re.I | re.S,
)


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

    def decide(self, section: Section) -> None:
        """What the list under a heading of unknown words is about, as its items tell."""
        if section not in {Section.NONE, self.section}:
            self.section, self.unrelated = section, False
            self.necessity = Necessity.REQUIRED if section in REQUIRING else None

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
        elif layout.is_heading(source, found, index):
            piece = source.trim(layout.unmarked(source, block.piece), "*_")
            state.headings.append(piece)
            question = source.of(piece).rstrip().endswith("?")
            state.open(source.flat(piece), block.depth, question, index == 0)
            if index and not question and classify(source.flat(piece)) is Section.NONE:
                state.decide(contents.section_of(_listed_under(source, found, index)))
        else:
            passages += _text(source, found, index, state)
    return Outline(tuple(state.headings), tuple(passages), tuple(grids.values()))


def _listed_under(source: Source, found: list[Block], index: int) -> list[str]:
    """The items that follow a heading at once."""
    items = takewhile(lambda block: block.form is Form.ITEM, found[index + 1 :])
    return [source.flat(item.piece) for item in items if source.flat(item.piece)]


def _text(source: Source, found: list[Block], index: int, state: _State) -> Iterator[Passage]:
    block = found[index]
    piece = layout.unmarked(source, block.piece)
    before = (state.section, state.necessity, state.unrelated)
    told = block.numbered and (state.section in _TOLD_IN_STEPS or bool(_SENTENCE.match(source.of(piece))))
    listed = block.form is Form.ITEM and not told
    if block.form is Form.PARAGRAPH:
        listed = layout.is_bare_item(source, found, index, state.lead or state.section)
        if not listed and not source.of(block.piece).rstrip().endswith(":"):
            state.lead = state.lead_necessity = None
    whole = piece
    piece = _labelled(source, piece, state, block)
    if piece != whole and not listed and state.section in REQUIRING and ";" in source.of(piece):
        for part in clauses(source.text, source.trim(piece, ".")):
            yield Passage(part, state.section, True, state.necessity, index, state.unrelated)
        state.section, state.necessity, state.unrelated = before
        return
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
    if qa := layout.QA.match(source.text, piece.start, piece.end):
        return Piece(qa.end(), piece.end)
    label = layout.LABEL.match(source.text, piece.start, piece.end)
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
    for cell in grids[block.group].cells_of(block, state.section) if block.group in grids else ():
        section = cell.section if cell.section is not Section.NONE else state.section
        necessity = cell.necessity or (_asked(cell.label, section) if cell.label else state.necessity)
        yield Passage(cell.piece, section, True, necessity, index, state.unrelated, cell)
