"""A resume with named fields as the text that is read: headings, entries, one line for each thing stated.

The text is what evidence points into and people look at. Beside it every line knows which field it was, so
that nothing has to be guessed back.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from roles.reading.files.assembling import Found, Row
from roles.reading.files.structured import dates
from roles.reading.files.structured.stated import Entry, StatedDegree, StatedJob, StatedResume, Stretch
from roles.reading.text import Told

BULLET = "• "


def rendered(stated: StatedResume) -> Found:
    """Rows in the order of a resume; sections of which nothing is stated are left out."""
    page = _Page()
    page.block(_head(stated))
    page.section("Summary", [_items(stated.summary)])
    page.section("Experience", [_job(each) for each in _headed_last(stated.jobs)])
    page.section("Education", [_degree(each) for each in stated.degrees])
    page.section("Skills", [_items(", ".join(group) for group in stated.skills)])
    page.section("Certifications", [_all(_named(each, Told.TITLE) for each in stated.certificates)])
    page.section("Languages", [_all(_named(each) for each in stated.languages)])
    page.section("Volunteer experience", [_job(each) for each in _headed_last(stated.volunteer)])
    page.section("Projects", [_named(each) for each in stated.projects])
    page.section("Awards", [_named(each) for each in stated.awards])
    page.section("Publications", [_named(each) for each in stated.publications])
    page.section("Interests", [_items(stated.interests)])
    page.section("References", [_named(each) for each in stated.references])
    return Found(rows=page.rows, hidden=stated.hidden, warnings=stated.warnings, dated=stated.dated)


class _Page:
    """Rows, block by block."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self._block = 0

    def section(self, name: str, entries: Sequence[Iterable[Row]]) -> None:
        written = [rows for rows in map(list, entries) if rows]
        if written:
            self.block([Row(name, heading=True)])
        for rows in written:
            self.block(rows)

    def block(self, rows: Iterable[Row]) -> None:
        self._block += 1
        for row in rows:
            row.block = self._block
            self.rows.append(row)


def _head(stated: StatedResume) -> Iterator[Row]:
    for text, told in (
        (stated.name, Told.NAME),
        (stated.headline, Told.NOTHING),
        (stated.email, Told.EMAIL),
        (stated.phone, Told.PHONE),
        (stated.place, Told.PLACE),
    ):
        if text:
            yield Row(text, told=told)


def _headed_last(jobs: Iterable[StatedJob]) -> list[StatedJob]:
    """Those of which neither title nor employer is stated come first, so that what they tell is not taken for
    what another job tells."""
    return sorted(jobs, key=lambda job: bool(job.title or job.employer))


def _job(job: StatedJob) -> Iterator[Row]:
    if job.title or job.employer:
        yield from _fields(job.title, job.employer, job.place, job.dates)
    yield from _items(job.told, BULLET)


def _degree(degree: StatedDegree) -> Iterator[Row]:
    studies = degree.degree or (degree.area and "Studies")
    title = f"{studies} in {degree.area}" if degree.area else studies
    yield from _fields(title, degree.institution, "", degree.dates)
    yield from _items(degree.told, BULLET)


def _fields(title: str, employer: str, place: str, stretch: Stretch) -> Iterator[Row]:
    for text, told in (
        (title, Told.TITLE),
        (employer, Told.EMPLOYER),
        (place, Told.PLACE),
        (dates.words(stretch), Told.DATES),
    ):
        if text:
            yield Row(text, told=told)


def _named(entry: Entry, told: Told = Told.NOTHING) -> Iterator[Row]:
    """A name with its notes in brackets, or behind it where it is a field of its own."""
    notes = ", ".join(entry.notes)
    if told:
        yield Row(entry.name, item=True, told=told)
        yield from [Row(notes, told=Told.DATES)] if notes else ()
    else:
        yield Row(f"{entry.name} ({notes})" if notes else entry.name, item=True)
    yield from _items(entry.told, BULLET)


def _all(entries: Iterable[Iterable[Row]]) -> Iterable[Row]:
    """Entries of a line or two, one under the other."""
    return chain.from_iterable(entries)


def _items(texts: Iterable[str], mark: str = "") -> Iterator[Row]:
    """Each is said to be an item of a list: no line of it is taken for a heading."""
    for text in texts:
        yield Row(f"{mark}{text}", item=True)
