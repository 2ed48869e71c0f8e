"""The resume's text as passages: what counted, with all that it counted for, and the text between."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hiring.pages.highlighting import Place, Token, marked
from hiring.pages.match import Proven


@dataclass(frozen=True, slots=True)
class Mark:
    """A step in writing a passage, as the template takes it. `proven` is told where a mark truly ends;
    `leads` is true for the first words of a passage, which the keyboard stops at."""

    token: Token
    proven: tuple[Proven, ...] = ()
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the text that counted, or one that did not (`counted` is empty). Marks in a passage may
    lie within and across each other; none reaches out of it."""

    marks: tuple[Mark, ...]
    anchor: str = ""
    counted: tuple[Proven, ...] = ()


def passages(text: str, proven: Mapping[Place, list[Proven]]) -> list[Passage]:
    """The whole text, cut where no mark is open."""
    return [_passage(tokens, proven) for tokens in _stretches(marked(text, proven))]


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
    if first is None:
        return Passage(tuple(map(Mark, tokens)))
    words = next(index for index, token in enumerate(tokens) if token.text)
    marks = tuple(_mark(token, proven, index == words) for index, token in enumerate(tokens))
    counted = {each.number: each for mark in marks for each in mark.proven}
    return Passage(marks, f"passage-{first.start}", tuple(counted[number] for number in sorted(counted)))


def _mark(token: Token, proven: Mapping[Place, list[Proven]], leads: bool) -> Mark:
    ends = token.closes if token.last else None
    return Mark(token, tuple(proven[ends]) if ends else (), leads)
