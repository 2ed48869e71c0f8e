"""How a line is worded: as a heading (short, capitalised, no sentence) or as a description of work."""

import re
from functools import cache

from hiring.reading import employers
from hiring.reading.words import words as word_list
from roles.reading import titles
from roles.reading.text import CELL_GAP

MAX_HEADING_WORDS = 16
MAX_HEADING_CHARACTERS = 140
# At most this share of a heading's words is in lower case; of a very short one, half.
_LOWERED_SHARE, _LOWERED_SHARE_SHORT = 0.34, 0.5
_SHORT = 3
_MOST_TITLE_WORDS = 6
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_ENDS_SENTENCE = re.compile(r"[.;!?]\s*$")
_ENDS_ABBREVIATED = re.compile(r"\b(?:\w+\.\w|Inc|Ltd|Co|Corp|Jr|Sr|Bros|St|Dept|Univ|Govt|Pvt|[A-Z])\.\s*$")
_GRADE = re.compile(r"[IVX]{1,4}")
_DOING = re.compile(r"(?:[a-z]{2,}ed|[a-z]{3,}ing)$")


def reads_as_heading(text: str) -> bool:
    """Whether a line (its dates left out) is worded as a heading of an entry."""
    flat = " ".join(text.split())
    if not flat:
        return True
    if flat[0].islower() and not flat[1:2].isupper():
        return False
    if is_sentence(flat) or len(flat) > MAX_HEADING_CHARACTERS:
        return False
    words = _WORD.findall(_legal_forms().sub("", flat))
    if len(words) > MAX_HEADING_WORDS * (2 if CELL_GAP.search(text) or "|" in text else 1):
        return False
    if len(words) > 2 and opens_with_verb(flat) and not _closes_with_title(flat, words):
        return False
    return _lowered_share(words) <= (_LOWERED_SHARE_SHORT if len(words) <= _SHORT else _LOWERED_SHARE)


@cache
def _legal_forms() -> re.Pattern[str]:
    """Legal forms that are written in lower case and with dots ("sp. z o.o.")."""
    dotted = [form for form in sorted(word_list("legal_forms")) if "." in form]
    return re.compile("|".join(re.escape(form) for form in dotted))


def _closes_with_title(flat: str, words: list[str]) -> bool:
    """ "Ticketing Operations Manager" names a position, "Training store managers" does not; a note in
    brackets behind it says nothing of that."""
    if flat.endswith(")"):
        words = _WORD.findall(flat[: flat.rfind("(")])
        if not words:
            return False
    words = [word for word in words if not _GRADE.fullmatch(word)]
    if len(words) > _MOST_TITLE_WORDS or not all(word[0].isupper() for word in words):
        return False
    if not words[0].casefold().endswith("ing") and words[-1].endswith("s"):
        return False
    return titles.parse(words[-1]).level is not None


def is_sentence(flat: str) -> bool:
    if not _ENDS_SENTENCE.search(flat):
        return False
    return not _ENDS_ABBREVIATED.search(flat) and not employers.ends_with_legal_form(flat)


def _lowered_share(words: list[str]) -> float:
    """The share of words in lower case among those that a heading would capitalise."""
    counted = [word for word in words[1:] if word.casefold() not in word_list("small_words")]
    return sum(word[0].islower() for word in counted) / (len(counted) + 1)


def opens_with_verb(text: str) -> bool:
    """Whether a line begins as descriptions of work do ("Managed …", "Lead the …"): "Lead Clerk" does not."""
    first = _WORD.match(text)
    if first is None or first[0].casefold() in word_list("title_gerunds"):
        return False
    word = first[0].casefold()
    if _DOING.search(word):
        return True
    following = text[first.end() :].lstrip()[:1]
    return word in word_list("opening_verbs") and not (first[0][0].isupper() and following.isupper())
