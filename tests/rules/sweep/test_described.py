"""The API's description says of every operation who may call it, how it refuses, and whether it heeds an
Idempotency-Key, as the table has it and as it does."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from tests.factories.people import World
from tests.rules.sweep.calls import ALL, JSON, Call
from tests.rules.sweep.described import TOLD, operation, operations, statuses

pytestmark = pytest.mark.django_db

SIGNED_IN: list[dict[str, list[str]]] = [{"token": []}, {"cookieAuth": []}]
# What a header adds to the refusals: not as it was seen, or not seen; not a key, or that of another request.
REFUSED_FOR = {"If-Match": {412, 428}, "Idempotency-Key": {400, 409, 422}}
NAME, REPLAYED = "Idempotency-Key", "Idempotency-Replayed"
# What is posted and takes none, with the reason.
TAKES_NONE = {
    "tokens_create": "its text is shown once and kept nowhere",
    "webhooks_create": "its secret is shown once and kept nowhere",
    "webhook_secret_rotate": "its secret is shown once and kept nowhere",
    "role_check": "keeps nothing",
    "vacancy_check": "keeps nothing",
    "opening_weights_try": "keeps nothing",
}
POSTS = [call for call in TOLD if call.method == "POST"]


def test_the_description_and_the_table_have_the_same_operations(world: World) -> None:
    told = {id(operation(call, world)) for call in TOLD}

    assert told == {id(each) for each in operations().values()}


def test_whoever_may_call_without_an_account_is_told_so_and_nobody_else(world: World) -> None:
    security = {str(call): operation(call, world)["security"] for call in TOLD}

    assert security == {str(call): [*SIGNED_IN, {}] if call.public else SIGNED_IN for call in TOLD}


@pytest.mark.parametrize("which", ["in the table", "for a header"])
def test_every_refusal_is_told(which: str, world: World) -> None:
    refusals = _of_the_table if which == "in the table" else _for_headers
    untold = {str(call): set(refusals(call, world)) - statuses(call, world) for call in TOLD}

    assert {call: missing for call, missing in untold.items() if missing} == {}


def _of_the_table(call: Call, world: World) -> Iterator[int]:
    yield 401
    if call.sees:
        yield 403
    if set(ALL) - {*call.who, *call.sees} or "{" in call.path:
        yield 404


def _for_headers(call: Call, world: World) -> Iterator[int]:
    for parameter in operation(call, world).get("parameters", ()):
        if parameter["in"] == "header":
            yield from REFUSED_FOR.get(parameter["name"], ())


def takes_a_key(told: dict[str, Any]) -> bool:
    return NAME in {parameter["name"] for parameter in told.get("parameters", ())}


def test_whatever_is_posted_takes_a_key_or_has_its_reason(world: World) -> None:
    told = {each["operationId"]: each for each in (operation(call, world) for call in POSTS)}

    assert {name for name, each in told.items() if not takes_a_key(each)} == set(TAKES_NONE)


def test_what_shows_a_secret_once_says_that_it_takes_no_key(world: World) -> None:
    told = {each["operationId"]: each["description"] for each in (operation(call, world) for call in POSTS)}
    once = [name for name, why in TAKES_NONE.items() if "shown once" in why]

    assert [name for name in once if f"No {NAME} is taken" not in told[name]] == []


@pytest.mark.parametrize("call", POSTS, ids=str)
def test_what_takes_a_key_is_answered_again_and_nothing_else_is(call: Call, world: World) -> None:
    before = transaction.savepoint()
    first, again = (_sent(call, world) for _ in range(2))
    transaction.savepoint_rollback(before)

    assert first.status_code < 500
    takes = takes_a_key(operation(call, world))
    assert (REPLAYED in first.headers, REPLAYED in again.headers) == (False, takes)
    if takes:
        assert _told(again) == _told(first)


def _sent(call: Call, world: World) -> Any:
    client, path, headers = world.client(call.who[0]), world.fill(call.path), {NAME: "k", "If-Match": "*"}
    body = "" if call.takes is None else json.dumps(world.filled(call.takes))
    return client.post(path, body, content_type=JSON, headers=headers)


def _told(response: Any) -> tuple[object, ...]:
    headers = (response.headers.get(name) for name in ("Content-Type", "Location", "ETag"))
    return response.status_code, response.content, *headers
