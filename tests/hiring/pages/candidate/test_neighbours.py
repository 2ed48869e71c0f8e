"""The way from one candidate to the next."""

import pytest
from django.test import Client

from hiring.pages.candidate.neighbours import Neighbours, neighbours
from tests.factories.models import make_application, make_opening
from tests.factories.pages import parsed, texts


@pytest.mark.parametrize(
    ("own", "found"),
    [
        (7, Neighbours(1, 3, None, 5)),
        (5, Neighbours(2, 3, 7, 9)),
        (9, Neighbours(3, 3, 5, None)),
        (8, None),
    ],
)
def test_neighbours_stand_before_and_after(own: int, found: Neighbours | None) -> None:
    assert neighbours([7, 5, 9], own) == found


def test_previous_and_next_keep_what_is_shown(recruiter: Client) -> None:
    opening = make_opening()
    first, second = make_application(opening, name="a.txt"), make_application(opening, name="b.txt")

    page = parsed(recruiter.get(f"/applications/{first.pk}/?left=facts&page=2"))

    assert texts(page, ".walk nav > *") == ["Previous", "1 of 2", "Next"]
    (link,) = page.select(".walk nav a")
    assert link["href"] == f"/applications/{second.pk}/?left=facts&page=2"
