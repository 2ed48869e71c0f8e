"""What the writer of a resume expects to be paid. Present pay is never read."""

import re

from hiring.reading.record import Salary
from roles.enums import PayPeriod
from roles.reading import money

_PAY = r"(?:salary|pay|compensation|ctc|remuneration|wages?|package|(?:day|hourly|daily)[ ]?rate|rate)"
_WISH = (
    r"(?:expected|desired|target(?:ed)?|required|asking|expecting|requested|minimum[ ](?:acceptable|expected)"
    r"|preferred|anticipated)"
)
_MONEY = r"[$£€₹]|(?-i:R|[A-Z]{3})[ ]?\d"
_EXPECTED = re.compile(
    rf"{_WISH}\s+(?:(?:annual|monthly|minimum|hourly|gross|net|base|starting)\s+)*{_PAY}"
    rf"|{_PAY}\s+(?:range\s+)?(?:expectations?|requirements?|aspirations?|expected|desired|sought|wanted)"
    rf"|expect(?:ed|ing)?\s+(?:a\s+{_PAY}\s+of|(?={_MONEY}))"
    r"|(?:looking for|seeking|asking(?:\s+for)?)[ :]+"
    rf"(?:(?:an?|around|about|package|salary|circa|in the region of|of)\s+)*(?={_MONEY})"
    r"|gehaltsvorstellung(?:en)?|gehaltswunsch|prétentions salariales|pretensión salarial",
    re.IGNORECASE,
)
# The rate that a contractor names under it is the one asked for.
_RATE = re.compile(r"^\W*(?:day|daily|hourly|contract)\s+rate\s*:", re.IGNORECASE | re.MULTILINE)
_PERIODS = (
    ("day", PayPeriod.DAY),
    ("daily", PayPeriod.DAY),
    ("hour", PayPeriod.HOUR),
    ("month", PayPeriod.MONTH),
)
_WINDOW = 80
# One of these words stands in every statement of an expectation, with money near.
_SIGNS = (
    "salar", "compensation", "ctc", "remunerat", "expect", "desired", "rate", "package", "looking for",
    "seeking", "asking", "gehalt", "prétent", "pretens", "wage",
)  # fmt: skip
_NEAR_MONEY = re.compile(r"[$£€₹]|\d[.,  ]?\d{3}|\d\s?(?:[kK]\b|LPA|L\b|[A-Z]{3})|[A-Z]{3}\s?\d")
# Characters before the sign, and before its money, that belong to the statement.
_BEFORE, _AFTER = 40, 120


def read_salary(text: str) -> Salary | None:
    """The first stated expectation; a range gives its middle."""
    for begin, end in _places(text):
        for pattern in (_EXPECTED, _RATE):
            for found in pattern.finditer(text, begin, end):
                if told := _amount(text, found):
                    return told
    return None


def _places(text: str) -> list[tuple[int, int]]:
    """Where a sign of an expectation stands with money near, in order."""
    lowered = text.lower()
    found: set[tuple[int, int]] = set()
    for sign in _SIGNS:
        at = lowered.find(sign)
        while at >= 0:
            if _NEAR_MONEY.search(text, at, at + _AFTER):
                found.add((max(0, at - _BEFORE), at + _AFTER))
            at = lowered.find(sign, at + 1)
    return sorted(found)


def _amount(text: str, found: re.Match[str]) -> Salary | None:
    """The amount behind the words, before the next paragraph; the words may name its period."""
    window = text[found.start() : found.end() + _WINDOW]
    window = window.split("\n\n")[0]
    words = found[0].casefold()
    for amount in money.find(window):
        if amount.start >= found.end() - found.start():
            named = next((period for word, period in _PERIODS if word in words), PayPeriod.YEAR)
            return Salary(
                amount=float(amount.amount),
                currency=amount.currency or None,
                period=amount.period or named,
            )
    return None
