"""The second factor: set up, asked for, required of who works here, and the way back in without the phone."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.conf import LazySettings
from django.contrib.auth.models import User
from django.test import Client

from config.accounts.second_factor import SET_UP
from config.content_policy import POLICY
from roles.actions.tokens import issue_token
from roles.enums import Scope
from roles.models import AuditEntry
from roles.permissions import Part
from tests.config.accounts.doing import again, code, is_in, set_up, sign_in
from tests.factories.models import make_user
from tests.factories.pages import parsed, texts

pytestmark = pytest.mark.django_db
CODES = "/account/second-factor/codes/"


@pytest.fixture
def rita(client: Client) -> User:
    user = make_user(Part.RECRUITER)
    sign_in(client, user.username)
    return user


def recovery_codes(client: Client) -> list[str]:
    return re.findall(r"<code>(\d{8})</code>", client.get(CODES).content.decode())


def test_signing_in_takes_a_code_once_it_is_on(client: Client, rita: User) -> None:
    secret = set_up(client)
    elsewhere = Client()

    sign_in(elsewhere, rita.username)
    before = is_in(elsewhere)
    wrong = elsewhere.post("/login/code/", {"code": "000000"})
    elsewhere.post("/login/code/", {"code": code(secret)})

    assert (before, is_in(elsewhere)) == (False, True)
    assert "This code is not right" in wrong.content.decode()
    verbs = AuditEntry.objects.order_by("pk").values_list("verb", flat=True)
    assert list(verbs) == ["set up second factor", "made recovery codes"]


def test_switching_it_on_signs_out_everywhere_else(
    client: Client, rita: User, settings: LazySettings
) -> None:
    elsewhere, other = Client(), Client()
    sign_in(elsewhere, rita.username)
    sign_in(other, make_user(Part.RECRUITER).username)
    before = is_in(elsewhere)

    set_up(client)

    assert (before, is_in(elsewhere), is_in(client), is_in(other)) == (True, False, True, True)
    settings.REQUIRE_MFA = True
    assert elsewhere.get("/api/v1/openings/").status_code == 401


def test_who_sets_it_up_is_told_that_it_signs_out_elsewhere(client: Client, rita: User) -> None:
    again(client)

    steps = texts(parsed(client.get("/account/second-factor/app/")), "ol li")

    assert steps[-1] == "Type in what the app shows. Everywhere but here you are signed out then."


def test_a_code_opens_once(client: Client, rita: User) -> None:
    shown = code(set_up(client))
    first, second = Client(), Client()
    for each in (first, second):
        sign_in(each, rita.username)
        each.post("/login/code/", {"code": shown})

    assert (is_in(first), is_in(second)) == (True, False)


def test_a_recovery_code_opens_once_in_place_of_the_app(client: Client, rita: User) -> None:
    set_up(client)
    one = recovery_codes(client)[0]
    first, second = Client(), Client()
    for each in (first, second):
        sign_in(each, rita.username)
        each.post("/login/code/", {"code": one})

    assert (is_in(first), is_in(second)) == (True, False)
    assert len(recovery_codes(client)) == 9


def test_nothing_about_it_is_changed_without_the_password(client: Client, rita: User) -> None:
    client.force_login(rita)

    for address in ("/account/second-factor/app/", f"{CODES}new/"):
        assert client.post(address, {"code": "000000"}).headers["Location"].startswith("/account/again/")
    assert not Authenticator.objects.exists()


def test_the_app_s_picture_is_ours_and_kept_by_nobody(client: Client, rita: User) -> None:
    again(client)
    page = client.get("/account/second-factor/app/")

    picture = client.get("/account/second-factor/app/picture.svg")

    assert (picture.status_code, picture.headers["Content-Type"]) == (200, "image/svg+xml")
    assert "no-store" in picture.headers["Cache-Control"]
    assert page.headers["Content-Security-Policy"] == POLICY
    assert b"data:" not in page.content


def test_it_is_turned_off_and_the_codes_go_too(client: Client, rita: User) -> None:
    set_up(client)

    client.post("/account/second-factor/app/remove/")

    assert not Authenticator.objects.exists()
    assert AuditEntry.objects.latest("pk").verb == "turned second factor off"


def test_who_works_here_is_led_to_set_it_up_where_it_is_required(
    client: Client, rita: User, settings: LazySettings
) -> None:
    settings.REQUIRE_MFA = True
    pages = ("/openings/", "/account/", "/account/tokens/", "/account/password/", "/roles/")

    assert {client.get(page).headers.get("Location") for page in pages} == {"/account/second-factor/app/"}
    refused = client.get("/api/v1/openings/")
    assert (refused.status_code, refused.headers["Content-Type"]) == (403, "application/problem+json")
    set_up(client)
    assert {client.get(page).status_code for page in pages} == {200}
    assert client.get("/api/v1/openings/").status_code == 200


def test_why_one_is_led_there_is_told_once(client: Client, rita: User, settings: LazySettings) -> None:
    settings.REQUIRE_MFA = True
    again(client)
    for _ in range(3):
        client.get("/openings/")

    page = parsed(client.get("/account/second-factor/app/"))

    assert texts(page, ".notice") == [SET_UP]


def test_where_it_is_required_it_cannot_be_turned_off(
    client: Client, rita: User, settings: LazySettings
) -> None:
    settings.REQUIRE_MFA = True
    set_up(client)

    page = client.post("/account/second-factor/app/remove/").content.decode()

    assert "has to have a second factor" in page
    assert Authenticator.objects.filter(type=Authenticator.Type.TOTP).exists()


def test_superusers_have_to_have_one_and_applicants_and_tokens_need_none(settings: LazySettings) -> None:
    settings.REQUIRE_MFA = True
    root, applicant = Client(), Client()
    root.force_login(make_user(is_superuser=True))
    applicant.force_login(make_user())
    text = issue_token(by=make_user(Part.RECRUITER), name="Career site", scopes=[Scope.READ])[1]

    by_token = Client().get("/api/v1/openings/", headers={"Authorization": f"Bearer {text}"})

    assert root.get("/admin/").headers["Location"] == "/account/second-factor/app/"
    assert (is_in(applicant), by_token.status_code) == (True, 200)


def test_who_must_set_it_up_can_still_sign_out(client: Client, rita: User, settings: LazySettings) -> None:
    settings.REQUIRE_MFA = True

    client.post("/logout/")

    assert client.get("/account/").headers["Location"].startswith("/login/")


def test_an_administrator_helps_who_lost_the_phone(client: Client, rita: User) -> None:
    set_up(client)
    kay = Client()
    kay.force_login(make_user(Part.ADMINISTRATOR))

    kay.post("/admin/auth/user/", {"action": "take_second_factor", "_selected_action": [rita.pk]})

    assert not Authenticator.objects.exists()
    entry = AuditEntry.objects.latest("pk")
    assert (entry.verb, entry.object_id) == ("turned second factor off", str(rita.pk))
