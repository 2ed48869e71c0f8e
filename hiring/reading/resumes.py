"""Reads a resume's text into the record that is stored and matched."""

from collections.abc import Iterator, Sequence
from datetime import date

from hiring.reading import grids, months, told
from hiring.reading.certifications import read_certifications
from hiring.reading.contact import read_contact
from hiring.reading.education import (
    degrees_after_name,
    degrees_elsewhere,
    opens_with_degree,
    read_education,
)
from hiring.reading.employment import ReadJob, Stretch, Where, read_employment
from hiring.reading.glued import unglue
from hiring.reading.languages import read_languages
from hiring.reading.outcomes import read_outcomes
from hiring.reading.prose import unfold
from hiring.reading.quality import read_quality
from hiring.reading.record import Degree, Hidden, Months, ResumeReading, ResumeRecord, Section
from hiring.reading.rows import Row, build
from hiring.reading.salary import read_salary
from hiring.reading.scope import read_scope
from hiring.reading.sections import Placed, place
from hiring.reading.skills import read_skills
from hiring.reading.units import read_units
from roles.reading import dates, language
from roles.reading.dates import DateRange
from roles.reading.pipeline import annotate
from roles.reading.text import DocumentText

# The name, with the degrees behind it, stands in one of the first rows.
_NAME_ROWS = 3
# Sections that hold whatever stands under no heading we know.
_UNTITLED: tuple[Section, ...] = ("header", "summary", "other")


def read_resume(
    document: DocumentText, *, file: str, sha256: str, received: date, as_of: date | None = None
) -> ResumeReading:
    """The record of one resume. `as_of` is what "present" means; without it the document's own date is
    taken where plausible, else `received`. A text that is not English gives an empty record, a warning
    and `readable` false."""
    text = document.text
    code = language.guess(text)
    if code != "en":
        return _unreadable(document, file, sha256, as_of or received, code)
    found = dates.find(text)
    day = as_of or _own_date(document, found, received) or received
    placed = unfold(text, unglue(grids.unfold(place(build(document, found)))))
    doc = annotate(document)
    jobs = read_employment(text, doc, _employment(placed), day)
    units = read_units(document, placed, jobs)
    record = ResumeRecord(
        file=file,
        sha256=sha256,
        as_of=day.isoformat(),
        quality=read_quality(document, placed, jobs, day, code),
        contact=told.contact_of(placed) or read_contact(placed),
        employment=tuple(job.job for job in jobs),
        education=_education(text, placed, day),
        certifications=read_certifications(text, doc, placed),
        skills=read_skills(text, doc, placed),
        outcomes=read_outcomes(text, doc, [(unit.start, unit.end) for unit in units]),
        scope=read_scope(text, units, [job.leads for job in jobs]),
        months=_months(jobs),
        languages=read_languages(text, doc, placed),
        salary_expectation=read_salary(text),
        hidden_text=_hidden(document),
    )
    readable = any(each.heading for each in placed) or bool(jobs)
    return ResumeReading(record=record, text=text, units=units, language=code, readable=readable)


def _own_date(document: DocumentText, found: Sequence[DateRange], received: date) -> date | None:
    """The date that the file gives itself, unless the text names a later one or it is after `received`."""
    try:
        own = date.fromisoformat(document.dated[:10])
    except ValueError:
        return None
    latest = max((each.earliest for one in found for each in one.dates if each.plausible), default=0)
    return own if latest <= own.year * 12 + own.month - 1 and own <= received else None


def _employment(placed: Sequence[Placed]) -> list[Stretch]:
    """Where jobs may stand: in the employment history, and dated and complete elsewhere. A resume that
    has no such section may tell them under any heading."""
    history = [Stretch(rows) for rows in _stretches(placed, "experience")]
    elsewhere = [
        Stretch(rows, Where.UNTITLED if section in _UNTITLED and not history else Where.ELSEWHERE)
        for section in (*_UNTITLED, "interests", "projects", "achievements")
        for rows in _stretches(placed, section)
    ]
    return sorted([*history, *elsewhere], key=lambda stretch: stretch.rows[0].index)


def _stretches(placed: Sequence[Placed], section: Section) -> list[list[Row]]:
    """The rows of every stretch of one section, headings left out; of every entry where the file tells them
    apart."""
    return [entry for rows in _split(placed, section) for entry in told.apart(rows)]


def _split(placed: Sequence[Placed], section: Section) -> Iterator[list[Row]]:
    rows: list[Row] = []
    for each in placed:
        if each.section != section or each.heading:
            yield rows
            rows = []
        else:
            rows.append(each.row)
    yield rows


def _education(text: str, placed: Sequence[Placed], day: date) -> tuple[Degree, ...]:
    """The education section's degrees, and the ones that stand behind the name; the summary speaks only
    where no section does."""
    found = read_education(text, _stretches(placed, "education"), day)
    top = [each.row for each in placed[:_NAME_ROWS] if not each.heading]
    named = [
        degree for degree in degrees_after_name(top) if degree.level not in {each.level for each in found}
    ]
    if not any(degree.level for degree in (*found, *named)):
        named += _studies_elsewhere(text, placed, day)
    return (*found, *named)


def _studies_elsewhere(text: str, placed: Sequence[Placed], day: date) -> Sequence[Degree]:
    """Where no section of education names a degree: the rows of a section of training or of none known
    that open with one, else the first that the summary says is held."""
    opened = [
        [each.row]
        for each in placed
        if each.section in ("certifications", "other") and not each.heading and opens_with_degree(each.row)
    ]
    stated = [each.row for each in placed if each.section in ("summary", "other")]
    return read_education(text, opened, day) or degrees_elsewhere(stated)[:1]


def _months(jobs: Sequence[ReadJob]) -> Months:
    covered = [job.interval for job in jobs if job.interval is not None]
    if not covered:
        return Months()
    leading = [job.interval for job in jobs if job.interval is not None and job.leads]
    return Months(total=months.union(covered), management=months.union(leading))


def _hidden(document: DocumentText) -> tuple[Hidden, ...]:
    return tuple(Hidden(quote=each.quote, why=str(each.why)) for each in document.hidden)


def _unreadable(document: DocumentText, file: str, sha256: str, day: date, code: str) -> ResumeReading:
    record = ResumeRecord(
        file=file,
        sha256=sha256,
        as_of=day.isoformat(),
        quality=read_quality(document, (), (), day, code),
        hidden_text=_hidden(document),
    )
    return ResumeReading(record=record, text=document.text, language=code, readable=False)
