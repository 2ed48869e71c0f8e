"""What a role asks for, kind by kind, through the API: public, with citations."""

from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client

from tests.factories.models import make_draft, make_version
from tests.factories.readings import nurse_manager

pytestmark = pytest.mark.django_db

CITED = [{"document": "ward.txt", "start": None, "end": None, "quote": ""}]
PARTS = ("requirements", "duties", "skills", "kpis", "salary-bands")
RENDERED = ("job-description", "job-posting")


def fetched(client: Client, part: str) -> Any:
    response = client.get(f"/api/v1/roles/nurse-manager/{part}/")
    assert response.status_code == 200
    return response.json()


def test_duties_are_told_with_the_documents_that_state_them(client: Client) -> None:
    version = make_version()

    answer = fetched(client, "duties")

    assert (answer["role"], answer["version"], answer["digest"]) == ("nurse-manager", 1, version.digest)
    keys = list(version.criteria.filter(kind="duty").values_list("key", flat=True))
    assert answer["duties"] == [
        {"id": key, "text": duty.text, "necessity": "mentioned", "citations": CITED}
        for key, duty in zip(keys, nurse_manager().duties, strict=True)
    ]


def test_skills_tell_how_strongly_and_where_they_are_asked(client: Client) -> None:
    make_version()

    told = [
        (each["name"], each["necessity"], each["applies_when"])
        for each in fetched(client, "skills")["skills"]
    ]

    assert told == [("Infection control", "required", ""), ("Telemedicine", "mentioned", "virtual")]


def test_results_measured_are_told(client: Client) -> None:
    make_version()

    assert [(each["name"], each["citations"]) for each in fetched(client, "kpis")["kpis"]] == [
        ("Readmission rate", CITED)
    ]


def test_salary_bands_are_told_as_numbers(client: Client) -> None:
    make_version()

    assert fetched(client, "salary-bands")["salary_bands"] == [
        {
            "country": "US",
            "currency": "USD",
            "minimum": "80000.00",
            "maximum": "120000.00",
            "typical": None,
            "period": "year",
            "citations": [],
        }
    ]


def test_a_role_is_a_job_description_and_a_job_posting(client: Client, settings: LazySettings) -> None:
    settings.ORGANISATION = "Example Trust"
    make_version()

    description = fetched(client, "job-description")
    posting = client.get(
        "/api/v1/roles/nurse-manager/job-posting/", headers={"Accept": "application/ld+json"}
    )

    assert (description["title"], description["company"]) == ("Nurse Manager", "Example Trust")
    assert description["meta"]["canonical"] == "http://testserver/roles/nurse-manager/"
    assert posting.headers["Content-Type"] == "application/ld+json"
    assert (posting.json()["@type"], posting.json()["url"]) == (
        "JobPosting",
        "http://testserver/roles/nurse-manager/",
    )
    assert "identifier" not in posting.json()


@pytest.mark.parametrize("part", [*PARTS, *RENDERED])
def test_a_known_version_is_not_sent_again(client: Client, part: str) -> None:
    make_version()
    address = f"/api/v1/roles/nurse-manager/{part}/"
    etag = client.get(address).headers["ETag"]

    again = client.get(address, headers={"If-None-Match": etag})
    make_version(nurse_manager().model_copy(update={"title": "Ward Manager"}))
    changed = client.get(address, headers={"If-None-Match": etag})

    assert (again.status_code, again.content) == (304, b"")
    assert (changed.status_code, changed.headers["ETag"] != etag) == (200, True)


@pytest.mark.parametrize("part", [*PARTS, *RENDERED])
def test_an_earlier_version_stays_public_and_a_draft_is_not(client: Client, part: str) -> None:
    make_version()
    make_version(nurse_manager().model_copy(update={"duties": ()}))
    make_draft(nurse_manager().model_copy(update={"skills": ()}))
    address = f"/api/v1/roles/nurse-manager/{part}/"

    answers = [client.get(f"{address}?version={number}") for number in (1, 2, 3, 4)]

    assert [answer.status_code for answer in answers] == [200, 200, 404, 404]
    assert answers[1].content == client.get(address).content


@pytest.mark.parametrize("version", ["0", "one", "99999999999999999999", "1.5"])
def test_a_version_that_is_no_number_is_named_as_what_is_wrong(client: Client, version: str) -> None:
    make_version()

    response = client.get(f"/api/v1/roles/nurse-manager/duties/?version={version}")

    assert response.status_code == 400
    assert [error["field"] for error in response.json()["errors"]] == ["version"]


@pytest.mark.parametrize(
    "address",
    [
        "/api/v1/roles/none/requirements/",
        "/api/v1/roles/none/duties/",
        "/api/v1/roles/none/skills/",
        "/api/v1/roles/none/kpis/",
        "/api/v1/roles/none/salary-bands/",
        "/api/v1/roles/none/job-description/",
        "/api/v1/roles/none/job-posting/",
    ],
)
def test_what_does_not_exist_is_a_problem_document(client: Client, address: str) -> None:
    response = client.get(address)

    assert (response.status_code, response.headers["Content-Type"]) == (404, "application/problem+json")
