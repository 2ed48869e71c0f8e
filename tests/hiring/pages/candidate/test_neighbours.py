"""The way from one candidate to the next."""

from decimal import Decimal

import pytest
from django.test import Client

from hiring.enums import Stage
from hiring.models import Application
from hiring.pages.candidate.neighbours import Neighbours, neighbours
from tests.factories.models import make_application, make_candidate, make_opening, rematch
from tests.factories.pages import parsed, texts

STANDING = [(7, Stage.NEW), (4, Stage.HOLD), (5, Stage.NEW), (9, Stage.NEW)]


@pytest.mark.parametrize(
    ("stage", "own", "found"),
    [
        (None, 7, Neighbours(1, 4, None, 4)),
        (Stage.NEW, 5, Neighbours(2, 3, 7, 9)),
        (None, 9, Neighbours(4, 4, 5, None)),
        (Stage.NEW, 8, None),
    ],
)
def test_neighbours_stand_before_and_after(stage: Stage | None, own: int, found: Neighbours | None) -> None:
    assert neighbours(STANDING, stage, own) == found


def test_who_has_left_the_stage_leads_on_from_where_they_stood() -> None:
    assert neighbours(STANDING, Stage.NEW, 4) == Neighbours(None, 3, 7, 5)


def test_the_way_follows_the_order_and_the_filter_of_the_board(recruiter: Client) -> None:
    opening = make_opening()
    ada, bea, cyd = (
        make_application(opening, candidate=make_candidate(name=name)) for name in ("Ada", "Bea", "Cyd")
    )
    Application.objects.filter(pk=bea.pk).update(stage=Stage.HOLD)
    query = "sort=-name&stage=new"

    board = parsed(recruiter.get(f"/openings/{opening.pk}/?{query}"))
    first = board.select(f"#application-{cyd.pk}")[0]["href"]
    page = parsed(recruiter.get(str(first)))

    (link,) = page.select(".walk nav a")
    assert (link.text, str(link["href"]).partition("?")[0]) == ("Next", f"/applications/{ada.pk}/")


def test_previous_and_next_keep_what_is_shown(recruiter: Client) -> None:
    opening = make_opening()
    first, second = make_application(opening), make_application(opening)
    rematch(second, score=Decimal(1))

    page = parsed(recruiter.get(f"/applications/{first.pk}/?left=facts&page=2"))

    assert texts(page, ".walk nav > *") == ["Previous", "1 of 2", "Next"]
    (link,) = page.select(".walk nav a")
    assert link["href"] == f"/applications/{second.pk}/?left=facts&page=2"
