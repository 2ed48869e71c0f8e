"""The pictures in README, taken of the demo's pages: `make demo SERVE=0`, then `make screenshots`."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

from playwright.sync_api import Browser, Error, Page, ViewportSize

from tests.browser.chromium import chromium, running

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "config" / "static" / "pictures"
SIZE = ViewportSize(width=1280, height=800)
MOST_BYTES = 250_000
START_SECONDS = 60
# The demo's people, as hiring/management/demo.py makes them.
RECRUITER, DIRECTOR = "recruiter", "director"


def main() -> None:
    if chromium() is None:
        sys.exit("No Chromium found: install it, or set CHROMIUM to its path.")
    with _site() as address, running() as browser:
        try:
            _take_screening(_signed_in(browser, address, RECRUITER))
            _take_deciding(_signed_in(browser, address, DIRECTOR))
        except Error as error:
            sys.exit(f"Not the demo's pages ({error.message.splitlines()[0]}): run make demo SERVE=0.")


def _signed_in(browser: Browser, address: str, username: str) -> Page:
    """A window in which one of the demo's people is signed in."""
    page = browser.new_context(base_url=address, viewport=SIZE, color_scheme="light").new_page()
    page.set_default_timeout(10_000)
    page.goto("/login/")
    page.get_by_label("Username").fill(username)
    page.get_by_label("Password").fill(f"{username}-demo")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="Sign out").wait_for()
    return page


def _take_screening(page: Page) -> None:
    page.goto("/openings/")
    page.locator("tbody th a").first.click()
    page.locator(".board").wait_for()
    _take(page, "board")
    page.locator(".board tbody th a").first.click()
    # The panes fill the window once a requirement's evidence is chosen.
    page.locator(".quotes a").first.click()
    page.locator("mark:target").wait_for()
    _take(page, "candidate")


def _take_deciding(page: Page) -> None:
    page.goto("/desk/")
    page.locator("tbody th a").first.click()
    page.locator(".standings").wait_for()
    _take(page, "desk")


def _take(page: Page, name: str) -> None:
    file = FOLDER / f"{name}.png"
    page.screenshot(path=file, animations="disabled")
    size = file.stat().st_size
    if size > MOST_BYTES:
        sys.exit(f"{file.relative_to(ROOT)} has {size} bytes, more than {MOST_BYTES}: choose a smaller part.")
    sys.stdout.write(f"{file.relative_to(ROOT)}: {size // 1000} KB\n")


@contextmanager
def _site() -> Iterator[str]:
    """The site on a free port, for as long as pictures are taken."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program = [sys.executable, "manage.py", "serve", "--no-worker", "--port", str(port)]
    server = subprocess.Popen(program, cwd=ROOT, env=dict(os.environ), stdout=subprocess.DEVNULL)
    try:
        _await(server, f"http://127.0.0.1:{port}/login/")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def _await(server: "subprocess.Popen[bytes]", address: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310 - our own address
        except (URLError, OSError):
            time.sleep(0.3)
        else:
            return
    sys.exit("The site did not start: see above.")


if __name__ == "__main__":
    main()
