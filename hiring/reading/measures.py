"""Figures with their units, and the words that say a figure rose or fell."""

import re
from dataclasses import dataclass

UP = (
    r"increas(?:e[ds]?|ing)|improv(?:e[ds]?|ing)|rais(?:e[ds]?|ing)|gr[eo]w(?:ing|n)?|boost(?:ed|ing|s)?|lift(?:ed|ing)?"
    r"|expand(?:ed|ing)?|accelerat(?:ed|ing)|gain(?:ed|ing)?|enhanc(?:ed|ing)|strengthen(?:ed|ing)?|exceed(?:ed|ing)?|ros?e"
    r"|climb(?:ed)?|mov(?:ed|ing)|brought|t(?:ook|aking)|driv(?:e|ing)|drove|generat(?:ed|ing)|add(?:ed|ing)|scal(?:ed|ing)"
    r"|elevat(?:ed|ing)|surpass(?:ed|ing)|deliver(?:ed|ing)|went|optimi[sz](?:ed|ing)"
)
DOWN = (
    r"reduc(?:e[ds]?|ing)|cut(?:ting)?|decreas(?:e[ds]?|ing)|lower(?:ed|ing|s)?|slash(?:ed|ing)?|shr[aiu]nk|shorten(?:ed|ing)?"
    r"|dropp?(?:ed|ing)?|trimm?(?:ed|ing)?|minimi[sz](?:ed|ing)|sav(?:ed|ing|es)|eliminat(?:ed|ing)|f[ea]ll(?:en|ing)?|halv(?:ed|ing)"
    r"|curb(?:ed|ing)?|contain(?:ed|ing)|declin(?:ed|ing)"
)
CHANGE_NOUN = r"increase|improvement|growth|rise|gain|uplift|lift|boost|reduction|decrease|drop|decline|cut|savings?|fall"
_DOWN_NOUN = re.compile(r"reduction|decrease|drop|decline|cut|fall", re.IGNORECASE)
_DOWN = re.compile(DOWN, re.IGNORECASE)
# Verbs that set a figure in motion without saying which way; the figures themselves then do.
_EITHER = re.compile(r"mov|brought|took|taking|driv|drove|went|deliver|optimi", re.IGNORECASE)

_UNIT = (
    r"%|per ?cent\b|percentage points?\b|points?\b|pts?\b|pp\b|basis points\b|bps\b|seconds?\b|secs?\b|s\b|ms\b|minutes?\b|mins?\b"
    r"|hours?\b|hrs?\b|h\b|days?\b|weeks?\b|months?\b|dollars\b|euros?\b|pounds\b|x\b|times\b"
)
VALUE = rf"(?:US)?[$£€₹]?\s?\d+(?:,\d{{2,3}})*(?:\.\d+)?\s?(?:(?:k|mm?|mn|bn?|million|billion|thousand)\b)?\+?\s?(?:{_UNIT})?(?!\w|[-–]\w)"
_PARTS = re.compile(
    rf"(?P<currency>[$£€₹])?\s?(?P<number>\d+(?:,\d{{2,3}})*(?:\.\d+)?)\s?(?P<scale>k|mm?|mn|bn?|million|billion|thousand)?\+?\s?"
    rf"(?P<unit>{_UNIT})?$",
    re.IGNORECASE,
)
_SCALES = {
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mm": 1e6,
    "mn": 1e6,
    "million": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "billion": 1e9,
}
_CURRENCIES = {"$": "USD", "£": "GBP", "€": "EUR", "₹": "INR", "dollar": "USD", "euro": "EUR", "pound": "GBP"}
_UNITS = (
    ("percentage point", "points"), ("per", "percent"), ("%", "percent"), ("basis", "basis points"), ("bps", "basis points"),
    ("point", "points"), ("pt", "points"), ("pp", "points"), ("sec", "seconds"), ("ms", "milliseconds"), ("min", "minutes"),
    ("mon", "months"), ("hour", "hours"), ("hr", "hours"), ("day", "days"), ("week", "weeks"), ("times", "times"),
    ("x", "times"), ("s", "seconds"), ("h", "hours"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Value:
    """A number in its unit ("percent", "points", "seconds", "USD", … or "" for a bare count)."""

    number: float
    unit: str
    factor: float = 1.0


def read_value(text: str) -> Value | None:
    found = _PARTS.search(text.strip())
    if found is None:
        return None
    factor = _SCALES.get((found["scale"] or "").lower(), 1.0)
    number = float(found["number"].replace(",", "")) * factor
    return Value(number, _unit(found["currency"] or "", (found["unit"] or "").lower()), factor)


def _unit(currency: str, word: str) -> str:
    if currency:
        return _CURRENCIES[currency]
    for money, code in _CURRENCIES.items():
        if word.startswith(money):
            return code
    return next((unit for start, unit in _UNITS if word.startswith(start)), "")


def direction_of(word: str) -> bool | None:
    """True where a verb or noun says up, False for down, null where it says neither."""
    if _DOWN.fullmatch(word) or _DOWN_NOUN.fullmatch(word):
        return False
    return None if _EITHER.match(word) else True
