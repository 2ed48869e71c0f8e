"""One's own tokens through the API: a session makes them, a token does not."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from roles.actions.tokens import issue_token
from roles.enums import Scope
from roles.models import ApiToken
from roles.permissions import Part
from tests.factories.models import make_user

pytestmark = pytest.mark.django_db
TOKENS = "/api/v1/tokens/"
ASKED = {"name": "Career site", "scopes": ["read", "intake"]}


@pytest.fixture
def rita(client: Client) -> User:
    user = make_user(Part.RECRUITER)
    client.force_login(user)
    return user


def post(client: Client, body: Any, **headers: str) -> Any:
    return client.post(TOKENS, json.dumps(body), content_type="application/json", headers=headers)


def bearer(user: User, *scopes: Scope) -> dict[str, str]:
    return {"Authorization": f"Bearer {issue_token(by=user, name='One', scopes=scopes)[1]}"}


def test_a_token_is_told_once_and_works(client: Client, rita: User) -> None:
    made = post(client, ASKED)

    told = made.json()
    assert (made.status_code, made.headers["Cache-Control"]) == (201, "no-store")
    headers = {"Authorization": f"Bearer {told.pop('token')}"}
    (listed,) = Client().get(TOKENS, headers=headers).json()["results"]
    assert listed | {"last_used_at": None} == told
    assert told["scopes"] == ["intake", "read"]


def test_a_token_makes_and_revokes_none(client: Client, rita: User) -> None:
    headers = bearer(rita, *Scope)
    token = ApiToken.objects.get()

    made = post(Client(), ASKED, **headers)
    revoked = Client().delete(f"/api/v1/tokens/{token.pk}/", headers=headers)

    assert (made.status_code, revoked.status_code, ApiToken.objects.count()) == (403, 403, 1)
    assert "sign in for that" in made.json()["detail"]


def test_a_token_is_revoked_for_good_and_stays_in_the_list(client: Client, rita: User) -> None:
    headers = bearer(rita, Scope.READ)
    address = f"{TOKENS}{ApiToken.objects.get().pk}/"

    statuses = [client.delete(address).status_code for _ in range(2)]

    assert (statuses, Client().get(TOKENS, headers=headers).status_code) == ([204, 204], 401)
    assert client.get(TOKENS).json()["results"][0]["revoked_at"] is not None


def test_other_people_s_tokens_are_not_there(client: Client, rita: User) -> None:
    token, _ = issue_token(by=make_user(), name="Theirs", scopes=[Scope.OWN])

    assert client.get(TOKENS).json()["results"] == []
    assert client.delete(f"{TOKENS}{token.pk}/").status_code == 404
    assert client.delete(f"{TOKENS}{2**70}/").status_code == 404


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("name", ""),
        ("name", "  "),
        ("name", "x" * 101),
        ("name", 7),
        ("name", "a\0b"),
        ("scopes", []),
        ("scopes", ["everything"]),
        ("scopes", ["decisions"]),
        ("scopes", "read"),
        ("expires_at", "soon"),
        ("expires_at", "2020-01-01T00:00:00Z"),
        ("expires_at", "2030-01-01T00:00:00"),
        ("expires_at", "9999-12-31T23:59:59-23:00"),
        ("user", 1),
    ],
)
def test_what_is_sent_wrong_is_told_by_its_field(field: str, wrong: Any, client: Client, rita: User) -> None:
    response = post(client, {**ASKED, field: wrong})

    assert response.status_code == 400
    error = response.json()["errors"][0]
    assert field in f"{error['field']} {error['detail']}"
    assert not ApiToken.objects.exists()


def test_it_ends_by_itself_when_asked_to(client: Client, rita: User) -> None:
    ends = timezone.now() + timedelta(days=30)

    told = post(client, ASKED | {"expires_at": ends.isoformat()}).json()

    assert ApiToken.objects.get().expires_at == ends
    assert told["expires_at"].startswith(ends.strftime("%Y-%m-%dT%H:%M"))
