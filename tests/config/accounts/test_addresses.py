"""Every address of signing in and of one's account, as whoever may come: a new one has to be added here."""

from collections.abc import Mapping

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver

from config.accounts import urls
from tests.factories.models import make_user

pytestmark = pytest.mark.django_db

HERE, LOGIN, AGAIN, NOT, HOW = 200, "/login/", "/account/again/", 404, 405
# By address: what strangers get by GET, and what somebody gets who has signed in; an address stands for being
# led there.
TABLE: Mapping[str, tuple[int | str, int | str]] = {
    "/login/": (HERE, HERE),
    "/login/code/": (LOGIN, "/"),
    "/logout/": (HOW, HOW),
    "/sign-up/": (HERE, HERE),
    "/account/": (LOGIN, HERE),
    "/account/inactive/": (HERE, HERE),
    "/account/again/": (LOGIN, HERE),
    "/account/again/code/": (LOGIN, AGAIN),
    "/account/address/": (LOGIN, HERE),
    "/account/address/sent/": (HERE, HERE),
    "/account/address/confirm/made-up/": (HERE, HERE),
    "/account/password/": (LOGIN, HERE),
    "/account/password/first/": (LOGIN, "/account/password/"),
    "/account/password/forgotten/": (HERE, HERE),
    "/account/password/sent/": (HERE, HERE),
    "/account/password/new/1-made-up/": (HERE, HERE),
    "/account/password/new/": (HERE, HERE),
    "/account/second-factor/": (LOGIN, HERE),
    "/account/second-factor/app/": (LOGIN, AGAIN),
    "/account/second-factor/app/picture.svg": (LOGIN, NOT),
    "/account/second-factor/app/remove/": (LOGIN, NOT),
    "/account/second-factor/codes/": (LOGIN, NOT),
    "/account/second-factor/codes/new/": (LOGIN, AGAIN),
    "/account/second-factor/codes/codes.txt": (LOGIN, NOT),
}


def routes(patterns: list[URLPattern | URLResolver], before: str = "/") -> set[str]:
    found = set()
    for pattern in patterns:
        route = before + str(pattern.pattern)
        found |= routes(pattern.url_patterns, route) if isinstance(pattern, URLResolver) else {route}
    return found


def answer(client: Client, address: str) -> int | str:
    """The status, or the path to which it leads."""
    response = client.get(address)
    if response.status_code == 302:
        return response.headers["Location"].partition("?")[0]
    return response.status_code


def test_every_address_is_in_the_table() -> None:
    told = {
        address.replace("1-made-up", "<base36:uidb36>-<str:key>").replace("made-up", "<str:key>")
        for address in TABLE
    }

    assert routes(urls.urlpatterns) == told


def test_strangers_sign_in_first() -> None:
    assert {address: answer(Client(), address) for address in TABLE} == {
        address: stranger for address, (stranger, _) in TABLE.items()
    }


def test_everybody_else_keeps_their_account(client: Client) -> None:
    client.force_login(make_user())

    assert {address: answer(client, address) for address in TABLE} == {
        address: signed_in for address, (_, signed_in) in TABLE.items()
    }
