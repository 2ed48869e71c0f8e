"""While applications are weighed anew: every page with scores says so, and nobody acts by them."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from hiring.enums import Stage
from hiring.models import Application, DecisionPacket, Move, Opening, Screening
from tests.factories.models import begin_weighing, make_application, make_opening
from tests.factories.pages import parsed, texts

pytestmark = pytest.mark.django_db

SO_FAR = "1 of 2 applications have been weighed anew"


@pytest.fixture
def application() -> Application:
    """Shortlisted, in an opening that is half weighed."""
    application = make_application(make_opening())
    make_application(application.opening)
    begin_weighing(application.opening, {"skill": Decimal(3)}, weighed=1)
    Application.objects.filter(pk=application.pk).update(stage=Stage.SHORTLISTED)
    return application


def alarms(client: Client, address: str, data: dict[str, Any]) -> list[str]:
    return texts(parsed(client.post(address, data, follow=True)), "main > .notice.error")


def test_the_board_says_how_far_it_is_and_asks_again(recruiter: Client, application: Application) -> None:
    page = parsed(recruiter.get(f"/openings/{application.opening_id}/"))

    assert texts(page, "#weighing label")[0].startswith("Weights changed: 1 of 2 applications weighed anew.")
    bar, board = page.select("#weighing progress")[0], page.select("#board")[0]
    assert (bar["value"], bar["max"], board["hx-trigger"]) == ("1", "2", "every 2s")


@pytest.mark.parametrize("address", ["openings/{0.opening_id}/packets/", "openings/{0.opening_id}/numbers/",
    "applications/{0.pk}/", "applications/{0.pk}/screening/"])  # fmt: skip
def test_every_page_with_scores_says_that_they_do_not_compare(
    recruiter: Client, application: Application, address: str
) -> None:
    told = texts(parsed(recruiter.get("/" + address.format(application))), ".notice.weighing")
    Opening.objects.update(weighing_at=None)
    afterwards = texts(parsed(recruiter.get("/" + address.format(application))), ".notice.weighing")

    assert "Until all are, scores do not compare" in told[0]
    assert (len(told), afterwards) == (1, [])


def test_nobody_is_moved_judged_submitted_or_exported(recruiter: Client, application: Application) -> None:
    opening, one = f"/openings/{application.opening_id}/", f"/applications/{application.pk}/screening/"
    picked = {"application": f"{application.pk}:{application.revision}", "to": Stage.HOLD}
    said = [
        alarms(recruiter, f"{opening}move/", picked),
        alarms(recruiter, f"{one}judge/", {"keep": "1"}),
        alarms(recruiter, f"{one}recommend/", {"outcome": "hold", "revision": application.revision}),
        alarms(recruiter, f"{opening}packets/", {"applications": application.pk, "summary": "The best."}),
    ]
    exported = recruiter.get(f"{opening}board.csv", follow=True)

    assert [SO_FAR in told[0] for told in said] == [True] * 4
    assert [model.objects.count() for model in (Move, Screening, DecisionPacket)] == [0, 0, 0]
    assert "Nothing was exported" in texts(parsed(exported), "main > .notice")[0]


def test_among_other_openings_no_score_is_told_that_does_not_hold(
    recruiter: Client, application: Application
) -> None:
    make_application(make_opening(title="Elsewhere"), candidate=application.candidate)

    page = parsed(recruiter.get(f"/candidates/{application.candidate_id}/"))

    assert [score == "–" for score in texts(page, "tbody .number")] == [False, True]
