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
from roles.reading.phrases import Hit, Word, words
from roles.reading.role_documents.headings import Section, classify
from roles.reading.role_documents.passages import Outline
from roles.reading.role_documents.source import Piece, Source
from roles.reading.spelling import normal
from roles.reading.vocabulary import TitleEntry

_BOILERPLATE = re.compile(
    r"\b(?:job\s+(?:description|duties|requirements?|profile|advert|title|posting|responsibilities|summary|overview|offer|vacancy)"
    r"|duties|responsibilities|requirements?|qualifications?|skills?|salary|career\s+(?:guide|profile)|vacancy|hiring|wanted"
    r"|role\s+(?:description|profile)|position\s+description|resume|interview|template|sample|examples?|job|role|position|guide)\b"
    r"|:|\||[–—]|\s-\s|\?|!|\(|,",
    re.I,
)
_LEADING = re.compile(
    r"^(?:(?:what|who)\s+(?:does|do|is|are|makes?)|how\s+to\s+(?:become|be|hire)|becoming|being|introduction|understanding|why|the\s+importance\s+of"
    r"|meet|hire|join\s+us\s+as|we\s+are\s+(?:hiring|looking\s+for)|a\s+day\s+in\s+the\s+life\s+of|role\s+of|the\s+role\s+of|about\s+the"
    r"|an?|the|our|successful|good|great|aspiring|skilled|experienced|effective|poor|qualified|new|future|your"
    r"|typical|ideal|professional|talented|motivated|dedicated|certified)\s+",
    re.I,
)
_NOT_IN_TITLE = frozenset(
    "of for in to and or with by at on from as is are be an a the this that every each some any many most all our your their his her "
    "becoming become hire hiring being does do what who how key other such like than when if because which where why"
    " means needed required used essential successful good great poor new skilled aspiring experienced between "
    "measure performance importance role vacancy job title position career guide matters".split()
)
_INNER = frozenset({"of", "and", "for", "&"})
_SUBJECT = (
    r"\b(?:an?|the)\s+(?P<np>(?:[\w&/'’+.-]+\s+){0,5}?[\w&/'’+-]+?)(?:['’]s)?\s+"
    r"(?:is|must|has|have|needs|should|will|may|can|leads?|oversees?|manages?|builds?|runs?|requires?|earns?|plays?|works?|does?|"
    r"typically|usually|often|also|job\b|responsibilities|duties|answers|keeps|supervises|designs|develops|ensures)\b"
)
_OBJECT = (
    r"\b(?:becom(?:e|ing)|looking\s+for|seeking|hir(?:e|ing)|recruiting|as|of|for|being|role\s+of|position\s+of|appoint)\s+(?:an?|our\s+new|our\s+next|the)\s+"
    r"(?P<np>(?:[\w&/'’+-]+\s+){0,5}[\w&/'’+-]+)"
)
_ALIAS = re.compile(
    r"(?:\b(?:also|sometimes|otherwise|often|commonly)?\s*(?:called|known\s+as|referred\s+to\s+as|titled|named)|\bcall\s+the\s+(?:position|role|job)|\ba\.?k\.?a\.?|"
    r"\bmeans|\bsame\s+as)\s+(?:an?\s+|the\s+)?",
    re.I,
)
_LABELLED = re.compile(r"^(?:job|position|role|post)?\s*title\s*[:|]\s*|^(?:position|vacancy|role|job\s+profile|vacancy\s+for)\s*:\s*", re.I)
_LONGEST_TITLE = 6
_LONGEST_AREA = 3
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


def key(title: str) -> frozenset[str]:
    """What makes two titles one: their words without order, number, spelling and little words."""
    return frozenset(normal(word.form) for word in words(title)) - {"of", "the", "a", "an", "for", "and"}


def name(source: Source, found: Outline) -> Name | None:
    """The role's name, or None where the document names none."""
    counts: Counter[frozenset[str]] = Counter()
    forms: dict[frozenset[str], Counter[str]] = {}
    for phrase, points in _candidates(source, found):
        counts[key(phrase)] += points
        forms.setdefault(key(phrase), Counter())[phrase] += points
    if not counts:
        return None
    best = min(counts, key=lambda k: (-counts[k] - _bonus(k, counts), -len(k), sorted(k)))
    if counts[best] < 2:
        return None
    written = _written(forms[best])
    stated = [alias for alias in _aliases(source, found) if key(alias) != best]
    used = _used_alike(source, best, written[0], counts, forms)
    aliases = dict.fromkeys([*written[1:], *stated, *used])
    return Name(written[0], tuple(aliases), titles.parse(written[0]), counts[best] < _HEADING_POINTS)


def _bonus(words_of: frozenset[str], counts: Counter[frozenset[str]]) -> int:
    """A fuller name that is said nearly as often as the short one is the better title."""
    return sum(counts[k] // 2 for k in counts if k < words_of and 2 * counts[words_of] >= counts[k])


def _candidates(source: Source, found: Outline) -> Iterator[tuple[str, int]]:
    first = True
    for heading in found.headings[:40]:
        for phrase in _in_heading(source.flat(heading)):
            yield phrase, _FIRST_POINTS if first else _HEADING_POINTS
            first = False
    for passage in found.passages:
        if passage.section is Section.TITLE:
            for phrase in _phrases(source.flat(passage.piece)):
                yield phrase, 4 * _FIRST_POINTS
    opening = [p for p in found.passages if not p.item][:1]
    for passage in opening:
        labelled = _LABELLED.sub("", source.flat(passage.piece))
        if labelled != source.flat(passage.piece):
            yield from ((phrase, 2 * _FIRST_POINTS) for phrase in _phrases(labelled))
    for match in re.finditer(_SUBJECT, source.text, re.I):
        yield from ((phrase, 1) for phrase in _whole(match["np"]))
    for match in re.finditer(_OBJECT, source.text, re.I):
        yield from ((phrase, 1) for phrase in _beginning(match["np"]))


def _beginning(text: str) -> list[str]:
    """The longest title with which the words begin."""
    parts = text.split()
    return next((found for size in range(len(parts), 0, -1) if (found := list(_whole(" ".join(parts[:size]))))), [])


def _in_heading(heading: str) -> Iterator[str]:
    """Titles in a heading once the words that all role documents use are cut away."""
    if classify(heading) is Section.OTHER and len(heading.split()) > 6:
        return
    for part in _BOILERPLATE.split(_LABELLED.sub("", heading)):
        for half in re.split(r"\b(?:of|for|performance of|role of|become|do|does)\s+(?:an?|the)\s+", part or "", flags=re.I):
            yield from _whole(re.sub(r"\s+(?:do|needs?|earns?|makes?|does|have|has|needed|matters?|involves?|means?)\b.*$", "", half or "", flags=re.I))


def _whole(text: str) -> Iterator[str]:
    """The phrase itself, if it is a title from its first word to its last."""
    phrase = _stripped(text)
    found = words(phrase)
    if not found or len(found) > _LONGEST_TITLE:
        return
    hits = list(titles.head_index().find(found))
    if not hits:
        return
    inner = [word.form for word in found if word.form in _NOT_IN_TITLE]
    if any(word not in _INNER for word in inner) or (inner and hits[0].first != 0 and "of" not in inner):
        return
    if found[-1].form in _INNER or found[0].form in _INNER:
        return
    if _at_an_end(found, hits, inner):
        yield _title_case(phrase)


def _at_an_end(found: list[Word], hits: list[Hit[TitleEntry]], inner: list[str]) -> bool:
    last = hits[-1].last == len(found) - 1
    return (last and not inner) or bool(inner) or (hits[0].first == 0 and _is_area(found[hits[0].last + 1 :]))


def _is_area(found: list[Word]) -> bool:
    """Words that together name one field of work: "Director Call Center" is a title, "manager level" is none."""
    if not 0 < len(found) <= _LONGEST_AREA:
        return False
    hit = titles.area_index().at(found, 0)
    return hit is not None and hit.last == len(found) - 1


def _phrases(text: str) -> Iterator[str]:
    for part in re.split(r",|;|/|\bor\b", text):
        yield from _whole(part)


def _stripped(text: str) -> str:
    text = re.sub(r"^[\W_]+|[\W_]+$", "", re.sub(r"\s+", " ", text))
    while (shorter := _LEADING.sub("", text)) != text:
        text = shorter
    return _singular(text)


def _singular(text: str) -> str:
    """ "Call center managers" names a "Call center manager"; "sales" stays."""
    found = words(text)
    hits = list(titles.head_index().find(found))
    for hit in hits[-1:] if hits and hits[-1].last == len(found) - 1 else hits[:1]:
        last = found[hit.last]
        as_written = text[last.start : last.end]
        if as_written.lower() != last.form and as_written.endswith("s"):
            text = text[: last.start] + _one(as_written) + text[last.end :]
    return text


def _one(plural: str) -> str:
    if plural.endswith("ies"):
        return plural[:-3] + "y"
    return plural[:-2] if plural.endswith(("sses", "xes", "ches", "shes")) else plural[:-1]


def _title_case(phrase: str) -> str:
    little = {"of", "and", "for", "the", "in", "to"}
    return " ".join(
        word if word != word.lower() and word != word.upper() or (word.isupper() and len(word) <= 3) else word.lower() if word.lower() in little else word.capitalize()
        for word in phrase.split()
    )


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
            yield from _phrases(source.flat(passage.piece))
    for match in _ALIAS.finditer(source.text):
        after = re.split(r"[.;:!?)\n]", source.text[match.end() : match.end() + 120])[0]
        yield from _phrases(after)
        if "means" in match.group().lower() or "same" in match.group().lower():
            before = re.split(r"[.;:!?(\n,]|\b(?:so|and|but)\b", source.text[max(0, match.start() - 60) : match.start()])[-1]
            yield from _whole(re.sub(r"\b(?:is|are|the)\s*$", "", before))


def _used_alike(
    source: Source, best: frozenset[str], title: str, counts: Counter[frozenset[str]], forms: dict[frozenset[str], Counter[str]]
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
        if times > 1 and key(phrase) != best:
            yield _title_case(phrase)
