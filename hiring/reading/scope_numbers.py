"""Whole numbers as resumes count people and places: "1,200", "1.200", "2k", "a hundred and ten"."""

import re
from itertools import groupby

_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
_TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "dozen": 12,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_SMALL = {**_UNITS, **_TEENS, **_TENS, "a": 1}
_FACTORS = {"hundred": 100, "thousand": 1000}


def _any(*tables: dict[str, int]) -> str:
    return "|".join(word for table in tables for word in table)


_BELOW_HUNDRED = rf"(?:(?:{_any(_TENS)})(?:[\s-](?:{_any(_UNITS)}))?|{_any(_TEENS, _UNITS)})"
_DIGITS = r"(?:\d{1,3}(?:[,.’'\u00a0 ]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,6}(?:\.\d)?k?)(?![\d%])"
_WORDS = (
    rf"(?:half\s+a\s+dozen|(?:(?:a|{_any(_UNITS)})\s+)?(?:hundred|thousand|dozen)(?:(?:\s+and)?\s+{_BELOW_HUNDRED})?"
    rf"|{_BELOW_HUNDRED})(?![\w-]*-old)\b"
)
# A regular expression without groups; to be compiled ignoring case.
NUMBER = rf"(?:{_DIGITS}|{_WORDS})"
# A number that begins behind one of these is an amount, a part of another number or of a range.
_NOT_BEHIND = frozenset(".,/$€£₹#'’_-–")
_DIGIT_RUN = re.compile(r"\d+")
# One of a thing is seldom a count ("one of the managers"); it still opens "one hundred".
_SIGNS = sorted(word for word in (*_SMALL, *_FACTORS) if word not in ("a", "one"))
# By their first letters: tried at every word of a text, so as fast as can be.
_SIGN = re.compile(
    r"\b(?:"
    + "|".join(
        f"{first}(?:{'|'.join(word[1:] for word in group)})"
        for first, group in groupby(_SIGNS, key=lambda word: word[0])
    )
    + r")\b"
)
_HALF = "half a "
_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")


def lower(text: str) -> str:
    """A text in lower case, every character where it was ("İ" in lower case would be two)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(each if len(each.lower()) > 1 else each.lower() for each in text)


def places(lowered: str) -> list[int]:
    """Where a number that may count something begins in a text in lower case: not a year, the rest of
    another number, an amount of money. One pass over digits, one over words."""
    found = [
        at
        for run in _DIGIT_RUN.finditer(lowered)
        if (before := lowered[(at := run.start()) - 1 : at]) not in _NOT_BEHIND
        and not before.isalpha()
        and not _YEAR.fullmatch(run[0])
    ]
    for word in _SIGN.finditer(lowered):
        at = word.start()
        found.append(at - len(_HALF) if lowered.endswith(_HALF, 0, at) else at)
    return sorted(found)


def whole(text: str) -> float | None:
    """The number that a text matched by NUMBER names; None for years and for numbers with a fraction."""
    plain = " ".join(text.lower().replace("-", " ").split())
    if plain[0].isdigit():
        return _of_digits(plain)
    return _of_words(plain.split())


def _of_digits(plain: str) -> float | None:
    if _YEAR.fullmatch(plain):
        return None
    if plain.endswith("k"):
        return float(plain[:-1]) * 1000
    if re.fullmatch(r"\d+\.\d", plain):
        return None
    return float(re.sub(r"\D", "", plain))


def _of_words(words: list[str]) -> float:
    if words[:2] == ["half", "a"]:
        return 6.0
    total = below = 0
    for word in words:
        if word in _FACTORS:
            total, below = total + max(below, 1) * _FACTORS[word], 0
        elif word == "dozen":
            below = max(below, 1) * _TEENS[word]
        else:
            below += _SMALL.get(word, 0)
    return float(total + below)
