"""How far a command is: a bar in a terminal, a line now and then in a log file."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from django.core.management.base import OutputWrapper
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from roles.management.terminal import console

# Lines in a log file: not more often than this.
LINE_SECONDS = 5.0

# Takes how many are done, and of how many.
Show = Callable[[int, int], None]


def shown(title: str, total: int, stdout: OutputWrapper) -> AbstractContextManager[Show]:
    """Gives a way to show how far the work called `title` is."""
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
