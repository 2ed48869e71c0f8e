"""The API's description says of every operation who may call it and how it refuses, as the table has it."""

from collections.abc import Iterator

import pytest

from tests.factories.people import World
from tests.rules.sweep.calls import ALL, Call
from tests.rules.sweep.described import TOLD, operation, operations, statuses

pytestmark = pytest.mark.django_db

SIGNED_IN: list[dict[str, list[str]]] = [{"token": []}, {"cookieAuth": []}]
# What a header adds to the refusals: not as it was seen, or not seen; not a key, or that of another request.
REFUSED_FOR = {"If-Match": {412, 428}, "Idempotency-Key": {400, 409, 422}}


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
