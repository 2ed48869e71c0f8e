"""What a request for a list costs, in one process: by the clock, of the processor, and in queries."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hiring.actions.matches import compute_match
from hiring.matching.view.looking import look
from hiring.models import Opening
from tests.evaluation.load_api.databases import use
from tests.factories.load import Matched, make_many
from tests.factories.models import make_reading

# How often one database is asked before it is the other's turn, and how often it is its turn.
TIMES, ROUNDS = 3, 3
# Of what takes so long, once tells enough.
LONG_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Cost:
    """The quickest of a few: milliseconds by the clock, and of the processor with the database's part."""

    clock: float
    working: float
    queries: int

    def or_less(self, other: "Cost") -> "Cost":
        return Cost(min(self.clock, other.clock), min(self.working, other.working), self.queries)


def fill(opening: Opening, applications: int) -> None:
    """So many applications of it more: nothing is read or matched but one."""
    make_many(opening, applications, matched_one(opening))


def matched_one(opening: Opening) -> list[Matched]:
    reading = make_reading()
    return [(reading, compute_match(view=look(reading), opening=opening))]


def costs(client: Client, address: str, databases: Sequence[str], rounds: int = ROUNDS) -> Mapping[str, Cost]:
    """Of one address on each of the databases, in turn: what else goes on on this machine slows all alike.
    Empty where the client may not see it."""
    found: dict[str, Cost] = {}
    for database in [*databases] * rounds:
        use(database)
        # The first after a change of databases connects.
        if client.get(address).status_code != 200:
            return {}
        cost = _cost(client, address)
        found[database] = cost.or_less(found.get(database, cost))
    return found


def _cost(client: Client, address: str) -> Cost:
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
        # Another request forgets what this one asked.
        queries = len(asked)
    clock, working = (1000 * min(each) for each in zip(*_spent(client, address), strict=True))
    return Cost(clock, working, queries)


def _spent(client: Client, address: str) -> Iterator[tuple[float, float]]:
    for _ in range(TIMES):
        spent = _seconds(client, address)
        yield spent
        if spent[0] > LONG_SECONDS:
            return


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
