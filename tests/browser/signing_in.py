"""Being signed in: by the form, as somebody does it, or at once, for tests of something else."""

from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Page

from roles.permissions import Part
from tests.factories.models import PASSWORD, make_user


def sign_in(page: Page, username: str) -> None:
    """A name, a password, a button. Whoever was signed in in this window before is not any more."""
    page.context.clear_cookies()
    page.goto("/login/")
    page.get_by_label("Username").fill(username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="Sign out").wait_for()


def be(page: Page, user: User) -> None:
    """From the next page on this window is theirs."""
    client = Client()
    client.force_login(user)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.clear_cookies()
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": session, "domain": "localhost", "path": "/"}]
    )


def be_new(page: Page, part: Part) -> None:
    """A new user who plays this part."""
    be(page, make_user(part))
