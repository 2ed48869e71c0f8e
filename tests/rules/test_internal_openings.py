"""An opening that is not advertised: for strangers and applicants it is not there, on any address; for who
works on it, it is like any other."""

import re
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.test import Client

from hiring import consenting
from hiring.actions.applying import CLOSED, apply_for
from hiring.actions.refusals import Refused
from hiring.models import Application, Opening, OpeningTemplate
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import (
    make_applicant,
    make_opening,
    make_own_application,
    make_user,
    make_version,
)
from tests.factories.numbering import number_rows_from
from tests.factories.pages import parsed
from tests.rules.blind_rows import PK, VALUES
from tests.rules.crawling import addresses, routes

pytestmark = pytest.mark.django_db
TITLE = "Zqreplaced, nights"
# No row has it.
NONSENSE = 424299


@pytest.fixture
def opening() -> Opening:
    number_rows_from(PK)
    return make_opening(title=TITLE, internal=True)


@pytest.fixture(params=["stranger", "applicant"])
def outside(request: pytest.FixtureRequest, client: Client) -> Client:
    if request.param == "applicant":
        client.force_login(make_applicant())
    return client


@pytest.fixture
def recruiter(client: Client) -> Client:
    client.force_login(make_user(Part.RECRUITER))
    return client


def public_routes() -> list[str]:
    return sorted({route for route in routes() if "/vacancies/<int:pk>/" in route})


def asked(client: Client, route: str, pk: int) -> Iterator[tuple[int, str]]:
    address = route.replace("<int:pk>", str(pk))
    for body in (None, {}, {"consent": True, "consent_version": consenting.load().version, "text": "Ada"}):
        sent = client.post(address, body, "application/json") if body is not None else client.get(address)
        location = sent.headers.get("Location", "").replace(str(pk), "")
        page = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", sent.content.decode())
        yield sent.status_code, location + page.replace(str(pk), "")


def test_no_answer_to_an_outsider_names_it(outside: Client, opening: Opening) -> None:
    found = {address: outside.get(address) for address in addresses(VALUES)}

    named = [address for address, each in found.items() if b"zqreplaced" in each.getvalue().lower()]
    assert (named, len(found) > 100) == ([], True)


@pytest.mark.parametrize("route", public_routes())
def test_its_public_addresses_are_like_any_that_is_not_there(
    route: str, outside: Client, opening: Opening
) -> None:
    assert list(asked(outside, route, opening.pk)) == list(asked(outside, route, NONSENSE))


def test_there_are_such_addresses() -> None:
    assert len(public_routes()) >= 8


def test_nobody_applies_who_kept_the_address(opening: Opening) -> None:
    version = consenting.load().version

    with pytest.raises(Refused, match=CLOSED):
        apply_for(opening=opening, content=b"Ada", name="a.txt", consent=version, by=make_applicant())
    assert not Application.objects.exists()


def test_who_is_in_it_already_follows_it(client: Client, opening: Opening) -> None:
    user: User = make_applicant()
    application = make_own_application(user, opening)
    client.force_login(user)

    page = client.get(f"/me/applications/{application.code}/")

    assert TITLE in page.content.decode()
    assert (
        "may apply again" not in client.get(f"/me/applications/{application.code}/withdraw/").content.decode()
    )


def test_it_is_proposed_on_the_page_and_its_template_carries_it(recruiter: Client) -> None:
    form = {"role_version": make_version().pk, "title": TITLE, "headcount": "1", "internal": "on"}
    recruiter.post("/openings/new/", form)
    made = Opening.objects.get()
    recruiter.post(f"/openings/{made.pk}/template/", {"name": "Replaced"})

    page = recruiter.get(f"/openings/new/?role=nurse-manager&template={OpeningTemplate.objects.get().pk}")

    assert made.internal
    assert parsed(page).select_one("#id_internal[checked]")
    assert AuditEntry.objects.get(verb="proposed").detail["internal"] is True


def test_it_is_proposed_and_changed_by_the_api(recruiter: Client) -> None:
    make_version()
    given = {"role": "nurse-manager", "title": TITLE, "internal": True}
    made = recruiter.post("/api/v1/openings/", given, "application/json").json()
    terms = recruiter.get(made["terms"])

    tag = {"If-Match": terms.headers["ETag"]}
    changed = recruiter.patch(made["terms"], {"internal": False}, "application/json", headers=tag)

    assert (made["internal"], terms.json()["internal"], changed.json()["internal"]) == (True, True, False)
    assert AuditEntry.objects.get(verb="edited").detail == {"internal": False}
