"""Spans of time in text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.reading.durations import Bound, find


def read(text: str) -> list[tuple[int | None, int | None, Bound]]:
    return [(found.minimum_months, found.maximum_months, found.bound) for found in find(text)]


@pytest.mark.parametrize(
    ("text", "minimum", "maximum", "bound"),
    [
        ("five years", 60, None, Bound.EXACT),
        ("18 months", 18, None, Bound.EXACT),
        ("at least five years", 60, None, Bound.AT_LEAST),
        ("a minimum of 2 years", 24, None, Bound.AT_LEAST),
        ("more than twenty-five years", 300, None, Bound.AT_LEAST),
        ("5+ years", 60, None, Bound.AT_LEAST),
        ("ten+ yrs", 120, None, Bound.AT_LEAST),
        ("5 or more years", 60, None, Bound.AT_LEAST),
        ("five (5) years", 60, None, Bound.EXACT),
        ("3-5 years", 36, 60, Bound.RANGE),
        ("3 – 5 years", 36, 60, Bound.RANGE),
        ("two to four years", 24, 48, Bound.RANGE),
        ("between 6 and 12 months", 6, 12, Bound.RANGE),
        ("up to 3 years", None, 36, Bound.AT_MOST),
        ("1.5 years", 18, None, Bound.EXACT),
        ("a year", 12, None, Bound.EXACT),
        ("a decade", 120, None, Bound.EXACT),
        ("several years", None, None, Bound.VAGUE),
    ],
)
def test_a_duration_is_read_in_months(
    text: str, minimum: int | None, maximum: int | None, bound: Bound
) -> None:
    assert read(f"Asks for {text} of practice.") == [(minimum, maximum, bound)]


@pytest.mark.parametrize(
    "text",
    ["Must be 18 years old", "21 years of age", "since 2015", "paid $50 in 2019 years", "team of 12", ""],
)
def test_ages_years_and_amounts_are_no_durations(text: str) -> None:
    assert find(text) == []


def test_several_durations_come_in_order() -> None:
    text = "3 years in sales, at least one year leading, 6 months abroad"

    assert [found.quote for found in find(text)] == ["3 years", "at least one year", "6 months"]


@given(st.text(max_size=200) | st.text(alphabet="0123456789 -+.,yearsmonthfivetn()’", max_size=80))
def test_any_text_gives_quotes_that_stand_where_they_say(text: str) -> None:
    for found in find(text):
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.quote
        assert found.minimum_months is None or found.minimum_months >= 0
