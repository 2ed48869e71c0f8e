"""The admin: for administrators and auditors; nobody else learns that it is there."""

import pytest
from django.contrib import admin
from django.contrib.admin import autodiscover
from django.test import Client

from roles.permissions import Part
from tests.factories.models import make_user
from tests.factories.pages import parsed, texts

pytestmark = pytest.mark.django_db
OUTSIDE = (Part.RECRUITER, Part.MANAGER, Part.DIRECTOR, None)
SEEN_BY_ADMINISTRATORS = ["Groups", "Users", "API tokens", "Role versions", "Roles", "Source documents"]
SEEN_BY_AUDITORS = [
    "Groups",
    "Users",
    "Applications",
    "Candidates",
    "Matches",
    "Openings",
    "Resumes",
    "Screening jobs",
    "API tokens",
    "Audit entries",
    "Role versions",
    "Roles",
    "Source documents",
]


def test_strangers_sign_in_where_everybody_does(client: Client) -> None:
    response = client.get("/admin/roles/role/", follow=True)

    assert response.redirect_chain[-1] == ("/login/?next=/admin/roles/role/", 302)


@pytest.mark.parametrize("part", OUTSIDE)
@pytest.mark.parametrize("page", ["", "auth/user/", "roles/role/", "hiring/candidate/", "nothing/"])
def test_for_everybody_else_there_is_no_admin(part: Part | None, page: str, client: Client) -> None:
    client.force_login(make_user(part, is_staff=True))

    assert client.get(f"/admin/{page}").status_code == 404


@pytest.mark.parametrize(
    ("part", "seen"), [(Part.ADMINISTRATOR, SEEN_BY_ADMINISTRATORS), (Part.AUDITOR, SEEN_BY_AUDITORS)]
)
def test_each_finds_what_they_may_see(part: Part, seen: list[str], client: Client) -> None:
    client.force_login(make_user(part))

    assert texts(parsed(client.get("/admin/")), "#content-main th[scope=row]") == seen


def test_superusers_see_what_administrators_see(client: Client) -> None:
    client.force_login(make_user(is_superuser=True, is_staff=True))

    assert texts(parsed(client.get("/admin/")), "#content-main th[scope=row]") == SEEN_BY_ADMINISTRATORS


def lists() -> list[str]:
    """The list of every kind of row in the admin."""
    autodiscover()
    labels = (model._meta.label_lower.replace(".", "/") for model in admin.site._registry)
    return sorted(f"/admin/{label}/" for label in labels)


@pytest.mark.parametrize("address", lists())
def test_administrators_keep_people_and_see_nobody_who_applied(address: str, client: Client) -> None:
    client.force_login(make_user(Part.ADMINISTRATOR))

    theirs = address.startswith("/admin/auth/") or (
        address.startswith("/admin/roles/") and "auditentry" not in address
    )
    assert client.get(address).status_code == (200 if theirs else 404)
    assert client.get(f"{address}add/").status_code == (200 if address == "/admin/auth/user/" else 404)


@pytest.mark.parametrize("address", lists())
def test_auditors_see_everything_and_change_nothing(address: str, client: Client) -> None:
    client.force_login(make_user(Part.AUDITOR))

    page = parsed(client.get(address))

    assert page.select("[name=action], .addlink") == []
    assert client.get(f"{address}add/").status_code == 404
