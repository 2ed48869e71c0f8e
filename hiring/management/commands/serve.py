"""The site and the API on localhost, with a worker beside them."""

import socket
from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command

from hiring.management.demo import demo_logins
from hiring.management.worker import worker_at_hand
from roles.management.plain import Error, PlainCommand

HOST = "127.0.0.1"


class Command(PlainCommand):
    help = "Serves the site and the API on localhost, with a worker beside them, until Ctrl-C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        port = options["port"]
        self._check_port(port)
        call_command("migrate", verbosity=0, interactive=False)
        with worker_at_hand(beat=True):
            self.stdout.write(
                f"Rolefit is at http://localhost:{port}/ and its API at http://localhost:{port}/api/"
            )
            for name, password in demo_logins():
                self.stdout.write(f"  log in as {name} with the password {password}")
            self.stdout.write("Ctrl-C ends it.")
            self.stdout.flush()
            call_command("runserver", f"{HOST}:{port}", use_reloader=False, verbosity=0)

    def _check_port(self, port: int) -> None:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except (OSError, OverflowError) as error:
                raise Error(f"Port {port} cannot be used ({error}): choose another with --port.") from error
