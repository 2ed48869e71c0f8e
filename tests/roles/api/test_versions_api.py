"""Versions of roles, their differences, and what waits to be published, by the API."""

from typing import Any

import pytest
from django.test import Client

from roles.models import RoleVersion
from roles.permissions import Part
from tests.factories.models import make_draft, make_user, make_version
from tests.factories.readings import nurse_manager

pytestmark = pytest.mark.django_db

ROLE = "/api/v1/roles/nurse-manager"


@pytest.fixture
def draft() -> RoleVersion:
    """The second version, of another title, with something that reading it left open."""
    make_version()
    told = {"title": "Ward Manager", "slug": "nurse-manager", "warnings": ("no level found",)}
    return make_draft(nurse_manager().model_copy(update=told))


def fetched(client: Client, address: str) -> Any:
    response = client.get(address)
    assert response.status_code == 200, response.content
    return response.json()


def reader() -> Client:
    client = Client()
    client.force_login(make_user(Part.AUDITOR))
    return client


def test_everyone_sees_published_versions_and_readers_drafts_too(client: Client, draft: RoleVersion) -> None:
    def told(client: Client, query: str = "") -> list[tuple[int, str]]:
        rows = fetched(client, f"{ROLE}/versions/?{query}")["results"]
        return [(row["version"], row["status"]) for row in rows]

    assert told(client) == [(1, "published")]
    assert told(reader()) == [(2, "draft"), (1, "published")]
    assert told(reader(), "status=draft") == [(2, "draft")]
    assert [client.get(f"{ROLE}/versions/{number}/").status_code for number in (1, 2, 3)] == [200, 404, 404]
    assert client.get("/api/v1/roles/none/versions/").status_code == 404


def test_a_draft_says_what_reading_left_open(draft: RoleVersion) -> None:
    assert fetched(reader(), f"{ROLE}/versions/2/")["warnings"] == ["no level found"]


def test_a_known_version_is_not_sent_again_until_it_is_published(draft: RoleVersion) -> None:
    client = reader()
    etag = client.get(f"{ROLE}/versions/2/").headers["ETag"]
    known = {"If-None-Match": etag}

    again = client.get(f"{ROLE}/versions/2/", headers=known)
    make_version(nurse_manager().model_copy(update={"title": "Ward Manager", "slug": "nurse-manager"}))
    other = client.get(f"{ROLE}/versions/3/", headers=known)

    assert (again.status_code, other.status_code) == (304, 200)


def test_what_changed_between_versions_is_told(client: Client, draft: RoleVersion) -> None:
    changes = fetched(reader(), f"{ROLE}/changes/1/2/")

    assert changes["names"] == [{"field": "title", "before": "Nurse Manager", "after": "Ward Manager"}]
    assert (changes["before"], changes["after"], changes["facts"]) == (1, 2, [])
    assert client.get(f"{ROLE}/changes/1/2/").status_code == 401
    assert reader().get(f"{ROLE}/changes/1/9/").status_code == 404


def test_drafts_that_wait_are_listed(draft: RoleVersion) -> None:
    rows = fetched(reader(), "/api/v1/role-drafts/?q=ward")["results"]

    assert [(row["role"], row["version"], row["drafted_by"]) for row in rows] == [("nurse-manager", 2, None)]
    assert fetched(reader(), "/api/v1/role-drafts/?q=none")["results"] == []
