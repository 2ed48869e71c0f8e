"""Budgets somebody answers for: "$4.2M budget", "an annual budget of Rs 6.5 crore", "P&L (KES 300 million)".

Revenue, sales, savings and prices are no budget, nor is the budget that somebody cut or audited.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from roles.enums import PayPeriod
from roles.reading import money
from roles.reading.money import Money

# One of these stands in whatever names a budget, in lower case.
_SIGNS = ("budget", "p&l", "p & l", "profit and loss", "opex", "operating expense", "capex", "cost cent")
_NAME = (
    r"(?:budget(?:s|ary)?|p\s?&\s?l|profit\s+and\s+loss|opex|capex|operating\s+expenses?"
    r"|cost[ -]cent(?:er|re)s?)"
)
_SAID = (
    r"(?:of|worth|in\s+excess\s+of|exceeding|over|more\s+than|up\s+to|at\s+least|totall?ing|valued|at"
    r"|about|approx(?:\.|imately)?|around|some|nearly|circa|ca\.?|is|was|being|to|between|from|upwards?|responsibilit(?:y|ies)|accountability|holder|holding"
    r"|control|ownership|authority|management|an?|the|total|annual(?:ly)?|yearly|monthly|quarterly|size|greater|than|ranging)"
)
_BEFORE = re.compile(rf"(?P<of>[\w-]+\s+)?\b{_NAME}[\s:=(–-]*(?:{_SAID}[\s:=(–-]*){{0,5}}$", re.IGNORECASE)
_AFTER = re.compile(
    r"[\s)+-]*(?:(?:per|a|an)\s+(?:year|month|annum)\s+|annually\s+)?"
    r"(?:(?!(?:in|on|under|over|within|below|ahead|of|the|to|for|from|by|and|while|at|with|against|sales|revenue"
    r"|savings?|profit|reduction|increase|surplus|deficit|variance)\b)[a-z][\w/&'’-]*\s+(?:(?:[/&]|and)\s+)?){0,4}?"
    rf"(?P<name>{_NAME})\b(?!\s+(?:savings?|reduction|surplus|deficit|variance|increase|cut|overrun|shortfall|gap))",
    re.IGNORECASE,
)
_NO_BUDGET_OF = re.compile(
    r"(?:revenue|sales|income|under|over|within|on|below|marriage|turnover|for)\s*$", re.IGNORECASE
)
# Whoever did this answered for something else, or for a part of it.
_OTHER_DOING = re.compile(
    r"\b(?:reduc(?:ed?|ing)|cut(?:ting)?|sav(?:ed?|ing)s?|decreas(?:ed?|ing)|lower(?:ed|ing)|trimm(?:ed|ing)|found"
    r"|recover(?:ed|ing)|assist(?:ed|ing|s)?|support(?:ed|ing|s)?|help(?:ed|ing|s)?|audit(?:ed|ing|s)?"
    r"|reconcil(?:ed|ing)|analy[sz](?:ed|ing)|complian\w+|secur(?:ed|ing)|won|bid|under|exceed(?:ed|ing)"
    r"|reporting\s+on|advis(?:ed|ing)|consult(?:ed|ing))\b(?![\w ]*\b(?:manag(?:ed|ing)|led|overs))",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    r"\b(?:in\s+excess\s+of|exceeding|upwards?\s+of|north\s+of|over|more\s+than|at\s+least|greater\s+than)\s*$",
    re.IGNORECASE,
)
_QUARTERLY = re.compile(r"\bquarterly\b|\bper\s+quarter\b|\ba\s+quarter\b", re.IGNORECASE)
_QUARTERS = 4
# How many characters before and behind an amount tell what it is.
_NEAR = 300
_DIGITS = re.compile(r"\d+")
# How far before and behind its figures money.py reads an amount ("monthly budget of USD 12,000 thousand").
_MONEY_BEFORE, _MONEY_AFTER = 60, 50


@dataclass(frozen=True, slots=True)
class Budget:
    """Offsets in the sentence, the amount for a period, the currency."""

    start: int
    end: int
    amount: float
    at_least: bool
    currency: str
    period: PayPeriod


def places(lowered: str) -> list[int]:
    """Where a text in lower case may name a budget."""
    found = []
    for sign in _SIGNS:
        at = lowered.find(sign)
        while at >= 0:
            found.append(at)
            at = lowered.find(sign, at + 1)
    return sorted(found)


def find(sentence: str) -> Iterator[Budget]:
    """Stated budgets in order. Asked only of sentences in which a place of `places` lies."""
    for offset, amount in _amounts(sentence):
        start, end = offset + amount.start, offset + amount.end
        before, after = sentence[max(0, start - _NEAR) : start], sentence[end : end + _NEAR]
        if (place := _named(before, after)) and not _OTHER_DOING.search(before):
            yield _budget(amount, start - place[0], end + place[1], before, before + after)


def _amounts(sentence: str) -> Iterator[tuple[int, Money]]:
    """Amounts with the offset they count from: only where figures stand is looked, for looking costs."""
    begin, end = 0, -1
    for figure in _DIGITS.finditer(sentence):
        if end >= 0 and figure.start() >= end:
            yield from ((begin, amount) for amount in money.find(sentence[begin:end]))
            begin, end = end, -1
        if end < 0:
            begin = max(begin, figure.start() - _MONEY_BEFORE)
        end = figure.end() + _MONEY_AFTER
    if end >= 0:
        yield from ((begin, amount) for amount in money.find(sentence[begin:end]))


def _named(before: str, after: str) -> tuple[int, int] | None:
    """How far the name of a budget reaches before an amount, or behind it; None where none is near."""
    named = _BEFORE.search(before)
    if named and not _NO_BUDGET_OF.fullmatch(named["of"] or ""):
        return len(before) - named.start() - len(named["of"] or ""), 0
    follows = _AFTER.match(after)
    return (0, follows.end("name")) if follows else None


def _budget(found: Money, start: int, end: int, before: str, around: str) -> Budget:
    lowest = found.minimum if found.minimum is not None else found.amount
    floor = found.minimum is not None or _AT_LEAST.search(before) is not None
    times = _QUARTERS if _QUARTERLY.search(around) else 1
    period = found.period or PayPeriod.YEAR
    return Budget(start, end, float(lowest * times), floor, found.currency, period)
