"""Applicants' own pages: applying, following, understanding, saying what was misread, withdrawing."""

from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from hiring import consenting
from hiring.enums import Stage
from hiring.models import Application, Resume
from roles.permissions import Part
from tests.factories.models import (
    make_applicant,
    make_opening,
    make_own_application,
    make_user,
)


@pytest.fixture
def applicant(db: None) -> User:
    return make_applicant()


@pytest.fixture
def own(applicant: User) -> Client:
    client = Client()
    client.force_login(applicant)
    return client


def apply(client: Client, opening: int, content: bytes = b"Ada Obi\nNurse", **fields: str) -> Any:
    form = {"version": consenting.load().version, "consent": "on", **fields}
    file = SimpleUploadedFile("ada.txt", content)
    return client.post(f"/vacancies/{opening}/apply/", {**form, "file": file})


def test_applying_leads_to_ones_application(own: Client, media: Path) -> None:
    opening = make_opening()
    assert consenting.load().paragraphs[0][:40] in own.get(f"/vacancies/{opening.pk}/apply/").content.decode()

    response = apply(own, opening.pk)

    application = Application.objects.get()
    assert response.headers["Location"] == f"/me/applications/{application.code}/"
    page = own.get(response.headers["Location"]).content.decode()
    assert "You have applied." in page
    assert "Received" in page
    assert application.code in own.get("/me/").content.decode()


def test_nothing_is_taken_without_consent_or_twice(own: Client, media: Path) -> None:
    opening = make_opening()

    refused = apply(own, opening.pk, consent="")

    assert (refused.status_code, Resume.objects.count()) == (422, 0)
    assert "Without your consent" in refused.content.decode()
    apply(own, opening.pk)
    again = apply(own, opening.pk, content=b"Another")
    assert (again.status_code, Application.objects.count()) == (422, 1)
    assert "You have applied for this vacancy already" in again.content.decode()


def test_a_file_of_another_kind_is_refused_with_words(own: Client, media: Path) -> None:
    file = SimpleUploadedFile("ada.exe", b"MZ")
    form = {"version": consenting.load().version, "consent": "on", "file": file}

    response = own.post(f"/vacancies/{make_opening().pk}/apply/", form)

    assert (response.status_code, Resume.objects.count()) == (422, 0)
    assert "must end like a file that can be read" in response.content.decode()


def test_the_explanation_says_what_the_people_who_hire_see_but_no_total(own: Client, applicant: User) -> None:
    application = make_own_application(applicant, make_opening())

    page = own.get(f"/me/applications/{application.code}/explanation/").content.decode()

    assert application.match
    report = application.match.match_report
    assert all(item.label.replace("'", "&#x27;") in page for item in report.criteria)
    assert "Ward Manager" in page
    assert f"{report.score:.1f}" not in page


def test_what_was_misread_is_proposed_from_its_form(own: Client, applicant: User) -> None:
    application = make_own_application(applicant, make_opening())
    address = f"/me/applications/{application.code}/correct/employment/0/"
    assert "Ward Manager" in own.get(address).content.decode()

    own.post(address, {"title": "Ward Sister", "start": "2020-01", "why": "See page 1"}, follow=True)

    assert "Ward Sister" in own.get(f"/me/applications/{application.code}/").content.decode()
    assert "employment/0/title" in application.proposals.values_list("path", flat=True)
    assert own.post(address, {"title": "", "employer": "", "start": "never"}).status_code == 422
    assert own.get(f"/me/applications/{application.code}/correct/hobbies/0/").status_code == 404


def test_a_review_is_asked_for_once(own: Client, applicant: User) -> None:
    application = make_own_application(applicant, make_opening())
    address = f"/me/applications/{application.code}/review/"
    assert own.post(address, {"text": ""}).status_code == 422

    page = own.post(address, {"text": "Please look at Leeds."}, follow=True).content.decode()

    assert "Please look at Leeds." in page
    assert "Ask for a review" not in page


def test_withdrawing_asks_first(own: Client, applicant: User) -> None:
    application = make_own_application(applicant, make_opening())
    address = f"/me/applications/{application.code}/withdraw/"

    own.get(address)
    application.refresh_from_db()
    assert application.stage == Stage.NEW
    own.post(address)
    application.refresh_from_db()
    assert application.stage == Stage.WITHDRAWN


@pytest.mark.parametrize(
    "path",
    [
        "/me/applications/{code}/",
        "/me/applications/{code}/explanation/",
        "/me/applications/{code}/correct/employment/0/",
        "/me/applications/{code}/withdraw/",
        "/me/resumes/{resume}/file/",
    ],
)
def test_nobody_else_finds_it(path: str, applicant: User) -> None:
    application = make_own_application(applicant, make_opening())
    address = path.format(code=application.code, resume=application.resume_id)

    for user in (make_applicant(), make_user(Part.RECRUITER)):
        client = Client()
        client.force_login(user)
        assert client.get(address).status_code == 404
    assert "/login/" in Client().get(address).headers["Location"]


def test_applications_without_a_match_or_a_file_have_no_explanation(own: Client, applicant: User) -> None:
    application = make_own_application(applicant, make_opening())
    Application.objects.update(match=None)

    assert own.get(f"/me/applications/{application.code}/explanation/").status_code == 404
    assert own.get(f"/me/resumes/{application.resume_id}/file/").status_code == 404


@pytest.mark.parametrize("number", [1, 4])
def test_the_list_asks_the_same_of_the_database_whatever_its_length(
    own: Client, applicant: User, number: int, django_assert_max_num_queries: Any
) -> None:
    for _ in range(number):
        make_own_application(applicant, make_opening())

    with django_assert_max_num_queries(7):
        own.get("/me/")


def test_erasing_is_asked_for_twice(own: Client, applicant: User) -> None:
    make_own_application(applicant, make_opening())
    assert "Erase everything about you" in own.get("/me/erase/").content.decode()
    assert own.post("/me/erase/").status_code == 422

    page = own.post("/me/erase/", {"sure": "on"}, follow=True).content.decode()

    assert "has been erased" in page
    assert "/login/" in own.get("/me/").headers["Location"]


def test_applicants_start_at_their_applications(own: Client) -> None:
    assert own.get("/").headers["Location"] == "/me/"
