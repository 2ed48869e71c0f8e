"""An expected salary beside the role's bands: the year is the measure, currencies are never converted."""

from decimal import Decimal

import pytest

from hiring.matching.pay import pay
from hiring.matching.report import PayResult
from hiring.reading.record import Salary
from roles.enums import PayPeriod
from roles.reading.profile import SalaryBand

BAND = SalaryBand(country="US", currency="USD", minimum=Decimal(80_000), maximum=Decimal(120_000))


def result(amount: float, period: PayPeriod = PayPeriod.YEAR, currency: str | None = "USD") -> PayResult:
    return pay(Salary(amount=amount, currency=currency, period=period), [BAND]).result


@pytest.mark.parametrize(
    ("amount", "period", "expected"),
    [
        (79_999, PayPeriod.YEAR, PayResult.BELOW),
        (80_000, PayPeriod.YEAR, PayResult.WITHIN),
        (120_001, PayPeriod.YEAR, PayResult.ABOVE),
        (10_000, PayPeriod.MONTH, PayResult.WITHIN),
        (10_001, PayPeriod.MONTH, PayResult.ABOVE),
        (300, PayPeriod.DAY, PayResult.BELOW),
        (45, PayPeriod.HOUR, PayResult.WITHIN),
        (60, PayPeriod.HOUR, PayResult.ABOVE),
    ],
)
def test_pay_for_any_period_is_compared_as_pay_for_a_year(
    amount: float, period: PayPeriod, expected: PayResult
) -> None:
    assert result(amount, period) is expected


@pytest.mark.parametrize("currency", ["EUR", None])
def test_another_currency_or_none_is_said_and_never_converted(currency: str | None) -> None:
    assert result(90_000, currency=currency) is PayResult.NOT_COMPARABLE


def test_bands_of_several_countries_in_one_currency_are_one_span() -> None:
    other = BAND.model_copy(update={"country": "PR", "minimum": Decimal(40_000), "maximum": Decimal(60_000)})

    found = pay(Salary(amount=70_000, currency="USD"), [BAND, other])

    assert (found.result, found.text) == (
        PayResult.WITHIN,
        "Expects USD 70,000 a year, within the band (USD 40,000 to 120,000 a year).",
    )


def test_a_band_open_at_the_top_has_nothing_above_it() -> None:
    open_band = BAND.model_copy(update={"maximum": None})

    found = pay(Salary(amount=900_000, currency="USD"), [open_band])

    assert found.text == "Expects USD 900,000 a year, within the band (from USD 80,000 a year)."


def test_what_was_asked_for_another_period_is_told_for_the_year_too() -> None:
    found = pay(Salary(amount=62.5, currency="USD", period=PayPeriod.HOUR), [BAND])

    assert found.text.startswith("Expects USD 62.50 an hour (130,000 a year), above the band")


def test_what_is_not_known_is_said() -> None:
    wish = Salary(amount=90_000, currency="USD")

    said = [pay(None, [BAND]).text, pay(wish, []).text, pay(wish, [SalaryBand(currency="USD")]).text]

    unknown = "Expects USD 90,000 a year; the role states no salary band."
    assert said == ["The resume states no expected salary.", unknown, unknown]
