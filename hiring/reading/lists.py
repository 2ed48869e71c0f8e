"""Lists that people write under a heading: skills, certifications, languages."""

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span

from hiring.reading.record import HeldCertification, SkillMention
from hiring.reading.sections import Placed
from hiring.reading.statements import list_entries, paragraphs
from hiring.reading.wording import opens_with_verb

MOST_WORDS = 6
_MOST_WORDS_CERTIFICATION = 14
_LABEL = re.compile(r"[^:,;.]{2,40}:\s+|[^:,;.]{2,40}:$")
_LEVEL = re.compile(
    r"\s*[(–—-]?\s*\b(?:beginner|basic|intermediate|advanced|expert|proficient|fluent|native|\d+\+?\s*(?:years?|yrs?)\b.*)\)?\s*$|\s*[★☆●○]+\s*$",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\b(?:fluent|fluency|native|mother tongue|bilingual|bi-lingual|trilingual|multilingual|speak(?:s|ing|er)?|spoken|conversational"
    r"|proficien(?:t|cy)|languages?|read and write|written and (?:spoken|verbal|oral)|[ABC][12])\b",
    re.IGNORECASE,
)
_NOT_HELD = re.compile(
    r"\b(?:in progress|pursuing|expected|studying (?:for|toward)|candidate|working towards?|planned|expired)\b",
    re.I,
)
_DATE_TAIL = re.compile(
    r"[\s,;|(–—-]*(?:(?:issued|obtained|valid|expires?|since|credential|license)\b.*)?$", re.IGNORECASE
)
_END_OF_SENTENCE = re.compile(r"[.!?]\s")


def spans(doc: Doc, group: str) -> Iterable[Span]:
    return doc.spans[group] if group in doc.spans else ()


def read_skills(text: str, doc: Doc, placed: Sequence[Placed]) -> tuple[SkillMention, ...]:
    """Skills in the order of their first mention: the vocabulary's wherever they stand, and what a list
    of skills names besides."""
    closed = _stretches(placed, {"references", "header", "personal"})
    mentions: dict[str, list[tuple[int, int]]] = {}
    for span in spans(doc, "skills"):
        if not _within(span.start_char, closed):
            mentions.setdefault(span.id_, []).append((span.start_char, span.end_char))
    known = [span for found in mentions.values() for span in found]
    for start, end in _listed(text, placed):
        if not _covered(start, end, known):
            name = " ".join(text[start:end].split())
            same = next((other for other in mentions if other.casefold() == name.casefold()), name)
            mentions.setdefault(same, []).append((start, end))
    ordered = sorted(mentions.items(), key=lambda item: (min(item[1]), item[0]))
    return tuple(SkillMention(name=name, mentions=tuple(sorted(found))) for name, found in ordered)


def _stretches(placed: Sequence[Placed], sections: set[str]) -> list[tuple[int, int]]:
    return [(each.start, each.row.end) for each in placed if each.section in sections]


def _within(offset: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in stretches)


def _listed(text: str, placed: Sequence[Placed]) -> Iterator[tuple[int, int]]:
    """Entries of the skill sections that are short enough to name something."""
    for start, end in _list_stretches(placed, "skills"):
        for begin, stop in list_entries(text, start, end):
            label = _LABEL.match(text[begin:stop])
            begin += label.end() if label else 0
            level = _LEVEL.search(text[begin:stop])
            stop = begin + level.start() if level and level.start() else stop
            stop = begin + len(text[begin:stop].rstrip(" .:;*"))
            words = text[begin:stop]
            if words and len(words.split()) <= MOST_WORDS and _names_something(words):
                yield begin, stop


def _list_stretches(placed: Sequence[Placed], section: str) -> Iterator[tuple[int, int]]:
    """Runs of rows of one section that belong together, headings left out."""
    rows = [each for each in placed if each.section == section and not each.heading]
    offsets = {each.row.start: each.start for each in rows}
    for start, end in paragraphs([each.row for each in rows]):
        yield offsets.get(start, start), end


def _names_something(words: str) -> bool:
    letters = sum(character.isalpha() for character in words)
    if letters == 0 or letters < len(words.replace(" ", "")) / 2:
        return False
    return not _END_OF_SENTENCE.search(words) and not (len(words.split()) > 3 and opens_with_verb(words))


def _covered(start: int, end: int, known: Sequence[tuple[int, int]]) -> bool:
    """Whether the vocabulary's skills already tell most of an entry."""
    inside = sum(min(end, stop) - max(start, begin) for begin, stop in known if begin < end and stop > start)
    return inside * 2 >= end - start


def read_certifications(text: str, doc: Doc, placed: Sequence[Placed]) -> tuple[HeldCertification, ...]:
    """The vocabulary's certifications wherever they stand, and the lines of certification sections."""
    found: dict[int, str] = {}
    closed = _stretches(placed, {"references"})
    known: list[tuple[int, int]] = []
    for span in spans(doc, "certifications"):
        line = _line(text, span.start_char)
        if not _within(span.start_char, closed) and not _NOT_HELD.search(line):
            found.setdefault(span.start_char, span.id_)
            known.append((span.start_char, span.end_char))
    for start, end in _list_stretches(placed, "certifications"):
        if any(start <= begin < end for begin, _ in known):
            continue
        for begin, stop in _certification_entries(text, start, end):
            found.setdefault(begin, " ".join(text[begin:stop].split()))
    names = dict.fromkeys(found[offset] for offset in sorted(found))
    unique = {name.casefold(): name for name in reversed(names)}
    return tuple(HeldCertification(name=name) for name in names if unique[name.casefold()] == name)


def _certification_entries(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for begin, stop in list_entries(text, start, end):
        words = re.split(r"\s[–—-]\s|\s*\(|\s+(?=(?:19|20)\d\d\b)", text[begin:stop])[0].rstrip(" .,:-")
        if (
            words
            and len(words.split()) <= _MOST_WORDS_CERTIFICATION
            and not _NOT_HELD.search(text[begin:stop])
        ):
            if re.search(r"[^\W\d_]{2}", words) and not re.fullmatch(r"[\w ]*\d{4}", words):
                yield begin, begin + len(words)


def _line(text: str, offset: int) -> str:
    end = text.find("\n", offset)
    return text[text.rfind("\n", 0, offset) + 1 : end if end >= 0 else len(text)]


def read_languages(text: str, doc: Doc, placed: Sequence[Placed]) -> tuple[str, ...]:
    """Spoken languages: in a section of them, or named by a line that says how well."""
    own = _stretches(placed, {"languages"})
    closed = _stretches(placed, {"references"})
    names = [
        span.id_
        for span in spans(doc, "languages")
        if _within(span.start_char, own)
        or (not _within(span.start_char, closed) and _SPEAKS.search(_line(text, span.start_char)))
    ]
    return tuple(dict.fromkeys(names))
