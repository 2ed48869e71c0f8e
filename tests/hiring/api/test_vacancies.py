"""Openings that are open, as everyone may know them."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client

from hiring.enums import OpeningStatus
from hiring.models import Opening
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_user, make_version, propose

pytestmark = pytest.mark.django_db

OPENED = datetime(2026, 3, 2, 12, tzinfo=UTC)


def vacancy(**fields: Any) -> Opening:
    band = make_version().salary_bands.get()
    given = {"title": "Nurse Manager, Leeds", "place": "Leeds", "centre_kind": "inbound", "headcount": 2}
    return make_opening(**{**given, "band": band, "accepted_at": OPENED, **fields})


def fetched(client: Client, address: str) -> Any:
    response = client.get(address)
    assert response.status_code == 200
    return response.json()


def test_only_what_is_open_is_a_vacancy(client: Client) -> None:
    opening = make_opening(title="Open")
    closed = make_opening(title="Closed", status=OpeningStatus.CLOSED)
    proposed = propose(make_user(Part.RECRUITER), title="Proposed")

    listed = fetched(client, "/api/v1/vacancies/")["results"]

    assert [each["id"] for each in listed] == [opening.pk]
    answers = [client.get(f"/api/v1/vacancies/{each.pk}/").status_code for each in (closed, proposed)]
    assert answers == [404, 404]


def test_a_vacancy_tells_what_is_offered_and_nothing_else(client: Client) -> None:
    manager = make_user(Part.MANAGER, username="morgan")
    opening = vacancy(hiring_manager=manager, blind=True, judges_first=True, weights={"duty": "2"})
    make_application(opening)
    site = "http://testserver/api/v1"

    assert fetched(client, f"/api/v1/vacancies/{opening.pk}/") == {
        "id": opening.pk,
        "title": "Nurse Manager, Leeds",
        "role": "nurse-manager",
        "role_version": 1,
        "place": "Leeds",
        "centre_kind": "inbound",
        "level": "manager",
        "headcount": 2,
        "opened": "2026-03-02",
        "url": f"{site}/vacancies/{opening.pk}/",
        "salary": {
            "country": "US",
            "currency": "USD",
            "minimum": "80000.00",
            "maximum": "120000.00",
            "typical": None,
            "period": "year",
            "citations": [],
        },
        "requirements": f"{site}/roles/nurse-manager/requirements/?version=1",
        "check": f"{site}/vacancies/{opening.pk}/check/",
        "job_description": f"{site}/vacancies/{opening.pk}/job-description/",
        "job_posting": f"{site}/vacancies/{opening.pk}/job-posting/",
    }


def test_vacancies_are_found_by_words_and_by_role(client: Client) -> None:
    vacancy()
    make_opening(title="Another", place="York")

    def titles(query: str) -> list[str]:
        return [each["title"] for each in fetched(client, f"/api/v1/vacancies/?{query}")["results"]]

    assert titles("q=leeds") == ["Nurse Manager, Leeds"]
    assert titles("role=nurse-manager") == ["Another", "Nurse Manager, Leeds"]
    assert titles("role=none") == []


def test_a_vacancy_is_a_job_description_and_a_job_posting(client: Client, settings: LazySettings) -> None:
    settings.ORGANISATION = "Example Trust"
    opening = vacancy()
    page = f"http://testserver/vacancies/{opening.pk}/"

    description = fetched(client, f"/api/v1/vacancies/{opening.pk}/job-description/")
    posting = fetched(client, f"/api/v1/vacancies/{opening.pk}/job-posting/")

    assert (description["company"], description["location"]) == (
        "Example Trust",
        {"city": "Leeds", "countryCode": "US"},
    )
    assert (description["date"], description["meta"]["canonical"]) == ("2026-03-02", page)
    assert (posting["@type"], posting["url"], posting["datePosted"]) == ("JobPosting", page, "2026-03-02")
    assert (posting["totalJobOpenings"], posting["directApply"]) == (2, True)
    assert posting["skills"] == ["Infection control"]


@pytest.mark.parametrize("part", ["", "job-description/", "job-posting/"])
def test_what_has_not_changed_is_not_sent_again(client: Client, part: str) -> None:
    opening = vacancy()
    address = f"/api/v1/vacancies/{opening.pk}/{part}"
    etag = client.get(address).headers["ETag"]

    again = client.get(address, headers={"If-None-Match": etag})
    Opening.objects.filter(pk=opening.pk).update(title="Ward Manager")
    changed = client.get(address, headers={"If-None-Match": etag})

    assert (again.status_code, changed.status_code) == (304, 200)


@pytest.mark.parametrize(
    "address",
    [
        "/api/v1/vacancies/0/",
        "/api/v1/vacancies/99999999999999999999/",
        "/api/v1/vacancies/0/job-description/",
        "/api/v1/vacancies/0/job-posting/",
    ],
)
def test_what_does_not_exist_is_a_problem_document(client: Client, address: str) -> None:
    response = client.get(address)

    assert (response.status_code, response.headers["Content-Type"]) == (404, "application/problem+json")
