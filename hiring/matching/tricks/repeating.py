"""Names of what a role asks for, written as no one writes for a reader: dozens of times, name upon name with
nothing between them, or where nothing is told.

How a list is laid out says nothing (commas, blanks, bullets, sentences around each name), so names are
counted wherever they stand.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from hiring.matching.view.blind import BlindView
from hiring.matching.view.entries import RUN
from hiring.matching.view.said import Said
from hiring.matching.view.tokens import tokens
from roles.reading import scoring

_BLANK = re.compile(r"\s+")


@dataclass(frozen=True)
class Spelled:
    """How all is spelled that a role names: `named` leads from each name, in lower case, to what it names."""

    named: Mapping[str, str]

    @cached_property
    def by_first(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """The names as words, longest first, by their first word."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for name in sorted(self.named, key=len, reverse=True):
            words = tuple(filter(None, (token.word for token in tokens(name))))
            if words:
                found.setdefault(words[0], []).append(words)
        return {first: tuple(names) for first, names in found.items()}

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(word for names in self.by_first.values() for name in names for word in name)

    @cached_property
    def by_first_run(self) -> dict[str, list[tuple[str, frozenset[str]]]]:
        """The names, each with its runs of letters and digits, by their first run."""
        found: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for name in self.named:
            if runs := RUN.findall(name):
                found.setdefault(runs[0], []).append((name, frozenset(runs)))
        return found

    def among(self, runs: frozenset[str]) -> Iterator[str]:
        """The names whose runs of letters and digits are all among these, in no order."""
        for first in self.by_first_run.keys() & runs:
            yield from (name for name, own in self.by_first_run[first] if own <= runs)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any of the names, the longest where several begin."""
        names = sorted(self.named, key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(_spelled, names)) or '(?!)'})(?!\w)")

    def names(self, text: str) -> Iterator[tuple[str, int, int]]:
        """What a text in lower case names, in order, with where it does."""
        for found in self.pattern.finditer(text):
            yield self.named[_BLANK.sub(" ", found[0])], found.start(), found.end()


def overused(view: BlindView, spelled: Spelled) -> frozenset[str]:
    """What is named so often that nobody meant it for a reader: one thing dozens of times, or several many
    times each."""
    limits = scoring.load().stuffing
    times = _times(view, spelled, limits.many)
    many = frozenset(each for each, count in times.items() if count >= limits.many)
    if len(many) >= limits.many_names:
        return many
    return frozenset(each for each in many if times[each] >= limits.dozens)


def _times(view: BlindView, spelled: Spelled, least: int) -> dict[str, int]:
    """How often each thing is named by one of its names, where that is at least so often."""
    found: dict[str, int] = {}
    # A name stands nowhere more often than each of its words.
    names = list(spelled.among(view.odd.often))
    text = f"{view.told}\n{view.odd.elsewhere}" if names else ""
    for name in names:
        if text.count(name) >= least and (count := len(_alone(name).findall(text))) >= least:
            found[spelled.named[name]] = max(found.get(spelled.named[name], 0), count)
    return found


def in_a_row(said: Said, spelled: Spelled) -> int:
    """How many names stand one upon the other, with no word or mark between; 0 where too few to tell."""
    least, known = scoring.load().stuffing.in_a_row, spelled.words
    named = np.fromiter(map(known.__contains__, said.words), dtype=bool, count=len(said.words))[said.places]
    # As many words in a row as names at least, each a word of some name.
    sums = np.concatenate([[0], np.cumsum(named)])
    begins = np.flatnonzero(sums[least:] - sums[:-least] == least)
    if not len(begins):
        return 0
    gaps = np.diff(begins) > 1
    firsts, lasts = begins[np.append(True, gaps)], begins[np.append(gaps, True)] + least
    stretches = zip(firsts.tolist(), lasts.tolist(), strict=True)
    return max(_longest(said, spelled, first, last) for first, last in stretches)


def _longest(said: Said, spelled: Spelled, first: int, last: int) -> int:
    """The most names in a row among the words from `first` on, before `last`."""
    words = [said.words[place] for place in said.places[first:last].tolist()]
    # In most stretches so few names begin that there is nothing to tell.
    if sum(map(spelled.by_first.__contains__, words)) < scoring.load().stuffing.in_a_row:
        return 0
    begins = said.clauses.first[slice(*np.searchsorted(said.clauses.first, [first, last]))]
    parts = frozenset((begins.astype(int) - first).tolist())
    longest, run, place = 0, 0, 0
    while place < len(words):
        names = spelled.by_first.get(words[place], ())
        long = next((len(name) for name in names if tuple(words[place : place + len(name)]) == name), 0)
        run = (1 if place in parts else run + 1) if long else 0
        longest, place = max(longest, run), place + max(long, 1)
    return longest


def unsaid(view: BlindView, spelled: Spelled) -> frozenset[str]:
    """What is named where no sentence stands: in headings and what was taken for some."""
    text = view.odd.elsewhere
    if not any(spelled.among(frozenset(RUN.findall(text)))):
        return frozenset()
    if sum(map(text.__contains__, spelled.by_first)) < scoring.load().stuffing.fewest_names:
        return frozenset()
    return frozenset(thing for thing, _, _ in spelled.names(text))


def crammed(texts: Sequence[str], spelled: Spelled, often: frozenset[str]) -> frozenset[int]:
    """Those texts (indices) of a stuffed resume that name something of `often`, or name upon name."""
    least = scoring.load().stuffing.in_a_row
    return frozenset(
        index
        for index, text in enumerate(texts)
        if any(thing in often for thing, _, _ in spelled.names(text)) or _run(text, spelled) >= least - 1
    )


def _run(text: str, spelled: Spelled) -> int:
    longest, run, last = 0, 0, -1
    for _, start, end in spelled.names(text):
        run = run + 1 if last >= 0 and not text[last:start].strip() else 1
        longest, last = max(longest, run), end
    return longest


@lru_cache(maxsize=4096)
def _alone(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_spelled(name)}(?!\w)")


def _spelled(name: str) -> str:
    return r"\s+".join(map(re.escape, name.split()))
