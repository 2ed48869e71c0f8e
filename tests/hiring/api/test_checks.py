"""Checking oneself through the API: what HR would see, and nothing kept."""

import json
import logging
import os
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.conf import LazySettings
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from hiring.actions import checks
from hiring.actions.screenings import run_job, screen_resume
from hiring.actions.waiting_line import WaitingLine
from hiring.enums import OpeningStatus
from hiring.models import Application, Opening
from roles.permissions import Part
from roles.reading.files import extract
from tests.factories.models import make_opening, make_user, make_version
from tests.factories.texts import RESUME

pytestmark = pytest.mark.django_db

DAY = "2025-06-30"
ROLE = "/api/v1/roles/nurse-manager/check/"
JSON_RESUME = {
    "basics": {"name": "Ada Obi"},
    "work": [
        {
            "position": "Ward Manager",
            "name": "St Anne Hospital",
            "startDate": "2016-03",
            "endDate": "2022-05",
            "highlights": ["Led a team of 24 nurses and planned the staffing and shift rosters of the ward."],
        }
    ],
    "skills": [{"name": "Infection control"}],
}
WRITING = os.O_WRONLY | os.O_RDWR
PROBLEM = "application/problem+json"


@pytest.fixture(scope="module", autouse=True)
def _helper() -> Iterator[None]:
    """The helper process of the web server ends with these tests."""
    yield
    checks.SANDBOX.close()


@pytest.fixture
def written() -> Iterator[list[str]]:
    """The files that this process opens to write, from here on."""
    opened: list[str] = []
    watching = True

    def watch(event: str, details: tuple[Any, ...]) -> None:
        # Numbers are pipes: to the helper process.
        named = event == "open" and isinstance(details[0], str | bytes)
        if watching and named and isinstance(details[2], int) and details[2] & WRITING:
            opened.append(str(details[0]))

    # There is no way to take it out again: it is told to look away.
    sys.addaudithook(watch)
    yield opened
    watching = False


def file_of(content: str | bytes = RESUME, name: str = "ada.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())


def checked(client: Client, address: str = ROLE, **body: Any) -> Any:
    response = client.post(address, body, content_type="application/json")
    assert response.status_code == 200, response.content
    return response.json()


def errors(response: Any) -> dict[str, str]:
    assert (response.status_code, response.headers["Content-Type"]) == (400, PROBLEM)
    return {each["field"]: each["detail"] for each in response.json()["errors"]}


def stored_match(client: Client, opening: Opening, content: bytes, name: str) -> Any:
    """What the people who hire are shown of a file that was screened as a worker does."""
    day = date.fromisoformat(DAY)
    job, _ = screen_resume(opening=opening, content=content, name=name, by=None, as_of=day)
    run_job(job_id=job.pk, delivery="message", extract=extract)
    application = Application.objects.get(opening=opening)
    client.force_login(make_user(Part.RECRUITER))
    match = client.get(f"/api/v1/applications/{application.pk}/match/").json()
    client.logout()
    return match


@pytest.mark.usefixtures("media")
def test_a_check_says_what_the_stored_match_says_to_the_byte(client: Client) -> None:
    """Of a vacancy with weights of its own, and of its role's requirements in the same kind of centre."""
    opening = make_opening(centre_kind="inbound")
    weighed = make_opening(centre_kind="inbound", weights={"skill": "2"})
    content = RESUME.encode()
    matches = [stored_match(client, each, content, "ada.txt") for each in (opening, weighed)]

    answers = [
        client.post(f"/api/v1/vacancies/{each.pk}/check/", {"file": file_of(), "as_of": DAY}).json()
        for each in (opening, weighed)
    ]
    by_role = client.post(ROLE, {"file": file_of(), "as_of": DAY, "centre_kind": "inbound"}).json()

    for name in ("criteria", "gates", "flags", "confidence", "pay"):
        told = [json.dumps(each[name]) for each in answers]
        assert told == [json.dumps(match[name]) for match in matches]
        assert json.dumps(by_role[name]) == told[0]
    assert json.dumps(answers[0]["criteria"]) != json.dumps(answers[1]["criteria"])
    assert "score" not in answers[0]


def test_text_and_a_file_of_it_are_the_same(client: Client) -> None:
    make_version()

    by_text = checked(client, text=RESUME, as_of=DAY)
    by_file = client.post(ROLE, {"file": file_of(), "as_of": DAY}).json()

    assert by_text == by_file
    assert (by_text["role"], by_text["as_of"]) == ("nurse-manager/1", DAY)
    assert by_text["text"].startswith("Ada Obi")
    assert by_text["stored"] == "Nothing was stored: neither what you sent nor this answer."


def test_evidence_points_into_the_text(client: Client) -> None:
    make_version()

    answer = checked(client, text=RESUME)

    quotes = [quote for each in answer["criteria"] for quote in each["evidence"]]
    assert quotes
    assert [answer["text"][each["start"] : each["end"]] for each in quotes] == [
        each["quote"] for each in quotes
    ]


def test_advice_begins_with_the_must_haves_that_are_not_met(client: Client) -> None:
    make_version()

    answer = checked(client, text=RESUME, as_of=DAY)

    unmet = {each["criterion"] for each in answer["gates"] if each["result"] != "met"}
    assert unmet
    assert [each["must_have"] for each in answer["advice"]][: len(unmet)] == [True] * len(unmet)
    assert {each["criterion"] for each in answer["advice"] if each["must_have"]} == unmet


def rows() -> dict[str, int]:
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


@pytest.mark.usefixtures("media")
def test_nothing_is_stored(client: Client, caplog: pytest.LogCaptureFixture, written: list[str]) -> None:
    """No row, no file, no line in the log; nor of a file that Django would keep on disk while it comes in."""
    make_version()
    caplog.set_level(logging.DEBUG)
    before = rows()
    large = f"<html><pre>{RESUME}</pre><!-- {'x' * 3_000_000} --></html>"

    answers = [
        client.post(ROLE, {"file": file_of()}),
        client.post(ROLE, {"file": file_of(large, "ada.html")}),
        client.post(ROLE, {"text": RESUME}, content_type="application/json"),
        client.post(ROLE, {"file": file_of(b"%PDF-1.4 Ada Obi", "ada.pdf")}),
    ]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 400]
    assert rows() == before
    assert written == []
    assert [line for line in caplog.messages if "Obi" in line or "surgical" in line] == []
    assert {answer.headers.get("Cache-Control") for answer in answers[:3]} == {"no-store"}


def test_what_breaks_is_logged_without_what_was_sent(
    client: Client, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_version()

    def choke(*_: Any, **__: Any) -> None:
        raise ValueError(RESUME)

    monkeypatch.setattr("hiring.reading.resumes.read_resume", choke)
    client.raise_request_exception = False

    response = client.post(ROLE, {"text": RESUME}, content_type="application/json")

    assert (response.status_code, response.headers["Content-Type"]) == (500, PROBLEM)
    assert "a check broke: ValueError" in caplog.text
    assert "Obi" not in caplog.text + response.content.decode()


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "text"),
        ({"text": RESUME, "about": {"years": 3}}, "text"),
        ({"text": " "}, "text"),
        ({"text": 5}, "text"),
        ({"text": "a\0b"}, "text"),
        ({"text": RESUME, "as_of": "yesterday"}, "as_of"),
        ({"text": RESUME, "as_of": "0001-01-01"}, "as_of"),
        ({"text": RESUME, "as_of": "9999-12-31"}, "as_of"),
        ({"text": RESUME, "centre_kind": "other"}, "centre_kind"),
        ({"text": RESUME, "name": "Ada"}, "name"),
        ({"about": {}}, "about"),
        ({"about": {"field": "Nursing"}}, "about"),
        ({"about": {"years": 1e300}}, "about.years"),
        ({"about": {"degree": "wizard"}}, "about.degree"),
        ({"about": {"jobs": [{"title": "Nurse", "start": "2020-13"}]}}, "about.jobs.0.start"),
        ({"about": {"jobs": [{"title": ""}]}}, "about.jobs.0.title"),
        ({"resume": []}, "resume"),
        ({"resume": "resume"}, "resume"),
    ],
)
def test_what_is_wrong_is_named(client: Client, body: dict[str, Any], field: str) -> None:
    make_version()

    response = client.post(ROLE, body, content_type="application/json")

    assert field in errors(response)


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({}, "file"),
        ({"file": file_of(name="ada.exe")}, "file"),
        ({"file": file_of(b"", "ada.txt")}, "file"),
        ({"file": file_of(b" \n", "ada.txt")}, "file"),
        ({"file": file_of(b"%PDF-1.4", "ada.pdf")}, "file"),
        ({"file": file_of(), "as_of": "soon"}, "as_of"),
        ({"file": file_of(), "as_of": "2200-01-01"}, "as_of"),
        ({"file": file_of(), "centre_kind": "other"}, "centre_kind"),
        ({"file": file_of(), "name": "Ada"}, "name"),
        ({"file": [file_of(), file_of()]}, "file"),
        ({"file": file_of(), "as_of": [DAY, DAY]}, "as_of"),
    ],
)
def test_what_is_wrong_with_a_form_is_named(client: Client, form: dict[str, Any], field: str) -> None:
    make_version()
    # Made once for all tests, and read by an earlier one.
    for file in filter(None, [form.get("file")]):
        for each in file if isinstance(file, list) else [file]:
            each.seek(0)

    assert field in errors(client.post(ROLE, form))


def test_a_kind_of_centre_is_the_vacancys_own(client: Client) -> None:
    opening = make_opening()
    body = {"text": RESUME, "centre_kind": "inbound"}

    response = client.post(f"/api/v1/vacancies/{opening.pk}/check/", body, content_type="application/json")

    assert "centre_kind" in errors(response)


def test_a_body_that_is_too_long_or_of_another_kind_is_refused(client: Client) -> None:
    make_version()

    long_text = client.post(ROLE, b'"' + b"a" * 1_000_001 + b'"', content_type="application/json")
    long_file = client.post(ROLE, {"file": file_of(b"a" * 10_100_000)})
    plain = client.post(ROLE, RESUME, content_type="text/plain")

    assert [each.status_code for each in (long_text, long_file, plain)] == [413, 413, 415]


def test_an_empty_body_says_what_to_send(client: Client) -> None:
    make_version()

    assert errors(client.post(ROLE, b"", content_type="application/json")) == {
        "text": "Send one of text, resume and about, or a file as multipart/form-data."
    }


def test_what_is_not_public_is_not_there(client: Client) -> None:
    closed = make_opening(status=OpeningStatus.CLOSED)
    addresses = ["/api/v1/roles/none/check/", f"/api/v1/vacancies/{closed.pk}/check/"]

    answers = [
        client.post(each, {"text": RESUME}, content_type="application/json").status_code for each in addresses
    ]

    assert answers == [404, 404]


@pytest.fixture
def few(settings: LazySettings) -> Iterator[None]:
    """Two checks an hour."""
    cache.clear()
    settings.CHECK_RATE = "2/hour"
    yield
    cache.clear()


@pytest.mark.usefixtures("few")
def test_one_client_may_not_check_without_end(client: Client) -> None:
    make_version()

    def status(address: str, **fields: Any) -> int:
        return client.post(
            ROLE, {}, content_type="application/json", REMOTE_ADDR=address, **fields
        ).status_code

    assert [status("203.0.113.7") for _ in range(3)] == [400, 400, 429]
    assert status("203.0.113.7", HTTP_X_FORWARDED_FOR="198.51.100.1") == 429
    assert status("203.0.113.8") == 400
    # A household's addresses are one client.
    assert [status(f"2001:db8::{end}") for end in (1, 2, 3)] == [400, 400, 429]


@pytest.mark.usefixtures("few")
def test_who_is_refused_is_told_when_to_come_back(client: Client) -> None:
    make_version()

    for _ in range(3):
        response = client.post(ROLE, {}, content_type="application/json")

    assert (response.status_code, response.headers["Content-Type"]) == (429, PROBLEM)
    assert 3_500 < int(response.headers["Retry-After"]) <= 3_600


def test_more_than_the_site_can_bear_come_back_in_a_moment(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_version()
    line = WaitingLine(places=1, waiting=0, patience=0)
    monkeypatch.setattr("hiring.actions.checks.LINE", line)

    with line.place():
        busy = client.post(ROLE, {"text": RESUME}, content_type="application/json")
    then = client.post(ROLE, {"text": RESUME}, content_type="application/json")

    assert (busy.status_code, busy.headers["Retry-After"]) == (429, "5")
    assert then.status_code == 200


@pytest.mark.usefixtures("media")
def test_a_json_resume_is_read_as_a_file_of_it_would_be(client: Client) -> None:
    opening = make_opening()
    match = stored_match(client, opening, json.dumps(JSON_RESUME).encode(), "ada.json")

    answer = checked(client, f"/api/v1/vacancies/{opening.pk}/check/", resume=JSON_RESUME, as_of=DAY)

    assert json.dumps(answer["criteria"]) == json.dumps(match["criteria"])
    assert "Ward Manager" in answer["text"]


def test_years_alone_are_years_of_the_roles_own_work(client: Client) -> None:
    make_version()

    answer = checked(client, about={"years": 6, "degree": "bachelor", "field": "Nursing"}, as_of="2026-03-02")

    assert answer["text"].split("\n\n")[1:] == [
        "Nurse Manager\nApril 2020 – present",
        "Education",
        "Bachelor's degree in Nursing",
    ]
    results = {each["criterion"]: each["result"] for each in answer["gates"]}
    assert results == {
        "skill:infection-control": "no evidence",
        "education:bachelor-s-degree-in-nursing": "met",
        "experience:4-years-of-leading-people-in-nursing": "met",
    }


def test_jobs_are_read_with_who_was_led_and_what_was_done(client: Client) -> None:
    make_version()
    job = {"title": "Ward manager", "employer": "St Anne", "start": "2019-03", "leads": 12}

    answer = checked(client, about={"jobs": [job | {"did": ["Planned the shifts of the ward"]}]})

    assert answer["text"].splitlines()[2:] == [
        "Ward manager",
        "St Anne",
        "March 2019 – present",
        "• Led a team of 12 people.",
        "• Planned the shifts of the ward",
    ]
