"""The editor of a role: what it offers, its names, and what is not there."""

import pytest
from django.test import Client

from roles.enums import FactKind
from roles.reading.profile import Profile
from tests.factories.models import make_draft, make_version
from tests.factories.pages import parsed, texts
from tests.factories.readings import nurse_manager
from tests.roles.pages.drafts.editing import DRAFT, content, newest, send

pytestmark = pytest.mark.django_db


def test_the_editor_offers_to_change_what_is_stated_and_not_what_follows_from_the_title(
    recruiter: Client,
) -> None:
    other = nurse_manager().experience[0].model_copy(update={"area": "Triage"})
    make_version(nurse_manager().model_copy(update={"experience": (other,)}))

    page = parsed(recruiter.get(DRAFT))

    rows = page.select("#experience tbody tr")
    assert [bool(row.select(".acts a")) for row in rows] == [True, False]
    assert texts(page, "#skill .acts a") == ["Change : Infection control", "Change : Telemedicine"]


def test_a_kind_without_a_fact_can_be_added_to(recruiter: Client) -> None:
    make_version(Profile(title="Archivist", slug="archivist"))

    page = parsed(recruiter.get("/roles/archivist/draft/"))

    assert texts(page, ".heading a")[:2] == ["Add duty", "Add experience"]
    assert len(page.select(".heading a")) == len(FactKind)


def test_a_role_gets_other_names(recruiter: Client) -> None:
    make_version()

    send(recruiter, "names/", title="Ward Lead", level="director", area="Care", aliases="A\n\n B ")

    role = content()
    assert (role.title, role.level, role.area, role.aliases) == ("Ward Lead", "director", "Care", ("A", "B"))


def test_a_name_of_another_role_is_refused_in_words(recruiter: Client) -> None:
    make_version(Profile(title="Archivist", slug="archivist"))
    make_version()

    typed = {"title": "Archivist", "level": "manager", "seen": newest().digest}
    response = recruiter.post(f"{DRAFT}names/", typed)

    assert response.status_code == 422
    assert "“Archivist” is a name of Archivist: one name stands for one role" in response.content.decode()


def test_what_was_never_there_is_not_found(recruiter: Client) -> None:
    make_draft()

    addresses = ["change/kpi/7/", "change/tariff/0/", "add/tariff/", "settle/0/"]

    assert {recruiter.get(f"{DRAFT}{address}").status_code for address in addresses} == {404}
    assert send(recruiter, "remove/kpi/7/") == 404
