"""Checking oneself in the browser."""

from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import LazySettings
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from hiring.actions import checks
from hiring.enums import OpeningStatus
from tests.factories.models import make_opening, make_version
from tests.factories.pages import parsed, texts, words
from tests.factories.readings import nurse_manager
from tests.factories.texts import RESUME

pytestmark = pytest.mark.django_db

ROLE = "/roles/nurse-manager/check/"
WORDS = {
    "by": "words",
    "job1-title": "Ward manager",
    "job1-years": "5",
    "job1-leads": "12",
    "job1-did": "- Planned the staffing and shift rosters of the ward\r\n- Investigated complaints",
    "job2-title": "Staff nurse",
    "job2-years": "2.5",
    "degree": "bachelor",
    "field": "Nursing",
    "skills": "Infection control, Leadership\r\nTriage",
    "certifications": "BLS",
}


@pytest.fixture(scope="module", autouse=True)
def _helper() -> Iterator[None]:
    """The helper process of the web server ends with these tests."""
    yield
    checks.SANDBOX.close()


def file_of(content: str = RESUME, name: str = "ada.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content.encode())


def sent(client: Client, address: str = ROLE, **form: Any) -> BeautifulSoup:
    return parsed(client.post(address, form))


def refused(response: Any, status: int = 422) -> str:
    """What the page says is wrong."""
    assert response.status_code == status
    page = BeautifulSoup(response.content, "lxml")
    return " ".join(words(each) for each in page.select(".wrong, .alarm"))


def test_a_role_leads_to_checking_oneself(client: Client) -> None:
    make_version()

    role = parsed(client.get("/roles/nurse-manager/"))
    page = parsed(client.get(ROLE))

    assert [link["href"] for link in role.select("a.button")] == [ROLE]
    assert texts(page, ".tabs a") == ["A file", "Its text", "A few words"]
    assert "Nothing is stored" in words(page.select("main")[0])


def test_a_file_is_answered_with_gates_levels_reasons_and_advice(client: Client) -> None:
    make_version()

    page = sent(client, by="file", file=file_of())
    by_api = client.post(
        "/api/v1/roles/nurse-manager/check/", {"text": RESUME}, content_type="application/json"
    ).json()

    shown = [words(row.select(".level")[0])[0] for row in page.select("table.criteria tbody tr")]
    assert sorted(shown) == sorted(str(each["level"]) for each in by_api["criteria"])
    assert texts(page, ".advice strong") == [each["label"] for each in by_api["advice"]]
    assert sum(int(words(chip).split()[0]) for chip in page.select(".gates .chip")) == len(by_api["gates"])
    assert words(page.select("[role=status]")[0]).startswith("Nothing was stored")
    # No total: it would be read as a mark.
    assert page.select(".total, .big") == []


def test_quotes_lead_to_their_marks_in_the_text(client: Client) -> None:
    make_version()

    page = sent(client, by="text", text=RESUME)

    links = page.select(".quotes a")
    assert links
    assert all(page.select(f"[id='{str(link['href'])[1:]}']") for link in links)


def test_a_text_stays_to_be_changed_and_a_file_does_not(client: Client) -> None:
    make_version()

    by_text, by_file = sent(client, by="text", text=RESUME), sent(client, by="file", file=file_of())

    assert by_text.select("textarea")[0].get_text().strip() == RESUME.strip()
    assert by_file.select("input[type=file]")


def test_a_few_words_are_read_as_a_resume(client: Client) -> None:
    make_version()

    page = sent(client, **WORDS)

    text = page.select(".text")[0]
    for number in text.select(".proof, .counted"):
        number.decompose()
    lines = text.get_text().splitlines()
    assert [line for line in lines if line][:2] == ["Experience", "Ward manager"]
    assert "• Led a team of 12 people." in lines
    assert "Bachelor's degree in Nursing" in lines
    assert [line for line in lines if line in ("Infection control", "Leadership", "Triage")] == [
        "Infection control",
        "Leadership",
        "Triage",
    ]
    met = page.select(".gates .chip.met + span")[0]
    assert "Bachelor's degree in Nursing" in words(met)


def test_a_vacancy_is_checked_in_its_own_kind_of_centre(client: Client) -> None:
    opening = make_opening(title="Leeds", centre_kind="inbound")
    address = f"/vacancies/{opening.pk}/check/"

    page = sent(client, address, by="text", text=RESUME)

    vacancy = parsed(client.get(f"/vacancies/{opening.pk}/"))
    assert address in [link["href"] for link in vacancy.select("a.button")]
    assert page.select("select[name=centre_kind]") == []
    assert "Telemedicine" not in words(page.select("#left")[0])


def test_a_kind_of_centre_can_be_chosen_where_it_matters(client: Client) -> None:
    make_version()
    plain = nurse_manager().model_copy(update={"title": "Ward Clerk", "slug": "ward-clerk", "skills": ()})
    make_version(plain)

    matters = sent(client, by="text", text=RESUME, centre_kind="virtual")
    no_matter = parsed(client.get("/roles/ward-clerk/check/"))

    assert texts(matters, "select[name=centre_kind] option") == ["Any kind", "Virtual"]
    assert no_matter.select("select") == []


@pytest.mark.parametrize(
    ("form", "what"),
    [
        ({"by": "file"}, "Choose the file first."),
        ({"by": "file", "file": ("ada.exe", "MZ")}, "This kind of file cannot be read"),
        (
            {"by": "file", "file": ("ada.pdf", "%PDF-1.4")},
            "This PDF is damaged and can't be read; send it again",
        ),
        ({"by": "text", "text": " \n"}, "This file is empty; send it again."),
        ({"by": "text", "text": "a\0b"}, "Null characters are not allowed."),
        ({"by": "words"}, "Say at least something"),
        ({"by": "words", "job1-years": "3"}, "Name the job that this is about."),
        ({"by": "words", "job1-title": "Nurse", "job1-years": "1000"}, "less than or equal to 60"),
        ({"by": "words", "skills": "Triage", "degree": "wizard"}, "Select a valid choice"),
        ({"by": "nothing"}, "Choose the file first."),
        ({}, "Choose the file first."),
    ],
)
def test_what_is_wrong_is_said(client: Client, form: dict[str, Any], what: str) -> None:
    make_version()
    if "file" in form:
        name, content = form["file"]
        form = form | {"file": file_of(content, name)}

    assert what in refused(client.post(ROLE, form))


def test_more_than_any_file_is_not_read_at_all(client: Client) -> None:
    make_version()

    response = client.post(ROLE, {"by": "file", "file": file_of("a" * 10_100_000)})

    assert "larger than 10 MB" in refused(response, 413)


def test_the_forms_token_is_asked_for() -> None:
    make_version()

    response = Client(enforce_csrf_checks=True).post(ROLE, {"by": "text", "text": RESUME})

    assert response.status_code == 403


def test_answers_stay_out_of_caches(client: Client) -> None:
    make_version()

    assert client.post(ROLE, {"by": "text", "text": RESUME}).headers["Cache-Control"] == "no-store"


def test_who_checks_too_often_is_told_when_to_come_back(client: Client, settings: LazySettings) -> None:
    make_version()
    settings.CHECK_RATE = "1/hour"
    cache.clear()
    form = {"by": "text", "text": RESUME}

    first, second = (client.post(ROLE, form) for _ in range(2))

    cache.clear()
    assert first.status_code == 200
    assert "try again in 60 minutes" in refused(second, 429)
    assert 3_500 < int(second.headers["Retry-After"]) <= 3_601
    # What was written is not lost.
    assert RESUME.splitlines()[0] in second.content.decode()


@pytest.mark.parametrize("address", ["/roles/none/check/", "/vacancies/0/check/"])
def test_what_is_not_public_is_not_there(client: Client, address: str) -> None:
    closed = make_opening(status=OpeningStatus.CLOSED)

    assert client.get(address).status_code == 404
    assert client.post(f"/vacancies/{closed.pk}/check/", {"by": "text", "text": "a"}).status_code == 404
