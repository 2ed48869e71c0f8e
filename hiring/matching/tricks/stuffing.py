"""Resumes written for a machine: what the role asks for, named over and over or all of it in lists.

Honest resumes repeat single words too ("training", "sales", up to thirty times), so only what a person
writing for people does not do counts: something that the role asks for as a list entry again and again,
the title of the job applied for all over the text, a phrase four times in a row, nearly everything
that the role names as bare list entries, or its names in any layout far too often (repeating.py).
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from hiring.matching.naming import names_of
from hiring.matching.tricks.repeating import Spelled, crammed, in_a_row, overused, unsaid
from hiring.matching.view.blind import BlindView
from roles.enums import CriterionKind
from roles.reading import scoring
from roles.reading.criteria import Criterion
from roles.reading.profile import Profile

NAMED_KINDS = {CriterionKind.SKILL, CriterionKind.KPI, CriterionKind.CERTIFICATION}
# A sentence of which this share of the words are bare names is a list: it tells of nothing done.
LIST_SHARE = 0.5
# In a stuffed resume a sentence with so many bare names is part of the stuffing, whatever it tells besides.
CROWDED = 3
TITLE = "title"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a role names: `named` its skills, KPIs and certificates by any name, with the criterion's id,
    and its titles; `terms` all of these by the profile's own names; `titles` those of several words.
    `count` is how many criteria are named, `spelled` finds all that is named in a text."""

    named: dict[str, str]
    terms: frozenset[str]
    titles: tuple[tuple[str, re.Pattern[str]], ...]
    count: int
    spelled: Spelled


@dataclass(frozen=True, slots=True)
class Stuffed:
    """`repeated` is what is written for a machine's sake, in words for a person; nothing if honest.
    `lists` are the indices of sentences that only list what the role names, in a stuffed resume
    `crowded` of those that list much of it and tell something besides, `titles` of jobs whose title does."""

    repeated: tuple[str, ...] = ()
    lists: frozenset[int] = frozenset()
    crowded: Set[int] = frozenset()
    titles: frozenset[int] = frozenset()


def wanted(profile: Profile, asked: Sequence[Criterion]) -> Wanted:
    """What a profile names; `asked` are its criteria."""
    named = {
        name: criterion.id
        for criterion in asked
        if criterion.kind in NAMED_KINDS
        for name in names_of(criterion.kind, criterion.label)
    }
    titles = [" ".join(name.lower().split()) for name in (profile.title, *profile.aliases) if " " in name]
    facts = [fact.name for fact in profile.skills] + [fact.name for fact in profile.kpis]
    facts += [fact.name for fact in profile.certifications]
    all_named = dict.fromkeys(titles, TITLE) | named
    return Wanted(
        named=all_named,
        terms=frozenset({*(name.lower() for name in facts), *titles}),
        titles=tuple((title, re.compile(rf"(?<!\w){re.escape(title)}(?!\w)")) for title in titles),
        count=len(set(named.values())),
        spelled=Spelled(all_named),
    )


def stuffed(view: BlindView, wanted: Wanted) -> Stuffed:
    """What in a resume is there for a machine, and which of its sentences only name things."""
    bare = _bare(view, wanted.named)
    found = {criterion for entries in bare.values() for _, criterion in entries}
    often = overused(view, wanted.spelled)
    repeated = {*_repeated(view, wanted), *_again_and_again(view, wanted), *_names(often, wanted)}
    told = (
        *sorted(repeated),
        *_in_a_row(view, wanted),
        *_listed((found | unsaid(view, wanted.spelled)) - {TITLE}, wanted.count),
    )
    lists = frozenset(
        index for index, entries in bare.items() if _is_list(entries, view.sentences.words[index])
    )
    if not told:
        return Stuffed(lists=lists)
    crowded = {index for index, entries in bare.items() if len({thing for _, thing in entries}) >= CROWDED}
    return Stuffed(
        told,
        lists=lists,
        crowded=crowded | crammed(view.sentences.told, wanted.spelled, often),
        titles=crammed([job.title.lower() for job in view.jobs], wanted.spelled, often),
    )


def _names(often: frozenset[str], wanted: Wanted) -> Iterator[str]:
    """One name for each thing, the first by which the role calls it."""
    for thing in sorted(often):
        yield next((name for name, of in wanted.named.items() if of == thing and name in wanted.terms), thing)


def _in_a_row(view: BlindView, wanted: Wanted) -> Iterator[str]:
    names = in_a_row(view.said, wanted.spelled)
    if names >= scoring.load().stuffing.in_a_row:
        yield f"{names} of what the role names in a row, with nothing between"


def _bare(view: BlindView, named: dict[str, str]) -> dict[int, list[tuple[str, str]]]:
    """The sentences with bare entries: each entry with the criterion that it names, also with one word
    before it ("applied leadership")."""
    found: dict[int, list[tuple[str, str]]] = {}
    entries = view.entries
    wholes, tails = map(named.get, entries.entry), map(named.get, entries.tail)
    for index, entry, whole, tail in zip(entries.sentence, entries.entry, wholes, tails, strict=True):
        if criterion := whole or tail:
            found.setdefault(index, []).append((entry, criterion))
    return found


def _is_list(entries: Sequence[tuple[str, str]], words: int) -> bool:
    return sum(len(entry.split()) for entry, _ in entries) >= LIST_SHARE * words


def _again_and_again(view: BlindView, wanted: Wanted) -> Iterator[str]:
    """What the role names, as a line of its own again and again, also under a job."""
    limit = scoring.load().stuffing.lines
    for line, times in view.odd.lines.items():
        if times >= limit and line in wanted.terms:
            held = sum(job.title.lower() == line for job in view.jobs)
            if times - held >= limit:
                yield line


def _listed(found: set[str], asked: int) -> Iterator[str]:
    limits = scoring.load().stuffing
    many = len(found) >= limits.names
    if many or (len(found) >= limits.fewest_names and len(found) >= limits.share_of_names * asked):
        yield f"{len(found)} of the {asked} skills, KPIs and certificates that the role names, as bare lists"


def _repeated(view: BlindView, wanted: Wanted) -> Iterator[str]:
    """Outside dated jobs: entries and titles too often, phrases four times in a row."""
    limits = scoring.load().stuffing
    for entry, times in view.odd.entries.items():
        if times >= limits.entries and entry in wanted.terms:
            yield entry
    for title, pattern in wanted.titles:
        # Counting plain text first is much faster.
        often = view.odd.outside.count(title) >= limits.titles
        if often and len(pattern.findall(view.odd.outside)) >= limits.titles:
            yield title
    yield from view.odd.stutters
