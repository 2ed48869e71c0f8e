"""Job titles: "Senior Manager, Customer Care" is a manager's title in the area Customer service."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeVar

from roles.enums import RoleLevel
from roles.reading.phrases import Hit, PhraseIndex, Word, words
from roles.reading.vocabulary import AreaEntry, Entry, TitleEntry, load

EntryT = TypeVar("EntryT", bound=Entry)

LEVELS = list(RoleLevel)
# Titles are read again and again: of one job by several readers, of many people in the same words.
TITLES_REMEMBERED = 4096
# The one who stands in for the holder of a title, or helps: one level below it.
_BELOW = frozenset({"assistant", "asst", "deputy", "associate", "assoc", "vice", "sub", "junior", "jr", "co"})
_TRAINEE = frozenset({"trainee", "intern", "internship", "apprentice", "aspiring", "student"})
# Before a head noun of one's own work: "Lead engineer", "Head cashier". "Lead generation" is not.
_LEADING = frozenset({"lead", "leading", "head", "chief", "charge"})
_NO_LEADING = frozenset({"generation", "gen"})
# What may stand between a head and what it is head of.
_LINK = re.compile(r"[,/(:|–—]|\s-\s|\b(?:of|for|in|to|at)\b", re.IGNORECASE)
_HELPS = re.compile(r"\s+to\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Title:
    """`head` is the vocabulary's head noun ("" where the text has none), `level` what it stands for,
    `area` an area's name or "". `manages_people` is null where the words alone cannot tell."""

    text: str
    level: RoleLevel | None = None
    area: str = ""
    head: str = ""
    manages_people: bool | None = None


@lru_cache(maxsize=TITLES_REMEMBERED)
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
    """The noun that the title turns on: the last before the first mark or link word, and in
    "Manager Call Center Agents" the first, for who manages is not one of the managed."""
    heads = list(head_index().find(found))
    if not heads:
        return None
    chosen = heads[0]
    for hit in heads[1:]:
        between = text[found[chosen.last].end : found[hit.first].start]
        if _LINK.search(between) or _managed(found, chosen, hit, apart=bool(between.strip())):
            break
        chosen = hit
    return chosen


def _managed(found: list[Word], chosen: Hit[TitleEntry], hit: Hit[TitleEntry], *, apart: bool) -> bool:
    """Whether the second noun names those whom the first leads: "Director Call Center Agents"."""
    manages = _rank(chosen.value.level) >= _rank(RoleLevel.MANAGER) > _rank(hit.value.level)
    last = found[hit.last]
    return manages and (apart or last.written.lower() == f"{last.form}s")


def _rank(level: RoleLevel) -> int:
    return LEVELS.index(level)


def _level(text: str, found: list[Word], head: Hit[TitleEntry]) -> RoleLevel:
    before = [word.form for word in found[: head.first]]
    following = found[head.last + 1].form if head.last + 1 < len(found) else ""
    if _HELPS.match(text, found[head.last].end) or not _TRAINEE.isdisjoint([*before, following]):
        return RoleLevel.INDIVIDUAL
    level = head.value.level
    if level is RoleLevel.INDIVIDUAL and _leads(before):
        return RoleLevel.TEAM_LEAD
    if _rank(level) > _rank(RoleLevel.TEAM_LEAD) and not _BELOW.isdisjoint(before):
        return LEVELS[_rank(level) - 1]
    return level


def _leads(before: list[str]) -> bool:
    return (
        bool(before) and (before[0] in _LEADING or before[-1] in _LEADING) and _NO_LEADING.isdisjoint(before)
    )


def _manages(head: TitleEntry, level: RoleLevel) -> bool | None:
    return None if head.unclear else level is not RoleLevel.INDIVIDUAL


def _area(found: list[Word], default: str, head: frozenset[int]) -> str:
    """The area that most words of the title name; the head's own area where no other word does."""
    hits = [hit for hit in area_index().find(found) if not head.issuperset(range(hit.first, hit.last + 1))]
    if not hits:
        return default
    return max(hits, key=lambda hit: hit.last - hit.first).value.name


@cache
def head_index() -> PhraseIndex[TitleEntry]:
    """Head nouns of titles."""
    return _index(load().titles)


@cache
def area_index() -> PhraseIndex[AreaEntry]:
    """Words that point to a field of work."""
    return _index(load().areas)


def _index(entries: Iterable[EntryT]) -> PhraseIndex[EntryT]:
    every = tuple(entries)
    return PhraseIndex(
        ((name, entry) for entry in every for name in (entry.name, *entry.aliases, *entry.bare)),
        exact=((name, entry) for entry in every for name in entry.exact),
    )
