"""Sentences that name a skill or a KPI outright, by any of its names."""

import re
from bisect import bisect_right
from functools import lru_cache

from hiring.matching.blind import BlindView
from roles.enums import CriterionKind
from roles.reading.criteria import Criterion
from roles.reading.vocabulary import Entry, load

WORD = re.compile(r"\w+")
# A name with its abbreviation, or the other way round, behind it in brackets.
SHORT_FORM = re.compile(r"(.+?)\s*\(([^()]+)\)")


class Names:
    """Which sentences of one resume name what. Skills were found when the resume was read; KPIs and
    skills that the vocabulary does not know are looked for here."""

    def __init__(self, view: BlindView) -> None:
        self._sentences = view.sentences
        self._all = "\n".join(view.sentences)
        self._words = frozenset(WORD.findall(self._all))
        self._starts = [unit.start for unit in view.units]
        self._ends = [unit.end for unit in view.units]
        self._read = {
            skill.name.lower(): {index for start, _ in skill.mentions if (index := self._at(start)) >= 0}
            for skill in view.reading.record.skills
        }

    def sentences(self, criterion: Criterion) -> set[int]:
        """Indices of the sentences that name a criterion."""
        names = names_of(criterion.kind, criterion.label)
        found = set().union(*(self._read.get(name, set()) for name in names))
        if criterion.kind is CriterionKind.SKILL and names & _known_skills():
            return found
        return found | self._spelled(names)

    def _spelled(self, names: frozenset[str]) -> set[int]:
        # Looking for plain text in everything at once is a hundred times as fast as a pattern per sentence.
        there = [
            name
            for name, begins in _beginnings(names)
            if not begins.isdisjoint(self._words) and name in self._all
        ]
        if not there:
            return set()
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, there))})s?(?!\w)")
        return {index for index, sentence in enumerate(self._sentences) if pattern.search(sentence)}

    def _at(self, offset: int) -> int:
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self._ends[index] else -1


@lru_cache(maxsize=1024)
def _beginnings(names: frozenset[str]) -> tuple[tuple[str, frozenset[str]], ...]:
    """The names in alphabetical order, each with the words of which one stands where it is named."""
    return tuple(
        (name, frozenset({first, f"{first}s"})) for name in sorted(names) for first in WORD.findall(name)[:1]
    )


@lru_cache(maxsize=1)
def _known_skills() -> frozenset[str]:
    return frozenset(entry.name.lower() for entry in load().all_skills)


@lru_cache(maxsize=1024)
def names_of(kind: CriterionKind, label: str) -> frozenset[str]:
    """All names of what a label means, lower case: "Interactive voice response (IVR)" is two."""
    parts = SHORT_FORM.fullmatch(label)
    spelled = {name.lower() for name in (label, *(parts.groups() if parts else ()))}
    entries: tuple[Entry, ...] = load().kpis if kind is CriterionKind.KPI else load().all_skills
    for entry in entries:
        if entry.name.lower() in spelled:
            spelled |= {name.lower() for name in (entry.name, *entry.aliases, *entry.exact)}
    return frozenset(spelled)
