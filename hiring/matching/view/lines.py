"""Where the facts of a record stand in the resume's text, to be quoted as evidence."""

from collections.abc import Iterator

from hiring.matching.view.blind import Place
from hiring.reading.record import Degree, ResumeReading

Line = Place | None


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


def of_degree(reading: ResumeReading, degree: Degree) -> Line:
    """The line in the education section that holds the degree's field or institution."""
    units = [unit for unit in reading.units if unit.section == "education"]
    for word in filter(None, (degree.field, degree.institution)):
        for unit in units:
            if word.lower() in reading.quote(unit).lower():
                return Place(unit.start, unit.end, unit.page)
    return None


def line_at(reading: ResumeReading, offset: int) -> Place:
    """The line of the text around an offset."""
    page = next((unit.page for unit in reversed(reading.units) if unit.start <= offset), 1)
    return line_around(reading.text, offset, page)


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
