"""What somebody picked on a board: single rows as they were seen, or everybody who fits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.http import QueryDict
from django.utils.dateparse import parse_datetime

from hiring.models import Application, Opening
from hiring.pages.board.asking import Asked
from hiring.queries import board
from hiring.queries.everybody import everybody

# A number that fits into a column.
DIGITS = re.compile(r"[0-9]{1,18}")


@dataclass(frozen=True, slots=True)
class Picked:
    """The applications, and the revision of each that the page showed."""

    applications: tuple[Application, ...]
    revisions: dict[int, int]


def picked(opening: Opening, given: QueryDict, user: User) -> Picked:
    return _everybody(opening, given, user) if given.get("everybody") else _ticked(opening, given)


def _ticked(opening: Opening, given: QueryDict) -> Picked:
    revisions = dict(_pairs(given.getlist("application")))
    return Picked(tuple(board.of_opening(opening, list(revisions))), revisions)


def _pairs(values: list[str]) -> Iterator[tuple[int, int]]:
    """Of "12:0" the application and its revision; what is no such thing was never on our page."""
    for value in values:
        pk, _, revision = value.partition(":")
        if DIGITS.fullmatch(pk) and DIGITS.fullmatch(revision):
            yield int(pk), int(revision)


def _everybody(opening: Opening, given: QueryDict, user: User) -> Picked:
    """Who fits what the page showed. Rows that were moved after it was made count as changed."""
    asked = Asked.of(QueryDict(given.get("asked", "")), opening)
    found = everybody(opening, asked.wanted, user, _time(given.get("seen_at", "")))
    return Picked(found.applications, found.revisions)


def _time(text: str) -> datetime | None:
    try:
        return parse_datetime(text)
    except ValueError:
        return None
