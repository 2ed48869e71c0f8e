"""Amounts of money in text with their currency and pay period, as ranges where they are ranges."""

import re
from dataclasses import dataclass
from decimal import Decimal

from roles.enums import PayPeriod

SYMBOLS = {
    "us$": "USD", "ca$": "CAD", "c$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD", "s$": "SGD",
    "hk$": "HKD", "mx$": "MXN", "r$": "BRL", "$": "USD", "£": "GBP", "€": "EUR", "₹": "INR",
    "rs.": "INR", "rs": "INR", "₦": "NGN", "gh₵": "GHS", "₵": "GHS", "ksh": "KES", "kshs": "KES",
    "ush": "UGX", "tsh": "TZS", "₱": "PHP", "rm": "MYR", "rp": "IDR", "¥": "JPY", "₩": "KRW",
    "฿": "THB", "₫": "VND", "₺": "TRY", "₽": "RUB", "₴": "UAH", "₪": "ILS", "zł": "PLN", "r": "ZAR",
    "dhs": "AED", "e£": "EGP", "kč": "CZK", "ft": "HUF", "lei": "RON",
}  # fmt: skip
CODES = (
    "USD CAD AUD NZD SGD HKD MXN BRL GBP EUR INR NGN GHS KES UGX TZS RWF ETB PHP MYR IDR JPY KRW "
    "THB VND TRY RUB UAH ILS PLN ZAR AED SAR QAR KWD BHD OMR EGP MAD TND CZK HUF RON BGN CHF SEK "
    "NOK DKK ISK CNY RMB TWD PKR BDT LKR NPR ARS CLP COP PEN UYU XAF XOF BWP ZMW NAD MUR JMD TTD"
).split()
WORDS = {
    "dollars": "USD", "dollar": "USD", "pounds": "GBP", "pounds sterling": "GBP", "euros": "EUR",
    "euro": "EUR", "rupees": "INR", "naira": "NGN", "rand": "ZAR", "pesos": "PHP", "shillings": "KES",
    "cedis": "GHS", "francs": "CHF", "yen": "JPY",
}  # fmt: skip
SCALES = {
    "k": 1_000, "thousand": 1_000, "m": 1_000_000, "mm": 1_000_000, "mn": 1_000_000, "mil": 1_000_000,
    "million": 1_000_000, "b": 1_000_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000, "l": 100_000,
    "lpa": 100_000, "lakh": 100_000, "lakhs": 100_000, "lac": 100_000, "lacs": 100_000, "cr": 10_000_000,
    "crore": 10_000_000, "crores": 10_000_000,
}  # fmt: skip
INDIAN_SCALES = frozenset({"lpa", "lakh", "lakhs", "lac", "lacs", "crore", "crores"})
# Weeks have no PayPeriod: a weekly amount is given for the year.
WEEKS_IN_YEAR = 52


@dataclass(frozen=True, slots=True)
class Money:
    """An amount or a range. A single amount is `typical`, unless the words make it a bound ("up to").
    `currency` is ISO 4217 ("$" alone is taken for USD: the caller may know the country better and
    `symbol` says what stood there). `period` is None where the text names none."""

    start: int
    end: int
    quote: str
    minimum: Decimal | None
    maximum: Decimal | None
    typical: Decimal | None
    currency: str
    symbol: str
    period: PayPeriod | None

    @property
    def amount(self) -> Decimal:
        """One figure to compare by: the typical value, else the middle of the range, else its one end."""
        if self.typical is not None:
            return self.typical
        ends = [end for end in (self.minimum, self.maximum) if end is not None]
        return sum(ends, Decimal(0)) / len(ends)


def _any(options: list[str] | tuple[str, ...]) -> str:
    return "|".join(re.escape(option) for option in sorted(options, key=len, reverse=True))


_SIGN = (
    rf"(?:(?:{_any(CODES)})(?![^\W\d_])\s?(?:{_any([*SYMBOLS])})?"
    rf"|(?<![^\W\d_])(?:{_any([*SYMBOLS])})(?![^\W\d_]))"
)
_FIGURE = r"\d{1,3}(?:[,.'’   ]\d{2,3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_SCALE = rf"(?:{_any([*SCALES])})(?![^\W\d_])"
_AFTER = rf"(?:(?:{_any(CODES)}|{_any([*WORDS])})(?![^\W\d_])|€|£|zł|kč)"
_DASH = r"(?:-|–|—|−|\bto\b|\band\b|\bthrough\b|~)"
_PERIOD = (
    r"(?:\s*(?:/|\bper\b|\ban?\b|\beach\b)\s*(?P<unit>hours?|hr|h|days?|weeks?|wk|months?|mth|mo|years?|yr|annum)(?![^\W\d_])"
    r"|\s*\(?\s*(?P<adverb>hourly|daily|weekly|monthly|pcm|annually|yearly|p\.?\s?a\b\.?|p\.m\.))"
)
_MONEY = re.compile(
    rf"(?P<sign>{_SIGN})?\s?(?P<low>{_FIGURE})\s?(?P<low_scale>{_SCALE})?(?P<low_code>\s?{_AFTER})?(?P<plus>\s?\+)?"
    rf"(?:\s*(?:{_PERIOD.replace('<unit>', '<low_unit>').replace('<adverb>', '<low_adverb>')})?\s*{_DASH}\s*"
    rf"(?P<sign2>{_SIGN})?\s?(?P<high>{_FIGURE})\s?(?P<high_scale>{_SCALE})?)?"
    rf"(?P<code>\s?{_AFTER})?(?:{_PERIOD})?",
    re.IGNORECASE,
)
_WORD_PERIODS = {
    "h": PayPeriod.HOUR, "d": PayPeriod.DAY, "m": PayPeriod.MONTH, "y": PayPeriod.YEAR, "a": PayPeriod.YEAR,
}  # fmt: skip
_BEFORE_PERIOD = re.compile(r"\b(hourly|daily|monthly|annual(?:ly)?|yearly)\b[^.\n]{0,40}$", re.IGNORECASE)
_UP_TO = re.compile(
    r"(?:up\s+to|maximum(?:\s+of)?|max\.?|at\s+most|under|below|less\s+than)\s*:?\s*$", re.IGNORECASE
)
_FROM = re.compile(
    r"(?:from|start(?:s|ing)?\s+(?:at|from)|minimum(?:\s+of)?|min\.?|at\s+least|above|over|more\s+than)\s*:?\s*$",
    re.IGNORECASE,
)


def find(text: str) -> list[Money]:
    """Every amount of money in the text, in order. A number counts only with a currency sign, code or
    word beside it, or an Indian scale of pay ("LPA", "lakh per annum")."""
    return [money for match in _MONEY.finditer(text) if (money := _read(text, match))]


def _read(text: str, match: re.Match[str]) -> Money | None:
    symbol = _symbol(match)
    indian = any((match[name] or "").lower() in INDIAN_SCALES for name in ("low_scale", "high_scale"))
    if not symbol and not indian:
        return None
    low, high = _amounts(match)
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    bounds = _bounds(text[max(0, start - 30) : start], low, high, open_end=bool(match["plus"]))
    end = match.start() + len(match.group().rstrip())
    factor, period = _period(text, match, start)
    minimum, maximum, typical = (bound * factor if bound is not None else None for bound in bounds)
    currency = _currency(symbol) if symbol else "INR"
    return Money(start, end, text[start:end], minimum, maximum, typical, currency, symbol, period)


def _symbol(match: re.Match[str]) -> str:
    """The sign, code or word that names the currency; a code beside a sign wins over the sign."""
    for name in ("code", "low_code", "sign", "sign2"):
        found = (match[name] or "").strip()
        if found:
            return found
    return ""


def _currency(symbol: str) -> str:
    code = symbol[:3].upper()
    if code in CODES and not symbol[3:4].isalpha():
        return "CNY" if code == "RMB" else code
    lower = symbol.lower()
    return SYMBOLS.get(lower) or WORDS[lower]


def _amounts(match: re.Match[str]) -> tuple[Decimal, Decimal | None]:
    """Both ends; in "45-100k" and "6-8 LPA" the scale at the end holds for the first figure too."""
    low, low_scale = _figure(match["low"]), _scale(match["low_scale"])
    if match["high"] is None:
        return low * low_scale, None
    high, high_scale = _figure(match["high"]), _scale(match["high_scale"])
    if not match["low_scale"] and low <= high < 10_000:
        low_scale = high_scale
    return low * low_scale, high * high_scale


def _scale(word: str | None) -> int:
    return SCALES[word.lower()] if word else 1


def _figure(text: str) -> Decimal:
    """ "50.000", "45 000", "1,50,000" and "80'000" are whole; "26.50" and "26,5" have cents."""
    cents = re.search(r"[.,](\d{1,2})$", text)
    whole = text[: cents.start()] if cents else text
    return Decimal(re.sub(r"\D", "", whole) + (f".{cents.group(1)}" if cents else ""))


def _bounds(
    before: str, low: Decimal, high: Decimal | None, *, open_end: bool
) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    if high is not None:
        return (low, high, None) if low <= high else (None, None, low)
    if _UP_TO.search(before):
        return None, low, None
    if open_end or _FROM.search(before):
        return low, None, None
    return None, None, low


def _period(text: str, match: re.Match[str], start: int) -> tuple[int, PayPeriod | None]:
    """The factor that takes the amount to the period, and the period."""
    word = next((match[n] for n in ("unit", "adverb", "low_unit", "low_adverb") if match[n]), "").lower()
    if not word:
        before = _BEFORE_PERIOD.search(text[max(0, start - 60) : start])
        word = before.group(1).lower() if before else ""
    if any((match[name] or "").lower() == "lpa" for name in ("low_scale", "high_scale")):
        return 1, PayPeriod.YEAR
    if word.startswith("w"):
        return WEEKS_IN_YEAR, PayPeriod.YEAR
    if word.startswith("p"):
        return 1, PayPeriod.YEAR if "a" in word else PayPeriod.MONTH
    return 1, _WORD_PERIODS.get(word[:1])
