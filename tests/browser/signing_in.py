"""Signing in as somebody does: a name, a password, a button."""

from playwright.sync_api import Page

from roles.permissions import Part
from tests.factories.models import PASSWORD, make_user


def sign_in(page: Page, username: str) -> None:
    """Whoever was signed in in this window before is not any more."""
    page.context.clear_cookies()
    page.goto("/login/")
    page.get_by_label("Username").fill(username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="Sign out").wait_for()


def sign_in_as(page: Page, part: Part) -> None:
    """A new user who plays this part."""
    sign_in(page, make_user(part).username)
