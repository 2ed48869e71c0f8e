"""The page of one's own tokens: made, shown once, listed, revoked."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from roles.actions.tokens import issue_token
from roles.enums import Scope
from roles.models import ApiToken, AuditEntry, Session
from roles.permissions import Part
from tests.factories.models import make_user
from tests.factories.pages import parsed, texts

pytestmark = pytest.mark.django_db
PAGE = "/account/tokens/"


@pytest.fixture
def rita(client: Client) -> User:
    user = make_user(Part.RECRUITER)
    client.force_login(user)
    return user


def make(client: Client, **form: Any) -> Any:
    seen = parsed(client.get(PAGE)).select_one("[name=seen]")
    assert seen
    filled = {"name": "Career site", "scopes": ["read"], "lives": "90", "seen": seen["value"]}
    return client.post(PAGE, filled | form)


def shown(response: Any) -> str | None:
    found = re.search(r"rolefit_[\w-]{40,}", response.content.decode())
    return found[0] if found else None


def test_a_token_is_shown_in_the_answer_that_made_it_and_nowhere_else(client: Client, rita: User) -> None:
    answer = make(client)
    text = shown(answer)

    assert answer.status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]
    assert Client().get("/api/v1/openings/", headers={"Authorization": f"Bearer {text}"}).status_code == 200
    assert shown(client.get(PAGE)) is None
    assert str(text) not in str([each.get_decoded() for each in Session.objects.all()])


def test_a_page_that_is_sent_twice_makes_one_token(client: Client, rita: User) -> None:
    form = {"name": "Career site", "scopes": ["read"], "lives": "90", "seen": "0"}
    client.post(PAGE, form)

    again = client.post(PAGE, form)

    assert ApiToken.objects.count() == 1
    assert (shown(again), "made from this page already" in again.content.decode()) == (None, True)
    assert make(client).status_code == 200
    assert ApiToken.objects.count() == 2


def test_it_is_for_what_was_chosen_and_as_long(client: Client, rita: User) -> None:
    make(client, scopes=["read", "intake"], lives="30")
    make(client, name="For good", lives="")

    forever, month = ApiToken.objects.all()
    assert (month.scopes, forever.expires_at) == (["intake", "read"], None)
    assert month.expires_at
    assert abs(month.expires_at - timezone.now() - timedelta(days=30)) < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("part", "offered"),
    [
        (None, ["read", "own"]),
        (Part.RECRUITER, ["read", "roles", "openings", "intake", "screening", "settings"]),
        (Part.DIRECTOR, ["read", "roles", "openings", "screening", "decisions", "settings"]),
        (Part.AUDITOR, ["read"]),
    ],
)
def test_what_it_can_be_for_depends_on_the_part(part: Part | None, offered: list[str]) -> None:
    client = Client()
    client.force_login(make_user(part))

    page = parsed(client.get(PAGE))
    crafted = make(client, scopes=["read", "nothing"] if part else ["decisions"])

    assert [each["value"] for each in page.select("[name=scopes]")] == offered
    assert (crafted.status_code, ApiToken.objects.count()) == (200, 0)


@pytest.mark.parametrize(
    "wrong", [{"name": ""}, {"name": "x" * 101}, {"scopes": []}, {"lives": "7"}, {"seen": "x"}]
)
def test_what_is_filled_in_wrong_makes_none(wrong: dict[str, Any], client: Client, rita: User) -> None:
    assert make(client, **wrong).status_code == 200
    assert ApiToken.objects.count() == 0


def test_the_list_tells_what_each_is_for_and_whether_it_still_works(client: Client, rita: User) -> None:
    issue_token(by=rita, name="Old", scopes=[Scope.READ], expires_at=timezone.now() - timedelta(days=1))
    issue_token(by=rita, name="New", scopes=[Scope.READ, Scope.INTAKE])

    page = parsed(client.get(PAGE))

    assert texts(page, "tbody th") == ["New", "Old"]
    assert texts(page, "tbody td:nth-of-type(2)") == [
        "Read what you may read · Send resumes",
        "Read what you may read",
    ]
    assert texts(page, "tbody .chip") == ["Expired"]
    assert texts(page, "tbody button") == ["Revoke New"]


def test_a_token_is_revoked_by_its_owner_alone(client: Client, rita: User) -> None:
    token, _ = issue_token(by=rita, name="Career site", scopes=[Scope.READ])
    other = Client()
    other.force_login(make_user(Part.RECRUITER))
    revoke = f"/account/tokens/{token.pk}/revoke/"

    foreign = other.post(revoke).status_code
    done = client.post(revoke, follow=True)

    assert (foreign, texts(parsed(done), ".notice")) == (404, ["“Career site” is revoked."])
    assert AuditEntry.objects.filter(verb="revoked").count() == 1
    assert texts(parsed(other.get(PAGE)), "tbody th") == []
