"""Who stands before and after one on a board."""

from decimal import Decimal

import pytest
from django.utils import timezone

from hiring.enums import BoardSort, Stage
from hiring.models import Application, Opening, Screening
from hiring.queries.beside import Neighbours, neighbours
from hiring.queries.board import Wanted
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_user, rematch

pytestmark = pytest.mark.django_db

NEW = Wanted(stage=Stage.NEW)


def ranked(opening: Opening) -> list[Application]:
    """The best first; the second is held."""
    made = [make_application(opening) for _ in range(4)]
    for each, score in zip(made, (90, 80, 70, 60), strict=True):
        rematch(each, score=Decimal(score))
    Application.objects.filter(pk=made[1].pk).update(stage=Stage.HOLD)
    return made


@pytest.mark.parametrize(
    ("wanted", "own", "place", "total", "before", "after"),
    [
        (Wanted(), 0, 1, 4, None, 1),
        (NEW, 2, 2, 3, 0, 3),
        (Wanted(), 3, 4, 4, 2, None),
        (NEW, 1, None, 3, 0, 2),
        (Wanted(backwards=True), 0, 4, 4, 1, None),
    ],
)
def test_neighbours_stand_before_and_after(
    wanted: Wanted, own: int, place: int | None, total: int, before: int | None, after: int | None
) -> None:
    opening = make_opening()
    made = ranked(opening)

    found = neighbours(opening, wanted, make_user(Part.DIRECTOR), made[own].pk)

    keys = [None if index is None else made[index].pk for index in (before, after)]
    assert found == Neighbours(place, total, *keys)


def test_who_is_not_on_the_board_has_no_neighbours() -> None:
    opening, user = make_opening(), make_user(Part.DIRECTOR)
    made = ranked(opening)

    assert neighbours(opening, Wanted(score_to=Decimal(70)), user, made[0].pk) is None
    assert neighbours(make_opening(), Wanted(), user, made[0].pk) is None


@pytest.mark.parametrize("sort", [BoardSort.SCORE, BoardSort.GATES])
def test_the_way_leads_from_what_is_told_to_what_is_not(sort: BoardSort) -> None:
    opening, user = make_opening(judges_first=True), make_user(Part.RECRUITER)
    made = ranked(opening)
    Screening.objects.create(application=made[2], by=user, revealed_at=timezone.now())
    untold = sorted((made[0], made[1], made[3]), key=lambda each: each.code)

    found = [neighbours(opening, Wanted(sort=sort), user, each.pk) for each in (made[2], *untold)]

    keys = [made[2].pk, *(each.pk for each in untold)]
    assert found == [
        Neighbours(1, 4, None, keys[1]),
        Neighbours(2, 4, keys[0], keys[2]),
        Neighbours(3, 4, keys[1], keys[3]),
        Neighbours(4, 4, keys[2], None),
    ]
