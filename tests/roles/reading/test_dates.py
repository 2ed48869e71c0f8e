"""Dates as people write them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.reading import dates

Told = tuple[str | None, str | None, bool]


def told(text: str) -> list[Told]:
    """First and last date as written in records, and whether the end is open."""
    return [
        (str(found.first) if found.first else None, str(found.last) if found.last else None, found.current)
        for found in dates.find(text)
    ]


@pytest.mark.parametrize(
    ("text", "first", "last", "current"),
    [
        ("03/2019 – Present", "2019-03", None, True),
        ("2019 to date", "2019", None, True),
        ("since 2015", "2015", None, True),
        ("05/2012 to Current", "2012-05", None, True),
        ("Jan 2014 - till date", "2014-01", None, True),
        ("2017 – present day", "2017", None, True),
        ("(2015–)", "2015", None, True),
        ("Current - March 2015", "2015-03", None, True),
        ("January 2014 to January 2014", "2014-01", "2014-01", False),
        ("2012-05 – 2015-01", "2012-05", "2015-01", False),
        ("Jan '09 - Mar '11", "2009-01", "2011-03", False),
        ("Jan 09 - Mar 11", "2009-01", "2011-03", False),
        ("2018–19", "2018", "2019", False),
        ("2009-10", "2009", "2010", False),
        ("2016–'19", "2016", "2019", False),
        ("10.2016 - 12.2018", "2016-10", "2018-12", False),
        ("1987 - 06/2012", "1987", "2012-06", False),
        ("05/12 - 06/14", "2012-05", "2014-06", False),
        ("Jan – Mar 2011", "2011-01", "2011-03", False),
        ("May 15, 2019 - 3 June 2020", "2019-05", "2020-06", False),
        ("Q1 2020 - Q3 2021", "2020-01", "2021-09", False),
        ("Fall 2015 – Spring 2017", "2015-09", "2017-05", False),
        ("Nov., 2014 through Dec., 2015", "2014-11", "2015-12", False),
        ("04/2010 ï¼\x8d 05/2012", "2010-04", "2012-05", False),
        ("August 2010\nto\nFebruary 2016", "2010-08", "2016-02", False),
        ("until 2015", None, "2015", False),
        ("Since Jun'17    Acme Ltd", "2017-06", None, True),
        ("Nov'13 - May'17    Acme Ltd", "2013-11", "2017-05", False),
        ("Sep-18 to Mar-20 Acme Ltd", "2018-09", "2020-03", False),
        ("Jul 16 – Jan 20   Acme Ltd", "2016-07", "2020-01", False),
        ("2021-      Office Manager", "2021", None, True),
        ("2021–\tOffice Manager", "2021", None, True),
        ("03.2019–", "2019-03", None, True),
        ("March 2019 onwards", "2019-03", None, True),
        ("summers 2014 and 2015", "2014-06", "2015", False),
    ],
)
def test_ranges_are_read_in_every_common_form(
    text: str, first: str | None, last: str | None, current: bool
) -> None:
    assert told(text) == [(first, last, current)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Sept. 2017", "2017-09", "2017-09"),
        ("Summer 2016", "2016-06", "2016-08"),
        ("Q3 2020", "2020-07", "2020-09"),
        ("15.03.2019", "2019-03", "2019-03"),
        ("25/12/2019", "2019-12", "2019-12"),
        ("9/9/15", "2015-09", "2015-09"),
        ("2015", "2015", "2015"),
        ("Decem ber 2006", "2006-12", "2006-12"),
    ],
)
def test_single_dates_keep_the_precision_they_are_written_with(text: str, first: str, last: str) -> None:
    found = dates.find(text)

    assert [(str(one.first), str(one.last), one.single) for one in found] == [(first, last, True)]


@pytest.mark.parametrize("text", ["$2000 a month", "grew 2019%", "May\n12 agents", "ext. 20155"])
def test_counts_and_amounts_are_no_dates(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", ["02/1753", "13/2019", "January 1920 to January 1920"])
def test_impossible_dates_are_found_and_known_to_be_impossible(text: str) -> None:
    assert [found.plausible for found in dates.find(text)] == [False]


def test_a_range_that_ends_before_it_starts_is_reversed() -> None:
    (found,) = dates.find("06/2019 - 03/2018")

    assert (found.reversed, found.plausible) == (True, False)


def test_a_year_may_end_in_the_month_that_a_bare_year_began_with() -> None:
    (found,) = dates.find("2019 - 03/2019")

    assert not found.reversed


def test_offsets_cover_what_is_written() -> None:
    text = "Clerk, Mar 2011 – June 2014 (3 years)"

    (found,) = dates.find(text)

    assert text[found.start : found.end] == "Mar 2011 – June 2014"


@given(st.text(alphabet="0123456789/-–.' JanMaryQ\n,tosincepresent", max_size=60))
def test_no_text_breaks_the_search_and_nothing_found_overlaps(text: str) -> None:
    found = dates.find(text)

    assert all(one.end <= after.start for one, after in pairwise(found))
    assert all(0 <= one.start < one.end <= len(text) for one in found)


def test_full_dates_put_the_day_first_where_another_date_of_the_text_must() -> None:
    text = "01/09/2018 – Present\n15/02/2014 – 31/08/2018"

    assert told(text) == [("2018-09", None, True), ("2014-02", "2018-08", False)]


def test_full_dates_put_the_month_first_where_nothing_speaks_against_it() -> None:
    assert told("01/09/2018 – 02/14/2020") == [("2018-01", "2020-02", False)]
