"""The units of a resume that matching may quote: sentences, bullets and list entries in their section."""

import bisect
from collections.abc import Iterator, Sequence

from hiring.reading.employment import ReadJob
from hiring.reading.record import Section, Unit
from hiring.reading.sections import Placed
from hiring.reading.statements import list_entries, statements
from roles.reading.text import DocumentText

# Matching cannot read who a person is, nor what others are asked to say about them.
_NEVER: frozenset[Section] = frozenset({"header", "personal", "references"})
_LISTS: frozenset[Section] = frozenset({"skills", "certifications", "languages", "interests"})


# A unit before its page is known: offsets, section, job.
Found = tuple[int, int, Section, int | None]


def read_units(document: DocumentText, placed: Sequence[Placed], jobs: Sequence[ReadJob]) -> tuple[Unit, ...]:
    """Units in text order. What the employment history tells carries its job's index."""
    found: list[Found] = [
        (start, end, "experience", index)
        for index, job in enumerate(jobs)
        for start, end in (*job.heads, *job.statements)
    ]
    taken = sorted((start, end) for start, end, _, _ in found)
    found += _others(document.text, placed, taken)
    pages = _Pages(document)
    return tuple(
        Unit(start=start, end=end, page=pages.at(start), section=section, job=job)
        for start, end, section, job in sorted(found, key=lambda one: one[:2])
    )


def _others(text: str, placed: Sequence[Placed], taken: Sequence[tuple[int, int]]) -> Iterator[Found]:
    for run in _runs(placed, taken):
        section = run[0].section
        for start, end in statements(text, [each.row for each in run], first=run[0].start):
            parts = list_entries(text, start, end) if section in _LISTS else ((start, end),)
            yield from ((begin, stop, section, None) for begin, stop in parts)


def _runs(placed: Sequence[Placed], taken: Sequence[tuple[int, int]]) -> Iterator[list[Placed]]:
    """Neighbouring rows of one section that no job has, headings left out."""
    run: list[Placed] = []
    for each in placed:
        free = not each.heading and each.section not in _NEVER and not _overlaps(each, taken)
        if run and (not free or each.section != run[0].section or each.offset):
            yield run
            run = []
        if free:
            run.append(each)
    if run:
        yield run


def _overlaps(each: Placed, taken: Sequence[tuple[int, int]]) -> bool:
    at = bisect.bisect_right(taken, (each.row.end, -1)) - 1
    return at >= 0 and taken[at][1] > each.row.start


class _Pages:
    """The page at an offset, found by bisection."""

    def __init__(self, document: DocumentText) -> None:
        self._starts = [line.start for line in document.lines]
        self._pages = [line.page for line in document.lines]

    def at(self, offset: int) -> int:
        index = bisect.bisect_right(self._starts, offset) - 1
        return self._pages[index] if index >= 0 else 1
