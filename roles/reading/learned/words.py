"""A text as the span tagger sees it: lines of words, cut alike in adverts and in the training data.

SkillSpan's sentences come cut at spaces, without commas; so commas are left out here too, and what a
model never saw cannot confuse it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_CHUNK = re.compile(r"[^\s,;()\[\]{}\"“”•|]+|[;()\[\]{}\"“”•|]")
_TAIL = re.compile(r"(?<=.)[.:!?]+$")
_KEPT_WHOLE = frozenset({"e.g.", "i.e.", "etc."})
# A full stop of its own closes a sentence where the next word begins one.
_ENDS_SENTENCE = frozenset({".", "!", "?"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place in the text, in characters; `end` excluded."""

    text: str
    start: int
    end: int

    def moved(self, by: int) -> "Word":
        return Word(self.text, self.start + by, self.end + by)


Line = tuple[Word, ...]


def lines(text: str) -> list[Line]:
    """The sentences and lines of `text` that hold a word, in order."""
    found: list[Line] = []
    for match in re.finditer(r"[^\n]+", text):
        found.extend(_sentences(tuple(words(match.group(), match.start()))))
    return found


def words(text: str, offset: int = 0) -> Iterator[Word]:
    """The words of one line that begins at `offset`; brackets and closing marks are words of their own."""
    for match in _CHUNK.finditer(text):
        start, end, chunk = match.start() + offset, match.end() + offset, match.group()
        tail = None if chunk.lower() in _KEPT_WHOLE else _TAIL.search(chunk)
        if tail is None:
            yield Word(chunk, start, end)
            continue
        cut = start + tail.start()
        yield Word(chunk[: tail.start()], start, cut)
        yield Word(chunk[tail.start() :], cut, end)


def covered(line: Sequence[Word], start: int, end: int) -> range:
    """The indices of the words that share a character with `start` to `end`."""
    inside = [index for index, word in enumerate(line) if word.start < end and start < word.end]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def spans_in(line: Sequence[Word], places: Iterable[tuple[int, int]]) -> Iterator[range]:
    """The words of the places, first and last character (excluded), that lie in the line."""
    for start, end in places:
        if found := covered(line, start, end):
            yield found


def _sentences(line: Line) -> Iterator[Line]:
    first = 0
    for index, word in enumerate(line[:-1], start=1):
        if word.text in _ENDS_SENTENCE and line[index].text[0].isupper():
            yield line[first:index]
            first = index
    if first < len(line):
        yield line[first:]
