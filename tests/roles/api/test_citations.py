"""Who wrote a fact by hand is not told to everybody."""

import pytest
from django.test import Client

from roles.permissions import Part
from roles.reading.editing import by_hand
from roles.reading.profile import Profile, Skill
from tests.factories.models import make_user, make_version

pytestmark = pytest.mark.django_db

WRITTEN = Profile(
    title="Ward Clerk", slug="ward-clerk", skills=(Skill(name="Triage", citations=by_hand("r.osei")),)
)


@pytest.mark.parametrize(
    "address", ["/api/v1/roles/ward-clerk/", "/api/v1/roles/ward-clerk/skills/", "/roles/ward-clerk/"]
)
def test_a_writer_is_not_named_to_strangers(client: Client, address: str) -> None:
    make_version(WRITTEN)

    told = client.get(address).content.decode()

    assert ("r.osei" in told, "written by hand" in told) == (False, True)


def test_who_keeps_roles_reads_who_wrote(client: Client) -> None:
    make_version(WRITTEN)
    client.force_login(make_user(Part.RECRUITER))

    assert "written by r.osei" in client.get("/roles/ward-clerk/").content.decode()
