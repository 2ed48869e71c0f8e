"""What stands on top of every page: the work, and beside it a menu of what keeps it running."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from roles.permissions import Part
from tests.factories.models import make_applicant, make_user
from tests.factories.pages import parsed, texts

pytestmark = pytest.mark.django_db
WORK = ["Openings", "Candidates", "Roles", "Numbers", "How matching works"]
OUTSIDE = ["Roles", "How resumes are read"]
API = ["API tokens", "API"]
MENUS = {
    Part.RECRUITER: (WORK, ["Mail", "Webhooks", *API]),
    Part.MANAGER: (["Desk", *WORK], API),
    Part.DIRECTOR: (["Desk", *WORK], API),
    Part.AUDITOR: (WORK, ["Mail", "People and their parts", "Audit trail", "Webhooks", *API]),
    Part.ADMINISTRATOR: (["Vacancies", *OUTSIDE], ["People and their parts", *API]),
}


def seen(client: Client, address: str = "/account/") -> BeautifulSoup:
    return parsed(client.get(address))


@pytest.mark.parametrize("part", MENUS)
def test_each_part_has_its_work_on_top_and_the_rest_in_a_menu(part: Part, client: Client) -> None:
    client.force_login(make_user(part))

    page = seen(client)

    assert (texts(page, "header nav > a"), texts(page, "header .administration li")) == MENUS[part]
    assert texts(page, "header .administration summary") == ["Administration"]
    for link in page.select("header nav a[href^='/']"):
        assert client.get(str(link["href"])).status_code == 200


def test_applicants_have_no_menu(client: Client) -> None:
    client.force_login(make_applicant())

    page = seen(client)

    assert texts(page, "header nav a") == ["Vacancies", "Your applications", *OUTSIDE, "API"]
    assert page.select("header .administration") == []


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/mail/", "Mail"),
        ("/webhooks/", "Webhooks"),
        ("/audit/", "Audit trail"),
        ("/account/tokens/", "API tokens"),
        ("/api/v1/docs/", "API"),
    ],
)
def test_the_menu_says_where_one_is_even_when_closed(address: str, words: str, client: Client) -> None:
    client.force_login(make_user(Part.AUDITOR))

    page = seen(client, address)

    assert texts(page, "header [aria-current=page]") == [words]
    assert texts(page, "header summary[aria-current=true]") == ["Administration"]
    assert seen(client, "/openings/").select("header summary[aria-current]") == []
