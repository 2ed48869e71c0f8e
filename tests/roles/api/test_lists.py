"""Lists go page by page along a cursor."""

from typing import Any

import pytest
from django.test import Client

from hiring.models import Application
from hiring.models.application import RANK_WITHOUT
from roles.permissions import Part
from roles.reading.profile import Profile
from tests.factories.models import make_application, make_opening, make_user, make_version

pytestmark = pytest.mark.django_db


def test_pages_follow_each_other_forth_and_back(client: Client) -> None:
    for number in range(5):
        make_version(Profile(title="Same title", slug=f"role-{number}"))

    pages = [fetched(client, "/api/v1/roles/?limit=2")]
    while pages[-1]["next"]:
        pages.append(fetched(client, pages[-1]["next"]))

    slugs = [[role["slug"] for role in page["results"]] for page in pages]
    assert slugs == [["role-0", "role-1"], ["role-2", "role-3"], ["role-4"]]
    assert fetched(client, pages[2]["previous"])["results"] == pages[1]["results"]


@pytest.mark.parametrize(
    "query",
    ["cursor=nonsense", "cursor=cD05OTk5OTk%3D%3D", "cursor=bz0tMQ%3D%3D", "limit=0", "limit=201", "page=2"],
)
def test_what_no_list_was_asked_for_is_named(client: Client, query: str) -> None:
    response = client.get(f"/api/v1/roles/?{query}")

    (error,) = response.json()["errors"]
    assert (response.status_code, error["field"]) == (400, query.partition("=")[0])


def fetched(client: Client, address: str) -> Any:
    response = client.get(address)
    assert response.status_code == 200
    return response.json()


def test_a_cursor_of_another_list_is_refused(client: Client) -> None:
    for number in range(2):
        make_version(Profile(title="Role", slug=f"role-{number}"))
    cursor = fetched(client, "/api/v1/roles/?limit=1")["next"].partition("cursor=")[2]
    client.force_login(make_user(Part.RECRUITER))

    assert client.get(f"/api/v1/openings/?cursor={cursor}").status_code == 400


def test_scores_and_their_absence_are_walked_too(client: Client) -> None:
    """Equal scores, and none at all, have a place as well."""
    opening = make_opening()
    applications = [make_application(opening) for _ in range(5)]
    Application.objects.filter(pk__in=[each.pk for each in applications[3:]]).update(
        match=None, rank_score=RANK_WITHOUT
    )
    client.force_login(make_user(Part.RECRUITER))

    found, address = [], f"/api/v1/openings/{opening.pk}/ranking/?limit=1"
    while address:
        page = fetched(client, address)
        found += [row["application"] for row in page["results"]]
        address = page["next"]

    assert sorted(found) == sorted(each.pk for each in applications)
    assert set(found[3:]) == {each.pk for each in applications[3:]}
