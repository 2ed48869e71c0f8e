"""Where no worker runs, a command has one of its own for the run, and ends it."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

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
    assert not answers()


def test_ctrl_c_ends_cleanly_and_says_how_to_go_on(tmp_path: Path) -> None:
    make_version()
    for number in range(30):
        write(tmp_path, f"{number:02}.txt", RESUME.replace("24 nurses", f"{number + 3} nurses"))
    beside = Worker() if settings.REDIS_URL else None

    command = start("screen", "--role", "nurse-manager", str(tmp_path))
    assert command.stdout
    assert re.match(r"30 new", command.stdout.readline())
    assert re.match(r"Nurse Manager: \d+ of 30", command.stdout.readline())
    command.send_signal(signal.SIGINT)
    _, err = command.communicate(timeout=60)
    if beside:
        beside.stop()

    assert (command.returncode, answers()) == (130, False)
    assert re.fullmatch(
        r"Error: Stopped; \d+ files wait: run the same command to go on\.", err.strip().splitlines()[-1]
    )


def start(*arguments: str) -> "subprocess.Popen[str]":
    """A management command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
