"""Amounts of money as adverts and resumes of many countries write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.enums import PayPeriod
from roles.reading.money import find

YEAR, MONTH, HOUR = PayPeriod.YEAR, PayPeriod.MONTH, PayPeriod.HOUR


@pytest.mark.parametrize(
    ("text", "minimum", "maximum", "currency", "period"),
    [
        ("$61,000 to $142,000 per year", 61_000, 142_000, "USD", YEAR),
        ("£45k–£100k", 45_000, 100_000, "GBP", None),
        ("45-100k EUR", 45_000, 100_000, "EUR", None),
        ("₹6-8 LPA", 600_000, 800_000, "INR", YEAR),
        ("between $45,000 and $60,000 a year", 45_000, 60_000, "USD", YEAR),
        ("$50,000/year - $60,000/year", 50_000, 60_000, "USD", YEAR),
    ],
)
def test_a_range_has_two_ends(
    text: str, minimum: int, maximum: int, currency: str, period: PayPeriod | None
) -> None:
    (found,) = find(f"The pay is {text}.")

    assert (found.minimum, found.maximum, found.typical) == (Decimal(minimum), Decimal(maximum), None)
    assert (found.currency, found.period) == (currency, period)


@pytest.mark.parametrize(
    ("text", "amount", "currency", "period"),
    [
        ("around $124,000", 124_000, "USD", None),
        ("CAD $75,000", 75_000, "CAD", None),
        ("EUR 50.000", 50_000, "EUR", None),
        ("50.000,00 €", 50_000, "EUR", None),
        ("USD 25/hr", 25, "USD", HOUR),
        ("hourly rate: $22.50", Decimal("22.50"), "USD", HOUR),
        ("12 lakh per annum", 1_200_000, "INR", YEAR),
        ("1,50,000 INR", 150_000, "INR", None),
        ("R450 000 p.a.", 450_000, "ZAR", YEAR),
        ("KES 1,200,000", 1_200_000, "KES", None),
        ("NGN 500,000 monthly", 500_000, "NGN", MONTH),
        ("$2.5 million", 2_500_000, "USD", None),
        ("$1,200 per week", 62_400, "USD", YEAR),
    ],
)
def test_a_single_amount_is_typical(
    text: str, amount: int | Decimal, currency: str, period: PayPeriod | None
) -> None:
    (found,) = find(text)

    assert (found.minimum, found.maximum, found.typical) == (None, None, Decimal(amount))
    assert (found.currency, found.period) == (currency, period)


def test_up_to_gives_a_maximum_alone() -> None:
    (found,) = find("pays up to $90K annually")

    assert (found.minimum, found.maximum, found.period) == (None, Decimal("90000"), YEAR)


def test_a_plus_gives_a_minimum_alone() -> None:
    (found,) = find("$60,000+ a year")

    assert (found.minimum, found.maximum) == (Decimal("60000"), None)


@pytest.mark.parametrize("text", ["a team of 40", "2019 to 2021", "call 555 0199", "95% of 20,000 calls", ""])
def test_numbers_without_a_currency_are_no_money(text: str) -> None:
    assert find(text) == []


@given(st.text(max_size=200) | st.text(alphabet="$£€R0123456789.,k-– toperyar", max_size=60))
def test_any_text_gives_quotes_that_stand_where_they_say(text: str) -> None:
    for found in find(text):
        assert text[found.start : found.end] == found.quote
        assert found.amount >= 0
