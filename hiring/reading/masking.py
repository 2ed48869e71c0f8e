"""Taking out of a text who wrote it: for people who may not know yet. Every mask is as long as what it
hides, so that places in the text hold.

Rather too much than too little: what stands outside of the sentences that matching may quote (the rows with
name and address, personal details) goes whole, but for headings that resumes have.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import PurePath
from typing import Any

from hiring.reading.record import Contact, ResumeReading, ResumeRecord

MASK = "█"
# Parts of names that are words of every text.
_PARTICLES = frozenset("da de del della den der di do dos du el la le van von zu bin ibn the and".split())
_SHORTEST_NAME, _SHORTEST_LOCAL_PART, _FEWEST_DIGITS, _LAST_DIGITS = 2, 4, 7, 8
# Letters that do not come apart into a plain one and its mark.
_PLAIN = str.maketrans("łŁøØđĐßıæÆœŒ", "lLoOdDsiaAoO")
# Fields of a record that hold one of a few words, a date or a hash.
_FIXED = frozenset("level where kind period start end as_of sha256".split())
_LETTER = r"[^\W\d_]"
_GAP = r"[\s_.,\-]{0,2}"
_BETWEEN_DIGITS = r"[\s().\-/‑–]{0,3}"
_TOP_DOMAINS = r"com|org|net|io|dev|me|info|co|biz|app|page|site|gov|edu|(?!js|py|rb|cs|md)[a-z]{2}"
_EMAIL = re.compile(r"[\w.+'%-]+ ?(?:@|\(at\)|\[at\]) ?[\w-]+(?:\.[\w-]+)+")
_HANDLE = re.compile(r"(?<![\w@])@\w{3,}")
_LINK = re.compile(rf"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:{_TOP_DOMAINS})/[\w~./?=&%#+@\-]+")
_PHONE = re.compile(
    r"(?<![\w/@.,])(?:\+ ?\d|00\d|\(\+?\d)[\d \u00a0().\-/‑–]{5,20}\d(?!\w)"
    r"|(?<![\w/@.,])\(?\d{3}\)?[ .\-]\d{3}[ .\-]\d{4}(?!\w)"
)
_STREET = re.compile(
    r"\b\d{1,5}[a-z]?,? +(?:[\w'.]+ +){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd"
    r"|way|court|close|place|square|terrace|crescent)\b\.?|\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b"
)
_ANYBODYS = (_EMAIL, _HANDLE, _LINK, _PHONE, _STREET)


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells who somebody is: every name, address and file name that is known of them."""

    names: frozenset[str] = field(default_factory=frozenset)
    emails: frozenset[str] = field(default_factory=frozenset)
    phones: frozenset[str] = field(default_factory=frozenset)
    places: frozenset[str] = field(default_factory=frozenset)
    files: frozenset[str] = field(default_factory=frozenset)


def identity_of(*contacts: Contact, files: Iterable[str] = ()) -> Identity:
    def known(values: Iterable[str | None]) -> frozenset[str]:
        return frozenset(value for value in values if value)

    return Identity(
        names=known(each.name for each in contacts),
        emails=known(each.email for each in contacts),
        phones=known(each.phone for each in contacts),
        places=known(each.location for each in contacts),
        files=known(files),
    )


def masked(text: str, who: Identity) -> str:
    """The text without who it is, in as many characters."""
    return _with_masks(text, _personal(text, who))


def masked_person(text: str, who: Identity) -> str:
    """As `masked`, of a text that need not be about them: addresses of others stay."""
    folded = _folded(text)
    return _with_masks(text, (found.span() for each in _patterns(who) for found in each.finditer(folded)))


def tells(text: str, who: Identity) -> bool:
    """Does a text that need not be about the person say who it is? By an address, number or file, or by more
    than one of their names: one by itself may be somebody else's, or a word, unless it is all of the text."""
    folded = _folded(text)
    if any(pattern.search(folded) for pattern in _sure_patterns(who)):
        return True
    for name in who.names:
        words = _words(name)
        for run in re.findall(_name(name), folded) if words else ():
            if run not in words or run == folded.strip():
                return True
    return False


def unnamed(text: str, who: Identity) -> str:
    """A text about others, without the person where it says who they are."""
    return masked_person(text, who) if tells(text, who) else text


def masked_text(reading: ResumeReading, who: Identity) -> str:
    """The whole text of a resume, its rows outside of sentences masked from end to end."""
    text = reading.text
    return _with_masks(text, [*_personal(text, who), *_outside(reading)])


def masked_record(record: ResumeRecord, who: Identity, file: str) -> ResumeRecord:
    """The record without its contact, called by another file name."""
    values = masked_values(record.model_dump(mode="json", by_alias=True), who)
    bare = ResumeRecord.model_validate(values)
    return bare.model_copy(update={"contact": Contact(), "file": file, "sha256": ""})


def masked_values(value: Any, who: Identity) -> Any:
    """A record as JSON with every text in it masked that is not one of a fixed set."""
    if isinstance(value, str):
        return masked(value, who)
    if isinstance(value, dict):
        return {key: inner if key in _FIXED else masked_values(inner, who) for key, inner in value.items()}
    if isinstance(value, list):
        return [masked_values(inner, who) for inner in value]
    return value


def _with_masks(text: str, spans: Iterable[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in spans:
        letters[start:end] = [letter if letter in "\r\n" else MASK for letter in text[start:end]]
    return "".join(letters)


def _personal(text: str, who: Identity) -> Iterator[tuple[int, int]]:
    folded = _folded(text)
    for pattern in (*_patterns(who), *_ANYBODYS):
        for found in pattern.finditer(folded):
            yield found.span()


def _outside(reading: ResumeReading) -> Iterator[tuple[int, int]]:
    """Lines in which no sentence stands, but for headings and titles of jobs."""
    from hiring.reading.headings import heading

    titles = {job.title for job in reading.record.employment if job.title}
    inside = sorted((unit.start, unit.end) for unit in reading.units)
    at = start = 0
    for line in reading.text.splitlines(keepends=True):
        start, end = start, start + len(line)
        while at < len(inside) and inside[at][1] <= start:
            at += 1
        told = at < len(inside) and inside[at][0] < end
        if not told and line.strip() not in titles and heading(line.strip()) is None:
            yield start, end
        start = end


@lru_cache(maxsize=256)
def _patterns(who: Identity) -> tuple[re.Pattern[str], ...]:
    written = _written([*who.places, *(PurePath(file).stem for file in who.files)])
    names = [_name(name) for name in sorted(who.names) if _words(name)]
    local_parts = (_folded(email).partition("@")[0] for email in sorted(who.emails))
    parts = [rf"(?<!\w){re.escape(part)}(?!\w)" for part in local_parts if len(part) >= _SHORTEST_LOCAL_PART]
    return (*_sure_patterns(who), *map(re.compile, (*written, *names, *parts)))


@lru_cache(maxsize=256)
def _sure_patterns(who: Identity) -> tuple[re.Pattern[str], ...]:
    """What is nobody else's, whatever a text is about."""
    written = _written([*who.emails, *who.files])
    phones = [_phone(phone) for phone in sorted(who.phones) if len(_digits(phone)) >= _FEWEST_DIGITS]
    return tuple(map(re.compile, (*written, *phones)))


def _written(values: Iterable[str]) -> list[str]:
    return [rf"(?<!\w){re.escape(_folded(words))}(?!\w)" for words in values if len(words) > 1]


def _name(name: str) -> str:
    """The name's words in any order, alone, run together, with initials: "Obi", "ada.obi", "A. Obi"."""
    words = _words(name)
    word = "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"
    initial = "[" + "".join(sorted({word[0] for word in words})) + "]"
    before = rf"(?:(?:{word}|{initial}){_GAP})*"
    after = rf"(?:{_GAP}(?:{word}|{initial})(?!{_LETTER}))*"
    return rf"(?<!{_LETTER}){before}{word}{after}(?!{_LETTER})"


def _words(name: str) -> list[str]:
    found = re.findall(rf"{_LETTER}+", _folded(name))
    return [word for word in found if len(word) >= _SHORTEST_NAME and word not in _PARTICLES]


def _phone(phone: str) -> str:
    """The number's last digits however they are set apart, with what stands before them."""
    last = _digits(phone)[-_LAST_DIGITS:]
    return rf"[+(]{{0,2}}(?:\d{_BETWEEN_DIGITS}){{0,7}}{_BETWEEN_DIGITS.join(last)}(?!\d)"


def _digits(phone: str) -> str:
    return "".join(filter(str.isdecimal, phone))


def _folded(text: str) -> str:
    """In small letters without accents, one character for each."""
    return "".join(map(_fold, text.translate(_PLAIN)))


@lru_cache(maxsize=4096)
def _fold(letter: str) -> str:
    return unicodedata.normalize("NFKD", letter)[:1].lower()[:1] or letter
