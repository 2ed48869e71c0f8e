"""Certificates and licences that the resume says its writer holds."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from hiring.reading.mentions import line_at, spans, stretches, within
from hiring.reading.record import HeldCertification
from hiring.reading.sections import Placed
from hiring.reading.statements import list_entries, paragraphs

_MOST_WORDS = 14
_CERTIFIES = re.compile(
    r"certif|licen[cs]|credential|accredit|registration|registered|chartered|practitioner|qualification"
    r"|permit|ticket",
    re.IGNORECASE,
)
_NOT_HELD = re.compile(
    r"\b(?:in progress|pursuing|expected|studying (?:for|toward)|candidate|working towards?|planned"
    r"|expired)\b",
    re.IGNORECASE,
)
# What follows the name: issuer, number, date.
_TAIL = re.compile(r"\s[–—-]\s|\s*\(|\s+(?=(?:19|20)\d\d\b)")
_WORD = re.compile(r"[^\W\d_]{2}")


def read_certifications(text: str, doc: Doc, placed: Sequence[Placed]) -> tuple[HeldCertification, ...]:
    """The vocabulary's certifications wherever they stand, and what certification sections list besides."""
    closed = stretches(placed, "references")
    found: dict[int, str] = {
        span.start_char: span.id_
        for span in spans(doc, "certifications")
        if not within(span.start_char, closed) and not _NOT_HELD.search(line_at(text, span.start_char))
    }
    known = sorted(found)
    for start, end in _listed(text, placed):
        if not any(start <= offset < end for offset in known):
            found[start] = " ".join(text[start:end].split())
    names = {found[offset].casefold(): found[offset] for offset in sorted(found, reverse=True)}
    ordered = dict.fromkeys(found[offset].casefold() for offset in sorted(found))
    return tuple(HeldCertification(name=names[key]) for key in ordered)


def _listed(text: str, placed: Sequence[Placed]) -> Iterator[tuple[int, int]]:
    """Entries of certification sections. Under a heading of courses only those that say they certify."""
    for rows, certifies in _sections(placed):
        begins = {each.row.start: each.start for each in rows}
        for start, end in paragraphs([each.row for each in rows]):
            for begin, stop in list_entries(text, begins.get(start, start), end):
                if certifies or _CERTIFIES.search(text[begin:stop]):
                    yield from _name(text, begin, stop)


def _sections(placed: Sequence[Placed]) -> Iterator[tuple[list[Placed], bool]]:
    """Rows of each certification section, and whether its heading speaks of certificates."""
    rows: list[Placed] = []
    certifies = False
    for each in placed:
        if each.section == "certifications" and not each.heading:
            certifies = certifies or bool(_CERTIFIES.search(each.row.text[: each.offset]))
            rows.append(each)
            continue
        if rows:
            yield rows, certifies
        rows, certifies = [], bool(_CERTIFIES.search(each.row.text)) if each.heading else False
    if rows:
        yield rows, certifies


def _name(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = _TAIL.split(text[start:end])[0].rstrip(" .,:-")
    if not _WORD.search(words) or len(words.split()) > _MOST_WORDS or _NOT_HELD.search(text[start:end]):
        return
    yield start, start + len(words)
