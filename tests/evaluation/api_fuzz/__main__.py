"""python -m tests.evaluation.api_fuzz CASES: on SQLite, or on a database beside DATABASE_URL."""

import logging
import os
import sys
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from tests.evaluation.api_fuzz.trying import Tried

CASES = 10_000


def main(arguments: Sequence[str]) -> int:
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    import django

    django.setup()
    # Refusals are what is expected; crashes are still told.
    logging.getLogger("django.request").setLevel(logging.ERROR)
    started = time.monotonic()
    tried = _in_a_database_of_its_own(int(arguments[0]) if arguments else CASES)
    _tell(tried, time.monotonic() - started)
    return int(bool(tried.failures))


def _in_a_database_of_its_own(wanted: int) -> "Tried":
    from django.db import transaction
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases

    from tests.evaluation.api_fuzz.people import everybody
    from tests.evaluation.api_fuzz.trying import Trial
    from tests.factories.people import make_world
    from tests.rules.sweep.table import TABLE
    from tests.rules.sweep.world import more_of

    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        with transaction.atomic():
            world = more_of(make_world())
            tried = Trial(everybody(world), [world.fill(call.path) for call in TABLE]).run(wanted)
            transaction.set_rollback(True)
            return tried
    finally:
        teardown_databases(databases, verbosity=0)


def _tell(tried: "Tried", seconds: float) -> None:
    from tests.evaluation.api_fuzz.people import PEOPLE, STRANGER

    console = Console(width=120)
    statuses = sorted({status for _, status in tried.statuses})
    operations = sorted({operation for operation, _ in tried.statuses})
    table = Table("operation", *map(str, statuses), title=f"{tried.cases} cases in {seconds:.0f} s")
    for operation in operations:
        table.add_row(operation, *(str(tried.statuses[operation, status] or "") for status in statuses))
    console.print(table)
    console.print(f"{len(operations)} operations, as {', '.join((STRANGER, *PEOPLE))}")
    for (operation, title), text in tried.failures.items():
        console.print(f"\n{operation}: {title}\n{text}", markup=False)
    console.print(f"{len(tried.failures)} failures")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
