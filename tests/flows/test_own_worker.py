"""Where no worker runs, a command has one of its own for the run, and ends it."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE

import pytest
from django.conf import settings

from hiring.management.worker import Worker, answers
from hiring.models import Application
from tests.factories.commands import run
from tests.factories.models import make_version
from tests.factories.texts import RESUME, write

pytestmark = [
    pytest.mark.worker,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("shared_database"),
]


def test_without_a_worker_the_embedded_transport_gets_one_for_the_run(tmp_path: Path) -> None:
    make_version()

    outcome = run("screen", "--role", "nurse-manager", write(tmp_path, "ada.txt", RESUME))

    if settings.REDIS_URL:
        assert (outcome.code, outcome.err) == (
            2,
            "No worker answers: start one with `make worker`, or queue only with --no-wait.\n",
        )
    else:
        assert (outcome.code, Application.objects.count()) == (0, 1)
    assert not answers(1.0)


def test_ctrl_c_ends_cleanly_and_says_how_to_go_on(tmp_path: Path) -> None:
    make_version()
    for number in range(30):
        write(tmp_path, f"{number:02}.txt", RESUME.replace("24 nurses", f"{number + 3} nurses"))

    with worker_on_redis(), started("screen", "--role", "nurse-manager", str(tmp_path)) as command:
        assert command.stdout
        taken, waiting = command.stdout.readline(), command.stdout.readline()
        command.send_signal(signal.SIGINT)
        _, err = command.communicate(timeout=60)

    assert taken == "30 new, 0 screened before, 0 duplicates.\n"
    assert re.match(r"Nurse Manager: \d+ of 30", waiting)
    assert (command.returncode, answers(1.0)) == (130, False)
    last = err.strip().splitlines()[-1]
    assert re.fullmatch(r"Error: Stopped; \d+ files wait: run the same command to go on\.", last)


@contextmanager
def worker_on_redis() -> Iterator[None]:
    """There, workers are the operator's."""
    worker = Worker() if settings.REDIS_URL else None
    try:
        if worker:
            worker.await_start()
        yield
    finally:
        if worker:
            worker.stop()


@contextmanager
def started(*arguments: str) -> Iterator["subprocess.Popen[str]"]:
    """A management command in a process of its own."""
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    program = [sys.executable, "manage.py", *arguments]
    with subprocess.Popen(
        program, cwd=settings.BASE_DIR, env=environment, stdout=PIPE, stderr=PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()
