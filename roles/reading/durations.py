"""Spans of time in text: "at least five years", "3-5 years", "18 months", "ten+ yrs", "a decade"."""

import re
from dataclasses import dataclass
from enum import StrEnum

from roles.reading.numbers import NUMBER, value


class Bound(StrEnum):
    """What a stated duration says about the true one."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Duration:
    """Whole months. "Five years" gives a minimum and no maximum; a vague one ("several years") neither.
    `start` and `end` are offsets into the text searched, `quote` is what stands there."""

    start: int
    end: int
    quote: str
    minimum_months: int | None
    maximum_months: int | None
    bound: Bound


MONTHS_IN = {"y": 12.0, "m": 1.0, "w": 12 / 52, "d": 120.0}
# Nobody works longer; a larger number is a year or an amount that stands before the word.
LONGEST_MONTHS = 70 * 12

_LEAST = (
    r"at\s+(?:the\s+very\s+)?least|a?\s*minimum(?:\s+of)?|min\.?(?:\s+of)?|more\s+than|over|above|no\s+less\s+than"
    r"|not\s+less\s+than|no\s+fewer\s+than|not\s+fewer\s+than|exceeding|in\s+excess\s+of|upwards?\s+of|beyond|>=?|≥"
)
_MOST = (
    r"up\s+to|at\s+(?:the\s+)?most|maximum(?:\s+of)?|max\.?(?:\s+of)?|less\s+than|fewer\s+than|under"
    r"|no\s+more\s+than|<=?|≤"
)
_UNIT = r"(?P<unit>years?|yrs?\.?|months?|mths?\.?|mos\b\.?|mo\.|weeks?|wks?\.?|decades?)(?![^\W\d_])"
# "five (5)", "5 (five)": the same number once more.
_AGAIN = rf"\s*\(\s*{NUMBER}\s*\+?\s*\)"
_PLUS = r"(?:\s*\+|\s*(?:or|and)\s+(?:more|above|over|greater)\b|\s+plus\b)"
_DURATION = re.compile(
    rf"(?<![\w.,$£€₹])(?:(?:(?P<least>{_LEAST})|(?P<most>{_MOST}))\s*)?(?:between\s+|from\s+)?(?:an?\s+|the\s+)?"
    rf"(?P<low>{NUMBER})(?:{_AGAIN})?(?P<plus>{_PLUS})?"
    rf"(?:(?:\s*(?:years?|yrs?|months?))?\s*(?:-|–|—|to|and|or)\s*(?P<high>{NUMBER})(?:{_AGAIN})?)?"
    rf"(?P<plus2>{_PLUS})?[\s\-‑]*(?:full\s+|consecutive\s+|calendar\s+|whole\s+|solid\s+)?{_UNIT}"
    rf"(?P<plus3>\s*\+|[’']?\s+(?:or|and)\s+(?:more|above|over|longer)\b|\s+plus\b|\s+minimum\b)?"
    r"(?![’']?\s*-?\s*(?:old\b|of\s+age\b))",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:several|many|multiple|numerous|a\s+(?:few|number\s+of)|some|extensive)\s+(?:years|months)\b",
    re.IGNORECASE,
)


def find(text: str) -> list[Duration]:
    """Every duration in the text, in order. Ages ("18 years old") are not durations."""
    found = [duration for match in _DURATION.finditer(text) if (duration := _read(match))]
    vague = [Duration(m.start(), m.end(), m.group(), None, None, Bound.VAGUE) for m in _VAGUE.finditer(text)]
    return sorted([*found, *vague], key=lambda duration: duration.start)


def _read(match: re.Match[str]) -> Duration | None:
    unit = MONTHS_IN[match["unit"][0].lower()]
    low, high = value(match["low"]), value(match["high"]) if match["high"] else None
    if low is None or max(low, high or 0) * unit > LONGEST_MONTHS or (high is not None and high < low):
        return None
    minimum, maximum = round(low * unit), round(high * unit) if high is not None else None
    bound = _bound(match)
    if bound is Bound.AT_MOST:
        return Duration(match.start(), match.end(), match.group(), None, maximum or minimum, bound)
    return Duration(match.start(), match.end(), match.group(), minimum, maximum, bound)


def _bound(match: re.Match[str]) -> Bound:
    if match["most"]:
        return Bound.AT_MOST
    if match["high"]:
        return Bound.RANGE
    if match["least"] or match["plus"] or match["plus2"] or match["plus3"]:
        return Bound.AT_LEAST
    return Bound.EXACT
