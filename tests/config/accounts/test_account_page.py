"""One's account at a glance."""

import pytest
from django.test import Client

from roles.actions.tokens import issue_token, revoke_tokens_of
from roles.enums import Scope
from roles.permissions import Part
from tests.factories.models import make_user
from tests.factories.pages import parsed, texts

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("part", "superuser", "told"),
    [(Part.RECRUITER, False, "Recruiter"), (None, True, "Administrator"), (None, False, "Applicant")],
)
def test_it_tells_the_part(part: Part | None, superuser: bool, told: str, client: Client) -> None:
    client.force_login(make_user(part, is_superuser=superuser))

    assert texts(parsed(client.get("/account/")), ".account div:nth-of-type(2) dd")[0] == told


def test_it_counts_the_tokens_that_still_work(client: Client) -> None:
    rita = make_user(Part.RECRUITER)
    client.force_login(rita)
    counted = ".account div:last-of-type dd"
    none = texts(parsed(client.get("/account/")), counted)
    issue_token(by=rita, name="Career site", scopes=[Scope.READ])
    one = texts(parsed(client.get("/account/")), counted)
    revoke_tokens_of(user=rita, by=rita)

    assert [told[0] for told in (none, one)] == ["None", "1"]
    assert texts(parsed(client.get("/account/")), counted) == none


@pytest.mark.parametrize(
    ("part", "fields", "shown"),
    [
        (Part.RECRUITER, {"first_name": "Rita", "last_name": "Rey"}, "Rita Rey"),
        (Part.RECRUITER, {"username": "rita", "email": "rita@example.org"}, "rita"),
        (None, {"username": "applicant-1", "email": "ada@example.org"}, "ada@example.org"),
        (None, {"username": "applicant-1"}, "applicant-1"),
    ],
)
def test_every_page_tells_who_has_signed_in(
    part: Part | None, fields: dict[str, str], shown: str, client: Client
) -> None:
    client.force_login(make_user(part, **fields))

    assert texts(parsed(client.get("/roles/")), ".who a") == [f"Your account: {shown}"]
