"""python -m tests.evaluation.load COUNT: how long the board takes with so many applications.

The applications are made of our sample resumes as the engine reads and matches them. Time is the server's:
from request to answer, through the whole of Django, without the network. The database lies in a folder that
is removed; DATABASE_URL measures another one, whose tables have to be empty.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from django.test import Client

    from hiring.models import Opening
    from tests.factories.load import Matched

SAMPLES = Path(__file__).parents[2] / "seeds" / "resumes"
# Different resumes; more would only take longer to read.
DIFFERENT = 12
TIMES = 5
# What issue 4 asks of a page, in milliseconds.
MOST = 300
# What somebody does on a board, and the query string that it makes.
ASKED = {
    "the board": "",
    "page 100": "page=100",
    "one stage": "stage=new",
    "by name": "sort=name",
    "by must-haves": "sort=gates",
    "longest in the stage": "sort=since",
    "newest": "sort=received",
    "a name": "q=obi",
    "a word": "q=manager",
    "two words": "q=customer service",
    "a word that nobody has": "q=xylophone",
    "must-haves, flags, confidence": "gates=open&flag=any&confidence=medium",
    "score, source, not by me": "score_from=20&score_to=60&source=Fair&screened=not_me",
}


@dataclass(frozen=True, slots=True)
class Measured:
    """`milliseconds` by the clock; `working` is what of them the processor spent on us, with SQLite's part,
    which tells more where others use the machine too."""

    what: str
    milliseconds: float
    working: float
    queries: int


def measure(client: "Client", address: str, times: int = TIMES) -> Iterator[Measured]:
    """Everything in ASKED, each the quickest of a few: what others do on this machine is not ours."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    for what, query in ASKED.items():
        spent = [_seconds(client, f"{address}?{query}") for _ in range(times)]
        with CaptureQueriesContext(connection) as asked:
            _seconds(client, f"{address}?{query}")
        clock, working = (1000 * min(each) for each in zip(*spent, strict=True))
        yield Measured(what, clock, working, len(asked))


def _seconds(client: "Client", address: str) -> tuple[float, float]:
    """By the clock, and of the processor."""
    start, began = time.perf_counter(), time.process_time()
    response = client.get(address)
    if response.status_code != 200:
        raise RuntimeError(f"{address} answered {response.status_code}")
    return time.perf_counter() - start, time.process_time() - began


def read_samples(opening: "Opening", different: int = DIFFERENT) -> "list[Matched]":
    """Some of our sample resumes, read and matched."""
    from hiring.actions.matches import compute_match
    from hiring.management.reading import read_files
    from hiring.matching.view.looking import look

    readings = list(read_files(sorted(SAMPLES.iterdir())[:different], None, print))
    return [(reading, compute_match(view=look(reading), opening=opening)) for reading in readings]


def main(arguments: Sequence[str]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"DJANGO_SETTINGS_MODULE": "config.settings", "ROLEFIT_VAR": folder}
        client, address = _prepared(int(arguments[0]))
        found = list(measure(client, address))
    Console().print(_table(arguments[0], found))
    return int(any(each.milliseconds > MOST for each in found))


def _prepared(applications: int) -> "tuple[Client, str]":
    """A recruiter's browser, and the address of a board with so many applications."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client

    from hiring.management.demo import import_profiles
    from roles.permissions import Part
    from tests.factories.load import make_many
    from tests.factories.models import make_user

    call_command("migrate", verbosity=0)
    opening = import_profiles()[0]
    make_many(opening, applications, read_samples(opening))
    client = Client(SERVER_NAME="localhost")
    client.force_login(make_user(Part.RECRUITER))
    return client, f"/openings/{opening.pk}/"


def _table(applications: str, found: Sequence[Measured]) -> Table:
    table = Table("asked for", title=f"A board of {applications} applications")
    table.add_column("ms", justify="right")
    table.add_column("of them working", justify="right")
    table.add_column("queries", justify="right")
    for each in found:
        table.add_row(each.what, f"{each.milliseconds:.0f}", f"{each.working:.0f}", str(each.queries))
    return table


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["10000"]))
