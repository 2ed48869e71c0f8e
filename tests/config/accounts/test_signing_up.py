"""Signing up: an applicant, once the address is confirmed; never a colleague, or with somebody's address."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client

from roles.models import AuditEntry
from roles.permissions import Part, parts_of
from tests.config.accounts.doing import GOOD, again, is_in, link_in_mail, sign_in, sign_up
from tests.factories.models import PASSWORD, make_user

pytestmark = pytest.mark.django_db
ADA = "ada@example.org"


def test_who_signs_up_gets_in_once_the_address_is_confirmed(client: Client) -> None:
    sign_up(client, ADA)
    early = sign_in(client, ADA, GOOD)
    outside = is_in(client)
    client.post(link_in_mail())
    sign_in(client, ADA, GOOD)

    assert (early.headers["Location"], outside, is_in(client)) == ("/account/address/sent/", False, True)
    ada = User.objects.get()
    assert (parts_of(ada), ada.is_staff, ada.is_superuser) == (frozenset(), False, False)
    assert AuditEntry.objects.get().verb == "signed up"


def test_the_trail_keeps_no_address(client: Client) -> None:
    sign_up(client, ADA)

    entry = AuditEntry.objects.get()
    assert re.fullmatch(r"applicant-[0-9a-f]{10}", entry.who)
    assert entry.detail == {}


@pytest.mark.parametrize("address", ["director@example.net", "recruiter@example.net"])
def test_nobody_signs_up_under_a_colleague_s_name(address: str, client: Client) -> None:
    """The demo gives parts by username."""
    sign_up(client, address)

    assert not User.objects.filter(username__in=list(Part)).exists()


def test_more_than_the_form_asks_for_is_not_taken(client: Client) -> None:
    form = {"email": ADA, "password1": GOOD, "password2": GOOD}
    client.post(
        "/sign-up/", form | {"username": "root", "is_superuser": "on", "is_staff": "on", "groups": "1"}
    )

    user = User.objects.get()
    assert (user.username == "root", user.is_superuser, user.is_staff, user.groups.count()) == (
        *(False, False, False),
        0,
    )


def test_an_address_that_is_taken_is_told_to_its_owner_alone(client: Client) -> None:
    make_user(Part.RECRUITER, email=ADA)

    taken, new = sign_up(client, ADA), sign_up(Client(), "new@example.org")

    assert (taken.status_code, taken.headers["Location"]) == (new.status_code, new.headers["Location"])
    assert [(each.to, each.subject) for each in mail.outbox] == [
        ([ADA], "You have an account already"),
        (["new@example.org"], "Welcome: confirm your address"),
    ]
    assert User.objects.filter(email=ADA).count() == 1


def test_nobody_changes_their_address_to_somebody_else_s(client: Client) -> None:
    """Not even if its owner follows the link in the mail."""
    make_user(Part.DIRECTOR, email="Dora@example.org")
    mallory = make_user(email="mallory@example.org")
    client.force_login(mallory)
    again(client)

    client.post("/account/address/", {"email": "dora@example.org", "action_add": ""})
    client.post(link_in_mail())

    mallory.refresh_from_db()
    assert mallory.email == "mallory@example.org"
    assert not EmailAddress.objects.filter(email="dora@example.org", verified=True).exists()


def test_an_address_is_changed_once_the_new_one_is_confirmed(client: Client) -> None:
    user = make_user(email="old@example.org")
    client.force_login(user)
    again(client)

    client.post("/account/address/", {"email": "new@example.org", "action_add": ""})
    user.refresh_from_db()
    before = user.email
    client.post(link_in_mail())

    user.refresh_from_db()
    assert (before, user.email) == ("old@example.org", "new@example.org")
    assert AuditEntry.objects.filter(verb="changed address").count() == 1


def test_changing_the_address_takes_the_password_again(client: Client) -> None:
    client.force_login(make_user(email="old@example.org"))

    response = client.post("/account/address/", {"email": "new@example.org", "action_add": ""})

    assert response.headers["Location"].startswith("/account/again/")
    assert mail.outbox == []


@pytest.mark.parametrize("address", ["", "rita@example.org"])
def test_whom_an_administrator_added_need_confirm_nothing(address: str, client: Client) -> None:
    rita = make_user(Part.RECRUITER, email=address)
    if address:
        # Somebody asks for a new password for her before she has ever been here.
        Client().post("/account/password/forgotten/", {"email": address})

    sign_in(client, rita.username)

    assert is_in(client)


def test_an_address_signs_in_as_well_as_a_name(client: Client) -> None:
    make_user(Part.RECRUITER, email="rita@example.org")

    sign_in(client, "Rita@example.org", PASSWORD)

    assert is_in(client)
