"""All names of what a criterion asks for, and the sentences that name it outright by any of them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hiring.matching.doings import Doings
from hiring.matching.view.blind import BlindView
from hiring.matching.view.mentions import name_of
from hiring.matching.view.tokens import MARKS
from roles.enums import CriterionKind
from roles.reading.criteria import Criterion
from roles.reading.vocabulary import Entry, load

# A name with its abbreviation, or the other way round, behind it in brackets.
SHORT_FORM = re.compile(r"(.+?)\s*\(([^()]+)\)")


class Names:
    """What the criteria of a role are called. Rows are indices of `criteria`.

    What the vocabulary knows was found before: skills when the resume was read, KPIs in its view. Names of
    other things are looked for in the words of the sentences. Skills are told by their verbs too: `doings`.
    """

    def __init__(self, criteria: Sequence[Criterion]) -> None:
        self._read: dict[str, list[int]] = {}
        self._areas: dict[str, list[int]] = {}
        self._kpis: dict[str, list[int]] = {}
        spelled: dict[str, list[int]] = {}
        doings: list[tuple[str, int]] = []
        for row, criterion in enumerate(criteria):
            names = names_of(criterion.kind, criterion.label)
            skill = criterion.kind is CriterionKind.SKILL
            for name in sorted(names):
                self._read.setdefault(name, []).append(row)
            if skill:
                self._areas.setdefault(criterion.label.lower(), []).append(row)
                doings += [(name, row) for name in sorted(names)]
            if criterion.kind is CriterionKind.KPI and names & _known_kpis():
                for name in sorted(map(name_of, names)):
                    self._kpis.setdefault(name, []).append(row)
            elif not skill or not names & _known_skills():
                for name in sorted(names):
                    spelled.setdefault(name, []).append(row)
        self.doings = Doings(doings)
        self._spelled = [
            (_first(name), _inner(name), name, _pattern(name), rows) for name, rows in spelled.items()
        ]
        self._words = frozenset[str]().union(*(first | inner for first, inner, *_ in self._spelled))

    def found(self, view: BlindView) -> Iterator[tuple[int, int]]:
        """Row and sentence, several times where a sentence names a thing by several names."""
        for name, sentences in view.skills.items():
            for row in self._read.get(name, ()):
                yield from ((row, sentence) for sentence in sentences)
        yield from self._by_area(view)
        # A longer name hides none that it begins with: both are meant.
        mentions = view.mentions
        for rows, sentence in zip(map(self._kpis.get, mentions.name), mentions.sentence, strict=True):
            if rows:
                yield from ((row, sentence) for row in rows)
        joined = [part for word in view.said.words if "/" in word for part in word.split("/")]
        words = self._words.intersection(view.said.words) | self._words.intersection(joined)
        for first, inner, name, pattern, rows in self._spelled:
            # Looking for plain text in everything at once is a hundred times as fast as a pattern, and words
            # are looked up at once.
            if not first.isdisjoint(words) and inner <= words and name in view.told:
                for index, told in enumerate(view.sentences.told):
                    if name in told and pattern.search(told):
                        yield from ((row, index) for row in rows)

    def _by_area(self, view: BlindView) -> Iterator[tuple[int, int]]:
        """Sentences about jobs whose title is in a field of work: whoever was a nurse has nursed."""
        rows = [self._areas.get(job.area, ()) if job.area else () for job in view.jobs]
        if any(rows):
            for index, job in enumerate(view.sentences.job):
                if job >= 0:
                    yield from ((row, index) for row in rows[job])


def _first(name: str) -> frozenset[str]:
    """The words of which one stands where a name stands."""
    first = name.split()[0].strip(MARKS)
    return frozenset({first, f"{first}s"})


def _inner(name: str) -> frozenset[str]:
    """The words that stand whole, between blanks, where a name stands."""
    return frozenset(word.strip(MARKS) for word in name.split()[1:-1]) - {""}


def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}s?(?!\w)")


@lru_cache(maxsize=1)
def _known_kpis() -> frozenset[str]:
    return frozenset(entry.name.lower() for entry in load().kpis)


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
