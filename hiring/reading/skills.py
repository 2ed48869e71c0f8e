"""Skills with every place that names them."""

import re
from collections.abc import Iterator, Sequence, Set

from spacy.tokens import Doc

from hiring.reading.mentions import listed, spans, stretches, within
from hiring.reading.ratings import unrated
from hiring.reading.record import SkillMention, SkillPlace
from hiring.reading.sections import Placed
from hiring.reading.statements import list_entries
from hiring.reading.wording import opens_with_verb

# A longer entry of a list describes and does not name.
MOST_WORDS = 6
_GROUP = re.compile(r"[^:,;.]{2,40}:\s+|[^:,;.]{2,40}:$")
_PLACES = tuple(SkillPlace)
_NEW_SENTENCE = re.compile(r"[.!?]\s")


def read_skills(text: str, doc: Doc, placed: Sequence[Placed]) -> tuple[SkillMention, ...]:
    """Skills in the order of their first mention: the vocabulary's by its names wherever they stand, and
    the entries of skill lists as written, where that says more than the vocabulary's name ("Raspberry Pi"
    beside "Embedded systems")."""
    closed = stretches(placed, "references", "header", "personal")
    mentions: dict[str, list[tuple[int, int]]] = {}
    for span in spans(doc, "skills"):
        if not within(span.start_char, closed):
            mentions.setdefault(span.id_, []).append((span.start_char, span.end_char))
    names = {name.casefold(): name for name in mentions}
    told = {name: sorted(found) for name, found in mentions.items()}
    known = {at: name for name, found in mentions.items() for at in found}
    listed: set[tuple[int, int]] = set()
    for start, end in _entries(text, placed):
        listed.add((start, end))
        written = " ".join(text[start:end].split())
        name = known.get((start, end)) or names.setdefault(written.casefold(), written)
        if not within(start, told.get(name, ())):
            mentions.setdefault(name, []).append((start, end))
    jobs = stretches(placed, "experience")
    ordered = sorted(mentions.items(), key=lambda item: (min(item[1]), item[0]))
    return tuple(
        SkillMention(name=name, mentions=tuple(sorted(found)), where=_where(found, listed, jobs))
        for name, found in ordered
    )


def _where(
    found: Sequence[tuple[int, int]], listed: Set[tuple[int, int]], jobs: Sequence[tuple[int, int]]
) -> tuple[SkillPlace, ...]:
    """All kinds of places where a skill is named, listed ones first."""
    kinds = {SkillPlace.LISTED if at in listed else _place(at[0], jobs) for at in found}
    return tuple(place for place in _PLACES if place in kinds)


def _place(offset: int, jobs: Sequence[tuple[int, int]]) -> SkillPlace:
    return SkillPlace.JOB if within(offset, jobs) else SkillPlace.ELSEWHERE


def _entries(text: str, placed: Sequence[Placed]) -> Iterator[tuple[int, int]]:
    """Entries of the skill sections that are short enough to name something."""
    for start, end in listed(placed, "skills"):
        for begin, stop in list_entries(text, start, end, wraps=True):
            begin, stop = _bare(text, begin, stop)
            if begin < stop and _names_something(text[begin:stop]):
                yield begin, stop


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """An entry without the name of its group ("Tools: Excel") and without how well ("Excel (expert)")."""
    entry = text[start:end]
    if ":" in entry and (group := _GROUP.match(entry)):
        start, entry = start + group.end(), entry[group.end() :]
    return start, start + len(unrated(entry).rstrip(" .:;*"))


def _names_something(words: str) -> bool:
    count = len(words.split())
    letters = sum(map(str.isalpha, words))
    if count > MOST_WORDS or letters * 2 < len(words.replace(" ", "")):
        return False
    return not _NEW_SENTENCE.search(words) and not (count > 3 and opens_with_verb(words))
