"""What gives access that lasts takes a sign-in, or a password, of the last few minutes."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from hiring.models import WebhookEndpoint
from roles.actions.tokens import issue_token
from roles.enums import Scope
from roles.fresh import SIGNED_IN_AT
from roles.models import ApiToken
from roles.permissions import Part
from tests.factories.models import PASSWORD, make_user
from tests.factories.webhooks import ADDRESS, make_endpoint

pytestmark = pytest.mark.django_db
TOKEN = {"name": "Career site", "scopes": ["read"], "lives": "90", "seen": "0"}
AGAIN = "/account/again/"


@pytest.fixture
def rita(client: Client) -> User:
    """Signed in this morning."""
    user = make_user(Part.RECRUITER)
    client.force_login(user)
    session = client.session
    session[SIGNED_IN_AT] -= 3600
    session.save()
    return user


def asked(response: Any) -> bool:
    return bool(response.headers.get("Location", "").startswith(AGAIN))


def give_password(client: Client, address: str) -> Any:
    return client.post(AGAIN, {"password": PASSWORD, "next": address})


def test_a_token_is_made_once_the_password_was_given_again(client: Client, rita: User) -> None:
    sent = client.post("/account/tokens/", TOKEN)
    before = ApiToken.objects.count()

    shown = give_password(client, "/account/tokens/")

    assert (asked(sent), before, ApiToken.objects.count()) == (True, 0, 1)
    assert "rolefit_" in shown.content.decode()
    assert "no-store" in shown.headers["Cache-Control"]


def test_a_wrong_password_makes_none(client: Client, rita: User) -> None:
    client.post("/account/tokens/", TOKEN)

    client.post(AGAIN, {"password": "no", "next": "/account/tokens/"})

    assert ApiToken.objects.count() == 0


def test_who_has_just_signed_in_is_not_asked(client: Client) -> None:
    client.force_login(make_user(Part.RECRUITER))

    assert client.post("/account/tokens/", TOKEN).status_code == 200
    assert ApiToken.objects.count() == 1


def test_looking_and_revoking_need_no_password(client: Client, rita: User) -> None:
    token, _ = issue_token(by=rita, name="Career site", scopes=[Scope.READ])

    client.post(f"/account/tokens/{token.pk}/revoke/")

    assert client.get("/account/tokens/").status_code == 200
    assert client.delete(f"/api/v1/tokens/{token.pk}/").status_code == 204
    token.refresh_from_db()
    assert token.revoked_at is not None


def test_a_webhook_s_secret_is_changed_and_shown_after_the_password(client: Client, rita: User) -> None:
    endpoint = make_endpoint()
    address = f"/webhooks/{endpoint.pk}/secret/"

    sent = client.post(address)
    untouched = WebhookEndpoint.objects.get().secret
    give_password(client, address)

    now = WebhookEndpoint.objects.get().secret
    assert (asked(sent), untouched) == (True, endpoint.secret)
    assert now != endpoint.secret
    assert now in client.get(f"/webhooks/{endpoint.pk}/").content.decode()


def test_a_new_webhook_which_shows_its_secret_takes_it_too(client: Client, rita: User) -> None:
    form = {"address": ADDRESS, "kinds": ["opening.opened"], "description": ""}

    assert asked(client.post("/webhooks/new/", form))
    assert not WebhookEndpoint.objects.exists()


def test_the_api_asks_by_a_problem_and_goes_on_afterwards(client: Client, rita: User) -> None:
    endpoint = make_endpoint()
    calls: tuple[tuple[str, dict[str, Any]], ...] = (
        ("/api/v1/tokens/", {"name": "Career site", "scopes": ["read"]}),
        ("/api/v1/webhooks/", {"address": ADDRESS, "kinds": ["opening.opened"]}),
        (f"/api/v1/webhooks/{endpoint.pk}/secret/", {}),
    )

    def statuses() -> list[int]:
        return [client.post(to, given or None, "application/json").status_code for to, given in calls]

    assert statuses() == [403, 403, 403]
    assert AGAIN in client.post(calls[0][0], calls[0][1], "application/json").json()["detail"]
    give_password(client, "/account/")
    assert statuses() == [201, 201, 200]


def test_a_token_that_may_is_not_asked() -> None:
    text = issue_token(by=make_user(Part.RECRUITER), name="Keeper", scopes=[Scope.SETTINGS])[1]
    endpoint = make_endpoint()

    answer = Client().post(
        f"/api/v1/webhooks/{endpoint.pk}/secret/", headers={"Authorization": f"Bearer {text}"}
    )

    assert answer.status_code == 200
