"""Vacancies as people and search engines find them."""

import json

import pytest
from django.test import Client

from hiring.enums import OpeningStatus
from tests.factories.models import make_opening, make_version
from tests.factories.pages import parsed, texts

pytestmark = pytest.mark.django_db


def test_vacancies_are_listed_without_an_account(client: Client) -> None:
    opening = make_opening(title="Nurse Manager, Leeds", place="Leeds")
    make_opening(title="Closed", status=OpeningStatus.CLOSED)

    page = parsed(client.get("/vacancies/"))

    links = [(link.get_text(), link["href"]) for link in page.select("tbody th a")]
    assert links == [("Nurse Manager, Leeds", f"/vacancies/{opening.pk}/")]


def test_vacancies_are_found_by_their_words(client: Client) -> None:
    make_opening(title="One", place="Leeds")
    make_opening(title="Two", place="York")

    assert texts(parsed(client.get("/vacancies/?q=york")), "tbody th") == ["Two"]
    assert texts(parsed(client.get("/vacancies/?q=rome")), "h2") == ["No vacancy is called “rome”"]


def test_a_vacancy_tells_what_is_asked_the_must_haves_first(client: Client) -> None:
    opening = make_opening(title="Leeds", centre_kind="inbound")

    page = parsed(client.get(f"/vacancies/{opening.pk}/"))

    experience = page.select("section[aria-labelledby='experience-heading']")[0]
    assert texts(experience, "p, li") == [
        "Must have",
        "4 years of leading people in Nursing",
    ]
    assert texts(page, "#certification-heading + p") == ["Preferred: BLS"]
    assert texts(page, "#skill-heading + p") == ["Must have: Infection control"]


def test_a_vacancy_carries_its_posting_as_data(client: Client) -> None:
    band = make_version().salary_bands.get()
    opening = make_opening(title="</script><b>Leeds & York", band=band)

    page = parsed(client.get(f"/vacancies/{opening.pk}/"))
    posting = json.loads(page.select("script[type='application/ld+json']")[0].get_text())

    assert posting == client.get(f"/api/v1/vacancies/{opening.pk}/job-posting/").json()
    assert posting["title"] == "</script><b>Leeds & York"
    assert page.select("h1 b") == []


def test_what_is_not_open_is_not_there(client: Client) -> None:
    closed = make_opening(status=OpeningStatus.CLOSED)

    assert client.get(f"/vacancies/{closed.pk}/").status_code == 404
