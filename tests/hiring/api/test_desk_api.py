"""The desk and absences through the API."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from hiring.models import Delegation
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.packets import make_finalist, make_submitted

AWAY = {"first_day": "2031-03-01", "last_day": "2031-03-02"}


@pytest.fixture
def director(db: None) -> User:
    return make_user(Part.DIRECTOR, username="dora")


@pytest.fixture
def decider(director: User) -> Client:
    client = Client()
    client.force_login(director)
    return client


def post(client: Client, **content: Any) -> Any:
    return client.post("/api/v1/absences/", content, content_type="application/json")


def test_the_desk_tells_what_waits_and_since_when(decider: Client) -> None:
    packet = make_submitted(make_finalist(make_opening(title="Ward"), "Ada"))

    (waits,) = decider.get("/api/v1/desk/").json()["waiting"]

    assert (waits["task"], waits["packet"], waits["title"], waits["late"]) == (
        "decide",
        packet.pk,
        "Ward",
        None,
    )
    assert decider.get(waits["url"]).json()["sha256"] == packet.sha256


def test_a_desk_is_handed_over_and_taken_back(decider: Client, director: User) -> None:
    taker = make_user(Part.DIRECTOR, username="dan")
    takers = decider.get("/api/v1/absences/takers/").json()["results"]

    made = post(decider, taker="dan", **AWAY)
    again = post(decider, taker="dan", **AWAY)
    listed = decider.get("/api/v1/absences/").json()["results"]

    assert [each["username"] for each in takers] == [taker.username]
    assert (made.status_code, again.status_code, listed) == (201, 409, [made.json()])
    assert decider.delete(f"/api/v1/absences/{made.json()['id']}/").status_code == 204
    assert not Delegation.objects.exists()


@pytest.mark.parametrize(
    ("given", "field"),
    [({"taker": "nobody"}, "taker"), ({"first_day": "soon"}, "first_day"), ({"days": 3}, "days")],
)
def test_what_cannot_be_is_named(given: dict[str, Any], field: str, decider: Client) -> None:
    answer = post(decider, **{"taker": "dan", **AWAY, **given})

    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, field)


def test_days_in_no_order_are_refused(decider: Client) -> None:
    make_user(Part.DIRECTOR, username="dan")

    assert post(decider, taker="dan", first_day="2031-03-02", last_day="2031-03-01").status_code == 409


def test_who_decides_nothing_has_no_desk(recruiter: Client) -> None:
    addresses = ("/api/v1/desk/", "/api/v1/absences/", "/api/v1/absences/takers/")

    assert [recruiter.get(address).status_code for address in addresses] == [404, 404, 404]
