"""Weights that are only tried: places by the levels that reports came to."""

from decimal import Decimal

from hiring.matching.trying import Place, Reached, standing_by, tried

FIRST_COUNTS, LAST_COUNTS = [Decimal(100), Decimal(0)], [Decimal(0), Decimal(100)]
STANDING = [
    Reached(1, "ada.pdf", "4", "40", Decimal(100)),
    Reached(2, "ben.pdf", "4", "24", Decimal(50)),
    Reached(3, "cal.pdf", "4", "04", Decimal(0)),
]


def test_other_weights_bring_another_order() -> None:
    found = tried(STANDING, {"4": LAST_COUNTS})

    assert found == [
        Place(2, 2, 1, Decimal(50), Decimal(100)),
        Place(3, 3, 2, Decimal(0), Decimal(100)),
        Place(1, 1, 3, Decimal(100), Decimal(0)),
    ]
    assert [place.up for place in found] == [1, 1, -2]


def test_the_same_weights_change_nothing() -> None:
    found = tried(STANDING, {"4": FIRST_COUNTS})

    assert [(place.application, place.up, place.score_after) for place in found] == [
        (each.application, 0, each.score) for each in STANDING
    ]


def test_each_engines_levels_are_weighed_by_its_own_criteria() -> None:
    older = Reached(4, "dan.pdf", "3", "4", Decimal(100))

    found = tried([older, *STANDING], {"4": LAST_COUNTS, "3": [Decimal(100)]})

    assert [place.application for place in found] == [2, 3, 4, 1]


def test_stored_scores_of_other_weights_are_left_aside() -> None:
    found = standing_by(STANDING, {"4": LAST_COUNTS})

    assert [(each.application, each.score) for each in found] == [
        (2, Decimal(100)),
        (3, Decimal(100)),
        (1, Decimal(0)),
    ]
