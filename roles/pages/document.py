"""A role document's text with one quote marked in it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MarkedText:
    before: str
    quote: str
    after: str


def marked(text: str, start: str | None, end: str | None) -> MarkedText:
    """The text cut at a quote's offsets; uncut where they name no place in it."""
    first, last = _offset(start), _offset(end)
    if first is None or last is None or not first < last <= len(text):
        return MarkedText(text, "", "")
    return MarkedText(text[:first], text[first:last], text[last:])


def _offset(given: str | None) -> int | None:
    return int(given) if given and given.isascii() and given.isdigit() and len(given) < 10 else None
