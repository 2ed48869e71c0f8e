"""What the API's own description says about a call of the table."""

import re
from functools import cache
from typing import Any

from django.urls import resolve

from config.description import description
from tests.factories.people import World
from tests.rules.sweep.calls import Call
from tests.rules.sweep.table import TABLE

# The description itself and the page to read it are left out of it.
UNTOLD = ("/api/v1/schema/", "/api/v1/docs/")
TOLD = tuple(call for call in TABLE if call.path not in UNTOLD)


def operation(call: Call, world: World) -> dict[str, Any]:
    """The operation that a call is one of. Raises KeyError where nothing is said about it."""
    return operations()[call.method, _shape(resolve(world.fill(call.path)).route)]


def statuses(call: Call, world: World) -> set[int]:
    """What a call may be answered with; of what the description leaves out, everything but a crash."""
    if call.path in UNTOLD:
        return set(range(500))
    return {int(status) for status in operation(call, world)["responses"]}


@cache
def operations() -> dict[tuple[str, str], dict[str, Any]]:
    """Every operation, by method and route."""
    return {
        (method.upper(), _shape(path)): operation
        for path, methods in description()["paths"].items()
        for method, operation in methods.items()
    }


def _shape(route: str) -> str:
    """`/roles/{slug}/` and `roles/<slug:slug>/` are one."""
    return re.sub(r"<[^>]*>|{[^}]*}", "{}", route.lstrip("/"))
