"""How much of a resume was understood, and what a person should know about the reading."""

import bisect
from collections.abc import Iterator, Sequence
from datetime import date

from hiring.reading.employment import ReadJob
from hiring.reading.record import Quality
from hiring.reading.sections import Placed
from roles.reading.dates import DateRange
from roles.reading.language import name, other_share
from roles.reading.text import DocumentText

# Below this share understood the reading is not to be trusted without a look at the file.
LOW_SHARE = 0.5
_FEW_CHARACTERS = 250
_FEW_WORDS = 40
_UNPLACED = frozenset({"other"})


def read_quality(
    document: DocumentText, placed: Sequence[Placed], jobs: Sequence[ReadJob], as_of: date, language: str
) -> Quality:
    understood = _understood(document, placed, jobs)
    return Quality(
        pages=document.pages,
        characters=len(document.text),
        understood=0.0 if language != "en" else understood,
        other_language=1.0 if language != "en" else other_share(document.text),
        warnings=(*document.warnings, *_warnings(document, placed, jobs, as_of, language, understood)),
    )


def _understood(document: DocumentText, placed: Sequence[Placed], jobs: Sequence[ReadJob]) -> float:
    """The share of visible characters in a known section; rows of employment that no job took count
    half, and a text of a few words cannot be understood well."""
    total = sum(len(each.row.text) for each in placed)
    if not total:
        return 0.0
    headed = any(each.heading for each in placed)
    taken = sorted(span for job in jobs for span in (*job.heads, *job.statements))
    known = sum(_weight(each, taken, headed=headed) * len(each.row.text) for each in placed)
    return round(known / total * min(1.0, total / _FEW_CHARACTERS), 3)


def _weight(each: Placed, taken: Sequence[tuple[int, int]], *, headed: bool) -> float:
    if each.section in _UNPLACED:
        return 0.0
    if each.section == "experience" and not each.heading:
        return 1.0 if _inside(each, taken) else 0.5
    if each.section in ("header", "summary") and not headed:
        return 0.3
    return 1.0


def _inside(each: Placed, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether some job's heading or statement holds any of the row."""
    before = bisect.bisect_left(taken, (each.row.end, -1)) - 1
    return before >= 0 and taken[before][1] > each.row.start


def _warnings(
    document: DocumentText,
    placed: Sequence[Placed],
    jobs: Sequence[ReadJob],
    as_of: date,
    language: str,
    understood: float,
) -> Iterator[str]:
    if language != "en":
        yield f"The text is not English (it looks like {name(language)}), so it could not be read."
        return
    if len(document.text.split()) < _FEW_WORDS:
        yield "There is very little text: what is missing here may only be missing from this file."
    elif understood < LOW_SHARE:
        yield "Less than half of the text could be placed in a known section: look at the file itself."
    if not jobs:
        yield "No dated job was found in the text."
    for job in jobs:
        if job.dates is not None:
            yield from _about_dates(job.dates, document.text, as_of)


def _about_dates(dates: DateRange, text: str, as_of: date) -> Iterator[str]:
    quote = " ".join(text[dates.start : dates.end].split())
    now = as_of.year * 12 + as_of.month - 1
    if any(not each.plausible for each in dates.dates):
        yield f"The date “{quote}” cannot be right and was left out."
    elif dates.reversed:
        yield f"The dates “{quote}” end before they start, so their months were not counted."
    elif dates.first is not None and dates.first.earliest > now:
        yield f"The dates “{quote}” begin after {as_of.isoformat()}, so their months were not counted."
    elif dates.last is not None and dates.last.earliest > now:
        yield f"The dates “{quote}” end after {as_of.isoformat()}; only the months up to then were counted."
