"""Passwords: forgotten, changed; tried too often."""

import pytest
from django.core import mail
from django.test import Client

from roles.actions.tokens import issue_token
from roles.enums import Scope
from roles.models import ApiToken, AuditEntry
from roles.permissions import Part
from tests.config.accounts.doing import GOOD, is_in, link_in_mail, sign_in
from tests.factories.models import PASSWORD, make_user
from tests.factories.pages import parsed, texts

pytestmark = pytest.mark.django_db
FORGOTTEN = "/account/password/forgotten/"
CHANGE = {"oldpassword": PASSWORD, "password1": GOOD, "password2": GOOD}


def test_a_forgotten_password_is_set_anew_by_a_link_that_works_once(client: Client) -> None:
    rita = make_user(Part.RECRUITER, email="rita@example.org")
    issue_token(by=rita, name="Career site", scopes=[Scope.READ])
    client.post(FORGOTTEN, {"email": "rita@example.org"})

    form = client.get(link_in_mail()).headers["Location"]
    client.post(form, {"password1": GOOD, "password2": GOOD})
    sign_in(client, rita.username, GOOD)

    assert is_in(client)
    assert b"used already" in Client().get(link_in_mail_of("A new password")).content
    assert not ApiToken.objects.filter(revoked_at=None).exists()


def link_in_mail_of(subject: str) -> str:
    mail.outbox[:] = [each for each in mail.outbox if each.subject == subject]
    return link_in_mail()


def test_asking_for_a_new_password_tells_nobody_who_has_an_account() -> None:
    make_user(email="rita@example.org")

    known, unknown = (
        Client().post(FORGOTTEN, {"email": address}, follow=True)
        for address in ("rita@example.org", "nobody@example.org")
    )

    assert known.redirect_chain == unknown.redirect_chain
    assert known.content == unknown.content
    assert [each.to for each in mail.outbox] == [["rita@example.org"]]


def test_a_wrong_name_and_a_wrong_password_are_told_alike() -> None:
    rita = make_user()

    unknown, wrong = (sign_in(Client(), name, "not it") for name in ("nobody", rita.username))

    assert "is not right" in wrong.content.decode()
    told, as_well = (texts(parsed(each), "main p, main .wrong") for each in (unknown, wrong))
    assert told == as_well


def test_a_changed_password_ends_the_tokens_and_other_visits(client: Client) -> None:
    rita = make_user(Part.RECRUITER)
    elsewhere = Client()
    for each in (client, elsewhere):
        sign_in(each, rita.username)
    issue_token(by=rita, name="Career site", scopes=[Scope.READ])

    client.post("/account/password/", CHANGE)

    assert (is_in(client), is_in(elsewhere)) == (True, False)
    assert not ApiToken.objects.filter(revoked_at=None).exists()
    assert set(AuditEntry.objects.values_list("verb", flat=True)) == {"made", "set password", "revoked"}


def test_a_bad_new_password_is_told_beside_its_field(client: Client) -> None:
    client.force_login(make_user())

    page = client.post("/account/password/", CHANGE | {"password1": "12345678"}).content.decode()

    assert "entirely numeric" in page
    assert "must type the same password" in page or "too common" in page


def test_a_password_is_not_guessed_for_long(client: Client) -> None:
    rita = make_user()
    for _ in range(5):
        sign_in(client, rita.username, "not it")

    refused = sign_in(client, rita.username)

    assert "tried too often" in refused.content.decode()
    assert not is_in(client)


def test_forms_that_are_sent_too_often_are_refused(client: Client) -> None:
    """By whoever sends them from one place."""
    statuses = {sign_in(client, f"name {number}", "").status_code for number in range(31)}

    assert statuses == {200, 429}


@pytest.mark.parametrize("name", ["a" * 100_000, "a\0b", "@", "a@b", " "])
def test_whatever_is_typed_as_a_name_is_told_to_be_wrong(name: str, client: Client) -> None:
    response = client.post("/login/", {"login": name, "password": "x" * 2000})

    assert (response.status_code, is_in(client)) == (200, False)


def test_somebody_who_left_is_told_so_and_not_let_in(client: Client) -> None:
    rita = make_user(is_active=False)

    response = sign_in(client, rita.username)

    assert (response.headers["Location"], is_in(client)) == ("/account/inactive/", False)


def test_signing_in_leads_to_no_other_site(client: Client) -> None:
    rita = make_user()

    form = {"login": rita.username, "password": PASSWORD, "next": "https://elsewhere.example/"}
    response = client.post("/login/", form)

    assert response.headers["Location"] == "/"
