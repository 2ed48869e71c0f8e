"""What the role is called: its title, its other names, its level and area.

A title is a noun phrase with a job title's head noun ("manager", "engineer"). It counts where a
role document names its role: as a heading, after "Job title:", before "is responsible for", after
"become a", "looking for a". The phrase with the highest count is the title.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from roles.reading import titles
from roles.reading.merging.likeness import title_key
from roles.reading.phrases import words
from roles.reading.role_documents import title_phrases
from roles.reading.role_documents.headings import Section
from roles.reading.role_documents.passages import Outline
from roles.reading.role_documents.source import Source

_SUBJECT = (
    r"\b(?:an?|the)\s+(?P<np>(?:[\w&/'’+.-]+[ \t]+){0,5}?[\w&/'’+-]+?)(?:['’]s)?\s+"
    r"(?:is|must|has|have|needs|should|will|may|can|leads?|oversees?|manages?|builds?|runs?|requires?"
    r"|earns?|plays?|works?|does?|"
    r"typically|usually|often|also|job\b|responsibilities|duties|answers|keeps|supervises|designs"
    r"|develops|ensures)\b"
)
_OBJECT = (
    r"\b(?:becom(?:e|ing)|looking\s+for|seeking|hir(?:e|ing)|recruiting|as|of|for|being|role\s+of"
    r"|position\s+of|appoint)\s+(?:an?|our\s+new|our\s+next|the)\s+"
    r"(?P<np>(?:[\w&/'’+-]+[ \t]+){0,5}[\w&/'’+-]+)"
)
_ALIAS = re.compile(
    r"(?:\b(?:also|sometimes|otherwise|often|commonly)?\s*(?:called|known\s+as|referred\s+to\s+as|titled"
    r"|named)|\bcall\s+the\s+(?:position|role|job)|\ba\.?k\.?a\.?|"
    r"\bmeans|\bsame\s+as)\s+(?:an?\s+|the\s+)?",
    re.I,
)
_HEADING_POINTS = 3
_FIRST_POINTS = 6


@dataclass(frozen=True, slots=True)
class Name:
    """The role's name with its other names. `head` is the head noun."""

    title: str
    aliases: tuple[str, ...]
    parsed: titles.Title
    guessed: bool

    @property
    def all(self) -> tuple[str, ...]:
        return (self.title, *self.aliases)


def name(source: Source, found: Outline) -> Name | None:
    """The role's name, or None where the document names none."""
    counts: Counter[frozenset[str]] = Counter()
    forms: dict[frozenset[str], Counter[str]] = {}
    for phrase, points in _candidates(source, found):
        counts[title_key(phrase)] += points
        forms.setdefault(title_key(phrase), Counter())[phrase] += points
    if not counts:
        return None
    best = min(counts, key=lambda k: (-counts[k] - _bonus(k, counts), -len(k), sorted(k)))
    if counts[best] < 2:
        return None
    written = _written(forms[best])
    stated = [alias for alias in _aliases(source, found) if title_key(alias) != best]
    used = _used_alike(source, best, written[0], counts, forms)
    aliases = dict.fromkeys([*written[1:], *stated, *used])
    return Name(written[0], tuple(aliases), titles.parse(written[0]), counts[best] < _HEADING_POINTS)


def _bonus(words_of: frozenset[str], counts: Counter[frozenset[str]]) -> int:
    """A fuller name that is said nearly as often as the short one is the better title."""
    return sum(counts[k] // 2 for k in counts if k < words_of and 2 * counts[words_of] >= counts[k])


def _candidates(source: Source, found: Outline) -> Iterator[tuple[str, int]]:
    first = True
    for heading in found.headings[:40]:
        for phrase in title_phrases.in_heading(source.flat(heading)):
            yield phrase, _FIRST_POINTS if first else _HEADING_POINTS
            first = False
    for passage in found.passages:
        if passage.section is Section.TITLE:
            for phrase in title_phrases.listed(source.flat(passage.piece)):
                yield phrase, 4 * _FIRST_POINTS
    opening = [p for p in found.passages if not p.item][:1]
    for passage in opening:
        labelled = title_phrases.LABELLED.sub("", source.flat(passage.piece))
        if labelled != source.flat(passage.piece):
            yield from ((phrase, 2 * _FIRST_POINTS) for phrase in title_phrases.listed(labelled))
    for match in re.finditer(_SUBJECT, source.text, re.I):
        yield from ((phrase, 1) for phrase in title_phrases.whole(match["np"]))
    for match in re.finditer(_OBJECT, source.text, re.I):
        yield from ((phrase, 1) for phrase in title_phrases.beginning(match["np"]))


def _written(forms: Counter[str]) -> list[str]:
    """The ways in which one title is written, the one that ends in its head noun first."""
    return sorted(forms, key=lambda form: (not _head_last(form), -forms[form], form))


def _head_last(form: str) -> bool:
    if re.search(r"\b(?:of|for)\b", form, re.I):
        return True
    found = words(form)
    return any(hit.last == len(found) - 1 for hit in titles.head_index().find(found))


def _aliases(source: Source, found: Outline) -> Iterator[str]:
    """Names that the document states: "also called …", "X means Y", a table's row."""
    for passage in found.passages:
        if passage.section is Section.ALIASES:
            yield from title_phrases.listed(source.flat(passage.piece))
    for match in _ALIAS.finditer(source.text):
        after = re.split(r"[.;:!?)\n]", source.text[match.end() : match.end() + 120])[0]
        yield from title_phrases.listed(after)
        if "means" in match.group().lower() or "same" in match.group().lower():
            before = re.split(
                r"[.;:!?(\n,]|\b(?:so|and|but)\b", source.text[max(0, match.start() - 60) : match.start()]
            )[-1]
            yield from title_phrases.whole(re.sub(r"\b(?:is|are|the)\s*$", "", before))


def _used_alike(
    source: Source,
    best: frozenset[str],
    title: str,
    counts: Counter[frozenset[str]],
    forms: dict[frozenset[str], Counter[str]],
) -> Iterator[str]:
    """Other phrases of the same head, level and area that the text uses for the role again and again."""
    own = titles.parse(title)
    yield from _of_same_area(source, own, best)
    for other in sorted(counts, key=sorted):
        if other == best or counts[other] < 2 or other < best:
            continue
        parsed = titles.parse(_written(forms[other])[0])
        if parsed.area and (parsed.head, parsed.level, parsed.area) == (own.head, own.level, own.area):
            yield _written(forms[other])[0]


def _of_same_area(source: Source, own: titles.Title, best: frozenset[str]) -> Iterator[str]:
    """Other words for the role's area before its head noun, more than once: "contact center manager"
    in a text about call center managers."""
    if not own.area:
        return
    found = words(source.text)
    ends = {hit.last: hit for hit in titles.area_index().find(found) if hit.value.name == own.area}
    seen: Counter[str] = Counter()
    for hit in titles.head_index().find(found):
        area = ends.get(hit.first - 1)
        if area is not None and hit.value.name == own.head:
            seen[" ".join(word.form for word in found[area.first : hit.last + 1])] += 1
    for phrase, times in sorted(seen.items()):
        if times > 1 and title_key(phrase) != best:
            yield title_phrases.title_case(phrase)
