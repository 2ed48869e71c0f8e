"""How words are used where skills are named: counted once, when the model is trained.

Two sources. `Usage` counts the names of technologies and tasks in O*NET and the labels of ESCO: what is a
name of its own, which words go together. `Mentions` counts what people marked in the adverts. Both answer
in small numbers, 0 for what was never seen.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise, starmap
from math import log, log1p

from roles.reading.learned.skillspan import Label
from roles.reading.learned.words import Line, spans_in

Words = tuple[str, ...]
Counts = Counter[str]

# Words of the longest phrase that is looked up.
LONGEST_PHRASE = 6
# The share of words inside a span, of each label: what an unseen word is taken for.
_USUAL = {Label.SKILL: 0.12, Label.KNOWLEDGE: 0.18}
# Two words stay unknown as a pair if running text has them together but once.
_LEAST_PAIRS = 2
# So many sightings are as good as more.
_ENOUGH = 4


class Phrases:
    """Counts of the words, neighbours, beginnings and ends of phrases; all in small letters."""

    def __init__(self, phrases: Iterable[Words]) -> None:
        self.whole = {phrase for phrase in phrases if phrase}
        self.words = Counter(word for phrase in self.whole for word in phrase)
        self.pairs = Counter(pair(*two) for phrase in self.whole for two in pairwise(phrase))
        self.first = Counter(phrase[0] for phrase in self.whole)
        self.last = Counter(phrase[-1] for phrase in self.whole)


@dataclass(frozen=True)
class Usage:
    """`tools` are names of technologies, `labels` those of skills, `tasks` sentences about work."""

    tools: Phrases
    labels: Phrases
    tasks: Phrases

    @cached_property
    def known_words(self) -> set[str]:
        return {*self.tools.words, *self.labels.words, *self.tasks.words}

    @cached_property
    def known_pairs(self) -> set[str]:
        often = {two for two, count in self.tasks.pairs.items() if count >= _LEAST_PAIRS}
        return {*self.tools.pairs, *self.labels.pairs, *often}

    def word(self, word: str) -> list[float]:
        tools, labels, tasks = self.tools, self.labels, self.tasks
        return [
            log1p(tools.words[word]) / 3,
            log1p(labels.words[word]) / 3,
            log1p(tasks.words[word]) / 5,
            labels.first[word] / (labels.words[word] + 1),
            labels.last[word] / (labels.words[word] + 1),
            tools.last[word] / (tools.words[word] + 1),
            tasks.first[word] / (tasks.words[word] + 1),
        ]

    def pair(self, two: str) -> list[float]:
        if two not in self.known_pairs:
            return [0.0] * 4
        counts = [part.pairs[two] for part in (self.tools, self.labels, self.tasks)]
        return [log1p(counts[0]) / 2, log1p(counts[1]) / 2, log1p(counts[2]) / 3, self._bound(two)]

    def phrase(self, words: Words) -> list[float]:
        return [float(words in self.tools.whole), float(words in self.labels.whole)]

    def _bound(self, two: str) -> float:
        """How much oftener the two stand together than by chance: pointwise mutual information."""
        together = self.labels.pairs[two] + self.tasks.pairs[two]
        if not together:
            return 0.0
        one, other = (self.labels.words[word] + self.tasks.words[word] for word in two.split(" "))
        return min(max(log(together * self._total / (one * other)), 0.0), 10.0) / 5

    @cached_property
    def _total(self) -> int:
        return self.labels.words.total() + self.tasks.words.total()


@dataclass(frozen=True)
class Marked:
    """Of words: how often inside a span of the label, its first, its last; of pairs: both in one span."""

    inside: Counts = field(default_factory=Counter)
    first: Counts = field(default_factory=Counter)
    last: Counts = field(default_factory=Counter)
    pairs: Counts = field(default_factory=Counter)
    phrases: Counts = field(default_factory=Counter)

    @property
    def all(self) -> tuple[Counts, ...]:
        return self.inside, self.first, self.last, self.pairs, self.phrases


@dataclass(frozen=True)
class Mentions:
    """What adverts say of words."""

    words: Counts = field(default_factory=Counter)
    pairs: Counts = field(default_factory=Counter)
    marked: dict[Label, Marked] = field(default_factory=lambda: {label: Marked() for label in Label})

    @classmethod
    def of(cls, lines: Sequence[Line], places: Iterable[tuple[Label, int, int]]) -> "Mentions":
        """Those of one advert."""
        found, places = cls(), list(places)
        for line in lines:
            words = [word.text.lower() for word in line]
            found.words.update(words)
            found.pairs.update(starmap(pair, pairwise(words)))
            for label, marked in found.marked.items():
                for span in spans_in(line, [(start, end) for of, start, end in places if of is label]):
                    _count(marked, words[span.start : span.stop])
        return found

    @property
    def all(self) -> tuple[Counts, ...]:
        return self.words, self.pairs, *(counts for marked in self.marked.values() for counts in marked.all)

    def add(self, other: "Mentions") -> None:
        for ours, theirs in zip(self.all, other.all, strict=True):
            ours.update(theirs)

    def take(self, other: "Mentions") -> None:
        """The other's are counted no more: what an advert says of itself would be an answer, not a hint."""
        for ours, theirs in zip(self.all, other.all, strict=True):
            ours.subtract(theirs)

    def word(self, word: str) -> list[float]:
        seen = self.words[word]
        return [log1p(seen) / 4, *(number for label in Label for number in self._shares(label, word, seen))]

    def pair(self, two: str) -> list[float]:
        seen = self.pairs[two]
        sure = min(seen, _ENOUGH) / _ENOUGH
        return [*(2 * sure * self.marked[label].pairs[two] / max(seen, 1) for label in Label), sure]

    def phrase(self, words: Words) -> list[float]:
        return [float(self.marked[Label.KNOWLEDGE].phrases[" ".join(words)] > 0)]

    def _shares(self, label: Label, word: str, seen: int) -> tuple[float, float, float]:
        marked, usual = self.marked[label], _USUAL[label]
        times = marked.inside[word]
        sure = min(times, _ENOUGH) / _ENOUGH
        return (
            4 * ((times + 2 * usual) / (seen + 2) - usual),
            sure * (2 * marked.first[word] - times) / (times + 1),
            sure * (2 * marked.last[word] - times) / (times + 1),
        )


def pair(one: str, other: str) -> str:
    return f"{one} {other}"


def _count(marked: Marked, words: Sequence[str]) -> None:
    marked.inside.update(words)
    marked.first[words[0]] += 1
    marked.last[words[-1]] += 1
    marked.pairs.update(starmap(pair, pairwise(words)))
    marked.phrases[" ".join(words)] += 1
