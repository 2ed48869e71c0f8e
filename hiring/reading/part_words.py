"""What the words of one part of a heading speak for: a title, an employer, a place or something else."""

import re
from enum import StrEnum
from functools import lru_cache

from hiring.reading import employers, places
from hiring.reading.known import is_generic
from roles.reading import titles


class Label(StrEnum):
    """What a part of an entry's heading says."""

    TITLE = "title"
    EMPLOYER = "employer"
    PLACE = "place"
    OTHER = "other"


# Evidence of a title: its head noun stands last or before "of", or just somewhere.
TITLE_SURE, TITLE_LIKELY = 2.5, 2.0
# The parts of a heading are weighed several times while its rows are found.
_REMEMBERED = 4096
_GRADE_CODE = re.compile(r"[A-Z]{2}-\d{2,4}(?:[-/]\d{1,2})*")
_PUBLIC_BODY = re.compile(r"(?:Office|Ministry|Bureau|Directorate|Embassy|Government|City|County|State) of\b")
# "400 doctors" is nobody's title.
_COUNTED = re.compile(r"\d[\d,.]*\+?\s")
KIND_OF_WORK = re.compile(
    r"\(?\s*(?:full[ -]?time|part[ -]?time|permanent|temporary|temp|fixed[- ]term|contract(?:or)?|seasonal"
    r"|unpaid|casual|zero[- ]hours|freelance|acting|interim|promoted|maternity cover"
    r"|this is a (?:non-?)?federal job|(?:evening|night|day)s?"
    r"|weekends?)(?:\s+(?:position|role|contract|employee|basis|shifts?))?\s*\)?",
    re.IGNORECASE,
)
# Who works so has no other employer; an employer's name beside it is a likelier one.
_WORKS_ALONE = frozenset({"freelance", "freelancer"})
_LAST_CHOICE = -0.2
_LINK = re.compile(r"\s+(?:of|for|to|in)\s+|[-/&(,]|\s+(?:[IVX]+|\d+)\b")
# No operative works in a co-operative's name, nor is "Holm & Partner" one's title.
_NO_TITLE = re.compile(r"\bco-operatives?\b|(?:&|\band)\s+partners?\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
TRIM = " \t\u00a0\x00,;:|/.-–—•·*_Â"


@lru_cache(maxsize=_REMEMBERED)
def weigh(words: str) -> tuple[Label | None, float, float, bool]:
    """Label, evidence of a title and of an employer, and whether the vocabulary has all the words."""
    if places.is_place(words):
        return Label.PLACE, 0.0, 0.0, False
    if words.casefold() in _WORKS_ALONE:
        return None, 0.0, _LAST_CHOICE, False
    if KIND_OF_WORK.fullmatch(words) or not _LETTER.search(words) or _GRADE_CODE.fullmatch(words):
        return Label.OTHER, 0.0, 0.0, False
    if _COUNTED.match(words):
        return None, 0.0, employers.evidence(words), False
    if _PUBLIC_BODY.match(words):
        return None, 0.0, max(employers.evidence(words), employers.LIKELY), is_generic(words)
    if _names_several(words):
        return None, 0.0, max(employers.evidence(words), employers.POSSIBLE), is_generic(words)
    return None, _title_evidence(words), employers.evidence(words), is_generic(words)


def _names_several(words: str) -> bool:
    """Nobody holds a title in the plural: "Quarry Insurance Brokers" and "The Carpenters Arms" are firms."""
    if not words[0].isupper() or "s" not in words.casefold():
        return False
    named = [word for word in words.split() if titles.parse(word.strip(TRIM)).level is not None]
    return bool(named) and all(_is_plural(word.strip(TRIM)) for word in named)


def _is_plural(word: str) -> bool:
    return word[-1:] in "sS" and titles.parse(word[:-1]).level is not None


def _title_evidence(words: str) -> float:
    """A head noun that closes the part, or the words before "of" or a mark, says most."""
    words = _NO_TITLE.sub("", words)
    if not words.strip() or titles.parse(words).level is None:
        return 0.0
    opening = [piece for piece in _LINK.split(words) if piece.strip()][:1]
    closes = any(titles.parse(piece.split()[-1]).level is not None for piece in (words, *opening))
    return TITLE_SURE if closes else TITLE_LIKELY
