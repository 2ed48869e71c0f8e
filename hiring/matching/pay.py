"""The salary that a resume expects beside the role's bands. Shown to the reviewer, never scored."""

from collections.abc import Sequence
from decimal import Decimal

from hiring.matching.report import Pay, PayResult
from hiring.matching.reporting import load
from hiring.reading.record import Salary
from roles.enums import PayPeriod
from roles.reading.profile import SalaryBand


def pay(wish: Salary | None, bands: Sequence[SalaryBand]) -> Pay:
    """The expectation against all bands of its currency together, each turned into pay for a year.

    Another currency is never converted: rates change, and nothing is fetched at run time. With bands of
    several countries in one currency the widest span holds: which country it will be is not known here.
    """
    if wish is None:
        return _pay(PayResult.NOT_STATED)
    words = _amount(wish)
    stated = [band for band in bands if band.minimum is not None or band.maximum is not None]
    if not stated:
        return _pay(PayResult.NO_BAND, wish=words)
    same = [band for band in stated if band.currency == wish.currency]
    if not same:
        currencies = ", ".join(sorted({band.currency for band in stated}))
        return _pay(PayResult.NOT_COMPARABLE, wish=words, currencies=currencies)
    low, high = _ends(same)
    return _pay(_place(_yearly(wish.amount, wish.period), low, high), wish=words, band=_span(same, low, high))


def _place(wish: Decimal, low: Decimal | None, high: Decimal | None) -> PayResult:
    if high is not None and wish > high:
        return PayResult.ABOVE
    return PayResult.BELOW if low is not None and wish < low else PayResult.WITHIN


def _ends(bands: Sequence[SalaryBand]) -> tuple[Decimal | None, Decimal | None]:
    """Lowest and highest pay for a year; None where a band leaves that end open."""
    low = [None if band.minimum is None else _yearly(band.minimum, band.period) for band in bands]
    high = [None if band.maximum is None else _yearly(band.maximum, band.period) for band in bands]
    return (
        None if None in low else min(end for end in low if end is not None),
        None if None in high else max(end for end in high if end is not None),
    )


def _yearly(amount: Decimal | float, period: PayPeriod) -> Decimal:
    return Decimal(str(amount)) * load().periods_a_year[period]


def _span(bands: Sequence[SalaryBand], low: Decimal | None, high: Decimal | None) -> str:
    """ "USD 80,000 to 120,000 a year", or the end that is stated."""
    if low is not None and high is not None:
        amounts = f"{bands[0].currency} {low:,.0f} to {high:,.0f}"
    elif high is not None:
        amounts = f"up to {bands[0].currency} {high:,.0f}"
    else:
        amounts = f"from {bands[0].currency} {low:,.0f}" if low is not None else bands[0].currency
    return f"{amounts} a year"


def _amount(wish: Salary) -> str:
    """As stated, and for a year where it was stated for another period."""
    number = f"{wish.amount:,.2f}".removesuffix(".00")
    period = "an hour" if wish.period is PayPeriod.HOUR else f"a {wish.period}"
    stated = f"{wish.currency or 'an amount of'} {number} {period}"
    if wish.period is PayPeriod.YEAR:
        return stated
    return f"{stated} ({_yearly(wish.amount, wish.period):,.0f} a year)"


def _pay(result: PayResult, **values: str) -> Pay:
    return Pay(result=result, text=load().pay[result].format(**values))
