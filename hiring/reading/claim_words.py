"""What the claims of a sentence have in common: the claim itself, and the words that say what changed."""

import re
from dataclasses import dataclass

from hiring.reading.measures import DOWN, DOWN_BEGINS, EITHER, EITHER_BEGINS, UP, UP_BEGINS, Value
from roles.reading.at_words import AtWords

MOST_METRIC_WORDS = 7
VERB = AtWords(
    re.compile(rf"\b(?:{UP}|{DOWN}|{EITHER})\b", re.IGNORECASE), f"{UP_BEGINS} {DOWN_BEGINS} {EITHER_BEGINS}"
)
ABOUT = (
    r"(?:an?\s+|over\s+|about\s+|around\s+|roughly\s+|nearly\s+|almost\s+|more than\s+|up to\s+"
    r"|approximately\s+|under\s+|sub-|just\s+|an average of\s+|as much as\s+|at least\s+)*"
)
_CLAUSE = re.compile(
    r",(?!\d)|[;:()]|\s[–—-]\s|\b(?:while|and|which|resulting in|through|thereby|under which|so that"
    r"|after)\b",
    re.IGNORECASE,
)
_METRIC_ENDS = re.compile(
    r"\b(?:by|without|through|with|after|from|within|over|while|across|during)\b", re.IGNORECASE
)
_TRIM = re.compile(
    r"^(?:the|our|its|their|an?|of|in|overall|average|total|company'?s?|team'?s?|was|were|has|have|been)\s+"
    r"|(?:^|\s+)(?:from|by|of|to|down|up|for|with|and|was|were|is|are|has|have|been|again|as|much|least|almost|nearly|over|an)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One change found in a sentence: offsets of its figures, the words for what changed, by how much,
    from and to where stated, and whether it rose (null where the words leave it open)."""

    start: int
    end: int
    metric: str
    change: Value | None
    was: Value | None = None
    now: Value | None = None
    rose: bool | None = None
    verb: str = ""


def verb_before(sentence: str, offset: int) -> re.Match[str] | None:
    """The last verb of change before an offset."""
    last = None
    for verb in VERB.finditer(sentence, 0, offset):
        last = verb
    return last


def text_of(verb: re.Match[str] | None) -> str:
    return verb[0] if verb else ""


def metric_of(sentence: str, verb: re.Match[str] | None, end: int) -> str:
    """What stands between verb and figure ("cut AHT by"), else what stands before it ("AHT fell by")."""
    if verb is None:
        return closing(sentence[:end])
    return closing(sentence[verb.end() : end]) or closing(sentence[: verb.start()])


def closing(words: str) -> str:
    """The words of the last clause."""
    clauses = [part for part in _CLAUSE.split(words) if part.strip()]
    return _trimmed(clauses[-1]) if clauses else ""


def opening(words: str) -> str:
    """The words of the first clause."""
    return _trimmed(_METRIC_ENDS.split(_CLAUSE.split(words)[0])[0])


def _trimmed(words: str) -> str:
    flat, before = " ".join(words.split()), ""
    while before != flat:
        before, flat = flat, _TRIM.sub("", flat)
    return " ".join(flat.split()[-MOST_METRIC_WORDS:]).strip(" .,-–'\"%")


def object_of(verb: str) -> str:
    return "cost" if verb.lower().startswith("sav") else ""
