"""The site and the API on localhost, with a worker beside them."""

import signal
import socket
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

from django.conf import settings
from django.core.management import call_command

from hiring.management.demo import demo_logins
from hiring.management.worker import worker_at_hand
from roles.management.plain import Error, PlainCommand

HOST = "127.0.0.1"
# Two for checks, which are work (hiring.actions.checks), and two for everything else.
THREADS = 4
# Seconds that requests under way get to finish when the site is told to end.
STOP_SECONDS = 10.0


class Command(PlainCommand):
    help = "Serves the site and the API on localhost, with a worker beside them, until Ctrl-C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--no-worker", action="store_true", help="start no worker beside the site")

    def handle(self, *args: Any, **options: Any) -> None:
        port = options["port"]
        _check_port(port)
        call_command("migrate", verbosity=0, interactive=False)
        worker = nullcontext() if options["no_worker"] else worker_at_hand(beat=True)
        try:
            with worker, _site(port) as site:
                signal.signal(signal.SIGTERM, _end)
                self._greet(port)
                code = site.wait()
        except KeyboardInterrupt:
            return
        raise Error(f"The web server ended by itself, with code {code}: see above.")

    def _greet(self, port: int) -> None:
        address = f"http://localhost:{port}"
        self.stdout.write(f"Rolefit is at {address}/ and shows its API at {address}/api/v1/docs/")
        for name, password in demo_logins():
            self.stdout.write(f"  sign in as {name} with the password {password}")
        self.stdout.write("Ctrl-C ends it.")
        self.stdout.flush()


def _check_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError) as error:
            raise Error(f"Port {port} cannot be used ({error}): choose another with --port.") from error


@contextmanager
def _site(port: int) -> Iterator["subprocess.Popen[bytes]"]:
    """gunicorn in a session of its own: Ctrl-C reaches us, and we end it by its id."""
    program = [sys.executable, "-m", "gunicorn", "config.wsgi", "--bind", f"{HOST}:{port}"]
    quiet = ["--threads", str(THREADS), "--log-level", "warning", "--graceful-timeout", "5"]
    process = subprocess.Popen([*program, *quiet], cwd=settings.BASE_DIR, start_new_session=True)  # noqa: S603
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _end(number: int, frame: object) -> None:
    """Being told to end is like Ctrl-C: what we started is ended too."""
    raise KeyboardInterrupt
