"""What somebody had ticked and written when a page turned out to be stale: kept until the next look."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from hiring.models import Opening


@dataclass(frozen=True, slots=True)
class Kept:
    picked: frozenset[int] = frozenset()
    reason_code: str = ""
    reason: str = ""


def keep(request: HttpRequest, opening: Opening, picked: Iterable[int], given: Mapping[str, Any]) -> None:
    """Remembers the ticks that came to nothing, and the reason given."""
    request.session[_key(opening)] = {
        "picked": list(picked),
        "reason_code": given.get("reason_code", ""),
        "reason": given.get("reason", ""),
    }


def kept(request: HttpRequest, opening: Opening) -> Kept:
    """What was remembered; the ticks are shown once."""
    found = request.session.get(_key(opening))
    if not found:
        return Kept()
    if found["picked"]:
        request.session[_key(opening)] = {**found, "picked": []}
    return Kept(frozenset(found["picked"]), found["reason_code"], found["reason"])


def forget(request: HttpRequest, opening: Opening) -> None:
    request.session.pop(_key(opening), None)


def _key(opening: Opening) -> str:
    return f"board-{opening.pk}"
