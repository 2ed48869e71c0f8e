"""The measurement of the API under load, in small."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import ClassVar

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.live_server_helper import LiveServer

from roles.permissions import Part
from tests.evaluation.load_api import databases
from tests.evaluation.load_api.clients import Asked, ask
from tests.evaluation.load_api.costs import costs, fill
from tests.evaluation.load_api.growth import everything
from tests.factories.models import make_opening, make_user

GROWING = {"applications", "openings", "candidates", "screenings"}


@pytest.mark.django_db
def test_lists_ask_no_more_where_there_is_more(client: Client) -> None:
    opening = make_opening()
    client.force_login(make_user(Part.RECRUITER))
    # Of each list where there is more each filter and order once: their values make no more queries.
    growing = [each for each in everything(opening.pk) if GROWING & set(each.split("/"))]
    asked = {each.partition("=")[0]: each for each in growing if each.count("=") < 2}.values()
    found = []
    for number in (12, 48):
        fill(opening, number)
        found.append({path: _queries(client, path) for path in asked})

    assert found[0] == found[1]
    assert {"/api/v1/openings/", f"/api/v1/openings/{opening.pk}/ranking/"} <= {
        path for path, queries in found[0].items() if queries
    }


def _queries(client: Client, path: str) -> int | None:
    with CaptureQueriesContext(connection) as asked:
        return len(asked) if client.get(path).status_code == 200 else None


@pytest.mark.django_db
def test_a_cost_is_the_quickest_of_a_few(client: Client) -> None:
    name = databases.name()
    stranger = costs(client, "/api/v1/openings/", [name])
    client.force_login(make_user(Part.RECRUITER))

    (cost,) = costs(client, "/api/v1/openings/", [name], rounds=2).values()

    assert stranger == {}
    assert min(cost.clock, cost.working) > 0
    assert cost.queries == 4


def test_every_filter_and_order_of_a_list_is_asked_for() -> None:
    asked = set(everything(7))

    assert {
        "/api/v1/openings/7/applications/",
        "/api/v1/openings/7/applications/?gates=open",
        "/api/v1/openings/7/applications/?ordering=-name",
        "/api/v1/openings/7/applications/?source=Website&ordering=-gates",
        "/api/v1/decisions/?opening=7",
        "/openings/7/?sort=name",
    } <= asked


@pytest.mark.django_db(transaction=True)
def test_clients_are_counted_with_what_they_were_answered(live_server: LiveServer) -> None:
    answered = ask(
        live_server.url, [Asked("/api/v1/roles/", {}), Asked("/nothing/", {})], clients=2, seconds=0.5
    )

    assert set(answered.statuses) == {"200", "404"}
    assert answered.errors == answered.statuses["404"]
    assert 0 < answered.p95 <= answered.seconds[-1]


class Crowded(BaseHTTPRequestHandler):
    """Whoever comes for the first time is asked to come again."""

    came: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.came.append(self.path)
        self.send_response(429 if len(self.came) == 1 else 200)
        self.send_header("Retry-After", "0")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


def test_who_is_asked_to_come_again_does() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Crowded)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        answered = ask(
            f"http://127.0.0.1:{server.server_port}",
            [Asked("/a/", {}), Asked("/b/", {})],
            clients=1,
            seconds=0,
        )
    finally:
        server.shutdown()
        server.server_close()

    assert Crowded.came == ["/a/", "/a/"]
    assert (answered.statuses, answered.errors) == ({"429": 1, "200": 1}, 0)
