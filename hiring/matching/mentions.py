"""Where sentences speak of a field of work by the vocabulary's names for it, its KPIs, tools and methods.

Found once for a resume; hiring/matching/relevance.py says what each name counts for a role.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from hiring.matching.blind import Mentions
from hiring.matching.said import MOST_WORDS
from hiring.matching.tokens import Token
from roles.reading.components.patterns import phrases
from roles.reading.phrases import PhraseIndex, forms
from roles.reading.vocabulary import Entry, load


def mentions(sentences: Sequence[Sequence[Token]]) -> Mentions:
    """All names in sentences, those within longer ones too: which of them count depends on the
    field. In the order of their places, the longest first; what comes after the 65,535th word is left out."""
    found = list(_mentions(sentences))
    return Mentions(
        [number for number, _, _, _ in found],
        [place for _, place, _, _ in found],
        [length for _, _, length, _ in found],
        tuple(name for _, _, _, name in found),
    )


def _mentions(sentences: Sequence[Sequence[Token]]) -> Iterator[tuple[int, int, int, str]]:
    index, place = _index(), 0
    heads = index.heads
    for number, sentence in enumerate(sentences):
        forms = [form for token in sentence for form in token.forms]
        for first in [first for first, form in enumerate(forms) if form in heads]:
            for length, name in index.beginning(forms, first, len(forms)):
                if place + first < MOST_WORDS:
                    yield number, place + first, length, name
        place += len(forms)


def name_of(phrase: str) -> str:
    """A phrase as `Mention.name` spells it."""
    return " ".join(forms(phrase))


def things_of(area: str) -> list[Entry]:
    """The KPIs, tools and methods of a field of work."""
    things: list[Entry] = [entry for entry in load().kpis if entry.area == area]
    return things + [entry for entry in load().skills if entry.area == area and entry.type != "soft"]


@cache
def _index() -> PhraseIndex[str]:
    """Every name of every field, and of every KPI."""
    names = [phrase for area in load().areas for phrase in phrases(area)]
    names += [name for area in load().areas for kind in area.kinds for name in kind]
    names += [phrase for area in load().areas for thing in things_of(area.name) for phrase in phrases(thing)]
    names += [phrase for kpi in load().kpis for phrase in (kpi.name, *kpi.aliases, *kpi.exact)]
    return PhraseIndex((name, name_of(name)) for name in names)
