"""The API's documentation in a real browser: read, tried without an account, and as who is signed in."""

from playwright.sync_api import Page, expect

from tests.browser.axe import serious_findings
from tests.factories.models import make_opening

# Swagger UI's own, which we serve as it is: a link stands inside the button that opens an operation.
OF_THE_PACKAGE = ("nested-interactive",)


def test_the_api_is_read_and_tried(page: Page, complaints: list[str]) -> None:
    make_opening(title="Ward Manager, Leeds")
    page.goto("/")
    page.get_by_role("link", name="API").click()
    operation = page.locator("#operations-vacancies-vacancies_list")
    # Not `expect`: the script is large, and waits for the description.
    operation.wait_for()
    findings = serious_findings(page)

    operation.locator(".opblock-summary-control").click()
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("button", name="Execute").click()

    expect(operation.locator(".live-responses-table")).to_contain_text("Ward Manager, Leeds")
    assert [each for each in findings if not each.startswith(OF_THE_PACKAGE)] == []
    assert complaints == []
