"""Certificates and licences that the resume says its writer holds."""

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc

from hiring.reading.certificate_names import held_names, is_claim, mentioned_names
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
    """What certification sections list, and the vocabulary's certifications wherever else they stand."""
    closed = stretches(placed, "references")
    named = [
        span
        for span in spans(doc, "certifications")
        if not within(span.start_char, closed) and not _NOT_HELD.search(line_at(text, span.start_char))
    ]
    listed = list(_listed(text, placed, [span.start_char for span in named]))
    months = [(each.start, each.end) for row in placed for each in row.row.dates]
    found: list[tuple[int, str]] = []
    for start, end in listed:
        own = [span.id_ for span in named if start <= span.start_char < end]
        found += [(start, name) for name in held_names(" ".join(text[start:end].split()), own)]
    for span in named:
        elsewhere = not within(span.start_char, listed) and not within(span.start_char, months)
        if elsewhere and is_claim(span.text, span.id_):
            found += [(span.start_char, name) for name in mentioned_names(span.text, span.id_)]
    return tuple(HeldCertification(name=name) for name in _once(name for _, name in sorted(found)))


def _once(names: Iterable[str]) -> list[str]:
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(name.casefold(), name)
    return list(first.values())


def _listed(text: str, placed: Sequence[Placed], known: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Entries of certification sections. Under a heading of courses only those that say they certify. What
    follows the first comma of a row is its issuer or place unless it names a certificate itself."""
    for rows, certifies in _sections(placed):
        begins = {each.row.start: each.start for each in rows}
        for start, end in paragraphs([each.row for each in rows]):
            first = begins.get(start, start)
            for begin, stop in list_entries(text, first, end):
                says = bool(_CERTIFIES.search(text[begin:stop])) or any(begin <= at < stop for at in known)
                if says or (certifies and (begin == first or not _behind_comma(text, first, begin))):
                    yield from _name(text, begin, stop)


def _behind_comma(text: str, first: int, begin: int) -> bool:
    return text[first:begin].rstrip().endswith(",")


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
