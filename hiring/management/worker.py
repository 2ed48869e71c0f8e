"""A Celery worker for the time of a command, where none is running yet."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from celery import current_app
from django.conf import settings
from kombu.exceptions import OperationalError

from hiring.actions import jobs, weights
from roles.management.plain import Error

# Seconds that a running worker gets to answer, that a new one gets to start, and to end.
PING_SECONDS = 2.0
START_SECONDS = 60.0
STOP_SECONDS = 20.0


def answers(seconds: float = PING_SECONDS) -> bool:
    """Does a worker answer on the broker? Raises Error where the broker cannot be reached."""
    try:
        return bool(current_app.control.ping(timeout=seconds, limit=1))
    except (OperationalError, OSError) as error:
        raise Error(f"The message broker cannot be reached ({error}): check REDIS_URL.") from error


@contextmanager
def worker_at_hand(*, beat: bool = False) -> Iterator["Worker | None"]:
    """Gives a worker of our own on the embedded transport, where no other answers; ends it afterwards.

    Gives None where one runs already. On Redis workers are the operator's: without one, an Error.
    """
    signal.signal(signal.SIGTERM, _end)
    if answers():
        yield None
    elif settings.REDIS_URL:
        raise Error("No worker answers: start one with `make worker`, or queue only with --no-wait.")
    else:
        _take_up_what_lies()
        worker = Worker(beat=beat)
        try:
            worker.await_start()
            yield worker
        finally:
            worker.stop()


def _take_up_what_lies() -> None:
    """Nobody is alive: whatever is unfinished is sent now, once, in place of the messages that lie."""
    current_app.control.purge()
    jobs.sweep(idle=True)
    weights.sweep(idle=True)


def _end(number: int, frame: object) -> None:
    """Being told to end is an ordinary exit: our worker is ended too."""
    raise SystemExit(128 + number)


class Worker:
    """A worker process of our own, in a session of its own: Ctrl-C reaches us, and we end it."""

    def __init__(self, *, beat: bool = False) -> None:
        python = [sys.executable, "-W", "ignore:You're running the worker with superuser"]
        program = [*python, "-m", "celery", "-A", "config", "--quiet", "worker", "--loglevel", "WARNING"]
        quiet = ["--without-gossip", "--without-mingle", "--without-heartbeat", "--hostname", "rolefit@%h"]
        self._process = subprocess.Popen(  # noqa: S603 - our own program and arguments
            [*program, *quiet, *(["--beat"] if beat else [])],
            cwd=settings.BASE_DIR,
            stdin=subprocess.DEVNULL,
            # What it has to say goes to the log, on stderr; the greetings are dropped.
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def ended(self) -> bool:
        return self._process.poll() is not None

    def await_start(self) -> None:
        """Waits until the worker answers. Raises Error where it ends or takes too long."""
        deadline = time.monotonic() + START_SECONDS
        while not answers(1.0):
            if self.ended:
                raise Error(f"The worker ended at once, with code {self._process.returncode}: see above.")
            if time.monotonic() > deadline:
                raise Error(f"The worker did not start within {START_SECONDS:.0f} seconds: see above.")

    def ask_to_end(self) -> None:
        """Tells it to finish what it is at and end; does not wait."""
        self._process.send_signal(signal.SIGTERM)

    def stop(self) -> None:
        """Ends it, by its id; what it is at may be finished first."""
        self.ask_to_end()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
