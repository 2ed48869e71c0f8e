"""How often one client may check, and how many at once."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.test import Client

from hiring.actions.waiting_line import WaitingLine
from tests.factories.models import make_version
from tests.factories.texts import RESUME
from tests.hiring.api.checks.asking import PROBLEM, ROLE

pytestmark = pytest.mark.django_db


@pytest.fixture
def few(settings: LazySettings) -> Iterator[None]:
    """Two checks an hour."""
    cache.clear()
    settings.CHECK_RATE = "2/hour"
    yield
    cache.clear()


@pytest.mark.usefixtures("few")
def test_one_client_may_not_check_without_end(client: Client) -> None:
    make_version()

    def status(address: str, **fields: Any) -> int:
        return client.post(
            ROLE, {}, content_type="application/json", REMOTE_ADDR=address, **fields
        ).status_code

    assert [status("203.0.113.7") for _ in range(3)] == [400, 400, 429]
    assert status("203.0.113.7", HTTP_X_FORWARDED_FOR="198.51.100.1") == 429
    assert status("203.0.113.8") == 400
    # A household's addresses are one client.
    assert [status(f"2001:db8::{end}") for end in (1, 2, 3)] == [400, 400, 429]


@pytest.mark.usefixtures("few")
def test_who_is_refused_is_told_when_to_come_back(client: Client) -> None:
    make_version()

    for _ in range(3):
        response = client.post(ROLE, {}, content_type="application/json")

    assert (response.status_code, response.headers["Content-Type"]) == (429, PROBLEM)
    assert 3_500 < int(response.headers["Retry-After"]) <= 3_600


def test_more_than_the_site_can_bear_come_back_in_a_moment(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_version()
    line = WaitingLine(places=1, waiting=0, patience=0)
    monkeypatch.setattr("hiring.actions.checks.LINE", line)

    with line.place():
        busy = client.post(ROLE, {"text": RESUME}, content_type="application/json")
    then = client.post(ROLE, {"text": RESUME}, content_type="application/json")

    assert (busy.status_code, busy.headers["Retry-After"]) == (429, "5")
    assert then.status_code == 200
