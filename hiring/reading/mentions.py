"""What the vocabulary found, by the section it stands in; shared by skills, certifications, languages."""

import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from hiring.reading.record import Section
from hiring.reading.sections import Placed
from hiring.reading.statements import paragraphs


def spans(doc: Doc, group: str) -> list[Span]:
    return list(doc.spans[group]) if group in doc.spans else []


def stretches(placed: Sequence[Placed], *sections: Section) -> list[tuple[int, int]]:
    """Offsets of the rows of some sections, in order."""
    return sorted((each.start, each.row.end) for each in placed if each.section in sections)


def within(offset: int, found: Sequence[tuple[int, int]]) -> bool:
    """Whether an offset lies in one of these stretches, which are in order and do not overlap."""
    at = bisect_right(found, (offset, sys.maxsize)) - 1
    return at >= 0 and offset < found[at][1]


def line_start(text: str, offset: int) -> int:
    """Where the line begins that holds an offset."""
    return text.rfind("\n", 0, offset) + 1


def line_at(text: str, offset: int) -> str:
    """The line that holds an offset."""
    end = text.find("\n", offset)
    return text[line_start(text, offset) : end if end >= 0 else len(text)]


def listed(placed: Sequence[Placed], section: Section) -> Iterator[tuple[int, int]]:
    """Offsets of the rows of one section, wrapped lines joined, headings left out."""
    rows = [each for each in placed if each.section == section and not each.heading]
    begins = {each.row.start: each.start for each in rows}
    for start, end in paragraphs([each.row for each in rows]):
        yield begins.get(start, start), end
