"""Headings of jobs that run on into what is told about the job, with nothing between them:
"Acme Ltd Leeds, UK Team Leader Answered calls and …" is cut behind the place or the title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hiring.reading import employers, places
from hiring.reading.rows import Row
from hiring.reading.sections import Placed
from hiring.reading.wording import reads_as_heading
from roles.reading import titles

# Fewer words behind the place are the rest of the heading.
_FEWEST_TOLD = 6
_MOST_TITLE_WORDS = 6
_WORD = re.compile(r"\S+")
_GRADE = re.compile(r"(?:[IVX]{1,4}|\d)[,.]?")
_MARKS = " ,:;|–—-"


def unglue(placed: Sequence[Placed]) -> tuple[Placed, ...]:
    """The rows of the employment history with such headings cut off; all others as they are."""
    cut: list[Placed] = []
    for at, each in enumerate(placed):
        end = _end_of_heading(placed, at) if each.section == "experience" and not each.heading else None
        cut += [each] if end is None else _halves(each, end)
    if len(cut) == len(placed):
        return tuple(placed)
    return tuple(replace(each, row=replace(each.row, index=at)) for at, each in enumerate(cut))


def _halves(each: Placed, end: int) -> Iterator[Placed]:
    row = each.row
    begin = end + len(row.text[end:]) - len(row.text[end:].lstrip(_MARKS))
    told = tuple(dates for dates in row.dates if dates.start >= row.start + begin)
    head = row.text[:end].rstrip()
    kept = tuple(dates for dates in row.dates if dates not in told)
    yield replace(each, row=replace(row, end=row.start + len(head), text=head, dates=kept))
    rest = replace(row, start=row.start + begin, text=row.text[begin:], dates=told, bullet=True, gap=False)
    yield replace(each, row=rest)


def _end_of_heading(placed: Sequence[Placed], at: int) -> int | None:
    """Where the heading ends in the row, by characters; null where the row is no such heading."""
    row = placed[at].row
    place = None if row.bullet else places.find(row.text)
    if place is None or len(row.text[place[1] :].split()) < _FEWEST_TOLD:
        return None
    if any(dates.start >= row.start + place[1] for dates in row.own_dates):
        return None
    before, after = row.text[: place[0]].strip(_MARKS), row.text[place[1] :]
    if reads_as_heading(after.strip(_MARKS)) or not (before and reads_as_heading(before)):
        return None
    if not _near_dates(placed, at) and employers.evidence(before) < employers.SURE:
        return None
    if titles.parse(before).level is not None:
        return place[1]
    return place[1] + _title_ahead(after)


def _near_dates(placed: Sequence[Placed], at: int) -> bool:
    rows: list[Row] = [each.row for each in placed[max(0, at - 1) : at + 2]]
    return any(not dates.single for row in rows for dates in row.dates)


def _title_ahead(text: str) -> int:
    """The end of the title that opens a text, 0 where none does: the words up to its head noun, as long as
    another name in capitals goes on."""
    words = list(_WORD.finditer(text))
    for at, word in enumerate(words[:_MOST_TITLE_WORDS]):
        if not word[0][0].isupper() and at == 0:
            return 0
        if titles.parse(word[0].strip(_MARKS)).level is None:
            continue
        last = at
        while last + 1 < len(words) and _carries_on(words[last][0], words[last + 1][0]):
            last += 1
        following = words[last + 1][0] if last + 1 < len(words) else ""
        return words[last].end() if following[:1].isupper() else 0
    return 0


def _carries_on(word: str, following: str) -> bool:
    if _GRADE.fullmatch(following):
        return True
    return following[0].isupper() and following != word and titles.parse(following).level is not None
