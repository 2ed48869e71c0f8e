"""Checking oneself in a real browser, without JavaScript: a file goes in, and the answer is fit to read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from hiring.actions import checks
from tests.browser.conftest import MILLISECONDS
from tests.browser.looking import faults, faults_of
from tests.factories.models import make_opening, make_version
from tests.factories.texts import RESUME, write


@pytest.fixture
def plain(browser: Browser, live_server: LiveServer, complaints: list[str]) -> Page:
    """A window of a stranger's browser that runs no scripts."""
    page = browser.new_context(base_url=live_server.url, java_script_enabled=False).new_page()
    page.set_default_timeout(4 * MILLISECONDS)
    page.on("console", lambda message: complaints.append(message.text))
    return page


@pytest.fixture(autouse=True)
def _helper() -> Iterator[None]:
    yield
    checks.SANDBOX.close()


def test_a_stranger_checks_themselves_from_the_vacancy_on(
    plain: Page, page: Page, complaints: list[str], tmp_path: Path
) -> None:
    opening = make_opening(title="Leeds", place="Leeds", band=make_version().salary_bands.get())
    file = write(tmp_path, "ada.txt", RESUME)

    plain.goto(f"/vacancies/{opening.pk}/")
    plain.get_by_role("link", name="Check yourself").click()
    plain.get_by_label("Your resume").set_input_files(file)
    plain.get_by_role("button", name="Check", exact=True).click()

    expect(plain.get_by_role("heading", name="What your resume shows: Leeds")).to_be_visible()
    expect(plain.get_by_role("status")).to_contain_text("Nothing was stored")
    expect(plain.get_by_role("heading", name="What would change most")).to_be_visible()
    # The same with scripts, which the tools need that look for faults.
    page.set_default_timeout(4 * MILLISECONDS)
    page.goto(f"/vacancies/{opening.pk}/check/")
    page.get_by_label("Your resume").set_input_files(file)
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.get_by_role("heading", name="What would change most")).to_be_visible()
    assert faults(page) == []
    addresses = ["/vacancies/", f"/vacancies/{opening.pk}/", "/roles/nurse-manager/check/?by=words"]
    assert faults_of(page, addresses) == {}
    # Nor did the content policy refuse the posting that the vacancy carries as data.
    assert complaints == []
