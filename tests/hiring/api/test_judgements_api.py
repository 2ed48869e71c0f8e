"""Screening by people through the API: the own judgement first, then everybody's."""

from typing import Any

import pytest
from django.test import Client

from hiring.models import Application
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_user


@pytest.fixture
def application(db: None) -> Application:
    return make_application(make_opening(judges_first=True))


def put(client: Client, application: Application, what: str, **content: Any) -> Any:
    addresses = {
        "judgement": f"/api/v1/applications/{application.pk}/judgement/",
        "recommendation": f"/api/v1/applications/{application.pk}/recommendation/",
    }
    return client.put(addresses[what], content, content_type="application/json")


def judgement(client: Client, application: Application) -> Any:
    return client.get(f"/api/v1/applications/{application.pk}/judgement/").json()


def lowest(asked: Any) -> dict[str, int]:
    return {each["key"]: each["levels"][0]["level"] for each in asked["asked"]}


def test_the_score_is_told_after_the_own_judgement(recruiter: Client, application: Application) -> None:
    asked = judgement(recruiter, application)
    compared = f"/api/v1/applications/{application.pk}/judgements/"
    before = recruiter.get(compared).status_code

    answer = put(recruiter, application, "judgement", levels=lowest(asked), record=True).json()
    after = recruiter.get(compared).json()

    assert (asked["due"], before) == (True, 409)
    assert (answer["due"], answer["missing"], answer["recorded_at"] is None) == (False, [], False)
    assert application.match
    assert application.match.score is not None
    assert after["score"] == float(application.match.score)
    assert [(each["own"], each["levels"]) for each in after["opinions"]] == [(True, lowest(asked))]


def test_a_judgement_with_gaps_is_kept_and_says_what_is_left(
    recruiter: Client, application: Application
) -> None:
    levels = lowest(judgement(recruiter, application))
    left = levels.popitem()[0]

    answer = put(recruiter, application, "judgement", levels=levels, record=True).json()

    assert (answer["missing"], answer["recorded_at"], answer["due"]) == ([left], None, True)


def test_a_recorded_judgement_stands(recruiter: Client, application: Application) -> None:
    levels = lowest(judgement(recruiter, application))

    answers = [put(recruiter, application, "judgement", levels=levels, record=True) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 409]


def test_nobody_recommends_before_their_judgement(recruiter: Client, application: Application) -> None:
    recommended = {"outcome": "shortlist", "revision": 0}
    before = put(recruiter, application, "recommendation", **recommended)
    levels = lowest(judgement(recruiter, application))
    put(recruiter, application, "judgement", levels=levels, record=True)

    after = put(recruiter, application, "recommendation", **recommended)

    assert (before.status_code, after.status_code) == (409, 200)
    assert (after.json()["moved"], after.json()["stage"]) == (True, "shortlisted")


@pytest.mark.parametrize(
    ("what", "content", "field"),
    [
        ("judgement", {"levels": {"nothing": 1}}, "levels"),
        ("judgement", {"levels": {"nothing": 9}}, "levels.nothing"),
        ("judgement", {}, "levels"),
        ("recommendation", {"outcome": "love", "revision": 0}, "outcome"),
        ("recommendation", {"outcome": "reject", "revision": 0}, "reason_code"),
        ("recommendation", {"outcome": "hold"}, "revision"),
    ],
)
def test_what_cannot_be_is_named(what: str, content: dict[str, Any], field: str, recruiter: Client) -> None:
    answer = put(recruiter, make_application(), what, **content)

    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, field)


def test_who_does_not_screen_sees_judgements_and_gives_none(client: Client, application: Application) -> None:
    client.force_login(make_user(Part.DIRECTOR))

    assert client.get(f"/api/v1/applications/{application.pk}/judgements/").status_code == 200
    assert put(client, application, "judgement", levels={}).status_code == 403
