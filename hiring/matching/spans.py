"""Where the facts of a record stand in the resume's text, to be quoted as evidence."""

import re

from hiring.matching.blind import BlindView
from hiring.matching.report import Evidence
from hiring.reading.record import Degree, Job


def of_job(view: BlindView, job: Job) -> Evidence | None:
    """The line that states a job's title. A title held twice is found at its turn in the text."""
    if not job.title:
        return None
    same = [other for other in view.jobs if other.title == job.title]
    # Compared by identity: two equal jobs are still two.
    turn = next(index for index, other in enumerate(same) if other is job)
    places = list(re.finditer(re.escape(job.title), view.reading.text))
    return _line(view, places[min(turn, len(places) - 1)].start()) if places else None


def of_degree(view: BlindView, degree: Degree) -> Evidence | None:
    """The line in the education section that holds the degree's institution or field."""
    units = [unit for unit in view.units if unit.section == "education"]
    words = [word for word in (degree.field, degree.institution) if word]
    for word in words:
        for unit in units:
            if word.lower() in view.reading.quote(unit).lower():
                return Evidence(
                    start=unit.start, end=unit.end, quote=view.reading.quote(unit), page=unit.page
                )
    return None


def of_name(view: BlindView, name: str) -> Evidence | None:
    """The first line that holds a name as the vocabulary writes it."""
    place = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", view.reading.text, re.IGNORECASE)
    return _line(view, place.start()) if place else None


def _line(view: BlindView, offset: int) -> Evidence:
    text = view.reading.text
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    quote = text[start:end].rstrip()
    page = next((unit.page for unit in reversed(view.units) if unit.start <= start), 1)
    return Evidence(start=start, end=start + len(quote), quote=quote, page=page)
