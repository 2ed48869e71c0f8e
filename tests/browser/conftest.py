"""Browser tests run where Chromium is. Without it they fail in CI, and are deselected visibly elsewhere."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from roles.permissions import Part
from tests.browser.chromium import chromium, running
from tests.browser.signing_in import be_new

WITHOUT = "no Chromium found: the browser tests are left out (set CHROMIUM to its path)"
HERE = Path(__file__).parent
# For a page to show what it should: long enough for a busy machine.
MILLISECONDS = 15_000
IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    ours = [item for item in items if HERE in item.path.parents]
    for item in ours:
        item.add_marker(pytest.mark.browser)
    if chromium() is None and not IN_CI:
        config.hook.pytest_deselected(items=ours)
        items[:] = [item for item in items if item not in ours]


def pytest_report_collectionfinish() -> list[str]:
    return [] if chromium() or IN_CI else [WITHOUT]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One for all tests of a module: each opens windows of its own."""
    assert chromium(), "no Chromium found: install Debian's package chromium"
    with pytest.MonkeyPatch.context() as environment, running() as browser:
        # Playwright keeps an event loop in this thread; the database is still used by one thread only.
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield browser


@pytest.fixture(autouse=True)
def _windows(request: pytest.FixtureRequest) -> Iterator[None]:
    """No window outlasts its test: pages ask the server again by themselves."""
    yield
    if "browser" in request.fixturenames:
        for context in request.getfixturevalue("browser").contexts:
            context.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained about: errors, and what the content policy refused."""
    return []


@pytest.fixture
def page(browser: Browser, live_server: LiveServer, complaints: list[str]) -> Page:
    page = browser.new_page(base_url=live_server.url)
    page.set_default_timeout(MILLISECONDS)
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return page


@pytest.fixture
def signed_in(page: Page) -> Page:
    be_new(page, Part.RECRUITER)
    return page
