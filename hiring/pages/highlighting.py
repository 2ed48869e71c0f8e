"""A resume's text with its evidence marked: cut into pieces that nest, so that HTML can hold them.

Evidence overlaps: a sentence proves a duty, a word in it a skill, and two quotes may cross. HTML
elements can only nest, so a quote that crosses the end of another is cut there and goes on after it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """One quoted stretch of the text (offsets in characters, end excluded)."""

    start: int
    end: int

    @property
    def anchor(self) -> str:
        """Its id on the page: links lead here."""
        return f"text-{self.start}-{self.end}"


@dataclass(frozen=True, slots=True)
class Token:
    """A step in writing the marked text: open a mark, write text, or close a mark.

    `first` and `last` tell whether an opening or closing is the place's true start or end, not a cut.
    """

    text: str = ""
    opens: Place | None = None
    closes: Place | None = None
    first: bool = False
    last: bool = False


@dataclass(slots=True)
class _Writer:
    """Walks through the text from left to right with the marks that are open, outermost first."""

    text: str
    at: int = 0
    open: list[Place] = field(default_factory=list)

    def up_to(self, position: int) -> Iterator[Token]:
        """Writes the text up to a position, closing what ends on the way."""
        while self.open and (end := min(place.end for place in self.open)) <= position:
            yield from self._write(end)
            yield from self._close(end)
        yield from self._write(position)

    def begin(self, place: Place, *, first: bool) -> Token:
        self.open.append(place)
        return Token(opens=place, first=first)

    def _write(self, end: int) -> Iterator[Token]:
        if end > self.at:
            yield Token(text=self.text[self.at : end])
            self.at = end

    def _close(self, end: int) -> Iterator[Token]:
        """Closes what ends here; marks inside that go on are cut and opened again."""
        outermost = next(index for index, place in enumerate(self.open) if place.end == end)
        inside = self.open[outermost:]
        del self.open[outermost:]
        for place in reversed(inside):
            yield Token(closes=place, last=place.end == end)
        for place in inside:
            if place.end > end:
                yield self.begin(place, first=False)


def marked(text: str, places: Iterable[Place]) -> Iterator[Token]:
    """The whole text as tokens. Every character is written once, in order; equal places are one mark.

    Places outside the text are cut to it, and empty ones dropped.
    """
    inside = {Place(max(0, place.start), min(place.end, len(text))) for place in places}
    wanted = sorted((place for place in inside if place.start < place.end), key=_outer_first)
    writer = _Writer(text)
    for place in wanted:
        yield from writer.up_to(place.start)
        yield writer.begin(place, first=True)
    yield from writer.up_to(len(text))


def _outer_first(place: Place) -> tuple[int, int]:
    return place.start, -place.end
