"""The weights of an opening by the API: tried out, set, and locked once somebody has judged."""

import json
from typing import Any

import pytest
from django.test import Client

from hiring.models import Opening
from tests.factories.models import make_application, make_opening

pytestmark = pytest.mark.django_db


def send(client: Client, method: str, address: str, factors: Any) -> Any:
    body = json.dumps({"factors": factors})
    return client.generic(method, address, body, content_type="application/json")


def fields(response: Any) -> list[str]:
    assert response.status_code == 400
    return [error["field"] for error in response.json()["errors"]]


def test_weights_are_tried_and_then_set(recruiter: Client) -> None:
    opening = make_application().opening
    address = f"/api/v1/openings/{opening.pk}/weights/"
    preview = f"/api/v1/openings/{opening.pk}/weights/preview/"
    before = recruiter.get(address).json()

    tried = send(recruiter, "POST", preview, {"skill": "2", "duty": 0.5}).json()
    kept = recruiter.get(address).json()
    now = send(recruiter, "PUT", address, {"skill": "2", "duty": 1}).json()

    assert (before["factors"], before["locked"], before["weighing"], kept) == ({}, False, None, before)
    assert (tried["total"], tried["moved"], len(tried["ranks"])) == (1, 0, 1)
    assert now["factors"] == {"skill": 2.0}
    points = {each["kind"]: (each["own_points"], each["points"]) for each in now["requirements"]}
    assert points["skill"][1] > points["skill"][0] > 0
    assert sum(each["points"] for each in now["requirements"]) == pytest.approx(100)


@pytest.mark.parametrize(
    ("factors", "field"),
    [
        ({"skill": 6}, "factors.skill"),
        ({"skill": -1}, "factors.skill"),
        ({"skill": "1.234"}, "factors.skill"),
        ({"skill": "NaN"}, "factors.skill"),
        ({"luck": 2}, "factors.luck"),
        ("skill", "factors"),
    ],
)
def test_what_is_no_factor_is_refused_by_name(recruiter: Client, factors: Any, field: str) -> None:
    assert fields(send(recruiter, "PUT", f"/api/v1/openings/{make_opening().pk}/weights/", factors)) == [
        field
    ]


def test_something_has_to_weigh(recruiter: Client) -> None:
    kinds = ("duty", "skill", "education", "experience", "certification", "kpi")
    nothing = dict.fromkeys(kinds, 0)

    assert fields(send(recruiter, "PUT", f"/api/v1/openings/{make_opening().pk}/weights/", nothing)) == [
        "factors"
    ]


def test_weights_are_locked_once_somebody_has_judged(recruiter: Client) -> None:
    opening = make_opening()
    Opening.objects.update(screening_started_at=opening.accepted_at)

    answer = send(recruiter, "PUT", f"/api/v1/openings/{opening.pk}/weights/", {"skill": 2})

    assert (answer.status_code, answer.json()["detail"]) == (
        409,
        "Screening has started: the weights are locked.",
    )


def test_a_preview_shows_no_score_where_a_screener_judges_first(recruiter: Client) -> None:
    opening = make_application(make_opening(judges_first=True)).opening

    tried = send(recruiter, "POST", f"/api/v1/openings/{opening.pk}/weights/preview/", {"skill": 2}).json()

    assert (tried["hides_scores"], tried["ranks"], tried["total"]) == (True, [], 1)
