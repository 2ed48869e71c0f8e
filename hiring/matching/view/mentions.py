"""Where sentences speak of a field of work by the vocabulary's names for it, its KPIs, tools and methods.

Found once for a resume; hiring/matching/relevance.py says what each name counts for a role.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from hiring.matching.view.blind import Mentions
from hiring.matching.view.said import MOST_WORDS
from hiring.matching.view.tokens import Token
from roles.reading.components.patterns import phrases
from roles.reading.phrases import forms
from roles.reading.vocabulary import Entry, load


def mentions(sentences: Sequence[Sequence[Token]]) -> Mentions:
    """All names in sentences, those within longer ones too: which of them count depends on the field. In the
    order of their places, the longest first; what comes after the 65,535th word is left out."""
    said: list[str] = []
    begins: list[int] = []
    for sentence in sentences:
        begins.append(len(said))
        for token in sentence:
            said += token.forms
        # No name reaches over the end of a sentence.
        said.append("")
    found = list(_index().found(said[:MOST_WORDS]))
    return Mentions(
        [bisect_right(begins, place) - 1 for place, _ in found],
        [place for place, _ in found],
        [name.count(" ") + 1 for _, name in found],
        tuple(name for _, name in found),
    )


def name_of(phrase: str) -> str:
    """A phrase as `Mentions.name` spells it."""
    return " ".join(forms(phrase))


def things_of(area: str) -> list[Entry]:
    """The KPIs, tools and methods of a field of work."""
    things: list[Entry] = [entry for entry in load().kpis if entry.area == area]
    return things + [entry for entry in load().skills if entry.area == area and entry.type != "soft"]


class _Names:
    """Names by their first word or two: few words begin a name of two words with the word after them."""

    def __init__(self, names: Iterable[str]) -> None:
        self._single: set[str] = set()
        self._longer: dict[str, list[str]] = {}
        for name in sorted(set(names), key=lambda name: (-name.count(" "), name)):
            words = name.split()
            if len(words) > 1:
                self._longer.setdefault(" ".join(words[:2]), []).append(name)
            elif words:
                self._single.add(name)

    def found(self, said: list[str]) -> Iterator[tuple[int, str]]:
        """Place and name, by place, the longest first."""
        pairs = map(" ".join, pairwise(said))
        two = [(place, pair) for place, pair in enumerate(pairs) if pair in self._longer]
        one = [(place, 1, word) for place, word in enumerate(said) if word in self._single]
        long = [
            (place, -name.count(" "), name)
            for place, pair in two
            for name in self._longer[pair]
            if name == pair or name == " ".join(said[place : place + name.count(" ") + 1])
        ]
        yield from ((place, name) for place, _, name in sorted([*one, *long]))


@cache
def _index() -> _Names:
    """Every name of every field, and of every KPI."""
    names = [phrase for area in load().areas for phrase in phrases(area)]
    names += [name for area in load().areas for kind in area.kinds for name in kind]
    names += [phrase for area in load().areas for thing in things_of(area.name) for phrase in phrases(thing)]
    names += [phrase for kpi in load().kpis for phrase in (kpi.name, *kpi.aliases, *kpi.exact)]
    return _Names(map(name_of, names))
