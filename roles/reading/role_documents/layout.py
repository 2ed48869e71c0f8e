"""What a line is: a heading, an item of a list that lost its bullets, or plain text."""

import re

from roles.reading.role_documents.blocks import Block, Form
from roles.reading.role_documents.headings import REQUIRING, Section, classify, is_label
from roles.reading.role_documents.source import Piece, Source
from roles.reading.verbs import is_activity

_NAME = re.compile(r"([^.:–—\n]{3,45}?)\s*(?:[.:](?:\*\*|__)?|\s[–—-])(?=\s+\S)")
LABEL = re.compile(r"([^.:\n]{3,45}?)\s*[.:](?:\*\*|__)?(?=\s)")
_QUESTION = re.compile(r"[^.!?]{6,150}\?[\"”’]?$")
QA = re.compile(r"(?:Q|Question|A|Answer)\s*[:.]\s+")
# "Median salary: $61,000" and "€12 an hour" say something themselves.
_VALUE = re.compile(r":\s*\S*\d|[£$€₹]\s?\d|\b[A-Z]{3}\s?\d{2}")
# "2. CONDITIONS OF EMPLOYMENT": the numbered heading of a notice, in capitals.
_LETTERED = re.compile(r"(?=.{4,60}$)[A-Z][A-Z]+(?:[ ,/&’'-]+(?:[A-Z]+|\([A-Z]+\)))*$")
_RUN_ON = re.compile(r"[,;]$|[.!?]\s+\S")
# "These skills include:" leads in a list within its section.
_LISTING = re.compile(r"\b(?:include[sd]?|including|are|is|following|follows)$", re.I)
_MARKS = re.compile(r"^(?:[^\w\"'“‘(£$€]+|\*\*|__)+")
_NEVER_HEADING = re.compile(
    r"^(?:by|photo of|published|updated|last updated|posted)\b|@|https?:|\d{4}$|min read", re.I
)


def is_bare_item(source: Source, found: list[Block], index: int, section: Section) -> bool:
    """A line of a list whose bullets are lost: short, unended, beside others like it, in a list's section."""
    if section not in REQUIRING | {Section.DUTIES, Section.KPIS} or _NEVER_HEADING.search(
        source.of(found[index].piece)
    ):
        return False
    if section is Section.DUTIES and not is_activity(source.of(found[index].piece).split()[0]):
        return False
    alike = (
        _explains
        if section in {Section.SKILLS, Section.REQUIREMENTS} and _explains(source, found[index])
        else _line_like_item
    )
    return alike(source, found[index]) and any(
        0 <= near < len(found)
        and found[near].form is Form.PARAGRAPH
        and alike(source, found[near])
        and (alike is _explains or found[near].group == found[index].group)
        for near in (index - 1, index + 1)
    )


def _explains(source: Source, block: Block) -> bool:
    """ "Communication: patients arrive nervous …": a name and what is said of it."""
    label = _NAME.match(source.text, block.piece.start, block.piece.end)
    return label is not None and len(label[1].split()) <= 4 and not is_label(label[1])


def _line_like_item(source: Source, block: Block) -> bool:
    text = source.flat(block.piece)
    return (
        len(text) < 200 and not text.endswith((":", "?", ".", "!")) and not re.search(r"[.!?]\s+[A-Z]", text)
    )


def is_heading(source: Source, found: list[Block], index: int) -> bool:
    block = found[index]
    if block.form is Form.HEADING:
        return True
    text = source.flat(unmarked(source, block.piece)).strip("*_ ")
    if block.numbered and _LETTERED.match(text) and index + 1 < len(found):
        return True
    if block.form is not Form.PARAGRAPH or not text or _NEVER_HEADING.search(text):
        return False
    if _QUESTION.fullmatch(re.sub(QA, "", text)):
        return True
    label = text.rstrip(" :.")
    if text.endswith((".", ":")) and is_label(label) and not _LISTING.search(label):
        return index + 1 < len(found)
    if (
        _VALUE.search(text)
        or len(text) > 110
        or len(text.split()) > 14
        or text.endswith((".", ",", ";", ":"))
        or _RUN_ON.search(text)
    ):
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
    leads = following is not None and (
        following.form in {Form.ITEM, Form.ROW} or len(source.flat(following.piece)) > 60
    )
    apart = index > 0 and found[index - 1].group != block.group
    known = classify(text) is not Section.NONE and (apart or _ended(source, found, index - 1))
    return (lonely or leads or known or index == 0) and following is not None


def _ended(source: Source, found: list[Block], index: int) -> bool:
    """The block above is a heading or ends its sentence: a short line under it is none of its list."""
    return (
        index < 0
        or found[index].form is Form.HEADING
        or source.of(found[index].piece).rstrip().endswith((".", "!", "?"))
    )


def unmarked(source: Source, piece: Piece) -> Piece:
    """Without pictures and Markdown marks before the first word."""
    marks = _MARKS.match(source.of(piece))
    return (
        Piece(piece.start + marks.end(), piece.end)
        if marks and marks.end() < piece.end - piece.start
        else piece
    )
