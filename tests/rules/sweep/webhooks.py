"""Webhooks: recruiters keep them, auditors read them."""

from collections.abc import Mapping
from typing import Any

from tests.rules.sweep.calls import A, Call, R, get

NEW = {"address": "https://hooks.example.org/", "kinds": ["decision.made"]}


def _keeps(method: str, path: str, takes: Mapping[str, Any] | None = None) -> Call:
    return Call(method, f"/api/v1/webhooks/{path}", (R,), sees=(A,), takes=takes)


CALLS = (
    get("/webhooks/", R, A),
    get("/webhooks/{webhook}/", R, A),
    get("/webhooks/{webhook}/deliveries/", R, A),
    _keeps("POST", "", NEW),
    _keeps("PATCH", "{webhook}/", {"description": "Career site"}),
    _keeps("DELETE", "{webhook}/"),
    _keeps("POST", "{webhook}/secret/"),
    _keeps("POST", "{webhook}/test/"),
    _keeps("POST", "{webhook}/replay/", {"since": "2026-01-01T00:00:00Z"}),
    _keeps("POST", "deliveries/{delivery}/replay/"),
)
