"""Openings by the API: found, proposed, changed, answered, closed, kept as templates."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from hiring.actions.acceptance import decline_opening
from hiring.models import Opening
from roles.permissions import Part
from tests.factories.models import make_opening, make_user, make_version, propose
from tests.factories.readings import charge_nurse

pytestmark = pytest.mark.django_db

JSON = "application/json"


@pytest.fixture
def ada() -> User:
    return make_user(Part.RECRUITER, username="ada")


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def send(client: Client, method: str, address: str, content: Any = None, **headers: str) -> Any:
    body = "" if content is None else json.dumps(content)
    return client.generic(method, address, body, content_type=JSON, headers=headers)


def told(response: Any, status: int = 200) -> Any:
    assert response.status_code == status, response.content
    return response.json()


def fields(response: Any) -> list[str]:
    return [error["field"] for error in told(response, 400)["errors"]]


def test_openings_are_found_and_put_in_order(ada: User) -> None:
    propose(ada, title="Wards, Leeds", place="Leeds")
    make_opening(title="Nights", role_version=make_version(charge_nurse()))
    make_opening(title="Absent", hiring_manager=make_user(Part.MANAGER))

    def titles(query: str, user: User = ada) -> list[str]:
        return [
            each["title"]
            for each in told(send(signed_in(user), "GET", f"/api/v1/openings/?{query}"))["results"]
        ]

    assert titles("") == ["Absent", "Nights", "Wards, Leeds"]
    assert titles("ordering=newest") == ["Absent", "Nights", "Wards, Leeds"]
    assert titles("ordering=oldest") == ["Wards, Leeds", "Nights", "Absent"]
    assert titles("status=proposed") == titles("mine=true") == titles("q=leeds") == ["Wards, Leeds"]
    assert titles("role=charge-nurse") == ["Nights"]
    assert titles("to_accept=true") == []
    assert titles("to_accept=true", make_user(Part.DIRECTOR)) == ["Wards, Leeds"]


@pytest.mark.parametrize("query", ["status=new", "ordering=title,pk", "mine=perhaps", "stage=1", "q=%00"])
def test_what_nobody_can_ask_for_is_refused_by_name(ada: User, query: str) -> None:
    assert fields(send(signed_in(ada), "GET", f"/api/v1/openings/?{query}")) == [query.partition("=")[0]]


def test_an_opening_is_proposed_once_however_often_it_is_sent(ada: User) -> None:
    make_version()
    make_user(Part.MANAGER, username="morgan")
    given = {
        "role": "nurse-manager",
        "title": "Nights",
        "salary_band": 0,
        "hiring_manager": "morgan",
        "blind": True,
    }
    client = signed_in(ada)

    first = send(client, "POST", "/api/v1/openings/", given, **{"Idempotency-Key": "one"})
    again = send(client, "POST", "/api/v1/openings/", given, **{"Idempotency-Key": "one"})
    taken = send(client, "POST", "/api/v1/openings/", given)

    opening = told(first, 201)
    assert (again.json(), first.headers["Location"], taken.status_code) == (opening, opening["url"], 409)
    assert (opening["status"], opening["proposed_by"], opening["blind"]) == ("proposed", "ada", True)
    terms = told(client.get(opening["terms"]))
    assert (terms["salary_band"], terms["hiring_manager"], terms["headcount"]) == (0, "morgan", 1)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"role": "none"}, "role"),
        ({"role": "nurse-manager", "role_version": 7}, "role_version"),
        ({"role": "nurse-manager", "salary_band": 9}, "salary_band"),
        ({"role": "nurse-manager", "hiring_manager": "ada"}, "hiring_manager"),
        ({"role": "nurse-manager", "template": 99}, "template"),
        ({"role": "nurse-manager", "headcount": 10**30}, "headcount"),
        ({"role": "nurse-manager", "headcount": "2"}, "headcount"),
        ({"role": "nurse-manager", "title": ""}, "title"),
        ({"role": "nurse-manager", "colour": "red"}, "colour"),
        ({}, "role"),
    ],
)
def test_what_cannot_be_proposed_names_the_field(ada: User, given: dict[str, Any], field: str) -> None:
    make_version()

    assert fields(send(signed_in(ada), "POST", "/api/v1/openings/", given)) == [field]


def test_terms_are_changed_where_nobody_was_faster(ada: User) -> None:
    opening, client = propose(ada, title="Nights", place="Leeds"), signed_in(ada)
    address = f"/api/v1/openings/{opening.pk}/terms/"
    seen = {"If-Match": send(client, "GET", address).headers["ETag"]}

    changed = send(client, "PATCH", address, {"headcount": 3, "centre_kind": "inbound"}, **seen)
    late = send(client, "PATCH", address, {"place": "York"}, **seen)
    unnamed = send(client, "PATCH", address, {"place": "York"})

    now = told(changed)
    assert (now["place"], now["headcount"], now["centre_kind"]) == ("Leeds", 3, "inbound")
    assert [late.status_code, unnamed.status_code] == [412, 428]
    cleared = send(client, "PATCH", address, {"centre_kind": None}, **{"If-Match": changed.headers["ETag"]})
    assert told(cleared)["centre_kind"] is None


def test_what_is_accepted_does_not_change(ada: User) -> None:
    address = f"/api/v1/openings/{make_opening().pk}/terms/"

    answer = told(send(signed_in(ada), "PATCH", address, {"place": "York"}, **{"If-Match": "*"}), 409)

    assert answer["detail"] == "It is accepted already: its terms cannot be changed any more."


def test_an_opening_goes_its_way(ada: User) -> None:
    opening, client, director = propose(ada), signed_in(ada), signed_in(make_user(Part.DIRECTOR))
    why = {"reason": "Not now."}
    decline, again = (
        f"/api/v1/openings/{opening.pk}/decline/",
        f"/api/v1/openings/{opening.pk}/propose-again/",
    )
    close, reopen = f"/api/v1/openings/{opening.pk}/close/", f"/api/v1/openings/{opening.pk}/reopen/"
    accept = f"/api/v1/openings/{opening.pk}/accept/"
    terms = send(client, "GET", f"/api/v1/openings/{opening.pk}/terms/")
    seen = {"If-Match": terms.headers["ETag"]}

    def status(client: Client, address: str, content: Any = None, **headers: str) -> str:
        return str(told(send(client, "POST", address, content, **headers))["status"])

    assert status(director, decline, why, **seen) == "declined"
    assert status(client, again) == "proposed"
    assert send(director, "POST", accept).status_code == 428
    assert send(director, "POST", accept, **{"If-Match": '"old"'}).status_code == 412
    assert send(client, "POST", accept, **seen).status_code == 403
    assert status(director, accept, **seen) == "open"
    assert send(director, "POST", accept, **seen).status_code == 409
    assert fields(send(director, "POST", close, {"reason": " "})) == ["reason"]
    assert status(director, close, why) == "closed"
    assert status(client, reopen) == "open"
    assert Opening.objects.get().reason == ""


def test_who_declines_is_answered_with_the_reason(ada: User) -> None:
    opening = propose(ada)
    decline_opening(
        opening=opening, by=make_user(Part.DIRECTOR), seen=opening.terms_digest, reason="No money."
    )

    assert told(send(signed_in(ada), "GET", f"/api/v1/openings/{opening.pk}/"))["reason"] == "No money."


def test_an_opening_is_made_from_a_template(ada: User) -> None:
    client = signed_in(ada)
    opening = make_opening(title="Nights", place="Leeds", headcount=4, blind=True, weights={"duty": "2"})

    kept = told(
        send(client, "POST", "/api/v1/opening-templates/", {"opening": opening.pk, "name": "Leeds"}), 201
    )
    twice = send(client, "POST", "/api/v1/opening-templates/", {"opening": opening.pk, "name": "Leeds"})
    none = send(client, "POST", "/api/v1/opening-templates/", {"opening": 99999, "name": "None"})
    made = told(
        send(
            client,
            "POST",
            "/api/v1/openings/",
            {"role": "nurse-manager", "template": kept["id"], "title": "Days", "headcount": 1},
        ),
        201,
    )

    assert (kept["place"], kept["weights"], twice.status_code) == ("Leeds", {"duty": 2.0}, 409)
    assert fields(none) == ["opening"]
    assert (made["title"], made["place"], made["headcount"], made["blind"]) == ("Days", "Leeds", 1, True)
    assert Opening.objects.get(pk=made["id"]).weights == {"duty": "2"}
    address = f"/api/v1/opening-templates/{kept['id']}/"
    assert told(send(client, "GET", address)) == kept
    assert [send(client, "DELETE", address).status_code for _ in range(2)] == [204, 404]
