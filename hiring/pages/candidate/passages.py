"""The resume's text as passages: what counted, with all that it counted for, and the text between."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from hiring.pages.highlighting import Place, Token, marked
from hiring.pages.match import Proven


@dataclass(frozen=True, slots=True)
class Mark:
    """A step in writing a passage, as the template takes it. `proven` is told where a mark truly ends;
    `leads` is true for the first words of a passage, which the keyboard stops at; `void` where it opens or
    closes a stretch that counts for nothing."""

    token: Token
    proven: tuple[Proven, ...] = ()
    leads: bool = False
    void: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the text that counted, or one that did not (`counted` is empty). Marks in a passage may
    lie within and across each other; none reaches out of it."""

    marks: tuple[Mark, ...]
    anchor: str = ""
    counted: tuple[Proven, ...] = ()


def passages(text: str, proven: Mapping[Place, list[Proven]], void: Collection[Place] = ()) -> list[Passage]:
    """The whole text, cut where no mark is open. `void` are the places that count for nothing."""
    return [_passage(tokens, proven) for tokens in _stretches(marked(text, [*proven, *void]))]


def _stretches(tokens: Iterator[Token]) -> Iterator[list[Token]]:
    """Tokens up to where the last open mark truly ends. One that is cut and goes on opens again at once."""
    found: list[Token] = []
    opened = 0
    for token in tokens:
        if found and not opened and not _goes_on(token):
            yield found
            found = []
        opened += bool(token.opens) - bool(token.closes)
        found.append(token)
    if found:
        yield found


def _goes_on(token: Token) -> bool:
    return token.opens is not None and not token.first


def _passage(tokens: list[Token], proven: Mapping[Place, list[Proven]]) -> Passage:
    first = tokens[0].opens
    words = next(index for index, token in enumerate(tokens) if token.text)
    marks = tuple(_mark(token, proven, index == words) for index, token in enumerate(tokens))
    counted = {each.number: each for mark in marks for each in mark.proven}
    anchor = f"passage-{first.start}" if first and counted else ""
    return Passage(marks, anchor, tuple(counted[number] for number in sorted(counted)))


def _mark(token: Token, proven: Mapping[Place, list[Proven]], leads: bool) -> Mark:
    place, ends = token.opens or token.closes, token.closes if token.last else None
    void = place is not None and place not in proven
    return Mark(token, tuple(proven.get(ends, ())) if ends else (), leads, void)
