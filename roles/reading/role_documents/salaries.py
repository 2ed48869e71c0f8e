"""Salary bands: pay by country and currency with its period.

A range is a band. A single amount is a band's typical value where the words say average, median
or typical; else it is an example (one city, one advert) and no band.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from roles.enums import PayPeriod
from roles.reading import money
from roles.reading.money import Money
from roles.reading.profile import Citation, SalaryBand
from roles.reading.role_documents import countries
from roles.reading.role_documents.headings import Section
from roles.reading.role_documents.passages import Passage
from roles.reading.role_documents.source import Piece, Source

_PAY = re.compile(
    r"\b(?:salar(?:y|ies)|pay(?:s|ing)?|paid|earn(?:s|ed|ing|ings)?|wages?|compensation|remuneration"
    r"|per\s+(?:year|annum|month|hour)|an?\s+(?:year|month|hour)|range)\b",
    re.I,
)
_TYPICAL = re.compile(
    r"\b(?:average|averages|median|typical(?:ly)?|mean|usually|around|about|midpoint)\b", re.I
)
_EXAMPLE = re.compile(
    r"\bfor\s+example\b|\bfor\s+instance\b|\brecently\b|\bone\s+(?:\w+\s+){0,2}in\b|\badvertised\b"
    r"|\bbudgets?\b|\bcontracts?\b|\brevenue\b|\bbonus\b",
    re.I,
)
_LOCATION = re.compile(
    r"^\W*(?:job\s+)?(?:location|place(?:\s+of\s+work)?|country|workplace|where)(?:\W*[:|]|\t|[ ]*\n).*$",
    re.I | re.M,
)
_BASED = re.compile(
    r"\b(?:remote(?:ly)?|based|located|work(?:ing)?\s+from|office|offices|site)\b[^.;:\n]{0,25}?\b(?:in|within)\s+"
    r"[^.;:\n]{2,50}",
    re.I,
)
# Countries whose own currency is written "$" too.
_DOLLARS = {"CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "MX": "MXN"}
_ABOUT_PAY = frozenset({Section.SALARY, Section.BENEFITS})
_NO_PAY = frozenset({Section.DUTIES, Section.KPIS, Section.EXPERIENCE})
_MINIMUM = re.compile(r"\b(?:min(?:imum)?|from|low(?:est)?|entry)\b", re.I)
_MAXIMUM = re.compile(r"\b(?:max(?:imum)?|to|high(?:est)?|top)\b", re.I)


@dataclass(frozen=True, slots=True)
class Pay:
    """One statement about pay, before statements on one country are joined."""

    country: str
    currency: str
    minimum: Decimal | None
    maximum: Decimal | None
    typical: Decimal | None
    period: PayPeriod | None
    citations: tuple[Citation, ...]


class Salaries:
    """Finds the statements about pay in a document and joins them into bands."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._at = _workplace(source.text)

    def read(self, passages: Iterable[Passage]) -> tuple[SalaryBand, ...]:
        """The bands of a document, in its order."""
        found: list[Pay] = []
        country, paid = "", -1
        rows: dict[int, list[Passage]] = {}
        for passage in passages:
            if passage.cell is not None and passage.section is Section.SALARY:
                rows.setdefault(passage.paragraph, []).append(passage)
                continue
            for pay in self._passage(passage, country, passage.paragraph == paid):
                found.append(pay)
                country, paid = pay.country or country, passage.paragraph
        for row in rows.values():
            found += self._row(row)
        return tuple(_bands(found))

    def _passage(self, passage: Passage, country: str, goes_on: bool) -> Iterator[Pay]:
        """`goes_on` where the paragraph has spoken of pay already: "The average is about …"."""
        text = self.source.of(passage.piece)
        if passage.unrelated or passage.section in _NO_PAY:
            return
        if not (goes_on or passage.section in _ABOUT_PAY or _PAY.search(text)):
            return
        named = countries.find(text)
        for amount in money.find(text):
            before = text[: amount.start]
            place = next(
                (code for at, code in reversed(named) if at < amount.start), named[0][1] if named else ""
            )
            pay = self._pay(amount, place or country or self._at, before, passage)
            if pay is not None:
                yield pay

    def _pay(self, amount: Money, country: str, before: str, passage: Passage) -> Pay | None:
        ranged = amount.minimum is not None and amount.maximum is not None
        sentence = re.split(r"[.!?]\s", before)[-1]
        if _EXAMPLE.search(sentence):
            return None
        if not (ranged or _TYPICAL.search(sentence) or _bounded(amount)):
            return None
        vague = passage.section is Section.BENEFITS and not _PAY.search(self.source.of(passage.piece))
        if vague and amount.period is None:
            return None
        return Pay(
            country, _currency(amount, country), amount.minimum, amount.maximum, amount.typical,
            amount.period or _period(before), self.source.cite(passage.piece),
        )  # fmt: skip

    def _row(self, row: list[Passage]) -> Iterator[Pay]:
        """A table's row: country, minimum, maximum, typical and period by their headers."""
        cells = [(p.cell.header.lower() if p.cell else "", self.source.flat(p.piece)) for p in row]
        amounts = [(header, amount) for header, text in cells for amount in money.find(text)]
        if not amounts:
            return
        whole = " ".join([*(text for _, text in cells), *(p.cell.label for p in row if p.cell)])
        named = countries.find(whole)
        ranged = next((a for _, a in amounts if a.minimum is not None and a.maximum is not None), None)
        typical = next((a.amount for h, a in amounts if _TYPICAL.search(h)), None)
        minimum = (
            ranged.minimum if ranged else next((a.amount for h, a in amounts if _MINIMUM.search(h)), None)
        )
        maximum = (
            ranged.maximum if ranged else next((a.amount for h, a in amounts if _MAXIMUM.search(h)), None)
        )
        if minimum is None and maximum is None and typical is None:
            return
        period = next((a.period for _, a in amounts if a.period), None) or _period(whole)
        first, last = row[0].piece, row[-1].piece
        yield Pay(
            named[0][1] if named else self._at, amounts[0][1].currency, minimum, maximum, typical, period,
            self.source.cite(Piece(first.start, last.end)),
        )  # fmt: skip


def _workplace(text: str) -> str:
    """The country of the workplace, where a line or a phrase of the document names just one."""
    places = [*_LOCATION.finditer(text), *_BASED.finditer(text)]
    named = list(dict.fromkeys(code for place in places for _, code in countries.find(place.group())[-1:]))
    return named[0] if len(named) == 1 else ""


def _currency(amount: Money, country: str) -> str:
    """ "$" alone is the country's own dollar."""
    return _DOLLARS.get(country, amount.currency) if amount.symbol.strip() == "$" else amount.currency


def _bounded(amount: Money) -> bool:
    """ "Up to 50,000": one end of a band."""
    return amount.typical is None and (amount.minimum is not None or amount.maximum is not None)


def _period(text: str) -> PayPeriod | None:
    for pattern, period in (
        (r"\bhour", PayPeriod.HOUR),
        (r"\bmonth", PayPeriod.MONTH),
        (r"\bday\b|\bdaily\b", PayPeriod.DAY),
        (r"\byear|\bannu", PayPeriod.YEAR),
    ):
        if re.search(pattern, text, re.I):
            return period
    return None


def _bands(found: list[Pay]) -> Iterator[SalaryBand]:
    """Statements on one country and currency become one band; a typical value joins the range it fits."""
    joined: dict[tuple[str, str], Pay] = {}
    for pay in sorted(found, key=lambda pay: pay.minimum is None and pay.maximum is None):
        key = _key(pay, joined)
        joined[key] = _join(joined[key], pay) if key in joined else pay
    for pay in joined.values():
        yield SalaryBand(
            country=pay.country, currency=pay.currency, minimum=pay.minimum, maximum=pay.maximum,
            typical=pay.typical, period=pay.period or PayPeriod.YEAR, citations=pay.citations,
        )  # fmt: skip


def _key(pay: Pay, joined: dict[tuple[str, str], Pay]) -> tuple[str, str]:
    if pay.typical is not None and (pay.country, pay.currency) not in joined:
        alike = [key for key in joined if key[1] == pay.currency and (not pay.country or not key[0])]
        if len(alike) == 1:
            return alike[0]
    return (pay.country, pay.currency)


def _join(one: Pay, other: Pay) -> Pay:
    return Pay(
        one.country or other.country, one.currency,
        one.minimum if one.minimum is not None else other.minimum,
        one.maximum if one.maximum is not None else other.maximum,
        one.typical if one.typical is not None else other.typical,
        one.period or other.period,
        tuple(dict.fromkeys([*one.citations, *other.citations])),
    )  # fmt: skip
