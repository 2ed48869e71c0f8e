"""The heading rows of one entry cut into the parts a reader sees: title, employer, place, other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from hiring.reading import employers, places
from roles.reading import titles
from roles.reading.dates import DateRange
from roles.reading.text import CELL_GAP


class Label(StrEnum):
    """What a part of an entry's heading says."""

    TITLE = "title"
    EMPLOYER = "employer"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Part:
    """One part with its offsets. `row` counts the heading's rows from 0; `comma` says that a comma
    alone parts it from the part before; `label` is set where the words leave no doubt."""

    start: int
    end: int
    text: str
    row: int
    comma: bool = False
    label: Label | None = None
    title: float = 0.0
    employer: float = 0.0
    area: bool = False


# A stretch of text that belongs to the heading: offsets, and the dates in it.
@dataclass(frozen=True, slots=True)
class HeadRow:
    start: int
    end: int
    dates: tuple[DateRange, ...] = ()


_DASHES = r"[-–—−―~～－]+"
_SEPARATOR = re.compile(
    rf"{CELL_GAP.pattern}|\s*[|•●·▪■◆;¦]+\s*|\s+{_DASHES}\s*|\s*{_DASHES}\s+|\s*[–—－]\s*|\s*ï¼\W?\s*|\s*â€[“”\"]\s*|\s+@\s*"
    r"|\s+at\s+(?=[A-ZÀ-Þ])|\x00+"
)
_DURATION = re.compile(
    r"\(?\s*(?:\(?\d{1,2}\+?\s*(?:years?|yrs?)\.?(?:[,\s]+(?:and\s+)?\d{1,2}\s*(?:months?|mos?)\.?)?"
    r"|\d{1,2}\s*(?:months?|mos?)\.?)\s*\)?(?!\w)",
    re.IGNORECASE,
)
_EMPTY_BRACKETS = re.compile(r"\(\s*[,;–-]*\s*\)|\[\s*\]")
_KIND_OF_WORK = re.compile(
    r"\(?\s*(?:(?:full|part)[ -]?time|permanent|temporary|temp|fixed[- ]term|contract(?:or)?|seasonal|volunteer|unpaid|casual|zero[- ]hours"
    r"|internship|freelance|acting|interim|promoted|maternity cover)(?:\s+(?:position|role|contract|employee|basis))?\s*\)?",
    re.IGNORECASE,
)
_LABELS = {
    Label.TITLE: r"(?:job )?title|position(?: held)?|role|designation|post(?: held)?|rank",
    Label.EMPLOYER: r"company(?: name)?|employer(?: name)?|organi[sz]ation(?: name)?|firm|client|institution|unit",
    Label.PLACE: r"location|place|city|address|site",
    Label.OTHER: r"duration|period|dates?|from|department|dept|team|division|reporting to|reports to|industry|sector",
}
_LABEL = re.compile(
    "|".join(rf"(?P<{label}>(?:{words})\s*:\s*)" for label, words in _LABELS.items()), re.IGNORECASE
)
_BRACKETS = re.compile(r"\s*\(([^()]{2,60})\)\s*$")
_TRIM = " \t\u00a0,;:|/.-–—•·*_"


def split(text: str, rows: Sequence[HeadRow]) -> tuple[Part, ...]:
    """All parts of a heading in reading order, dates and lengths of time left out."""
    return tuple(part for index, row in enumerate(rows) for part in _of_row(text, row, index))


def _of_row(text: str, row: HeadRow, index: int) -> Iterator[Part]:
    masked = _mask(text, row)
    position = 0
    for separator in [*_SEPARATOR.finditer(masked), None]:
        end = separator.start() if separator else len(masked)
        yield from _of_piece(masked, position, end, row.start, index)
        position = separator.end() if separator else end


def _mask(text: str, row: HeadRow) -> str:
    """The row with its dates and lengths of time blanked by a mark that separates, offsets kept."""
    masked = text[row.start : row.end]
    for date in row.dates:
        start, end = max(0, date.start - row.start), min(len(masked), date.end - row.start)
        masked = masked[:start] + "\x00" * max(0, end - start) + masked[end:]
    for pattern in (_DURATION, _EMPTY_BRACKETS):
        masked = pattern.sub(lambda found: "\x00" * len(found[0]), masked)
    return re.sub(r"\(\x00+\)", lambda found: "\x00" * len(found[0]), masked)


def _of_piece(text: str, start: int, end: int, base: int, index: int) -> Iterator[Part]:
    """A piece between separators: its label if it carries one, a place in it, its parts at commas."""
    start, end = _trimmed(text, start, end)
    if start >= end:
        return
    if label := _LABEL.match(text, start, end):
        kind = Label(label.lastgroup or Label.OTHER)
        begin, stop = _trimmed(text, label.end(), end)
        if begin < stop:
            yield _part(text, begin, stop, base, index, label=kind)
        return
    piece = text[start:end]
    if placeholder := employers.PLACEHOLDER.search(piece):
        yield from _around(text, start, end, placeholder.span(), base, index, Label.EMPLOYER)
    elif place := places.find(piece):
        yield from _around(text, start, end, place, base, index, Label.PLACE)
    else:
        yield from _at_commas(text, start, end, base, index)


def _around(
    text: str, start: int, end: int, span: tuple[int, int], base: int, index: int, label: Label
) -> Iterator[Part]:
    """What stands before a known part, the part itself, and what stands after it."""
    yield from _of_piece(text, start, start + span[0], base, index)
    yield _part(text, start + span[0], start + span[1], base, index, label=label)
    yield from _of_piece(text, start + span[1], end, base, index)


def _at_commas(text: str, start: int, end: int, base: int, index: int) -> Iterator[Part]:
    position, comma = start, False
    for found in [*re.finditer(r",\s*(?![^()]*\))", text[start:end]), None]:
        stop = start + found.start() if found else end
        if found and employers.is_legal_form(re.split(r",", text[start + found.end() : end])[0]):
            continue
        begin, finish = _trimmed(text, position, stop)
        if begin < finish:
            yield from _bracketed(text, begin, finish, base, index, comma)
            comma = True
        position = start + found.end() if found else end


def _bracketed(text: str, start: int, end: int, base: int, index: int, comma: bool) -> Iterator[Part]:
    """A part with a place or a kind of work in brackets behind it."""
    found = _BRACKETS.search(text[start:end])
    if found and (places.is_place(found[1]) or _KIND_OF_WORK.fullmatch(found[1])):
        label = Label.PLACE if places.is_place(found[1]) else Label.OTHER
        if found.start():
            yield _part(text, start, start + found.start(), base, index, comma=comma)
        yield _part(text, start + found.start(1), start + found.end(1), base, index, label=label)
    else:
        yield _part(text, start, end, base, index, comma=comma)


def _part(
    text: str, start: int, end: int, base: int, index: int, *, comma: bool = False, label: Label | None = None
) -> Part:
    words = " ".join(text[start:end].split())
    part = Part(base + start, base + end, words, index, comma, label)
    if label is not None:
        return part
    if places.is_place(words):
        return replace(part, label=Label.PLACE)
    if _KIND_OF_WORK.fullmatch(words) or not re.search(r"[^\W\d_]", words):
        return replace(part, label=Label.OTHER)
    parsed = titles.parse(words)
    return replace(
        part, title=_title_evidence(words, parsed), employer=employers.evidence(words), area=bool(parsed.area)
    )


def _title_evidence(words: str, parsed: titles.Title) -> float:
    """A head noun of titles speaks for a title, most of all as the last word or before "of"."""
    if parsed.level is None:
        return 0.0
    last = words.casefold().rstrip(" .)").endswith(parsed.head.casefold())
    linked = re.search(
        rf"\b{re.escape(parsed.head)}s?\b\s*(?:of|for|to|in|-|/|&|\(|,|[IV]+\b|\d)", words, re.IGNORECASE
    )
    return 2.5 if last or linked else 2.0


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start] in _TRIM or text[start] == "\x00"):
        start += 1
    while start < end and (text[end - 1] in _TRIM or text[end - 1] == "\x00"):
        end -= 1
    if (
        end < len(text)
        and text[end] == "."
        and re.search(r"\b(?:Inc|Ltd|Co|Corp|Jr|Sr|[A-Z])$", text[start:end])
    ):
        end += 1
    return start, end
