"""What a request for each list costs, in one process: by the clock, of the processor, and in queries."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from config.description import description
from hiring.actions.matches import compute_match
from hiring.matching.view.looking import look
from hiring.models import Opening
from tests.factories.load import Matched, make_many
from tests.factories.models import make_reading

TIMES = 15


@dataclass(frozen=True, slots=True)
class Cost:
    """The quickest of a few: milliseconds by the clock, and of the processor with the database's part."""

    clock: float
    working: float
    queries: int


def fill(opening: Opening, applications: int) -> None:
    """So many applications of it: nothing is read or matched but one, and the database knows its size."""
    make_many(opening, applications, matched_one(opening))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def matched_one(opening: Opening) -> list[Matched]:
    reading = make_reading()
    return [(reading, compute_match(view=look(reading), opening=opening))]


def costs(client: Client, opening: Opening, times: int = TIMES) -> dict[str, Cost]:
    """Of every list that the description knows and the client may see, by its template."""
    lists = {path: path.replace("{id}", str(opening.pk)) for path in _lists()}
    there = {path: address for path, address in lists.items() if client.get(address).status_code == 200}
    return {path: _cost(client, address, times) for path, address in there.items()}


def _lists() -> Iterator[str]:
    for path, methods in description()["paths"].items():
        asked = methods.get("get", {}).get("parameters", ())
        if any(each["name"] == "cursor" for each in asked):
            yield path


def _cost(client: Client, address: str, times: int) -> Cost:
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    queries = len(asked)
    spent = [_seconds(client, address) for _ in range(times)]
    clock, working = (1000 * min(each) for each in zip(*spent, strict=True))
    return Cost(clock, working, queries)


def _seconds(client: Client, address: str) -> tuple[float, float]:
    start, began = time.perf_counter(), _worked()
    response: Any = client.get(address)
    if response.status_code != 200:
        raise RuntimeError(f"{address} answered {response.status_code}")
    return time.perf_counter() - start, _worked() - began


def _worked() -> float:
    """Seconds of the processor: ours, and the database's for us where it is on this machine."""
    return time.process_time() + _database_worked()


def _database_worked() -> float:
    if connection.vendor != "postgresql":
        return 0.0
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        ((process,),) = cursor.fetchall()
    file = Path(f"/proc/{process}/schedstat")
    return int(file.read_text().split()[0]) / 1e9 if file.exists() else 0.0
