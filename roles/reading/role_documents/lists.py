"""Coordinated lists: "training staff, responding to complaints and monitoring metrics" as three parts."""

import re
from collections.abc import Callable, Iterator

from roles.reading.role_documents.source import Piece
from roles.reading.verbs import is_gerund, is_plain_verb, is_third_person

_SEPARATOR = re.compile(
    r"\s*;\s*(?:and\s+|or\s+)?|\s*,\s*(?:and\s+also\s+|and\s+then\s+|and\s+|or\s+|&\s*|as\s+well\s+as\s+"
    r"|plus\s+)?"
    r"|\s+(?:and\s+also|and/or|and|or|as\s+well\s+as|plus|&)\s+",
    re.I,
)
_TERM_SEPARATOR = re.compile(_SEPARATOR.pattern + r"|\s+/\s+|\s*[•·]\s+", re.I)
_FIRST = re.compile(
    r"(?:(?:also|then|both|regularly|effectively|successfully|to)\s+)?([A-Za-z][\w'’-]*)", re.I
)
_BOTH = re.compile(r"\bboth\s+\w+\s+and\s+\w+", re.I)
# Nouns more often than verbs: they open no activity after "and".
_NOUN_LIKE = frozenset(
    "customer customers staff team process processes budget budgets service services market cost costs "
    "plan plans "
    "program programs project projects goal goals policy quality resource resources safety sales time "
    "people issue "
    "issues result results order orders report reports record records function experience range number "
    "reward".split()
)

Test = Callable[[str], bool]


def activities(text: str, piece: Piece) -> list[Piece]:
    """The parts of a list of verb phrases; the piece alone where it is one phrase.

    Commas split where a verb in the form of the first follows; "and" alone splits only where
    commas did not and both sides have an object ("managing and training staff" stays whole).
    """
    form = _form(text, piece)
    if form is None:
        return [piece]
    by_comma = list(_split(text, piece, form, comma=True))
    return by_comma if len(by_comma) > 1 else list(_split(text, piece, form, comma=False))


def terms(text: str, piece: Piece) -> list[Piece]:
    """The parts of a list of nouns, brackets kept whole."""
    parts: list[Piece] = []
    start = piece.start
    kept = [(m.start(), m.end()) for m in _BOTH.finditer(text, piece.start, piece.end)]
    for match in _TERM_SEPARATOR.finditer(text, piece.start, piece.end):
        inside = any(first <= match.start() < last for first, last in kept)
        if not inside and _balanced(text[start : match.start()]):
            parts.append(Piece(start, match.start()))
            start = match.end()
    return [part for part in [*parts, Piece(start, piece.end)] if text[part.start : part.end].strip()]


def commas(text: str, piece: Piece) -> list[Piece]:
    """The parts between commas and semicolons, and around a last "and" after a comma."""
    parts: list[Piece] = []
    start = piece.start
    for match in _SEPARATOR.finditer(text, piece.start, piece.end):
        if re.match(r"\s*[,;]|\s+as\s+well\s+as", match.group()) and _balanced(text[start : match.start()]):
            parts.append(Piece(start, match.start()))
            start = match.end()
    return [part for part in [*parts, Piece(start, piece.end)] if text[part.start : part.end].strip()]


def _form(text: str, piece: Piece) -> Test | None:
    """The test that the first word of every part passes."""
    first = first_word(text, piece)
    if is_gerund(first):
        return is_gerund
    if is_third_person(first):
        return lambda word: is_third_person(word) and word.lower() not in _NOUN_LIKE
    if is_plain_verb(first):
        return lambda word: is_plain_verb(word) and word.lower() not in _NOUN_LIKE
    return None


def first_word(text: str, piece: Piece) -> str:
    match = _FIRST.match(text, piece.start, piece.end)
    return match[1] if match else ""


def _split(text: str, piece: Piece, form: Test, comma: bool) -> Iterator[Piece]:
    start = piece.start
    for match in _SEPARATOR.finditer(text, piece.start, piece.end):
        if comma != bool(re.match(r"\s*[,;]", match.group())):
            continue
        before = text[start : match.start()]
        has_object = len(before.split()) > 1 and not is_gerund(before.split()[-1])
        after = first_word(text, Piece(match.end(), piece.end))
        if has_object and form(after) and _object_follows(text, match.end(), piece.end) and _balanced(before):
            yield Piece(start, match.start())
            start = match.end()
    yield Piece(start, piece.end)


def _object_follows(text: str, start: int, end: int) -> bool:
    """More than the verb: "and packing" belongs to what stands before, "and packing boxes" is its own."""
    return len(re.split(r"[,;.]", text[start:end])[0].split()) > 1


def _balanced(text: str) -> bool:
    return text.count("(") <= text.count(")")
