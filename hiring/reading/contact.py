"""Who wrote the resume and how to reach them. A name is left out rather than guessed: the first line of
a masked resume is a job title."""

import re
from collections.abc import Iterator, Sequence

from hiring.reading import contact_line, employers, places
from hiring.reading.headings import heading
from hiring.reading.known import is_generic, is_known
from hiring.reading.record import Contact
from hiring.reading.sections import Placed
from roles.reading import titles
from roles.reading.text import CELL_GAP

_EMAIL = re.compile(r"[\w.+'%-]+\s?@\s?[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,12}\b")
_PHONE = re.compile(r"(?<![\w/@.])(?:\+|00|\(\+?)?\d[\d \u00a0().\-/‑–]{6,20}\d(?!\w)")
_PHONE_LABEL = re.compile(
    r"\b(?:phone|tel(?:ephone)?|mob(?:ile)?|cell|handy|whatsapp|contact(?: no| number)?)\b", re.I
)
_YEARS = re.compile(r"(?:19|20)\d\d\s*[-–/]\s*(?:19|20)\d\d|\d{1,2}/\d{4}")
_SPLIT = re.compile(rf"{CELL_GAP.pattern}|\s*[|•●·▪■◆;]\s*|\s+[–—-]\s+|,\s*|\s+\(")
_LABEL = re.compile(
    r"\s*(?:full )?name\s*(?::|\t|\s{3,})\s*|(?:resume|curriculum vitae|cv)\s+(?:of\s+)?[:–—-]?\s*",
    re.IGNORECASE,
)
_PLACE_LABEL = re.compile(r"\b(?:address|location|based in|residence|city|lives in)\s*:?\s*", re.IGNORECASE)
_HONORIFIC = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|mx|dr|prof|sir|rev|herr|frau|eng|ing|adv)\.?\s+)+", re.IGNORECASE
)
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.\-])*")
_PARTICLES = frozenset(
    "de da i do dos das del della di van von der den ter la le el al bin binti ibn abu y e af av zu"
    " st".split()
)
_PIECES = re.compile(rf"{CELL_GAP.pattern}|\s*[|•●·▪■◆;/]\s*|,\s*")
_POSTCODE = r"(?:\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b\d{4,6}\b)"
# Digits of a telephone number: E.164 allows 15, and the shortest with an area code has 8.
_FEWEST_DIGITS, _MOST_DIGITS = 8, 15
# A name stands in one of the first rows.
_NAME_ROWS = 4
_MOST_NAME_WORDS = 5


def read_contact(placed: Sequence[Placed]) -> Contact:
    """Name, email, phone and place as the resume states them; null where it does not."""
    rows = [each for each in placed if each.section != "references"]
    top = [each for each in rows if each.section in ("header", "personal")]
    email = next(_emails(top), None)
    if email is None:
        email = next(_emails(rows), None)
        top = [*_near_email(rows, email), *top]
    phone = next(_phones(top, labelled=False), None) or next(_phones(rows, labelled=True), None)
    return Contact(
        name=_name(placed, reachable=email is not None or phone is not None, email=email or ""),
        email=email,
        phone=phone,
        location=_location(top),
    )


def _near_email(rows: Sequence[Placed], email: str | None) -> list[Placed]:
    """The rows of the block that holds the email: in a side column the place stands there."""
    holding = next((each for each in rows if email and email in each.row.text), None)
    if holding is None:
        return []
    return [each for each in rows if _same_block(each, holding) and not each.row.dates]


def _same_block(one: Placed, other: Placed) -> bool:
    near = abs(one.row.index - other.row.index) <= _NAME_ROWS
    return near and one.row.line.block == other.row.line.block and one.row.line.page == other.row.line.page


def _emails(rows: Sequence[Placed]) -> Iterator[str]:
    for each in rows:
        if "@" in each.row.text and (found := _EMAIL.search(each.row.text)):
            yield re.sub(r"\s", "", found[0])


def _phones(rows: Sequence[Placed], *, labelled: bool) -> Iterator[str]:
    for each in rows:
        text = each.row.text
        if sum(map(str.isdigit, text)) < _FEWEST_DIGITS:
            continue
        if labelled and not _PHONE_LABEL.search(text) and not _PHONE.fullmatch(text):
            continue
        for found in _PHONE.finditer(text):
            digits = sum(character.isdigit() for character in found[0])
            if _FEWEST_DIGITS <= digits <= _MOST_DIGITS and not _YEARS.search(found[0]):
                number = found[0].strip()
                yield number + ")" if number.count("(") > number.count(")") else number


def _name(placed: Sequence[Placed], *, reachable: bool, email: str) -> str | None:
    """The largest line of the first page if it reads as a person's name, else the first of the top rows
    that does."""
    for each in (*_largest(placed), *placed[:_NAME_ROWS]):
        if each.heading:
            if each.section != "header":
                break
            continue
        label = _LABEL.match(each.row.text)
        words = each.row.text[label.end() :] if label else each.row.text
        name = _as_name(_first_piece(words), sure=bool(label))
        if name and (label or reachable or _unknown_words(name)):
            return name
    return _name_beside_email(placed, email) if email else None


def _largest(placed: Sequence[Placed]) -> list[Placed]:
    first = [each for each in placed if each.row.line.page == 1]
    largest = max((each.row.line.size for each in first), default=0.0)
    found = [each for each in first if each.row.line.size == largest > 0]
    return found if len(found) == 1 else []


def _first_piece(words: str) -> str:
    """What stands before the first mark, place, email or phone of a row."""
    if line := contact_line.read(words):
        return line.name
    for stop in (places.find(words), _span(_EMAIL.search(words)), _span(_PHONE.search(words))):
        words = words[: stop[0]] if stop and stop[0] else words
    return next((piece for piece in _SPLIT.split(words) if piece and piece.strip()), "")


def _span(found: re.Match[str] | None) -> tuple[int, int] | None:
    return found.span() if found else None


def _name_beside_email(placed: Sequence[Placed], email: str) -> str | None:
    """A name elsewhere in the header, or beside the email as in a letter's signature, whose words stand in
    the email's local part."""
    local = re.sub(r"[^a-z]", "", email.split("@")[0].casefold())
    at = next((each.row.index for each in placed if email in each.row.text), None)
    for each in placed:
        signed = at is not None and each.section != "references" and 0 <= at - each.row.index <= _NAME_ROWS
        if each.heading or not (each.section == "header" or signed):
            continue
        for piece in _SPLIT.split(_EMAIL.sub("\t", each.row.text)):
            name = _as_name(piece or "", sure=False)
            if (
                name
                and " " in name
                and any(len(word) > 2 and word.casefold() in local for word in name.split())
            ):
                return name
    return None


def _as_name(text: str, *, sure: bool) -> str | None:
    text = _HONORIFIC.sub("", " ".join(text.split())).strip(" ,.:-–|")
    words = text.split()
    if not 1 <= len(words) <= _MOST_NAME_WORDS or len(text) < 2:
        return None
    if not all(_NAME_WORD.fullmatch(word) for word in words) or heading(text):
        return None
    if not all(word[0].isupper() or word.casefold() in _PARTICLES for word in words):
        return None
    if sure:
        return text
    named_work = titles.parse(text).level is not None or employers.evidence(text) >= 1
    return None if named_work or places.is_place(text) or is_generic(text) else text


def _unknown_words(name: str) -> bool:
    words = name.split()
    return len(words) >= 2 and not any(is_known(word.strip(".")) for word in words)


def _location(rows: Sequence[Placed]) -> str | None:
    if line := next(filter(None, (contact_line.read(each.row.text) for each in rows)), None):
        return line.place
    texts = [_EMAIL.sub(" ", each.row.text) for each in rows]
    for text in texts:
        if found := places.find(text):
            return " ".join(text[found[0] : found[1]].split())
    for text in texts:
        label = _PLACE_LABEL.search(text)
        for piece in _PIECES.split(text[label.end() :] if label else text):
            bare = re.sub(_POSTCODE, "", piece or "").strip(" ,")
            if bare and places.is_place(bare):
                return bare
    return None
