"""Stretches of a resume's text that count for nothing: pasted, or written for a machine."""

from collections.abc import Iterable, Iterator

from hiring.matching.report import Flag, FlagCode
from hiring.pages.highlighting import Place
from hiring.pages.match import MatchPage

# Why, by the flag that a report has then. A paste is more than its copies (matching/tricks/pasting.py).
WHY = {
    FlagCode.COPIED_FROM_ROLE: "pasted from the advert, or right beside what is",
    FlagCode.KEYWORD_STUFFING: "a list of keywords",
    FlagCode.ADDRESSED_TO_MACHINE: "written to a machine",
}
NOT_OWN = "not the person's own words"


def void_places(page: MatchPage, text: str) -> list[Place]:
    """Where they are, as long as they are: neighbours with only marks and white space between them are one.
    None where the text has become another since the match."""
    return [] if page.outdated else list(_joined(sorted(page.void), text))


def _joined(stretches: Iterable[tuple[int, int]], text: str) -> Iterator[Place]:
    last: Place | None = None
    for start, end in stretches:
        if last and not any(map(str.isalnum, text[last.end : start])):
            last = Place(last.start, max(last.end, end))
            continue
        if last:
            yield last
        last = Place(start, end)
    if last:
        yield last


def why_void(flags: Iterable[Flag]) -> str:
    """Why nothing in them counts, in words."""
    return " or ".join(WHY[flag.code] for flag in flags if flag.code in WHY) or NOT_OWN
