"""Sentences that say in their own words where somebody worked and as what: "From 2014 until 2019 I worked
for Acme Ltd as a buyer", "Since 2019 I have been the controller of Acme Ltd", "I joined Acme Ltd in 2012 as a
clerk"."""

import re
from collections.abc import Iterator

from hiring.reading import employers, places
from roles.reading import titles
from roles.reading.dates import DateRange

Piece = tuple[int, int]

# What says that a sentence is of somebody's work at all.
_WORKED = re.compile(
    r"\b(?:I|we|he|she|my|me)\b|\b(?:work|serv|employ|join|start|promot|hir|appoint|train|spent|held|was|been|became)",
    re.IGNORECASE,
)
# Up to its head noun and what follows it within the phrase.
_TITLE = re.compile(
    r"\b(?:as|am|was|been|become|became|being|is|(?:role|position|post|job) (?:of|as)|promoted to)\s+"
    r"(?:(?:currently|also|first|now|then)\s+)?(?:(?:an?|the|its|their|our|one of (?:its|the|their))\s+)?"
    r"(?P<title>[^\W\d_][\w&/'’-]*"
    r"(?:[ ](?!(?:at|for|with|where|who|that|from|until|since|between|on)\b)[\w&/'’()-]+){0,7})"
)
_NAME_WORD = r"[A-ZÀ-ÖØ-Þ0-9][\w.'’&-]*"
_EMPLOYER = re.compile(
    r"\b(?:at|for|with|joined|join|by|to|in|of)\s+(?:the\s+)?"
    rf"(?P<employer>{_NAME_WORD}(?:\s+(?:(?:of|and|&|for|the|de|du|da|van|von|der|y|e)\s+){{0,2}}{_NAME_WORD}"
    r"|\s+\([A-Z][\w. ]{1,8}\)|\s+&(?=\s+[A-Z])|,\s+(?:Inc|LLC|Ltd|Limited|GmbH|AG|SA|plc)\b\.?)*)"
)
# Words before a name that say whose employer it is, the surest first.
_UNSURE = frozenset({"in", "of"})
_SURENESS = ("joined", "join", "for", "at", "with", "by", "to", "of", "in")
_MONTH = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter)[a-z]*\.?(?:\s|$)|\d{4}",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s+(?:of|in|and|to)\s+(?:the\s+)?(?=[A-ZÀ-Þ])|\s+(?:in|from)\s+(?=\d)"
    r"|\s+and\s"
)
_MOST_TITLE_WORDS = 7


def find(text: str, start: int, end: int, dates: DateRange) -> tuple[Piece, ...] | None:
    """Offsets of title and employer in a sentence that has `dates`; null where it does not name both."""
    if not _WORKED.search(text, start, end):
        return None
    title = next(_titles(text, start, end), None)
    if title is None:
        return None
    employer = _employer(text, start, end, title, dates)
    return (title, employer) if employer else None


def _titles(text: str, start: int, end: int) -> Iterator[Piece]:
    for found in _TITLE.finditer(text, start, end):
        words = found["title"]
        stop = _end_of_title(words)
        if stop:
            yield found.start("title"), found.start("title") + stop


def _end_of_title(words: str) -> int:
    """Where the title ends in the words behind "as a": before "of Acme Ltd" and before the dates, behind the
    last head noun or the area it is of; 0 where the words name none."""
    cut = _GOES_ON.search(words)
    words = words[: cut.start()] if cut else words
    words = re.sub(r"\s+(?:of|in|and|to|the|a|an)$", "", words)
    if titles.parse(words).level is None or len(words.split()) > _MOST_TITLE_WORDS:
        return 0
    return len(words)


def _employer(text: str, start: int, end: int, title: Piece, dates: DateRange) -> Piece | None:
    found: list[tuple[int, int, Piece]] = []
    for match in _EMPLOYER.finditer(text, start, end):
        begin, stop = match.span("employer")
        name = match["employer"].rstrip(" ,.'’")
        if (begin < title[1] and title[0] < stop) or (begin < dates.end and dates.start < stop):
            continue
        if _MONTH.match(name) or places.is_place(name) or len(name) < 2:
            continue
        joint = match[0].split()[0].casefold()
        if joint in _UNSURE and not employers.evidence(name):
            continue
        found.append((_SURENESS.index(joint), begin, (begin, begin + len(name))))
    return min(found)[2] if found else None
