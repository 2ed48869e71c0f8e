"""People in the admin: kept by administrators, looked at by auditors, and every change recorded."""

from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group, User
from django.test import Client

from roles.actions.tokens import issue_token
from roles.enums import Scope
from roles.models import ApiToken, AuditEntry
from roles.permissions import Part, plays
from tests.factories.models import PASSWORD, make_user, make_version
from tests.factories.pages import parsed, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss() -> User:
    return make_user(Part.ADMINISTRATOR, username="boss")


@pytest.fixture
def administrator(client: Client, boss: User) -> Client:
    client.force_login(boss)
    return client


@pytest.fixture
def auditor(client: Client) -> Client:
    client.force_login(make_user(Part.AUDITOR))
    return client


def fields(user: User, **changes: Any) -> dict[str, Any]:
    return {"username": user.username, "is_active": "on", "groups": [], **changes}


def group(part: Part) -> int:
    return Group.objects.get(name=part.value).pk


def test_an_administrator_adds_a_person(administrator: Client) -> None:
    secret = {"password1": "a long pass phrase", "password2": "a long pass phrase"}
    added = {"username": "rita", "usable_password": "true", **secret}

    administrator.post("/admin/auth/user/add/", added)

    assert User.objects.get(username="rita").check_password("a long pass phrase")
    assert AuditEntry.objects.filter(who="boss", verb="added", object_type="auth.user").count() == 1


def test_an_administrator_says_who_plays_which_part(administrator: Client) -> None:
    rita = make_user(username="rita")

    administrator.post(
        f"/admin/auth/user/{rita.pk}/change/",
        fields(rita, groups=[group(Part.RECRUITER)], email="rita@example.org"),
    )

    rita = User.objects.get(pk=rita.pk)
    assert (plays(rita, Part.RECRUITER), rita.email) == (True, "rita@example.org")
    (entry,) = AuditEntry.objects.filter(verb="changed")
    assert (entry.object_id, entry.detail["parts"]) == (str(rita.pk), ["recruiter"])


def test_who_leaves_is_made_inactive_and_never_deleted(administrator: Client) -> None:
    rita = make_user(Part.RECRUITER)

    changed = fields(rita, groups=[group(Part.RECRUITER)])
    del changed["is_active"]
    administrator.post(f"/admin/auth/user/{rita.pk}/change/", changed)

    assert not User.objects.get(pk=rita.pk).is_active
    assert administrator.get(f"/admin/auth/user/{rita.pk}/delete/").status_code == 404


def test_nobody_changes_their_own_parts(administrator: Client, boss: User) -> None:
    administrator.post(
        f"/admin/auth/user/{boss.pk}/change/", fields(boss, groups=[group(Part.DIRECTOR)], first_name="B")
    )

    boss = User.objects.get(pk=boss.pk)
    assert (boss.first_name, plays(boss, Part.DIRECTOR), plays(boss, Part.ADMINISTRATOR)) == (
        "B",
        False,
        True,
    )


def test_nobody_is_made_a_superuser_on_the_site(administrator: Client) -> None:
    rita = make_user(username="rita")

    changed = fields(rita, is_superuser="on", is_staff="on", user_permissions=["1"])
    administrator.post(f"/admin/auth/user/{rita.pk}/change/", changed)

    rita = User.objects.get(pk=rita.pk)
    assert (rita.is_superuser, rita.is_staff, rita.user_permissions.count()) == (False, False, 0)


def test_a_new_password_is_recorded_and_not_its_words(administrator: Client) -> None:
    rita = make_user(username="rita")
    secret = {"password1": "another pass phrase", "password2": "another pass phrase"}

    administrator.post(f"/admin/auth/user/{rita.pk}/password/", {"usable_password": "true", **secret})

    assert User.objects.get(pk=rita.pk).check_password("another pass phrase")
    (entry,) = AuditEntry.objects.filter(verb="changed")
    assert "phrase" not in str(entry.detail)


def test_an_auditor_looks_at_people_and_sees_no_password(auditor: Client) -> None:
    rita = make_user(Part.RECRUITER, username="rita")

    page = parsed(auditor.get(f"/admin/auth/user/{rita.pk}/change/"))

    assert "recruiter" in str(page)
    assert rita.password not in str(page)
    assert "password" not in " ".join(texts(page, "fieldset")).lower()


def test_an_auditor_s_crafted_change_finds_nothing_there(auditor: Client) -> None:
    rita = make_user(username="rita")

    address = f"/admin/auth/user/{rita.pk}/change/"
    crafted = auditor.post(address, fields(rita, groups=[group(Part.DIRECTOR)]))

    assert crafted.status_code == 404
    assert auditor.post(f"/admin/auth/user/{rita.pk}/password/").status_code == 404
    assert not rita.groups.exists()


def test_only_parts_that_exist_can_be_chosen(administrator: Client) -> None:
    Group.objects.create(name="everybody")
    rita = make_user(username="rita")

    page = parsed(administrator.get(f"/admin/auth/user/{rita.pk}/change/"))

    assert texts(page, "#id_groups label") == sorted(Part)


def test_versions_are_only_looked_at(administrator: Client) -> None:
    version = make_version()

    address = f"/admin/roles/roleversion/{version.pk}/change/"
    assert administrator.get(address).status_code == 200
    assert administrator.post(address, {}).status_code == 404


def test_somebody_who_was_added_can_sign_in(client: Client) -> None:
    user = make_user(Part.AUDITOR)

    assert client.login(username=user.username, password=PASSWORD)


def test_an_administrator_revokes_anybody_s_token_and_an_auditor_looks_at_it(
    administrator: Client,
) -> None:
    auditor = Client()
    auditor.force_login(make_user(Part.AUDITOR))
    token, text = issue_token(by=make_user(Part.RECRUITER), name="Career site", scopes=[Scope.READ])
    chosen = {"action": "revoke", "_selected_action": [token.pk]}
    page = "/admin/roles/apitoken/"

    auditor.post(page, chosen)
    before = ApiToken.objects.filter(revoked_at=None).count()
    administrator.post(page, chosen)

    assert (before, ApiToken.objects.filter(revoked_at=None).count()) == (1, 0)
    assert text not in auditor.get(f"{page}{token.pk}/change/").content.decode()


def test_who_is_made_inactive_loses_their_tokens_for_good(administrator: Client) -> None:
    rita = make_user(Part.RECRUITER)
    issue_token(by=rita, name="Career site", scopes=[Scope.READ])

    changed = fields(rita)
    del changed["is_active"]
    administrator.post(f"/admin/auth/user/{rita.pk}/change/", changed)

    assert not ApiToken.objects.filter(revoked_at=None).exists()


def test_a_password_that_an_administrator_sets_ends_the_tokens(administrator: Client) -> None:
    rita = make_user(Part.RECRUITER)
    issue_token(by=rita, name="Career site", scopes=[Scope.READ])
    secret = {"password1": "another pass phrase", "password2": "another pass phrase"}

    administrator.post(f"/admin/auth/user/{rita.pk}/password/", {"usable_password": "true", **secret})

    assert not ApiToken.objects.filter(revoked_at=None).exists()


def test_an_address_that_an_administrator_changes_needs_no_confirmation(administrator: Client) -> None:
    rita = make_user(Part.RECRUITER, email="old@example.org")
    EmailAddress.objects.create(user=rita, email="old@example.org", primary=True, verified=True)

    administrator.post(f"/admin/auth/user/{rita.pk}/change/", fields(rita, email="New@Example.org"))
    client = Client()
    client.post("/login/", {"login": "new@example.org", "password": PASSWORD})

    assert client.get("/account/").status_code == 200
    assert not EmailAddress.objects.exists()
