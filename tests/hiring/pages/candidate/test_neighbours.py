"""The way from one candidate to the next."""

from decimal import Decimal

import pytest
from django.test import Client

from hiring.enums import Stage
from hiring.models import Application
from tests.factories.models import make_application, make_candidate, make_opening, rematch
from tests.factories.pages import parsed, texts

pytestmark = pytest.mark.django_db


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
