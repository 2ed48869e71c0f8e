"""Resumes written for a machine: the same words named over and over outside any job.

Honest resumes repeat single words too ("training", "sales", up to thirty times), so only what a person
writing for people does not do counts: something that the role asks for as a list entry again and again,
the title of the job applied for all over the text, or a phrase four times in a row.
"""

import re
from collections import Counter
from collections.abc import Iterator

from hiring.reading.record import ResumeReading
from roles.reading import scoring
from roles.reading.profile import Profile

ENTRY = re.compile(r"[^,;•·|▪●\n\t]+")
# Words in a row that are one phrase repeated: "leadership leadership leadership".
STUTTER = re.compile(r"\b([a-z][a-z -]{2,40}?)(?:[\s,;]+\1\b){3,}")
LONGEST_ENTRY_WORDS = 5


def stuffed(reading: ResumeReading, profile: Profile) -> tuple[str, ...]:
    """What is repeated for a machine's sake, lower case, in alphabetical order; nothing if honest."""
    text = _outside_jobs(reading).lower()
    limits = scoring.load().stuffing
    entries = Counter(_entries(text))
    repeated = {term for term in _terms(profile) if entries[term] >= limits.entries}
    repeated |= {title for title in _titles(profile) if _times(title, text) >= limits.titles}
    repeated |= {match[1].strip() for match in STUTTER.finditer(text)}
    return tuple(sorted(repeated))


def _entries(text: str) -> Iterator[str]:
    for match in ENTRY.finditer(text):
        entry = " ".join(match.group().split()).strip(" .:-")
        if len(entry) > 2 and not entry.isdigit() and entry.count(" ") < LONGEST_ENTRY_WORDS:
            yield entry


def _terms(profile: Profile) -> set[str]:
    names = [
        *(skill.name for skill in profile.skills),
        *(kpi.name for kpi in profile.kpis),
        *(certification.name for certification in profile.certifications),
    ]
    return {name.lower() for name in names} | set(_titles(profile))


def _titles(profile: Profile) -> list[str]:
    return [" ".join(name.lower().split()) for name in (profile.title, *profile.aliases) if " " in name]


def _times(phrase: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(phrase)}(?!\w)", " ".join(text.split())))


def _outside_jobs(reading: ResumeReading) -> str:
    """The text without the stretches that describe dated jobs."""
    jobs = reading.record.employment
    inside: dict[int, tuple[int, int]] = {}
    for unit in reading.units:
        if unit.job is not None and jobs[unit.job].start:
            first, last = inside.get(unit.job, (unit.start, unit.end))
            inside[unit.job] = (min(first, unit.start), max(last, unit.end))
    parts, position = [], 0
    for first, last in sorted(inside.values()):
        parts.append(reading.text[position:first])
        position = max(position, last)
    return "\n".join([*parts, reading.text[position:]])
