"""Whatever is sent to whichever operation, by who may call it: a problem document, never a crash, and not a
word about what exists elsewhere."""

import json
import re
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from config.problems import MEDIA_TYPE
from roles.api.inputs import MAX_JSON_BYTES
from tests.factories.people import Person, World
from tests.rules.sweep.calls import ALL, JSON, Call
from tests.rules.sweep.described import statuses
from tests.rules.sweep.table import TABLE

pytestmark = pytest.mark.django_db

HUGE = "9" * 30
# Not JSON, or none that any shape takes; with the status of what is refused before it is read.
BODIES = {
    "nothing": (b"", 400),
    "half of JSON": (b'{"name": ', 400),
    "a list": (b"[1, 2]", 400),
    "a number": (HUGE.encode(), 400),
    "not UTF-8": (b'{"name": "\xff\xfe"}', 400),
    "a lone surrogate": (b'{"name": "\\ud800"}', 400),
    "nesting without end": (b'{"name": ' + b"[" * 50_000, 400),
    "an unknown field": (b'{"zz_unknown": 1}', 400),
    "a huge body": (b'{"name": "' + b"a" * MAX_JSON_BYTES + b'"}', 413),
}
NOWHERE = ("/api/v1/nothing/", "/api/v1/roles/none/", f"/api/v1/openings/{HUGE}/", "/api/v1/roles/%00/")
QUERIES = (
    "zz=1", "cursor=zz", f"limit={HUGE}", "limit=-1", "ordering=zz", "q=%00", "q=%ff", f"version={HUGE}"
)  # fmt: skip
TAKING = [call for call in TABLE if call.takes is not None]
# Files are left out: they stay open in a test.
READING = [call for call in TABLE if call.method == "GET" and call.who and "/file/" not in call.path]
WITH_IDS = sorted({call.path for call in TABLE if re.search(r"{\w+}", call.path)})


def caller(call: Call, world: World) -> Client:
    return world.client(call.who[0] if call.who != ALL else Person.RECRUITER)


def sent(call: Call, world: World, body: bytes, kind: str = JSON) -> Any:
    """Asked with If-Match, without which some operations look at no body."""
    before = transaction.savepoint()
    client = caller(call, world)
    response = client.generic(call.method, world.fill(call.path), body, content_type=kind, HTTP_IF_MATCH="*")
    transaction.savepoint_rollback(before)
    assert response.status_code in statuses(call, world)
    return response


def problem(response: Any) -> Any:
    assert response.headers["Content-Type"] == MEDIA_TYPE, response.content
    return json.loads(response.content)


@pytest.mark.parametrize("call", TAKING, ids=str)
def test_a_body_that_cannot_be_taken_is_a_problem(call: Call, world: World) -> None:
    found = {}
    for name, (body, expected) in BODIES.items():
        response = sent(call, world, body)
        # A body that may be left out, or that comes too late, is not what is wrong.
        if response.status_code != expected and not (name == "nothing" and response.status_code < 500):
            found[name] = (response.status_code, response.content[:200])
        elif expected == 400 and response.status_code == 400 and name != "nothing":
            assert problem(response)["errors"]

    assert found == {}


@pytest.mark.parametrize("call", TAKING, ids=str)
def test_every_field_of_a_wrong_type_is_named(call: Call, world: World) -> None:
    """A field that is an object stands where none is one: its name is in what is said."""
    assert call.takes is not None
    for name in call.takes:
        body = {**world.filled(call.takes), name: {"zz": [None]}}

        response = sent(call, world, json.dumps(body).encode())

        fields = [error["field"].split(".")[0] for error in problem(response)["errors"]]
        assert (response.status_code, name in fields) == (400, True)


@pytest.mark.parametrize("call", TAKING, ids=str)
def test_another_content_type_is_refused(call: Call, world: World) -> None:
    assert sent(call, world, b"name=Ada", "application/x-www-form-urlencoded").status_code == 415


@pytest.mark.parametrize("call", READING, ids=str)
def test_parameters_that_nobody_asked_for_crash_nothing(call: Call, world: World) -> None:
    for query in QUERIES:
        response = caller(call, world).get(f"{world.fill(call.path)}?{query}")

        assert response.status_code in {200, 400} & statuses(call, world), query
        if response.status_code == 400:
            assert [error["field"] for error in problem(response)["errors"]] == [query.partition("=")[0]]


@pytest.mark.parametrize("path", WITH_IDS)
def test_an_id_of_nothing_looks_like_one_of_somebody_else(path: str, world: World) -> None:
    """For who may see nothing of it, and for any number."""
    methods = {call.method for call in TABLE if call.path == path}
    for method in methods:
        bodies = {_body(world, method, path, person) for person in (Person.NOBODY, Person.RECRUITER)}
        assert len(bodies - {None}) <= 1


def _body(world: World, method: str, path: str, person: Person) -> bytes | None:
    """What an id that nobody has is answered with; None where it is none of theirs to ask."""
    address = re.sub(r"{(\w+)}", lambda word: _nobodys(world.words[word[1]]), path)
    response = world.client(person).generic(method, address, "{}", content_type=JSON, HTTP_IF_MATCH="*")
    assert response.status_code < 500
    return response.content if response.status_code == 404 else None


def _nobodys(value: object) -> str:
    return HUGE if isinstance(value, int) else "22222222" if str(value).isalnum() else str(value)


@pytest.mark.parametrize("address", NOWHERE)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "ZZ"])
def test_no_address_and_no_method_crashes(address: str, method: str, world: World) -> None:
    response = world.client(Person.DIRECTOR).generic(method, address, HTTP_X_HTTP_METHOD_OVERRIDE="DELETE")

    assert response.status_code in (404, 405)
