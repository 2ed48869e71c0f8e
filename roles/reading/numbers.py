"""Small numbers as people write them: "5", "1.5", "five", "twenty-five", "half", "a dozen"."""

import re

_UNITS = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS: dict[str, float] = {
    **{word: float(number) for number, word in enumerate(_UNITS)},
    **{word: 10.0 * number for number, word in enumerate(_TENS, start=2)},
    "a": 1.0, "an": 1.0, "half": 0.5, "half a": 0.5, "half an": 0.5, "couple of": 2.0, "dozen": 12.0,
}  # fmt: skip

_AND_A_HALF = " and a half"
_TEENS_FIRST = "|".join(sorted(_UNITS, key=len, reverse=True))
# One number of up to three digits or in words; a regular expression without groups.
NUMBER = (
    rf"(?:(?:\d{{1,2}}|{_TEENS_FIRST})\s+and\s+a\s+half|half\s+an?|\d{{1,3}}(?:[.,]\d{{1,2}})?|(?:{'|'.join(_TENS)})(?:[\s-](?:{'|'.join(_UNITS[1:10])}))?"
    rf"|{_TEENS_FIRST}|couple\s+of|dozen|half|an?)(?![^\W_])"
)


def value(text: str) -> float | None:
    """The number that `text` names, or None. "twenty-five" is 25, "1,5" is 1.5."""
    plain = re.sub(r"[\s-]+", " ", text.strip().lower())
    if re.fullmatch(r"\d+(?:[.,]\d+)?", plain):
        return float(plain.replace(",", "."))
    if plain in WORDS:
        return WORDS[plain]
    if plain.endswith(_AND_A_HALF):
        whole = value(plain.removesuffix(_AND_A_HALF))
        return None if whole is None else whole + 0.5
    parts = [WORDS.get(word) for word in plain.split(" ")]
    known = [part for part in parts if part is not None]
    return sum(known) if known and len(known) == len(parts) else None
