"""In with a name and a password, out with a button."""

import pytest
from django.test import Client

from roles.permissions import Part
from tests.factories.models import PASSWORD, make_user

pytestmark = pytest.mark.django_db


def test_a_person_signs_in_and_out(client: Client) -> None:
    user = make_user(Part.RECRUITER)

    client.post("/login/", {"login": user.username, "password": PASSWORD})
    inside = client.get("/openings/").status_code
    client.post("/logout/")
    outside = client.get("/openings/").status_code

    assert (inside, outside) == (200, 302)


def test_a_link_elsewhere_signs_nobody_out(client: Client) -> None:
    client.force_login(make_user(Part.RECRUITER))

    assert client.get("/logout/").status_code == 405
