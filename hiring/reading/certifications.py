"""Certificates and licences that the resume says its writer holds."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from hiring.reading.certificate_names import is_claim, listed_name, mentioned_name, without_repeats
from hiring.reading.mentions import line_start, spans, stretches, within
from hiring.reading.record import HeldCertification
from hiring.reading.sections import Placed
from hiring.reading.statements import list_entries, paragraphs
from hiring.reading.told import is_told
from roles.reading.text import Told

_MOST_WORDS = 14
# Names of several on one row, commas between them, are no longer than this.
_MOST_WORDS_OF_SEVERAL = 3
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
_TAIL = re.compile(r"\s[–—-]\s|\s*[(,]|\s+(?=(?:19|20)\d\d\b)")
_SPELLED = re.compile(r"(?P<letters>[A-Z]{2,7})\s*(?:[–—:-]|\()\s*(?P<name>[A-Z][^,;(|]*)")
_WORD = re.compile(r"[^\W\d_]{2}")


def read_certifications(text: str, doc: Doc, placed: Sequence[Placed]) -> tuple[HeldCertification, ...]:
    """What certification sections list, then the vocabulary's certifications that stand elsewhere."""
    closed = stretches(placed, "references")
    doubtful = {line_start(text, found.start()) for found in _NOT_HELD.finditer(text)}
    named = [
        span
        for span in sorted(spans(doc, "certifications"), key=lambda each: each.start_char)
        if not within(span.start_char, closed) and line_start(text, span.start_char) not in doubtful
    ]
    starts = [span.start_char for span in named]
    listed = list(_listed(text, placed, starts))
    months = sorted((each.start, each.end) for row in placed for each in row.row.dates)
    found: list[HeldCertification] = []
    for entry in listed:
        inside = slice(bisect_left(starts, entry.start), bisect_left(starts, entry.end))
        known = [span.id_ for span in named[inside]]
        found.append(listed_name(_flat(text[entry.start : entry.stop]), known))
    taken = sorted((entry.start, entry.end) for entry in listed)
    # Names before letters, which repeat them.
    for span in sorted(named, key=lambda each: " " not in each.text):
        free = not within(span.start_char, taken) and not within(span.start_char, months)
        if free and is_claim(span.text, span.id_):
            found.append(mentioned_name(_flat(span.text), span.id_))
    return without_repeats(found)


def _flat(text: str) -> str:
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class _Entry:
    """One certificate of a list: its name ends at `stop`, what is said of it at `end`."""

    start: int
    stop: int
    end: int


def _listed(text: str, placed: Sequence[Placed], known: Sequence[int]) -> Iterator[_Entry]:
    """Entries of certification sections. Under a heading of courses only those that say they certify."""
    for rows, certifies in _sections(placed):
        if is_told([each.row for each in rows]):
            yield from _told(rows)
            continue
        begins = {each.row.start: each.start for each in rows}
        for start, end in paragraphs([each.row for each in rows]):
            for begin, stop in _entries(text, begins.get(start, start), end, known):
                if certifies or _certifies(text, begin, stop, known):
                    yield from _named(text, begin, stop)


def _told(rows: Sequence[Placed]) -> Iterator[_Entry]:
    """Certificates of a file that says which line names one."""
    for each in rows:
        if each.row.line.told is Told.TITLE and not _NOT_HELD.search(each.row.text):
            # Its issuer or its year may stand behind a comma here too.
            name = each.row.text.partition(",")[0].rstrip()
            yield _Entry(each.row.start, each.row.start + len(name), each.row.end)


def _entries(text: str, start: int, end: int, known: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The certificates of one row. What follows a comma is the issuer, the place or the year, unless every
    piece is a short name or letters of one: "BLS, ACLS"."""
    pieces: list[tuple[int, int]] = []
    for begin, stop in list_entries(text, start, end):
        if pieces and not text[pieces[-1][1] : begin].strip().startswith(","):
            yield from _apart(text, pieces, known)
            pieces = []
        pieces.append((begin, stop))
    if pieces:
        yield from _apart(text, pieces, known)


def _apart(text: str, pieces: Sequence[tuple[int, int]], known: Sequence[int]) -> Iterator[tuple[int, int]]:
    names = [piece for piece in pieces if _WORD.search(text[slice(*piece)])]
    certifying = [piece for piece in names if _certifies(text, *piece, known)]
    alike = all(piece in certifying or text[slice(*piece)].isupper() for piece in names)
    short = all(len(text[slice(*piece)].split()) <= _MOST_WORDS_OF_SEVERAL for piece in names)
    if short and alike and len(certifying) > 1:
        yield from names
    elif names:
        yield names[0][0], pieces[-1][1]


def _certifies(text: str, start: int, end: int, known: Sequence[int]) -> bool:
    at = bisect_left(known, start)
    return bool(_CERTIFIES.search(text[start:end])) or (at < len(known) and known[at] < end)


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


def _named(text: str, start: int, end: int) -> Iterator[_Entry]:
    """An entry by its name: before the first comma, bracket or dash, unless these are letters that what
    follows spells out ("CPA – Certified Public Accountant")."""
    words = _TAIL.split(text[start:end])[0].rstrip(" .,:-")
    spelled = _SPELLED.match(text, start, end)
    if spelled and _initials(spelled["name"]).startswith(spelled["letters"]):
        start, words = spelled.start("name"), spelled["name"].rstrip(" .,:-)")
    if not _WORD.search(words) or len(words.split()) > _MOST_WORDS or _NOT_HELD.search(text[start:end]):
        return
    yield _Entry(start, start + len(words), end)


def _initials(words: str) -> str:
    return "".join(word[0] for word in words.split() if word[0].isupper())
