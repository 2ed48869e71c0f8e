"""Names in lists without how well somebody knows them."""

import pytest

from hiring.reading.ratings import unrated


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("Excel (expert)", "Excel"),
        ("SQL – advanced", "SQL"),
        ("Python (5 years)", "Python"),
        ("French ★★★", "French"),
        ("Expert", "Expert"),
        ("ISO 9001", "ISO 9001"),
        ("Team of 12", "Team of 12"),
    ],
)
def test_name_stays_without_its_rating(entry: str, name: str) -> None:
    assert unrated(entry) == name
