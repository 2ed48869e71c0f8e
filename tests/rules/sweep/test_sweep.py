"""Every route of the API, every method, as everybody: against one table. A route that is not in it fails."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve

from tests.factories.people import Person, World
from tests.rules.sweep.calls import JSON, Call
from tests.rules.sweep.described import statuses
from tests.rules.sweep.table import TABLE

pytestmark = pytest.mark.django_db

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def routes(patterns: list[URLPattern | URLResolver] | None = None, before: str = "") -> Iterator[URLPattern]:
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)
        elif route.startswith("api/"):
            yield URLPattern(pattern.pattern, pattern.callback, name=route)


def methods(pattern: URLPattern) -> set[str]:
    """A page among them is a function, to be read."""
    view: Any = pattern.callback
    return {each for each in METHODS if hasattr(view.cls, each.lower())} if hasattr(view, "cls") else {"GET"}


def test_every_route_and_method_is_in_the_table(world: World) -> None:
    there = {(pattern.name, method) for pattern in routes() for method in methods(pattern)}
    told = {(resolve(world.fill(call.path)).route, call.method) for call in TABLE}

    assert (there - told, told - there) == (set(), set())


@pytest.mark.parametrize("call", TABLE, ids=str)
def test_everybody_gets_what_the_table_says(call: Call, world: World) -> None:
    answers = {person: _answer(call, world, world.client(person)) for person in Person}

    assert answers == {person: _expected(call, person) for person in Person}


@pytest.mark.parametrize("call", TABLE, ids=str)
def test_strangers_get_what_is_public_and_nothing_else(call: Call, world: World) -> None:
    assert _answer(call, world, Client()) == (200 if call.public else 401)


@pytest.mark.parametrize("route", sorted({call.path for call in TABLE}))
def test_other_methods_are_refused(route: str, world: World) -> None:
    """As unknown, or as not allowed, to whoever asks: never with a crash."""
    known = {call.method for call in TABLE if call.path == route}
    for method in set(METHODS) - known - _also_known(route):
        for client in (Client(), world.client(Person.DIRECTOR)):
            response = client.generic(method, world.fill(route), "{}", content_type=JSON)
            assert response.status_code in (401, 403, 404, 405)


def _also_known(route: str) -> set[str]:
    """Of the same route, said of another thing."""
    parts = {call.path for call in TABLE if call.path != route}
    shape = route.replace("senior_", "").replace("junior_", "")
    alike = [each for each in parts if each.replace("senior_", "").replace("junior_", "") == shape]
    return {call.method for call in TABLE if call.path in alike}


def _expected(call: Call, person: Person) -> int:
    if person in call.who:
        return 200
    return 403 if person in call.sees else 404


def _answer(call: Call, world: World, client: Client) -> int:
    """The status, 200 standing for everything that tells that they may."""
    before = transaction.savepoint()
    response = _send(call, world, client)
    # A file that is sent is closed once it was read.
    response.getvalue()
    status = response.status_code
    transaction.savepoint_rollback(before)
    assert status in statuses(call, world)
    return status if status in (401, 403, 404, 405) else 200


def _send(call: Call, world: World, client: Client) -> Any:
    path = world.fill(call.path)
    if call.takes is None and call.method != "GET":
        return client.generic(call.method, path) if not call.sends else client.post(path, call.sends)
    if call.method == "GET":
        return client.get(path)
    return client.generic(call.method, path, json.dumps(world.filled(call.takes)), content_type=JSON)
