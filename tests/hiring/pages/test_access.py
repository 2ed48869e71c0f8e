"""Who may open what: strangers sign in first, people without a part in hiring learn nothing."""

import pytest
from django.test import Client

from roles.permissions import Part
from tests.factories.models import PASSWORD, make_application, make_user

PAGES = [
    "/openings/",
    "/openings/{opening}/",
    "/applications/{application}/",
    "/applications/{application}/file/",
]


@pytest.fixture
def addresses(db: None) -> list[str]:
    application = make_application()
    return [page.format(opening=application.opening_id, application=application.pk) for page in PAGES]


def test_strangers_are_asked_to_sign_in(addresses: list[str], client: Client) -> None:
    for address in addresses:
        response = client.get(address)
        assert (response.status_code, response.headers["Location"]) == (302, f"/login/?next={address}")


def test_people_without_a_part_get_404(addresses: list[str], client: Client) -> None:
    client.force_login(make_user())

    assert [client.get(address).status_code for address in addresses] == [404, 404, 404, 404]


@pytest.mark.parametrize("part", [Part.RECRUITER, Part.DIRECTOR, Part.AUDITOR])
def test_everybody_who_hires_may_look(part: Part, addresses: list[str], client: Client) -> None:
    client.force_login(make_user(part))

    # The file itself is not in the storage.
    assert [client.get(address).status_code for address in addresses] == [200, 200, 200, 404]


def test_nothing_is_changed_by_these_pages(addresses: list[str], recruiter: Client) -> None:
    assert {recruiter.post(address).status_code for address in addresses} == {405}


@pytest.mark.django_db
def test_signing_in_leads_to_the_openings(client: Client) -> None:
    user = make_user(Part.DIRECTOR)

    response = client.post("/login/", {"login": user.username, "password": PASSWORD}, follow=True)

    assert response.redirect_chain[-1] == ("/openings/", 302)


@pytest.mark.django_db
def test_a_wrong_password_is_said_in_words(client: Client) -> None:
    response = client.post("/login/", {"login": "nobody", "password": "wrong"})

    assert "The name or the password is not right." in response.content.decode()


@pytest.mark.django_db
def test_strangers_start_at_the_public_roles(client: Client) -> None:
    assert client.get("/").headers["Location"] == "/roles/"
