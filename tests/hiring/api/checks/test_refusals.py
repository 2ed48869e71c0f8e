"""What cannot be checked is refused with the field that is wrong."""

from typing import Any

import pytest
from django.test import Client

from hiring.enums import OpeningStatus
from tests.factories.models import make_opening, make_version
from tests.factories.texts import RESUME
from tests.hiring.api.checks.asking import DAY, ROLE, errors, file_of

pytestmark = pytest.mark.django_db


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
