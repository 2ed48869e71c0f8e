"""From a reading to what scoring may look at. Done once for a reading; no role has a part in it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import repeat

from hiring.matching.tricks.orders import orders, words_of
from hiring.matching.view import lines
from hiring.matching.view.blind import (
    DONE,
    LEADING,
    LEARNT,
    NOTHING,
    BlindDegree,
    BlindJob,
    BlindView,
    Entries,
    Legible,
    Oddities,
    Sentences,
)
from hiring.matching.view.entries import entries_of, said_often, stutters
from hiring.matching.view.figures import has_result, sized
from hiring.matching.view.learning import learnt
from hiring.matching.view.mentions import mentions
from hiring.matching.view.personal import without_person
from hiring.matching.view.said import MOST_WORDS, Said
from hiring.matching.view.tokens import Token, tokens
from hiring.reading.corrections import HEADER_EXTRA
from hiring.reading.leadership import leads_people
from hiring.reading.months import is_dated, stretch
from hiring.reading.record import Job, ResumeReading
from roles.reading import dates, titles
from roles.reading.text import CUT_WARNING, LEFT_OUT_WARNING, OCR_WARNING, SCAN_WARNING

# Signs in a line that gives no more than the dates of a job, and signs besides them: brackets, a colon.
LONGEST_DATES, DATES_EXTRA = 40, 3
_DIGIT = re.compile(r"\d")
# Titles are kept with one kind of dash, whatever the line has.
_DASHES = str.maketrans("–—−‐‑", "-----")


def look(reading: ResumeReading) -> BlindView:
    """The blind view of a reading; the same reading always gives the same view. What comes after the
    65,535th sentence is left out."""
    reading = reading.model_copy(update={"units": reading.units[:MOST_WORDS]})
    record, contact = reading.record, reading.record.contact
    quotes = [reading.quote(unit) for unit in reading.units]
    told = without_person(quotes, contact.name or "", contact.location or "")
    spoken = [tokens(sentence) for sentence in told]
    jobs = _jobs_of(reading)
    return BlindView(
        file=record.file,
        as_of=record.as_of,
        readable=reading.readable,
        text=reading.text,
        sentences=_sentences(reading, jobs, quotes, told, [len(each) for each in spoken]),
        said=Said.by(spoken),
        mentions=mentions(spoken),
        entries=_entries(told),
        skills=_skills(reading),
        jobs=_jobs(reading, jobs, spoken),
        education=tuple(
            BlindDegree(degree.level, degree.field, degree.completed, line)
            for degree, line in zip(record.education, lines.of_degrees(reading), strict=True)
        ),
        certifications=tuple(held.name for held in record.certifications),
        salary=record.salary_expectation,
        legible=_legible(reading),
        odd=_oddities(reading, told),
    )


def _jobs_of(reading: ResumeReading) -> list[int]:
    """For each unit the index of its job, -1 for none."""
    count = len(reading.record.employment)
    return [-1 if unit.job is None or unit.job >= count else unit.job for unit in reading.units]


def _sentences(
    reading: ResumeReading, jobs: list[int], quotes: Sequence[str], told: Sequence[str], words: list[int]
) -> Sentences:
    units = reading.units
    titles_held = ["" if job < 0 else reading.record.employment[job].title or "" for job in jobs]
    return Sentences(
        told=tuple(told),
        start=[unit.start for unit in units],
        end=[unit.end for unit in units],
        page=[unit.page for unit in units],
        job=jobs,
        words=words,
        tells=list(map(_tells, quotes, told, titles_held)),
        result=[int(has_result(sentence)) for sentence in told],
        sized=[int(sized(sentence) is not None) for sentence in told],
    )


def _tells(quote: str, told: str, title: str) -> int:
    """What a sentence tells: nothing on the line of a job's title and on the one of its dates."""
    if not told or _only_dates(quote) or _only_title(quote, title):
        return NOTHING
    return LEARNT if learnt(told) else DONE


def _only_title(quote: str, title: str) -> bool:
    line, held = quote.translate(_DASHES), title.translate(_DASHES)
    return bool(held) and held in line and len(line) <= len(held) + HEADER_EXTRA


def _only_dates(quote: str) -> bool:
    if len(quote) > LONGEST_DATES or not _DIGIT.search(quote):
        return False
    found = dates.find(quote)
    named = sum(each.end - each.start for each in found)
    return bool(found) and named + DATES_EXTRA >= len(quote)


def _entries(told: Sequence[str]) -> Entries:
    found = [(index, entry) for index, sentence in enumerate(told) for entry in entries_of(sentence)]
    return Entries(
        [index for index, _ in found],
        tuple(entry for _, entry in found),
        tuple(entry.partition(" ")[2] for _, entry in found),
    )


def _skills(reading: ResumeReading) -> dict[str, list[int]]:
    starts, ends = [unit.start for unit in reading.units], [unit.end for unit in reading.units]

    def at(offset: int) -> int:
        index = bisect_right(starts, offset) - 1
        return index if index >= 0 and offset < ends[index] else -1

    found = {
        skill.name.lower(): sorted({at(start) for start, _ in skill.mentions} - {-1})
        for skill in reading.record.skills
    }
    return {name: places for name, places in found.items() if places}


def _jobs(
    reading: ResumeReading, jobs_of: Sequence[int], spoken: Sequence[Sequence[Token]]
) -> tuple[BlindJob, ...]:
    jobs, as_of = reading.record.employment, date.fromisoformat(reading.record.as_of)
    words = [0] * len(jobs)
    for job, sentence in zip(jobs_of, spoken, strict=True):
        if job >= 0:
            words[job] += len(sentence)
    return tuple(map(_job, jobs, repeat(as_of), words, lines.of_jobs(reading)))


def _job(job: Job, as_of: date, told: int, line: lines.Line) -> BlindJob:
    title = titles.parse(job.title or "")
    return BlindJob(
        title=job.title or "",
        area=title.area.lower() if job.title else "",
        level=job.level,
        leads=job.level in LEADING or leads_people(title, job.bullets),
        dated=is_dated(job, as_of),
        stretch=stretch(job, as_of),
        described=bool(job.bullets),
        told=told,
        scope=next((found.group().strip() for each in job.bullets if (found := sized(each))), ""),
        recent=(job.current, job.end or "", job.start or ""),
        line=line,
    )


def _legible(reading: ResumeReading) -> Legible:
    quality = reading.record.quality
    hidden = Counter(hidden.why for hidden in reading.record.hidden_text)
    return Legible(
        understood=quality.understood,
        other_language=quality.other_language,
        words=len(reading.text.split()),
        ocr=OCR_WARNING in quality.warnings or SCAN_WARNING in quality.warnings,
        cut=any(warning.startswith((CUT_WARNING, LEFT_OUT_WARNING)) for warning in quality.warnings),
        hidden=tuple(sorted(hidden.items())),
    )


def _oddities(reading: ResumeReading, told: Sequence[str]) -> Oddities:
    outside, everything = _without(reading.text, _dated_jobs(reading)).lower(), reading.text.lower()
    words = words_of(everything)
    lines = Counter(sentence.strip(" .-*•") for sentence in told)
    unsaid = _without(reading.text, [(unit.start, unit.end) for unit in reading.units])
    elsewhere = " ".join(unsaid.lower().split())
    return Oddities(
        entries=_several(Counter(entries_of(outside))),
        lines=_several(lines),
        outside=" ".join(outside.split()),
        elsewhere=elsewhere,
        stutters=stutters(outside),
        orders=orders(told, words),
        ordered=len(orders(everything.splitlines(), words)),
        often=said_often("\n".join([*told, elsewhere])),
    )


def _several(counts: Counter[str]) -> dict[str, int]:
    return {each: count for each, count in counts.items() if count > 1 and each}


def _dated_jobs(reading: ResumeReading) -> list[tuple[int, int]]:
    """The stretches of text that describe dated jobs, in order."""
    jobs = reading.record.employment
    inside: dict[int, tuple[int, int]] = {}
    for unit, job in zip(reading.units, _jobs_of(reading), strict=True):
        if job >= 0 and jobs[job].start:
            first, last = inside.get(job, (unit.start, unit.end))
            inside[job] = (min(first, unit.start), max(last, unit.end))
    return sorted(inside.values())


def _without(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """The text with stretches (in order) taken out."""
    parts, position = [], 0
    for first, last in stretches:
        parts.append(text[position:first])
        position = max(position, last)
    return "\n".join([*parts, text[position:]])
