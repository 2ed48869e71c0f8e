"""Figures with their units, and the words that say a figure rose or fell."""

import re
from dataclasses import dataclass, replace

UP = (
    r"increas(?:e[ds]?|ing)|improv(?:e[ds]?|ing)|rais(?:e[ds]?|ing)|gr[eo]w(?:ing|n)?|boost(?:ed|ing|s)?"
    r"|lift(?:ed|ing)?|expand(?:ed|ing)?|accelerat(?:ed|ing)|gain(?:ed|ing)?|enhanc(?:ed|ing)"
    r"|strengthen(?:ed|ing)?"
    r"|exceed(?:ed|ing)?|ros?e|climb(?:ed)?|generat(?:ed|ing)|add(?:ed|ing)|scal(?:ed|ing)|elevat(?:ed|ing)"
    r"|surpass(?:ed|ing)"
)
DOWN = (
    r"reduc(?:e[ds]?|ing)|cut(?:ting)?|decreas(?:e[ds]?|ing)|lower(?:ed|ing|s)?|slash(?:ed|ing)?|shr[aiu]nk"
    r"|shorten(?:ed|ing)?|dropp?(?:ed|ing)?|trimm?(?:ed|ing)?|minimi[sz](?:ed|ing)|sav(?:ed|ing|es)"
    r"|eliminat(?:ed|ing)|f[ea]ll(?:en|ing)?|halv(?:ed|ing)|curb(?:ed|ing)?|contain(?:ed|ing)|declin(?:ed"
    r"|ing)"
)
# Verbs that set a figure in motion without saying which way; the figures themselves then do.
EITHER = (
    r"mov(?:ed|ing)|br(?:ought|inging)|t(?:ook|aking)|dr(?:iving|ove)|deliver(?:ed|ing)|went"
    r"|optimi[sz](?:ed|ing)"
)
# How the words of these patterns begin (roles.reading.at_words).
UP_BEGINS = (
    "increas improv rais grew grow boost lift expand accelerat gain enhanc strengthen exceed roe rose climb"
    " generat add scal elevat surpass"
)
DOWN_BEGINS = (
    "reduc cut decreas lower slash shrank shrink shrunk shorten drop trim minimi sav eliminat fell fall halv"
    " curb contain declin"
)
EITHER_BEGINS = "mov brought bringing took taking driving drove deliver went optimi"
CHANGE_NOUN = (
    r"increase|improvement|growth|rise|gain|uplift|lift|boost|reduction|decrease|drop|decline|cut"
    r"|savings?|fall"
)
_DOWN_WORD = re.compile(rf"(?:{DOWN}|reduction|decrease|drop|decline|cut|fall)", re.IGNORECASE)
_EITHER_WORD = re.compile(EITHER, re.IGNORECASE)

_UNIT = (
    r"%|per ?cent\b|percentage points?\b|points?\b|pts?\b|pp\b|basis points\b|bps\b|seconds?\b|secs?\b"
    r"|s\b|ms\b"
    r"|minutes?\b|mins?\b|hours?\b|hrs?\b|h\b|days?\b|weeks?\b|months?\b|dollars\b|euros?\b|pounds\b|x\b"
    r"|times\b"
)
# No figure is longer: a text of nothing but digits takes no longer than another.
_NUMBER = r"\d{1,15}(?:,\d{2,3}){0,8}(?:\.\d{1,15})?"
_SCALE = r"(?:k|mm?|mn|bn?|million|billion|thousand|lakhs?|crores?)(?![a-z])"
_CODE = (
    r"(?-i:(?=[A-Z]{3}\s?\d)(?:USD|EUR|GBP|INR|KES|NGN|ZAR|GHS|UGX|PHP|AED|AUD|CAD|SGD|PLN|CHF|SEK|NOK|DKK"
    r"|BRL|MXN|MYR|JPY))"
)
# "7:10" and "7 min 10 s" are minutes and seconds; "80/20" is a share answered within seconds.
_CLOCK = r"\d{1,3}:[0-5]\d(?!\d)|\d{1,6}\s?(?:m|mins?|minutes?)\s?(?:and\s)?\d{1,6}\s?(?:s|secs?|seconds?)\b"
_WITHIN = r"\d\d/(?:10|15|20|30|40|45|60|90)(?![\d/])"
VALUE = (
    rf"(?:{_CLOCK}|{_WITHIN}"
    rf"|(?:(?:US)?[$£€₹]\s?|(?:{_CODE})\s?)?{_NUMBER}\s?(?:{_SCALE})?\+?\s?(?:{_UNIT})?(?!\w|[-–]\w))"
)
_PARTS = re.compile(
    rf"(?P<currency>[$£€₹]|{_CODE})?\s?(?P<number>{_NUMBER})\s?(?P<scale>{_SCALE})?\+?\s?"
    rf"(?P<unit>{_UNIT})?$",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"(\d{1,6})\s?(?::|m\w*)\s?(?:and\s)?(\d{1,6})\s?(?:s\w*)?", re.IGNORECASE)
_ANSWERED = re.compile(r"(\d\d)/\d\d")
# Parts of a whole that are told in words, in percent.
PARTS = {
    "half": 50.0, "a third": 33.3, "one third": 33.3, "a quarter": 25.0, "one quarter": 25.0, "a fifth": 20.0,
    "one fifth": 20.0, "a tenth": 10.0, "two thirds": 66.7, "three quarters": 75.0, "two fifths": 40.0,
}  # fmt: skip
# Verbs that say by how much, in percent.
MULTIPLES = {
    "doubl": 100.0, "tripl": 200.0, "trebl": 200.0, "quadrupl": 300.0, "quintupl": 400.0, "halv": -50.0,
}  # fmt: skip
_SCALES = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "million": 1e6,
    "b": 1e9, "bn": 1e9, "billion": 1e9, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
}  # fmt: skip
_CURRENCIES = {
    "$": "USD", "£": "GBP", "€": "EUR", "₹": "INR", "dollar": "USD", "euro": "EUR", "pound": "GBP",
}  # fmt: skip
# How the units begin, the longer first where one begins as another does.
_UNITS = (
    ("percentage point", "points"), ("per", "percent"), ("%", "percent"), ("basis", "basis points"),
    ("bps", "basis points"), ("point", "points"), ("pt", "points"), ("pp", "points"), ("sec", "seconds"),
    ("ms", "milliseconds"), ("min", "minutes"), ("mon", "months"), ("hour", "hours"), ("hr", "hours"),
    ("day", "days"), ("week", "weeks"), ("times", "times"), ("x", "times"), ("s", "seconds"), ("h", "hours"),
)  # fmt: skip
_SECONDS = {
    "milliseconds": 0.001,
    "seconds": 1,
    "minutes": 60,
    "hours": 3600,
    "days": 86_400,
    "weeks": 604_800,
}


@dataclass(frozen=True, slots=True)
class Value:
    """A number in its unit ("percent", "points", "seconds", "USD", … or "" for a bare count)."""

    number: float
    unit: str
    factor: float = 1.0


def read_value(text: str) -> Value | None:
    text = text.strip()
    if clock := _MINUTES.fullmatch(text):
        return Value(60.0 * int(clock[1]) + int(clock[2]), "seconds")
    if answered := _ANSWERED.fullmatch(text):
        return Value(float(answered[1]), "percent")
    found = _PARTS.search(text)
    if found is None:
        return None
    factor = _SCALES.get((found["scale"] or "").lower(), 1.0)
    number = float(found["number"].replace(",", "")) * factor
    return Value(number, _unit(found["currency"] or "", (found["unit"] or "").lower()), factor)


def alike(was: Value, now: Value) -> tuple[Value, Value]:
    """Both figures of a change in one unit: "from 34 to 15 minutes", "from $2 to 3M", "from 9 hours to
    70 minutes"."""
    if not was.unit:
        return replace(was, number=was.number * (now.factor if was.factor == 1 else 1), unit=now.unit), now
    if not now.unit:
        return was, replace(now, unit=was.unit)
    if was.unit != now.unit and was.unit in _SECONDS and now.unit in _SECONDS:
        number = round(was.number * _SECONDS[was.unit] / _SECONDS[now.unit], 6)
        return replace(was, number=number, unit=now.unit), now
    return was, now


def _unit(currency: str, word: str) -> str:
    if currency:
        return _CURRENCIES.get(currency, currency.upper())
    for money, code in _CURRENCIES.items():
        if word.startswith(money):
            return code
    return next((unit for start, unit in _UNITS if word.startswith(start)), "")


def rises(word: str) -> bool | None:
    """True where a verb or noun says up, False for down, null where it says neither."""
    if _DOWN_WORD.fullmatch(word):
        return False
    return None if not word or _EITHER_WORD.fullmatch(word) else True
