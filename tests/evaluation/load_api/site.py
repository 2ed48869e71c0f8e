"""The site as gunicorn serves it, on a database that somebody else filled; and what clients ask of it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.evaluation.load_api.clients import Asked

ROOT = Path(__file__).parents[3]
WORKERS, THREADS = 2, 8
START_SECONDS = 60
# Of so many requests one is a check, which is worth many others.
TO_A_CHECK = 40
ABOUT = {"about": {"jobs": [{"title": "Nurse manager", "start": "2019-03", "did": ["Led a team of 12"]}]}}


def mix(opening: int, match: str, role: str, token: str) -> list[Asked]:
    """What is public, lists of those who hire, a match; now and then somebody who checks themselves."""
    staff = {"Authorization": f"Bearer {token}"}
    public = ("/roles/", f"/roles/{role}/requirements/", "/vacancies/", f"/vacancies/{opening}/")
    hiring = ("/openings/", f"/openings/{opening}/", f"/openings/{opening}/ranking/", match)
    once = [
        *(Asked(f"/api/v1{path}", {}) for path in public),
        *(Asked(f"/api/v1{path}", staff) for path in hiring),
    ]
    return [*once * (TO_A_CHECK // len(once)), Asked(f"/api/v1/roles/{role}/check/", {}, ABOUT)]


@contextmanager
def gunicorn(url: str) -> Iterator[str]:
    """Its address, as long as it runs. One client may check as often as fifty of them do."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    surroundings = os.environ | {"DATABASE_URL": url, "CHECK_RATE": "1000000/hour", "LOG_LEVEL": "ERROR"}
    surroundings["DJANGO_SETTINGS_MODULE"] = "config.settings"
    program = [sys.executable, "-m", "gunicorn", "config.wsgi", "--bind", address, "--log-level", "error"]
    process = subprocess.Popen(
        [*program, "--workers", str(WORKERS), "--threads", str(THREADS)], cwd=ROOT, env=surroundings
    )
    try:
        _wait(f"http://{address}")
        yield f"http://{address}"
    finally:
        process.terminate()
        process.wait()


def _wait(address: str) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        try:
            httpx.get(f"{address}/api/v1/roles/", timeout=START_SECONDS)
        except httpx.TransportError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"gunicorn did not answer at {address} within {START_SECONDS} s")
