"""Resumes written for a machine: what the role asks for, named over and over or all of it in lists.

Honest resumes repeat single words too ("training", "sales", up to thirty times), so only what a person
writing for people does not do counts: something that the role asks for as a list entry again and again,
the title of the job applied for all over the text, a phrase four times in a row, or nearly everything
that the role names as bare list entries.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hiring.matching.blind import BlindView
from hiring.matching.naming import names_of
from hiring.reading.record import ResumeReading
from roles.enums import CriterionKind
from roles.reading import scoring
from roles.reading.criteria import Criterion
from roles.reading.profile import Profile

ENTRY = re.compile(r"[^,;:•·|▪●/\n\t]+")
# Words in a row that are one phrase repeated: "leadership leadership leadership".
STUTTER = re.compile(r"\b([a-z][a-z -]{2,40}?)(?:[\s,;]+\1\b){3,}")
LONGEST_ENTRY_WORDS = 5
NAMED_KINDS = {CriterionKind.SKILL, CriterionKind.KPI, CriterionKind.CERTIFICATION}
# A sentence of which this share of the words are bare names is a list: it tells of nothing done.
LIST_SHARE = 0.5
TITLE = "title"


@dataclass(frozen=True, slots=True)
class Stuffed:
    """`repeated` is what is written for a machine's sake, in words for a person; nothing if honest.
    `lists` are the indices of sentences that only list what the role names, `crowded` of those that
    list much of it and tell something besides."""

    repeated: tuple[str, ...] = ()
    lists: frozenset[int] = frozenset()
    crowded: frozenset[int] = frozenset()


def stuffed(view: BlindView, profile: Profile, asked: Sequence[Criterion]) -> Stuffed:
    """What in a resume is there for a machine, and which of its sentences only name things."""
    named = {
        name: criterion.id
        for criterion in asked
        if criterion.kind in NAMED_KINDS
        for name in names_of(criterion.kind, criterion.label)
    }
    asked_for = len(set(named.values()))
    bare = _bare(view.sentences, dict.fromkeys(_titles(profile), TITLE) | named)
    found = {criterion for entries in bare.values() for _, criterion in entries}
    repeated = sorted({*_repeated(view.reading, profile), *_again_and_again(view, profile)})
    most = scoring.load().stuffing.fewest_names
    return Stuffed(
        (*repeated, *_listed(found - {TITLE}, asked_for)),
        lists=frozenset(index for index, entries in bare.items() if _is_list(entries, view.sentences[index])),
        crowded=frozenset(
            index for index, entries in bare.items() if len({criterion for _, criterion in entries}) >= most
        ),
    )


def _bare(sentences: Sequence[str], named: dict[str, str]) -> dict[int, list[tuple[str, str]]]:
    """The sentences with bare entries: each entry with the criterion that it names."""
    found = {}
    for index, sentence in enumerate(sentences):
        entries = [(entry, criterion) for entry in _entries(sentence) if (criterion := _named(entry, named))]
        if entries:
            found[index] = entries
    return found


def _is_list(entries: Iterable[tuple[str, str]], sentence: str) -> bool:
    return sum(len(entry.split()) for entry, _ in entries) >= LIST_SHARE * len(sentence.split())


def _named(entry: str, named: dict[str, str]) -> str | None:
    """The criterion of a bare entry, also with one word before it ("applied leadership")."""
    return named.get(entry) or named.get(entry.partition(" ")[2])


def _again_and_again(view: BlindView, profile: Profile) -> Iterator[str]:
    """What the role names, as a line of its own again and again, also under a job."""
    terms, limit = _terms(profile), scoring.load().stuffing.lines
    for line, times in Counter(sentence.strip(" .-*•") for sentence in view.sentences).items():
        held = sum((job.title or "").lower() == line for job in view.jobs)
        if line in terms and times - held >= limit:
            yield line


def _listed(found: set[str], asked: int) -> Iterator[str]:
    limits = scoring.load().stuffing
    many = len(found) >= limits.names
    if many or (len(found) >= limits.fewest_names and len(found) >= limits.share_of_names * asked):
        yield f"{len(found)} of the {asked} skills, KPIs and certificates that the role names, as bare lists"


def _repeated(reading: ResumeReading, profile: Profile) -> tuple[str, ...]:
    text = _outside_jobs(reading).lower()
    limits = scoring.load().stuffing
    entries = Counter(_entries(text))
    repeated = {term for term in _terms(profile) if entries[term] >= limits.entries}
    plain = " ".join(text.split())
    repeated |= {title for title in _titles(profile) if _times(title, plain) >= limits.titles}
    repeated |= {match[1].strip() for match in STUTTER.finditer(text)}
    return tuple(sorted(repeated))


def _entries(text: str) -> Iterator[str]:
    for match in ENTRY.finditer(text):
        entry = " ".join(match.group().split()).strip(" .-*")
        if len(entry) > 1 and not entry.isdigit() and entry.count(" ") < LONGEST_ENTRY_WORDS:
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
    return len(re.findall(rf"(?<!\w){re.escape(phrase)}(?!\w)", text)) if phrase in text else 0


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
