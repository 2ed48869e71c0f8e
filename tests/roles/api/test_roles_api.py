"""Roles through the API: public, with citations, and cheap to ask for again."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from roles.queries import profile_of
from roles.reading.profile import Profile
from tests.factories.models import make_draft, make_version
from tests.factories.readings import nurse_manager

pytestmark = pytest.mark.django_db


def fetched(client: Client, address: str) -> Any:
    response = client.get(address)
    assert response.status_code == 200
    return response.json()


def test_published_roles_are_listed_and_drafts_are_not(client: Client) -> None:
    version = make_version()
    make_draft(Profile(title="Data Engineer", slug="data-engineer"))

    roles = fetched(client, "/api/v1/roles/")

    assert [(role["slug"], role["version"], role["digest"]) for role in roles["results"]] == [
        ("nurse-manager", 1, version.digest)
    ]


def test_roles_are_found_by_words_of_their_names(client: Client) -> None:
    make_version()
    make_version(Profile(title="Data Engineer", slug="data-engineer", aliases=("Pipeline Builder",)))

    roles = fetched(client, "/api/v1/roles/?q=builder+data")

    assert [role["slug"] for role in roles["results"]] == ["data-engineer"]


def test_a_role_is_its_profile_with_the_version(client: Client) -> None:
    version = make_version()

    role = fetched(client, "/api/v1/roles/nurse-manager/")

    assert (role.pop("version"), role.pop("digest")) == (1, version.digest)
    assert role.pop("published_at")
    assert Profile.model_validate(role) == profile_of(version)


def test_warnings_of_the_reading_are_not_public(client: Client) -> None:
    make_version(nurse_manager().model_copy(update={"warnings": ("no title found",)}))

    assert fetched(client, "/api/v1/roles/nurse-manager/")["warnings"] == []


def test_requirements_weigh_100_together(client: Client) -> None:
    make_version()

    answer = fetched(client, "/api/v1/roles/nurse-manager/requirements/")

    assert (answer["role"], answer["version"]) == ("nurse-manager", 1)
    assert sum(Decimal(str(item["weight"])) for item in answer["requirements"]) == 100
    assert answer["requirements"][0]["citations"] == [
        {"document": "ward.txt", "start": None, "end": None, "quote": ""}
    ]


@pytest.mark.parametrize(
    "address", ["/api/v1/roles/nurse-manager/", "/api/v1/roles/nurse-manager/requirements/"]
)
def test_a_known_version_is_not_sent_again(client: Client, address: str) -> None:
    make_version()
    etag = client.get(address).headers["ETag"]

    again = client.get(address, headers={"If-None-Match": etag})
    make_version(nurse_manager().model_copy(update={"title": "Ward Manager"}))
    changed = client.get(address, headers={"If-None-Match": etag})

    assert (again.status_code, again.content) == (304, b"")
    assert changed.status_code == 200
    assert changed.headers["ETag"] != etag


@pytest.mark.parametrize("address", ["/api/v1/roles/none/", "/api/v1/roles/none/requirements/"])
def test_what_does_not_exist_is_a_problem_document(client: Client, address: str) -> None:
    response = client.get(address)

    assert response.status_code == 404
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.json()["status"] == 404


def test_the_api_can_only_be_read_here(client: Client) -> None:
    make_version()

    response = client.post("/api/v1/roles/nurse-manager/")

    assert (response.status_code, response.headers["Content-Type"]) == (405, "application/problem+json")
