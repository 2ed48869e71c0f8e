"""Several people acting at the same moment, each in a thread with a connection of their own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection

from hiring.actions.refusals import Refused


def at_once(*acts: Callable[[], object]) -> list[str]:
    """Runs the acts together; what each was told, "done" where it went through."""
    start = Barrier(len(acts))

    def run(act: Callable[[], object]) -> str:
        try:
            start.wait()
            act()
        except Refused as refused:
            return str(refused)
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(run, acts))
