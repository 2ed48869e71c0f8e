"""The heading rows of one entry cut into the parts a reader sees: title, employer, place, other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from hiring.reading import employers, places
from hiring.reading.fields import FIELD
from hiring.reading.known import is_generic, is_known
from hiring.reading.part_words import KIND_OF_WORK, TRIM, Label, weigh
from roles.reading.dates import DateRange
from roles.reading.text import CELL_GAP


class Joint(StrEnum):
    """What stands between a part and the one before it."""

    GAP = "gap"
    COMMA = "comma"
    DASH = "dash"


@dataclass(frozen=True, slots=True)
class HeadRow:
    """A stretch of text that belongs to a heading: offsets, the dates in it, and what the name of its
    column in a table says it is."""

    start: int
    end: int
    dates: tuple[DateRange, ...] = ()
    label: Label | None = None
    # The file itself says so: the row is the label's and nothing else.
    told: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One part with its offsets. `row` counts the heading's rows from 0; `label` is set where the words
    leave no doubt, else `title` and `employer` say how much they speak for each."""

    start: int
    end: int
    text: str
    row: int
    joint: Joint = Joint.GAP
    label: Label | None = None
    title: float = 0.0
    employer: float = 0.0
    generic: bool = False


# The rows of a heading are cut several times while its entry is found: rows of the last few documents.
_ROWS_REMEMBERED = 256

_DASHES = r"[-–—−―~～－]+"
# "ï¼" and "â€“" are dashes whose bytes were read in the wrong encoding.
_SEPARATOR = re.compile(
    # Whatever is looked for begins with one of these; nothing else is tried at letters.
    r"(?=[\s\x00.;¦|@~～ïâ•●▪■◆·－–—−―-])(?:"
    rf"(?P<dash>\s+{_DASHES}\s*|\s*{_DASHES}\s+|\s*[–—－]\s*|\s*ï¼\W?\s*|\s*â€[“”\"]\s*)"
    rf"|{CELL_GAP.pattern}|\s*[|•●·▪■◆;¦]+\s*|\s+@\s*|\s+at\s+(?=[A-ZÀ-Þ])|\x00+"
    # A sentence's end, after a word too long to be a short form ("Assoc." is one).
    r"|\.(?<=[a-z]{4}\.)(?<!ssoc\.)\s+(?=[A-ZÀ-Þ]))"
)
_DURATION = re.compile(
    r"\(?\s*(?:\d{1,2}\+?\s*(?:years?|yrs?)\.?(?:[,\s]+(?:and\s+)?\d{1,2}\s*(?:months?|mos?)\.?)?"
    r"|\d{1,2}\s*(?:months?|mos?)\.?)\s*\)?(?!\w)",
    re.IGNORECASE,
)
_EMPTY_BRACKETS = re.compile(r"[(\[][\s,;–\x00-]*[)\]]")
_AROUND_DATES = re.compile(r"\(([^()\x00]*[^\W\d_][^()]*\x00[^()]*)\)")
_DIGIT, _BRACKET = re.compile(r"\d"), re.compile(r"[(\[]")
_BRACKETS = re.compile(r"\s*\(([^()]{2,60})\)\s*$")
_TOWN = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ'’-]{2,}(?:[ -][A-ZÀ-Þ][a-zß-ÿ'’-]+)?")
_COMMA = re.compile(r",\s*(?![^()]*\))")
# Said of the employer in brackets: no part of its name.
_ASIDE = re.compile(
    r"(?:via|through|on contract|contract(?:ed)? (?:via|through|at|to|for)|outsourced|seconded|placed by"
    r"|agency|formerly|previously|now|part of|acquired|(?:a )?(?:subsidiary|division) of)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"^[^,]*(?:&|\band\b)")
_KEPT_DOT = re.compile(r"\b(?:Inc|Ltd|Co|Corp|Jr|Sr|\w\.\w|[A-Z])$")


def split(text: str, rows: Sequence[HeadRow]) -> tuple[Part, ...]:
    """All parts of a heading in reading order, dates and lengths of time left out."""
    return tuple(part for index, row in enumerate(rows) for part in _labelled(text, row, index))


@lru_cache(maxsize=_ROWS_REMEMBERED)
def _labelled(text: str, row: HeadRow, index: int) -> tuple[Part, ...]:
    """The parts of a row; in a named column the first that is no place is what the column says."""
    if row.told:
        return (_stated(text, row, index),) if row.label else ()
    waiting = row.label
    parts: list[Part] = []
    for part in _Cutter(text, row, index).parts():
        if waiting is not None and part.label in (None, waiting):
            part, waiting = replace(part, label=waiting, title=0.0, employer=0.0), None
        parts.append(part)
    return tuple(parts)


def _stated(text: str, row: HeadRow, index: int) -> Part:
    """What a named field holds; a title without the kind of work in brackets behind it."""
    end = row.end
    aside = _BRACKETS.search(text[row.start : end]) if row.label is Label.TITLE else None
    if aside and aside.start() and KIND_OF_WORK.fullmatch(aside[1]):
        end = row.start + aside.start()
    return Part(row.start, end, " ".join(text[row.start : end].split()), index, label=row.label)


class _Cutter:
    """Cuts one row. `text` is the row with dates blanked by a mark that separates, offsets kept."""

    def __init__(self, text: str, row: HeadRow, index: int) -> None:
        self.base, self.index = row.start, index
        self.text = _masked(text, row)

    def parts(self) -> Iterator[Part]:
        position, joint = 0, Joint.GAP
        named: Label | None = None
        for separator in [*_SEPARATOR.finditer(self.text), None]:
            end = separator.start() if separator else len(self.text)
            if named is not None:
                yield from self._named(position, end, named)
                named = None
            elif not (named := self._names_next(position, end, separator)):
                yield from self._piece(position, end, joint)
            if separator:
                position, joint = separator.end(), Joint.DASH if separator["dash"] else Joint.GAP

    def _names_next(self, start: int, end: int, separator: re.Match[str] | None) -> Label | None:
        """The field that a cell names, with what is filled in in the next cell ("Employer", "Acme Ltd")."""
        if start or separator is None or separator["dash"] or separator[0].strip(" \t\u00a0"):
            return None
        start, end = self._trimmed(start, end)
        field = FIELD.fullmatch(self.text[start:end])
        return Label(str(field.lastgroup)) if field else None

    def _piece(self, start: int, end: int, joint: Joint) -> Iterator[Part]:
        """A piece between separators: a named field, or a known part in it with what stands around."""
        start, end = self._trimmed(start, end)
        piece = self.text[start:end]
        if not piece:
            return
        placeholder = employers.PLACEHOLDER.search(piece)
        field = FIELD.match(piece)
        if placeholder and not (field and field.end() <= placeholder.start()):
            yield from self._around(start, end, placeholder.span(), joint, Label.EMPLOYER)
        elif field:
            yield from self._named(start + field.end(), end, Label(str(field.lastgroup)))
        elif (colon := piece.find(": ")) > 0:
            if is_generic(piece[:colon]):
                yield self._part(start, end, label=Label.OTHER)
                return
            yield from self._piece(start, start + colon, joint)
            yield from self._piece(start + colon + 1, end, Joint.GAP)
        elif place := places.find(piece):
            yield from self._around(start, end, place, joint, Label.PLACE)
        else:
            yield from self._at_commas(start, end, joint)

    def _named(self, start: int, end: int, label: Label) -> Iterator[Part]:
        start, end = self._trimmed(start, end)
        stop = self._end_of_name(start, end) if label is Label.EMPLOYER else end
        if start < stop:
            yield self._part(start, stop, label=label)
        if stop < end:
            yield from self._piece(stop, end, Joint.COMMA)

    def _end_of_name(self, start: int, end: int) -> int:
        """Where an employer's name ends that a field gives with its place: at the first comma, but for the
        commas of a list ("Farms, Forests and Fisheries") and before a legal form."""
        for comma in _COMMA.finditer(self.text, start, end):
            after = self.text[comma.end() : end]
            if employers.is_legal_form(after.split(",")[0]):
                continue
            return end if _LISTED.search(after) else comma.start()
        return end

    def _around(
        self, start: int, end: int, span: tuple[int, int], joint: Joint, label: Label
    ) -> Iterator[Part]:
        yield from self._piece(start, start + span[0], joint)
        yield self._part(start + span[0], start + span[1], label=label)
        yield from self._piece(start + span[1], end, Joint.GAP)

    def _at_commas(self, start: int, end: int, joint: Joint) -> Iterator[Part]:
        position = start
        for comma in [*_COMMA.finditer(self.text, start, end), None]:
            stop = comma.start() if comma else end
            if comma and employers.is_legal_form(self.text[comma.end() : end].split(",")[0]):
                continue
            begin, finish = self._trimmed(position, stop)
            if begin < finish:
                yield from self._bracketed(begin, finish, joint)
                joint = Joint.COMMA
            position = comma.end() if comma else end

    def _bracketed(self, start: int, end: int, joint: Joint) -> Iterator[Part]:
        """A part with a place or a kind of work in brackets behind it."""
        found = _BRACKETS.search(self.text[start:end])
        place = found is not None and (places.is_place(found[1]) or _may_be_town(found[1]))
        if found and (place or KIND_OF_WORK.fullmatch(found[1]) or _ASIDE.match(found[1])):
            label = Label.PLACE if place else Label.OTHER
            if found.start():
                yield self._part(start, start + found.start(), joint=joint)
            yield self._part(start + found.start(1), start + found.end(1), label=label)
        else:
            yield self._part(start, end, joint=joint)

    def _part(self, start: int, end: int, *, joint: Joint = Joint.GAP, label: Label | None = None) -> Part:
        words = " ".join(self.text[start:end].split())
        part = Part(self.base + start, self.base + end, words, self.index, joint, label)
        return part if label is not None else _weighed(part)

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        while start < end and self.text[start] in TRIM:
            start += 1
        while start < end and self.text[end - 1] in TRIM:
            end -= 1
        if self.text[end : end + 1] == "." and _KEPT_DOT.search(self.text, start, end):
            end += 1
        return start, end


def _may_be_town(words: str) -> bool:
    """A lone name in brackets that no vocabulary has ("Hotel Astoria (Keswick)")."""
    return _TOWN.fullmatch(words) is not None and not any(map(is_known, words.split()))


def _masked(text: str, row: HeadRow) -> str:
    masked = text[row.start : row.end]
    for date in row.dates:
        if date.end <= row.start or date.start >= row.end:
            continue
        start, end = max(0, date.start - row.start), min(len(masked), date.end - row.start)
        masked = masked[:start] + "\x00" * max(0, end - start) + masked[end:]
    if "(" in masked and "\x00" in masked:
        # "Cook (Hotel Astoria, Leeds, 2012–2014)": brackets around dates hold the employer too.
        masked = _AROUND_DATES.sub(lambda found: f"\x00{found[1]}\x00", masked)
    # Looked for only where one can be: most headings hold neither.
    for pattern, sign in ((_DURATION, _DIGIT), (_EMPTY_BRACKETS, _BRACKET)):
        if sign.search(masked):
            masked = pattern.sub(lambda found: "\x00" * len(found[0]), masked)
    return masked


def _weighed(part: Part) -> Part:
    """A part with what its words speak for."""
    label, title, employer, generic = weigh(part.text)
    return replace(part, label=label, title=title, employer=employer, generic=generic)
