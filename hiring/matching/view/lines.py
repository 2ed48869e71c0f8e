"""Where the facts of a record stand in the resume's text, to be quoted as evidence."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from hiring.matching.view.blind import Place
from hiring.reading.record import ResumeReading

Line = Place | None
APART = "\0"


def of_jobs(reading: ResumeReading) -> list[Line]:
    """For each job the line that states its title. A title held twice is found at its turn in the text."""
    found: dict[str, list[int]] = {}
    lines: list[Line] = []
    for job in reading.record.employment:
        if not job.title:
            lines.append(None)
            continue
        if job.title not in found:
            found[job.title] = list(reversed(list(_places(reading.text, job.title))))
        places = found[job.title]
        lines.append(line_at(reading, places[-1]) if places else None)
        # The last place serves for those that the text does not name again.
        if len(places) > 1:
            places.pop()
    return lines


def of_degrees(reading: ResumeReading) -> list[Line]:
    """For each degree the line in the education section that holds its field or institution."""
    units = [unit for unit in reading.units if unit.section == "education"]
    quotes = [reading.quote(unit).lower() for unit in units]
    # All in one, as it is looked through once for each degree; no name holds what parts the lines.
    told = APART.join(quotes)
    starts = list(accumulate((len(quote) + len(APART) for quote in quotes), initial=0))
    lines: list[Line] = []
    for degree in reading.record.education:
        words = filter(None, (degree.field, degree.institution))
        at = next((at for word in words if (at := told.find(word.lower())) >= 0), None)
        unit = None if at is None else units[bisect_right(starts, at) - 1]
        lines.append(Place(unit.start, unit.end, unit.page) if unit else None)
    return lines


def line_at(reading: ResumeReading, offset: int) -> Place:
    """The line of the text around an offset."""
    at = bisect_right(reading.units, offset, key=lambda unit: unit.start) - 1
    return line_around(reading.text, offset, reading.units[at].page if at >= 0 else 1)


def line_around(text: str, offset: int, page: int) -> Place:
    """The same in a text, with its page."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    quote = text[start : len(text) if end < 0 else end].rstrip()
    return Place(start, start + len(quote), page)


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))
