"""Openings, rankings and matches through the API, and who may ask for them."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from tests.factories.models import (
    begin_weighing,
    make_application,
    make_candidate,
    make_job,
    make_opening,
    make_user,
)
from tests.factories.readings import Draft

ADDRESSES = [
    "/api/v1/openings/",
    "/api/v1/openings/{opening}/",
    "/api/v1/openings/{opening}/ranking/",
    "/api/v1/screenings/{screening}/",
    "/api/v1/applications/{application}/",
    "/api/v1/applications/{application}/match/",
    "/api/v1/applications/{application}/resume/",
]


@pytest.fixture
def addresses(db: None) -> list[str]:
    application = make_application()
    ids = {"opening": application.opening_id, "application": application.pk, "screening": make_job().pk}
    return [address.format(**ids) for address in ADDRESSES]


def answers(client: Client, addresses: list[str]) -> set[tuple[int, str]]:
    responses = [client.get(address) for address in addresses]
    return {(response.status_code, response.headers["Content-Type"]) for response in responses}


def test_strangers_have_to_sign_in(client: Client, addresses: list[str]) -> None:
    assert answers(client, addresses) == {(401, "application/problem+json")}


def test_people_without_a_part_get_404(client: Client, addresses: list[str]) -> None:
    client.force_login(make_user())

    assert answers(client, addresses) == {(404, "application/problem+json")}


def test_people_who_hire_get_answers(recruiter: Client, addresses: list[str]) -> None:
    assert answers(recruiter, addresses) == {(200, "application/json")}


def test_what_does_not_exist_looks_like_what_one_may_not_see(recruiter: Client, client: Client) -> None:
    client.force_login(make_user())
    hidden: Any = client.get(f"/api/v1/applications/{make_application().pk}/").json()

    assert recruiter.get("/api/v1/applications/999/").json() == hidden


def test_a_match_is_exactly_the_stored_report(recruiter: Client) -> None:
    application = make_application()
    assert application.match

    answer = recruiter.get(f"/api/v1/applications/{application.pk}/match/").json()

    assert answer == application.match.match_report.model_dump(mode="json")
    assert sum(item["contribution"] for item in answer["criteria"]) == answer["score"]


def test_a_ranking_tells_scores_gates_and_where_the_match_is(recruiter: Client) -> None:
    opening = make_opening()
    make_application(opening, candidate=make_candidate(name="Strong"))
    unread = Draft(readable=False).sentence("Ich war Stationsleiterin.").reading()
    make_application(opening, reading=unread, candidate=make_candidate(name="Unread"))

    answer = recruiter.get(f"/api/v1/openings/{opening.pk}/ranking/").json()

    strong, weak = answer["results"]
    assert (strong["candidate"], strong["score"] > 0) == ("Strong", True)
    assert (strong["confidence"], weak["confidence"]) == ("medium", "low")
    assert (weak["candidate"], weak["score"]) == ("Unread", None)
    assert weak["gates"]["could not be read"] == 3
    assert recruiter.get(strong["match"]).json()["score"] == strong["score"]


def test_an_application_says_where_its_screening_and_match_are(recruiter: Client) -> None:
    application = make_application()
    job = make_job(application.opening, application.resume)

    answer = recruiter.get(f"/api/v1/applications/{application.pk}/").json()

    assert answer["screening"].endswith(f"/api/v1/screenings/{job.pk}/")
    assert answer["match"].endswith(f"/api/v1/applications/{application.pk}/match/")


def test_openings_tell_how_far_they_are(recruiter: Client) -> None:
    opening = make_opening(place="Leeds")
    make_application(opening)
    make_job(opening)

    (row,) = recruiter.get("/api/v1/openings/").json()["results"]

    assert (row["role"], row["place"], row["applications"], row["waiting"]) == (
        "nurse-manager",
        "Leeds",
        1,
        1,
    )


def test_an_opening_tells_that_its_scores_do_not_compare_yet(recruiter: Client) -> None:
    opening = make_application().opening
    told = [recruiter.get(f"/api/v1/openings/{opening.pk}/").json()["weighing"]]

    begin_weighing(opening, {"skill": Decimal(3)})

    told += [recruiter.get(f"/api/v1/openings/{opening.pk}/").json()["weighing"]]
    assert told == [False, True]
