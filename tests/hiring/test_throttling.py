"""Whose checks are counted together."""

import pytest
from django.conf import LazySettings
from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.test import RequestFactory
from rest_framework.settings import api_settings

from hiring.throttling import CheckThrottle, seconds_to_wait
from tests.factories.models import make_user


def key(address: str, forwarded: str = "", user: object = None) -> str:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    request = RequestFactory().post("/", REMOTE_ADDR=address, headers=headers)
    request.user = user or AnonymousUser()  # type: ignore[assignment]
    return CheckThrottle().get_cache_key(request, None)  # type: ignore[arg-type]


def test_addresses_are_clients_and_so_are_the_networks_of_ipv6() -> None:
    assert key("203.0.113.7") != key("203.0.113.8")
    assert key("2001:db8:0:1::1") == key("2001:db8:0:1:ffff::2")
    assert key("2001:db8:0:1::1") != key("2001:db8:0:2::1")
    assert key("::ffff:203.0.113.7") != key("::ffff:203.0.113.8")


def test_what_is_no_address_is_one_client() -> None:
    assert key("") == key("somewhere")


def test_an_address_that_was_forwarded_counts_only_behind_proxies_of_ours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert key("203.0.113.7", "198.51.100.1") == key("203.0.113.7")

    monkeypatch.setattr(api_settings, "NUM_PROXIES", 1)

    assert key("203.0.113.7", "192.0.2.9, 198.51.100.1") == key("198.51.100.1")


@pytest.mark.django_db
def test_a_user_is_a_client_wherever_they_are() -> None:
    user = make_user()

    assert key("203.0.113.7", user=user) == key("203.0.113.8", user=user) != key("203.0.113.7")


def test_a_page_is_told_how_long_to_wait(settings: LazySettings) -> None:
    settings.CHECK_RATE = "1/minute"
    cache.clear()
    request = RequestFactory().post("/")
    request.user = AnonymousUser()

    waits = [seconds_to_wait(request) for _ in range(2)]

    cache.clear()
    assert waits[0] == 0
    assert 58 <= waits[1] <= 61
