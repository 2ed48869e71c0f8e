"""The employment history: entries read into jobs, with the statements that describe each."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import zip_longest

from spacy.tokens import Doc

from hiring.reading import months
from hiring.reading.assignment import Heading, assign
from hiring.reading.employers import SURE
from hiring.reading.entries import Entry, cut
from hiring.reading.leadership import leads_people, level_told
from hiring.reading.parts import Joint, split
from hiring.reading.record import Job
from hiring.reading.rows import Row
from hiring.reading.statements import statements
from roles.reading import titles
from roles.reading.dates import DateRange, PartialDate

_PRESENT = re.compile(r"[\s,(–—-]+(?:to\s+)?(?:present|current)\)?$", re.IGNORECASE)

# Time away from work that people account for as they do for jobs.
_BREAK = re.compile(
    r"(?:planned\s+|personal\s+)?career\s+(?:break|gap|pause)|sabbatical\b|gap\s+year\b|parental\s+leave"
    r"|(?:extended\s+)?(?:maternity|paternity|family|medical|sick|adoption|carer['’]?s)\s+leave\b"
    r"|(?:full[- ]time\s+)?(?:parent|mother|father|carer|caregiver|homemaker)$|unemployed|between\s+jobs"
    r"|travel(?:l?ing|l?ed)?\s+(?:in|to|around|through|across)\b|world\s+travel",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ReadJob:
    """A job with what the rest of reading needs: its months, whether it leads people, and the offsets
    of its heading rows and of the statements about it."""

    job: Job
    interval: months.Interval | None
    leads: bool
    heads: tuple[tuple[int, int], ...]
    statements: tuple[tuple[int, int], ...]
    dates: DateRange | None


class Where(StrEnum):
    """What a stretch of rows is taken for, and so what makes a job there."""

    HISTORY = "the employment history: a title or an employer"
    UNTITLED = "under no heading we know, where there is no history: the same, with dates"
    ELSEWHERE = "volunteer work, projects and the like: title, organisation and a range of dates"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows of one section."""

    rows: Sequence[Row]
    where: Where = Where.HISTORY


def _is_break(heading: Heading) -> bool:
    told = [part for part in (heading.title, heading.employer) if part is not None]
    clear = heading.employer is not None and heading.title is not None and heading.title.title > 0
    return not clear and any(_BREAK.match(part.text) for part in told)


Read = tuple[Entry, Stretch, Heading]


def read_employment(text: str, doc: Doc, stretches: Sequence[Stretch], as_of: date) -> tuple[ReadJob, ...]:
    """The jobs of a resume in the order it gives them."""
    entries = [(entry, stretch) for stretch in stretches for entry in cut(text, stretch.rows)]
    headings = assign([split(text, entry.head) for entry, _ in entries])
    read = [(entry, stretch, heading) for (entry, stretch), heading in zip(entries, headings, strict=True)]
    jobs: list[ReadJob] = []
    above: tuple[Stretch, Heading] | None = None
    whole: DateRange | None = None
    for (entry, stretch, heading), following in zip_longest(read, read[1:]):
        if following and following[1] is stretch and _heads_group(entry, heading, following[0], following[2]):
            above = (stretch, Heading(employer=heading.employer or heading.title, place=heading.place))
            whole = entry.dates
            continue
        if above and above[0] is stretch and whole and _is_unit(heading) and _lies_in(whole, entry.dates):
            heading = replace(heading, employer=None)
        elif heading.employer is not None:
            above, whole = (stretch, heading), None
        if _is_group(entry, heading, following) or not _is_job(entry, heading, stretch):
            continue
        inherited = above[1] if above and above[0] is stretch else None
        jobs.append(_job(text, doc, entry, heading, inherited, as_of))
    return tuple(jobs)


def _is_job(entry: Entry, heading: Heading, stretch: Stretch) -> bool:
    if _is_break(heading):
        return False
    if stretch.where is Where.ELSEWHERE:
        named = heading.title is not None and heading.title.text[0].isalpha()
        return heading.certain and named and entry.dates is not None and not entry.dates.single
    if stretch.where is Where.UNTITLED and entry.dates is None:
        return False
    return heading.title is not None or heading.employer is not None


def _is_group(entry: Entry, heading: Heading, following: Read | None) -> bool:
    """An employer with the years of all positions there, which follow with their own; or an agency with those
    of all its clients."""
    if entry.body or heading.title is not None or heading.employer is None or following is None:
        return False
    first, _, named = following
    if named.title is None:
        return False
    return named.employer is None or (
        entry.dates is not None and first.dates is not None and _closes(entry.dates, first.dates)
    )


def _heads_group(entry: Entry, heading: Heading, first: Entry, following: Heading) -> bool:
    """An employer with the years of all positions there, whatever is told about it: the entry that follows
    names a position only, and lies within these years up to their end."""
    if (heading.title is None) == (heading.employer is None) or any(row.bullet for row in entry.body):
        return False
    if following.title is None or not entry.dates or not first.dates:
        return False
    if following.employer is not None and not _is_unit(following):
        return False
    return _closes(entry.dates, first.dates)


def _is_unit(heading: Heading) -> bool:
    """What a comma hangs on the title, under an employer with all its years, is a part of that employer."""
    title, employer = heading.title, heading.employer
    if title is None or employer is None or employer.joint is not Joint.COMMA or title.start > employer.start:
        return False
    return employer.label is None and (
        employer.employer < SURE or employer.text.casefold().endswith("company")
    )


def _lies_in(whole: DateRange, part: DateRange | None) -> bool:
    if part is None or part.first is None or whole.first is None:
        return False
    ends = part.last.earliest <= whole.last.latest if part.last and whole.last else whole.current
    return ends and whole.first.earliest <= part.first.latest


def _closes(whole: DateRange, part: DateRange) -> bool:
    """Whether `part` is the last stretch of `whole`, and not all of it."""
    if whole.single or part.single or whole.first is None or part.first is None:
        return False
    if whole.last is None or part.last is None:
        ends_alike = whole.current and part.current
    else:
        ends_alike = whole.last.year == part.last.year
    return ends_alike and whole.first.earliest <= part.first.latest and whole.first != part.first


def _job(text: str, doc: Doc, entry: Entry, heading: Heading, above: Heading | None, as_of: date) -> ReadJob:
    first = entry.tail[0] if entry.tail else None
    told = list(statements(text, entry.body))
    if entry.tail and first is not None:
        told.insert(0, entry.tail)
    bullets = tuple(_flat(text[start:end]) for start, end in told)
    named, open_ended = _without_present(heading.title.text) if heading.title else (None, False)
    title = titles.parse(named) if named else None
    leads = leads_people(title, bullets)
    employer = heading.employer or (above.employer if above else None)
    place = heading.place or (above.place if above and heading.employer is None else None)
    dates = entry.dates
    covered = months.interval(dates, as_of) if dates else None
    job = Job(
        title=named,
        employer=employer.text if employer else None,
        location=place.text if place else None,
        start=_written(dates.first) if dates else None,
        end=_written(dates.last) if dates else None,
        current=dates.current if dates else open_ended,
        months=covered.months if covered else None,
        level=level_told(title, leads),
        area=_area(doc, title, told),
        bullets=bullets,
    )
    heads = tuple((row.start, row.end) for row in entry.head)
    return ReadJob(job, covered, leads, heads, tuple(told), dates)


def _without_present(title: str) -> tuple[str, bool]:
    """ "Clerk Present" where no date stands before it is a job held now."""
    found = _PRESENT.search(title)
    return (title[: found.start()], True) if found else (title, False)


def _written(day: PartialDate | None) -> str | None:
    """A date that cannot be of a working life is left out; quality.warnings say so."""
    return str(day) if day is not None and day.plausible else None


def _area(doc: Doc, title: titles.Title | None, told: Sequence[tuple[int, int]]) -> str:
    """The title's area, else the one that the statements name most often."""
    if title is not None and title.area:
        return title.area
    if not told or "areas" not in doc.spans:
        return ""
    start, end = told[0][0], told[-1][1]
    named = Counter(span.id_ for span in doc.spans["areas"] if start <= span.start_char < end)
    return max(sorted(named), key=lambda name: named[name]) if named else ""


def _flat(text: str) -> str:
    return " ".join(text.split())
