"""Waits for an opening's jobs and shows how far they are."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.core.management.base import OutputWrapper

from hiring.actions import jobs
from hiring.management.worker import Worker, worker_at_hand
from hiring.models import Opening
from hiring.queries import waiting_jobs
from roles.management.plain import Error
from roles.management.progress import shown

POLL_SECONDS = 0.25
# A lost message is noticed by the beat of a worker, and while a command waits also here.
SWEEP_SECONDS = 15.0


@contextmanager
def finished(openings: Sequence[Opening], stdout: OutputWrapper) -> Iterator[None]:
    """Has a worker at hand, if anything waits, until all jobs of the openings are finished.

    A worker of our own ends while the caller prints what came of them.
    """
    waiting = [opening for opening in openings if waiting_jobs(opening).exists()]
    if not waiting:
        yield
        return
    with worker_at_hand() as worker:
        try:
            for opening in waiting:
                await_jobs(opening, worker, stdout)
        except KeyboardInterrupt:
            left = sum(waiting_jobs(opening).count() for opening in openings)
            raise Error(f"Stopped; {left} files wait: run the same command to go on.", 130) from None
        if worker:
            worker.ask_to_end()
        yield


def await_jobs(opening: Opening, worker: Worker | None, stdout: OutputWrapper) -> None:
    """Waits until all jobs of the opening are finished. Raises Error where our worker ends before."""
    total = waiting_jobs(opening).count()
    if not total:
        return
    with shown(opening.title, total, stdout) as show:
        swept = time.monotonic()
        while waiting := waiting_jobs(opening).count():
            show(total - waiting, total)
            if worker and worker.ended:
                raise Error("The worker ended before all was done: run the command again to go on.")
            if time.monotonic() - swept > SWEEP_SECONDS:
                jobs.sweep()
                swept = time.monotonic()
            time.sleep(POLL_SECONDS)
        show(total, total)
