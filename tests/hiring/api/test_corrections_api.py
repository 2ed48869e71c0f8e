"""Setting right what was misread, through the API."""

from typing import Any

import pytest
from django.test import Client

from hiring.models import Application
from tests.factories.models import make_application, make_opening


@pytest.fixture
def application(db: None) -> Application:
    return make_application()


def correct(client: Client, application: Application, **given: Any) -> Any:
    content = {"kind": "contact", "index": 0, "facts": {"location": "Leeds"}, "why": "Said so.", **given}
    address = f"/api/v1/applications/{application.pk}/corrections/"
    return client.post(address, content, content_type="application/json")


def facts(client: Client, application: Application) -> Any:
    return client.get(f"/api/v1/applications/{application.pk}/facts/").json()


def test_a_fact_is_set_right_and_back(recruiter: Client, application: Application) -> None:
    before = facts(recruiter, application)

    (made,) = correct(recruiter, application, seen=before["seen"]).json()["corrections"]
    now = facts(recruiter, application)
    address = f"/api/v1/applications/{application.pk}/corrections/{made['id']}/undo/"
    undone = [recruiter.post(address).status_code for _ in range(2)]

    assert (made["path"], made["after"], now["contact"]["location"]) == (
        "contact/location",
        "Leeds",
        "Leeds",
    )
    assert (undone, facts(recruiter, application)) == ([200, 409], before)
    assert len(recruiter.get(f"/api/v1/applications/{application.pk}/corrections/").json()["results"]) == 1


def test_an_entry_that_was_missed_is_added_and_taken_out(recruiter: Client, application: Application) -> None:
    before = facts(recruiter, application)["certifications"]
    given = {"kind": "certifications", "index": len(before), "facts": {"name": "BLS"}}

    added = correct(recruiter, application, **given).status_code
    told = facts(recruiter, application)["certifications"]
    gone = correct(recruiter, application, **given | {"facts": {}, "gone": True}).status_code

    assert (added, told) == (201, [*before, {"name": "BLS"}])
    assert (gone, facts(recruiter, application)["certifications"]) == (201, [*before, None])


def test_who_went_by_other_facts_is_told_so(recruiter: Client, application: Application) -> None:
    correct(recruiter, application)

    assert correct(recruiter, application, facts={"location": "York"}, seen="").status_code == 409


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"kind": "hobbies"}, "kind"),
        ({"index": 1}, "index"),
        ({"kind": "employment", "index": 900}, "index"),
        ({"facts": {"age": "40"}}, "facts.age"),
        ({"facts": {"name": True}}, "facts.name"),
        ({"facts": {"name": "x" * 301}}, "facts.name"),
        ({"facts": {"email": "nowhere"}}, "contact/email"),
        ({"why": " "}, "why"),
        ({"gone": True}, "index"),
    ],
)
def test_what_cannot_be_is_named(
    given: dict[str, Any], field: str, recruiter: Client, application: Application
) -> None:
    answer = correct(recruiter, application, **given)

    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, field)
    assert not application.resume.corrections.exists()


def test_in_a_blind_opening_the_contact_is_neither_told_nor_corrected(recruiter: Client) -> None:
    application = make_application(make_opening(blind=True))

    assert facts(recruiter, application)["contact"] is None
    assert correct(recruiter, application).status_code == 400
