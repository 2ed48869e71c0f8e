"""The measurement of the API under load, in small."""

import pytest
from django.test import Client
from pytest_django.live_server_helper import LiveServer

from roles.permissions import Part
from tests.evaluation.load_api.clients import Asked, ask
from tests.evaluation.load_api.costs import costs, fill
from tests.factories.models import make_opening, make_user


@pytest.mark.django_db
def test_lists_ask_no_more_where_there_is_more(client: Client) -> None:
    opening = make_opening()
    client.force_login(make_user(Part.RECRUITER))
    found = []
    for number in (60, 120):
        fill(opening, number)
        found.append({path: cost.queries for path, cost in costs(client, opening, times=1).items()})

    assert found[0] == found[1]
    assert {"/api/v1/openings/", "/api/v1/openings/{id}/ranking/"} <= set(found[0])
    assert min(found[0].values()) > 0


@pytest.mark.django_db(transaction=True)
def test_clients_are_counted_with_what_they_were_answered(live_server: LiveServer) -> None:
    answered = ask(
        live_server.url, [Asked("/api/v1/roles/", {}), Asked("/nothing/", {})], clients=2, seconds=0.5
    )

    assert set(answered.statuses) == {"200", "404"}
    assert answered.errors == answered.statuses["404"]
    assert 0 < answered.p95 <= answered.seconds[-1]
