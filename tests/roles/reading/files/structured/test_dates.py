"""Dates of files with named fields."""

import pytest

from roles.reading import dates
from roles.reading.files.structured.dates import is_now, read_date, words
from roles.reading.files.structured.stated import StatedDate, Stretch


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2019", StatedDate(2019)),
        ("2019-03", StatedDate(2019, 3)),
        ("2019-03-14", StatedDate(2019, 3)),
        ("2019-03-14T10:00:00Z", StatedDate(2019, 3)),
        ("2009-10", StatedDate(2009, 10)),
        ("March 2019", StatedDate(2019, 3)),
        ("03/2019", StatedDate(2019, 3)),
        ("2019-13", None),
        ("2019 – 2021", None),
        ("Summer of love", None),
        ("٢٠١٩", None),
        ("2" * 100_000, None),
    ],
)
def test_date_is_read_as_precisely_as_it_is_written(written: str, date: StatedDate | None) -> None:
    assert read_date(written) == date


@pytest.mark.parametrize(
    ("stretch", "written"),
    [
        (Stretch(StatedDate(2019, 3), StatedDate(2021, 6)), "March 2019 – June 2021"),
        (Stretch(StatedDate(2019), current=True), "2019 – present"),
        (Stretch(None, StatedDate(2001, 6)), "until June 2001"),
        (Stretch(StatedDate(2009, 10)), "October 2009"),
        (Stretch(current=True), "present"),
        (Stretch(), ""),
    ],
)
def test_stretch_is_written_in_words(stretch: Stretch, written: str) -> None:
    assert words(stretch) == written


def test_reader_of_dates_takes_what_is_written_for_what_was_meant() -> None:
    for year in (1941, 1999, 2009, 2012, 2031):
        for month in (None, *range(1, 13)):
            start, end = StatedDate(year, month), StatedDate(year + 1, month)
            found = dates.find(words(Stretch(start, end)))[0]
            assert found.first == dates.PartialDate(year, month)
            assert found.last == dates.PartialDate(year + 1, month)


def test_now_is_known_in_other_words() -> None:
    assert [is_now(each) for each in ("present", " Current ", "heute", "2019", "")] == [
        True,
        True,
        True,
        False,
        False,
    ]
