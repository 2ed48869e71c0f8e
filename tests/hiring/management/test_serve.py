"""`manage.py serve`: the site on localhost, ended with everything that it started."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SECONDS = 60


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def surroundings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An installation of its own, with the embedded database: new to whoever starts it first."""
    inherited = {
        name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "REDIS_URL"}
    }
    return inherited | {
        "ROLEFIT_VAR": str(tmp_path_factory.mktemp("installation") / "var"),
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }


def serve(port: int, surroundings: dict[str, str]) -> "subprocess.Popen[str]":
    program = [sys.executable, "manage.py", "serve", "--no-worker", "--port", str(port)]
    return subprocess.Popen(
        program, cwd=ROOT, env=surroundings, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


@pytest.fixture
def site(port: int, surroundings: dict[str, str]) -> Iterator["subprocess.Popen[str]"]:
    process = serve(port, surroundings)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def fetch(address: str) -> str:
    """The page at an address, as soon as the site answers."""
    deadline = time.monotonic() + SECONDS
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - our own address
                return str(answer.read().decode())
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_an_installation_serves_pages_and_styles_until_it_is_told_to_end(
    site: "subprocess.Popen[str]", port: int, how: signal.Signals
) -> None:
    assert "Sign in" in fetch(f"http://127.0.0.1:{port}/login/")
    assert "--surface" in fetch(f"http://127.0.0.1:{port}/static/css/tokens.css")

    site.send_signal(how)
    said, _ = site.communicate(timeout=SECONDS)

    assert site.returncode == 0
    assert f"Rolefit is at http://localhost:{port}/" in said
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_a_port_in_use_is_one_clear_line_and_exit_code_2(port: int, surroundings: dict[str, str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()

        process = serve(port, surroundings)
        said, complained = process.communicate(timeout=SECONDS)

    assert (process.returncode, said) == (2, "")
    assert complained.startswith(f"Error: Port {port} cannot be used")
    assert complained.rstrip().endswith("choose another with --port.")
    assert complained.count("\n") == 1
