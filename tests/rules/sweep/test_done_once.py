"""Whatever acts or makes something takes an Idempotency-Key and heeds it."""

import json
from typing import Any

import pytest
from django.db import transaction

from tests.factories.people import World
from tests.rules.sweep.calls import JSON, Call
from tests.rules.sweep.described import TOLD, operation

pytestmark = pytest.mark.django_db

NAME = "Idempotency-Key"
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
def test_a_key_is_looked_at_where_it_is_told_and_nowhere_else(call: Call, world: World) -> None:
    """One that is too long is refused, by name."""
    before = transaction.savepoint()
    client, body = world.client(call.who[0]), json.dumps(world.filled(call.takes or {}))
    headers = {NAME: "x" * 256, "If-Match": "*"}
    if call.sends:
        response: Any = client.post(world.fill(call.path), call.sends, headers=headers)
    else:
        response = client.post(world.fill(call.path), body, content_type=JSON, headers=headers)
    transaction.savepoint_rollback(before)

    refused = response.status_code == 400 and NAME in str(json.loads(response.content).get("errors"))
    assert refused == takes_a_key(operation(call, world))
