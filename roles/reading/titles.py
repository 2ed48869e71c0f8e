"""Job titles: "Senior Manager, Customer Care" is a manager's title in the area Customer service."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Span

from roles.enums import RoleLevel
from roles.reading.phrases import Hit, PhraseIndex, Word, words
from roles.reading.vocabulary import AreaEntry, TitleEntry, load

LEVELS = list(RoleLevel)
# The one who stands in for the holder of a title, or helps: one level below it.
_BELOW = frozenset({"assistant", "asst", "deputy", "associate", "assoc", "vice", "sub", "junior", "jr", "co"})
_TRAINEE = frozenset({"trainee", "intern", "internship", "apprentice", "aspiring", "student"})
_LEADING = frozenset({"lead", "leading", "head", "chief", "charge", "master"})
# What may stand between a head and the area it is head of.
_LINK = re.compile(r"\s*(?:,|-|–|—|/|\(|:|\||\bof\b|\bfor\b|\bin\b|\bto\b|\bthe\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Title:
    """`head` is the vocabulary's head noun ("" where the text has none), `level` what it stands for,
    `area` an area's name or "". `manages_people` is null where the words alone cannot tell."""

    text: str
    level: RoleLevel | None = None
    area: str = ""
    head: str = ""
    manages_people: bool | None = None


def parse(text: str) -> Title:
    """Reads one job title. A text without a known head noun gives a Title without level."""
    found = words(text)
    head = _head(text, found)
    if head is None:
        return Title(text, area=_area(found, "", frozenset()))
    level = _level(text, found, head)
    area = _area(found, head.value.area, frozenset(range(head.first, head.last + 1)))
    return Title(text, level, area, head.value.name, _manages(head.value, level))


def _head(text: str, found: list[Word]) -> Hit[TitleEntry] | None:
    """The noun that the title turns on: in "Manager, Call Center Agents" the first, in "Call Center
    Team Manager" the last before the first mark or link word."""
    heads = list(head_index().find(found))
    if not heads:
        return None
    chosen = heads[0]
    for hit in heads[1:]:
        if (
            text[found[chosen.last].end : found[hit.first].start].strip(" \u00a0")
            or hit.first != chosen.last + 1
        ):
            between = text[found[chosen.last].end : found[hit.first].start]
            if _LINK.search(between) or chosen.value.level is not RoleLevel.INDIVIDUAL:
                break
        chosen = hit
    return chosen


def _level(text: str, found: list[Word], head: Hit[TitleEntry]) -> RoleLevel:
    after = text[found[head.last].end :]
    if head.value.name == "assistant" or re.match(r"\s+to\b", after, re.IGNORECASE):
        return RoleLevel.INDIVIDUAL
    before = {word.form for word in found[: head.first]}
    if before & _TRAINEE or any(word.form in _TRAINEE for word in found[head.last + 1 :]):
        return RoleLevel.INDIVIDUAL
    level = head.value.level
    if head.first and found[head.first - 1].form in _LEADING and level is RoleLevel.INDIVIDUAL:
        return RoleLevel.TEAM_LEAD
    if before & _BELOW and LEVELS.index(level) > LEVELS.index(RoleLevel.TEAM_LEAD):
        return LEVELS[LEVELS.index(level) - 1]
    return level


def _manages(head: TitleEntry, level: RoleLevel) -> bool | None:
    if head.unclear:
        return None
    return level is not RoleLevel.INDIVIDUAL


def _area(found: list[Word], default: str, head: frozenset[int]) -> str:
    """The area that most words of the title name; the head's own area where no other word does."""
    hits = [hit for hit in area_index().find(found) if not head.issuperset(range(hit.first, hit.last + 1))]
    if not hits:
        return default
    return max(hits, key=lambda hit: hit.last - hit.first).value.name


@cache
def head_index() -> PhraseIndex[TitleEntry]:
    return PhraseIndex(_named(load().titles))


@cache
def area_index() -> PhraseIndex[AreaEntry]:
    return PhraseIndex(
        (name, entry) for entry in load().areas for name in (entry.name, *entry.aliases, *entry.exact)
    )


def _named(entries: tuple[TitleEntry, ...]) -> Iterator[tuple[str, TitleEntry]]:
    for entry in entries:
        for name in (entry.name, *entry.aliases, *entry.exact):
            yield name, entry


def find(doc: Doc) -> list[Span]:
    """Job titles in running text: a head noun with the capitalised words or words of an area before it,
    and what it is head of ("Director of Nursing"). A head noun alone and in lower case is no title."""
    # Taken once: spaCy puts the text together anew at each asking.
    text = doc.text
    found = words(text)
    spans = []
    for hit in head_index().find(found):
        first = _first_word(text, found, hit)
        if first < hit.first or text[found[hit.first].start].isupper():
            span = doc.char_span(
                found[first].start,
                found[hit.last].end,
                "titles",
                span_id=hit.value.name,
                alignment_mode="expand",
            )
            spans += [span] if span is not None else []
    return spans


def _first_word(text: str, found: list[Word], hit: Hit[TitleEntry]) -> int:
    first = hit.first
    while (
        first
        and text[found[first - 1].end : found[first].start] in {" ", "-"}
        and text[found[first - 1].start].isupper()
    ):
        first -= 1
    return first
