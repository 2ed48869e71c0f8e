"""Accounts in a browser: signed up for, secured by a second factor, used by a token; and every page on the
way fit to be used."""

import re

from django.contrib.auth.models import User
from django.core import mail
from playwright.sync_api import Page, expect

from roles.models import ApiToken
from roles.permissions import Part
from tests.browser.looking import faults, faults_of
from tests.browser.signing_in import sign_in
from tests.config.accounts.doing import GOOD, code
from tests.factories.models import PASSWORD, make_user


def test_an_applicant_signs_up(page: Page, transactional_db: None, complaints: list[str]) -> None:
    page.goto("/login/")
    page.get_by_role("link", name="Sign up").click()
    page.get_by_label("E-mail address").fill("ada@example.org")
    page.get_by_label("Password").fill(GOOD)
    page.get_by_label("The same once more").fill(GOOD)
    page.get_by_role("button", name="Sign up").click()
    expect(page.get_by_role("heading", name="Look into your mail")).to_be_visible()
    link = re.search(r"/account/address/confirm/\S+", str(mail.outbox[0].body))
    assert link
    page.goto(link[0])
    fit = faults(page)
    page.get_by_role("button", name="Yes, it is mine").click()
    page.get_by_label("Username").fill("ada@example.org")
    page.get_by_label("Password").fill(GOOD)
    page.get_by_role("button", name="Sign in").click()

    expect(page.get_by_role("link", name="ada@example.org")).to_be_visible()
    assert User.objects.get().groups.count() == 0
    assert (fit, complaints) == ([], [])


def test_somebody_sets_up_a_second_factor_and_signs_in_with_it(
    page: Page, transactional_db: None, complaints: list[str]
) -> None:
    rita = make_user(Part.RECRUITER)
    sign_in(page, rita.username)
    page.goto("/account/second-factor/")
    page.get_by_role("link", name="Set up an authenticator app").click()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    picture = page.get_by_alt_text("The key below as a picture")
    page.wait_for_load_state()
    assert picture.evaluate("picture => picture.naturalWidth > 0")
    secret = page.locator(".secret code").inner_text()
    fit = faults(page)
    page.get_by_label("Code").fill(code(secret))
    page.get_by_role("button", name="Turn it on").click()
    expect(page.locator(".recovery li")).to_have_count(10)
    recovery = page.locator(".recovery li").first.inner_text()
    fit += faults(page)
    page.get_by_role("button", name="Sign out").click()
    page.goto("/login/")
    page.get_by_label("Username").fill(rita.username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    fit += faults(page)
    page.get_by_label("Code").fill(recovery)
    page.get_by_role("button", name="Sign in").click()

    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    assert (fit, complaints) == ([], [])


def test_a_token_is_made_copied_and_revoked(
    page: Page, transactional_db: None, complaints: list[str]
) -> None:
    sign_in(page, make_user(Part.RECRUITER).username)
    page.goto("/account/tokens/")
    page.get_by_role("textbox", name="Name").fill("Career site")
    page.get_by_label("Send resumes").check()
    page.get_by_role("button", name="Make the token").click()
    made = page.locator(".made code").inner_text()
    fit = faults(page)
    page.get_by_role("button", name="Revoke Career site").click()

    expect(page.get_by_text("“Career site” is revoked.")).to_be_visible()
    token = ApiToken.objects.get()
    assert (made.startswith(token.start), page.get_by_text(made).count()) == (True, 0)
    assert token.revoked_at is not None
    assert (fit, complaints) == ([], [])


def test_the_other_pages_of_an_account_are_fit_to_be_used(
    page: Page, transactional_db: None, complaints: list[str]
) -> None:
    strangers = ("/login/", "/sign-up/", "/account/password/forgotten/", "/account/password/sent/")
    own = (
        "/account/",
        "/account/password/",
        "/account/address/",
        "/account/second-factor/",
        "/account/again/",
    )

    found = faults_of(page, strangers)
    sign_in(page, make_user(Part.RECRUITER, email="rita@example.org").username)
    found |= faults_of(page, own)

    assert (found, complaints) == ({}, [])
