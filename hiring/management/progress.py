"""Waits for an opening's jobs and shows how far they are."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

from django.core.management.base import OutputWrapper
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from hiring.actions import jobs
from hiring.management.worker import Worker, worker_at_hand
from hiring.models import Opening
from hiring.queries import waiting_jobs
from roles.management.plain import Error
from roles.management.terminal import console

POLL_SECONDS = 0.25
# A lost message is noticed by the beat of a worker, and while a command waits also here.
SWEEP_SECONDS = 15.0
# Lines in a log file: not more often than this.
LINE_SECONDS = 5.0

Show = Callable[[int, int], None]


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
    with _shown(opening.title, total, stdout) as show:
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


def _shown(title: str, total: int, stdout: OutputWrapper) -> AbstractContextManager[Show]:
    return _bar(title, total, stdout) if stdout.isatty() else _lines(title, stdout)


@contextmanager
def _bar(title: str, total: int, stdout: OutputWrapper) -> Iterator[Show]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console(stdout)) as progress:
        task = progress.add_task(title, total=total)
        yield lambda done, total: progress.update(task, completed=done, total=total)


@contextmanager
def _lines(title: str, stdout: OutputWrapper) -> Iterator[Show]:
    last = 0.0

    def show(done: int, total: int) -> None:
        nonlocal last
        if done == total or time.monotonic() - last > LINE_SECONDS:
            stdout.write(f"{title}: {done} of {total}")
            stdout.flush()
            last = time.monotonic()

    yield show
