"""Applying by the API: with consent, once, with a file or words; and being told how it stands."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from hiring import consenting
from hiring.enums import JobStatus, OpeningStatus, Stage
from hiring.models import Application, Consent, Opening, Resume, ScreeningJob
from roles.actions.tokens import issue_token
from roles.enums import Scope
from roles.permissions import Part
from tests.factories.models import (
    make_applicant,
    make_opening,
    make_own_application,
    make_read_resume,
    make_resume,
    make_user,
)

CONTENT = b"Ada Obi\nWard Manager, 2018 - 2022\n"


@pytest.fixture(autouse=True)
def _files(media: Path) -> None:
    """Uploads go to an empty folder."""


def send(client: Client, opening: int, content: bytes = CONTENT, headers: Any = None, **fields: Any) -> Any:
    form = {"consent": "true", "consent_version": consenting.load().version, **fields}
    form["file"] = SimpleUploadedFile("ada.txt", content)
    return client.post(f"/api/v1/vacancies/{opening}/applications/", form, headers=headers)


def send_json(client: Client, opening: int, **body: Any) -> Any:
    given = {"consent": True, "consent_version": consenting.load().version, **body}
    path = f"/api/v1/vacancies/{opening}/applications/"
    return client.post(path, json.dumps(given), content_type="application/json")


def fields_of(response: Any, status: int = 400) -> list[str]:
    assert response.status_code == status
    return [each["field"] for each in response.json()["errors"]]


def test_the_words_that_one_agrees_to_come_first(own: Client) -> None:
    opening = make_opening()

    words = own.get(f"/api/v1/vacancies/{opening.pk}/applications/").json()

    assert words == {"vacancy": opening.pk, "consent": consenting.load().model_dump(mode="json")}


def test_a_resume_is_taken_and_can_be_followed(own: Client, applicant: User) -> None:
    opening = make_opening()

    response = send(own, opening.pk)

    assert response.status_code == 202
    application = Application.objects.get()
    told = own.get(response.headers["Location"]).json()
    assert told == response.json()
    assert (told["code"], told["status"], told["explanation"]) == (application.code, "received", None)
    assert (application.candidate.account, application.candidate.email) == (applicant, applicant.email)
    assert (application.source, application.resume.account) == ("applicant", applicant)
    consent = application.consents.get()
    assert (consent.version, consent.digest) == (consenting.load().version, consenting.load().digest)
    assert ScreeningJob.objects.get().resume == application.resume


def test_words_and_json_resumes_are_taken_too(own: Client) -> None:
    assert send_json(own, make_opening().pk, text="Ada Obi\nNurse").status_code == 202
    assert send_json(own, make_opening().pk, resume={"basics": {"name": "Ada"}}).status_code == 202

    assert list(Resume.objects.order_by("pk").values_list("kind", flat=True)) == ["txt", "json"]


def test_the_same_file_again_is_the_same_application(own: Client) -> None:
    opening = make_opening()
    first = send(own, opening.pk)

    again = send(own, opening.pk)

    assert (again.status_code, again.json()) == (200, first.json())
    assert (Application.objects.count(), Consent.objects.count()) == (1, 1)


def test_the_same_request_again_is_answered_the_same(own: Client) -> None:
    opening, key = make_opening(), {"Idempotency-Key": "one"}
    first = send(own, opening.pk, headers=key)

    again = send(own, opening.pk, headers=key)

    assert (again.status_code, again.json()) == (202, first.json())
    assert again.headers["Idempotency-Replayed"] == "true"


def test_nobody_applies_twice_with_different_files(own: Client) -> None:
    opening = make_opening()
    send(own, opening.pk)

    assert send(own, opening.pk, content=b"Another").status_code == 409
    assert Application.objects.count() == 1


def test_a_file_that_could_not_be_read_is_exchanged(own: Client) -> None:
    opening = make_opening()
    code = send(own, opening.pk).json()["code"]
    Resume.objects.update(status="unreadable", reason="The file is empty.")
    assert own.get(f"/api/v1/me/applications/{code}/").json()["status"] == "unreadable"

    again = send(own, opening.pk, content=b"Ada Obi, nurse")

    assert (again.status_code, again.json()["code"], again.json()["status"]) == (202, code, "received")


def test_who_withdrew_may_come_back(own: Client) -> None:
    opening = make_opening()
    code = send(own, opening.pk).json()["code"]
    own.post(f"/api/v1/me/applications/{code}/withdrawal/")

    again = send(own, opening.pk)

    assert (again.status_code, again.json()["code"], again.json()["status"]) == (202, code, "received")
    assert [each.withdrawn_at is None for each in Consent.objects.all()] == [False, True]


@pytest.mark.parametrize("consent", ["false", "", "perhaps"])
def test_nothing_is_taken_without_consent(own: Client, consent: str) -> None:
    response = send(own, make_opening().pk, consent=consent)

    assert fields_of(response) == ["consent"]
    assert Resume.objects.count() == 0


def test_consent_is_to_the_words_of_now(own: Client) -> None:
    assert send(own, make_opening().pk, consent_version="1999").status_code == 409
    assert Resume.objects.count() == 0


def test_an_address_has_to_be_confirmed(db: None) -> None:
    client = Client()
    client.force_login(make_user(email="new@example.org"))

    response = send(client, make_opening().pk)

    assert response.status_code == 409
    assert "Confirm your e-mail address" in response.json()["detail"]


def test_who_hires_does_not_apply(db: None) -> None:
    client = Client()
    client.force_login(make_user(Part.RECRUITER))

    assert send(client, make_opening().pk).status_code == 404


def test_a_vacancy_that_is_closed_is_not_there(own: Client) -> None:
    opening = make_opening()
    Opening.objects.update(status=OpeningStatus.CLOSED)

    assert send(own, opening.pk).status_code == 404


def test_a_resume_that_came_before_by_the_same_address_is_the_same_person(
    own: Client, applicant: User
) -> None:
    before = make_read_resume().candidate
    assert before
    before.email = applicant.email
    before.save()

    send(own, make_opening().pk)

    assert Application.objects.get().candidate == before


def test_the_bytes_of_somebody_elses_resume_lead_to_nothing_of_theirs(own: Client) -> None:
    """Nor does the answer tell that they are here."""
    opening = make_opening()
    other = Client()
    other.force_login(make_applicant())
    code = send(other, opening.pk).json()["code"]

    mine = send(own, opening.pk)

    assert mine.status_code == 202
    assert own.get(f"/api/v1/me/applications/{code}/").status_code == 404
    one, two = Application.objects.all()
    assert (one.resume_id == two.resume_id, one.candidate_id == two.candidate_id) == (False, False)
    assert one.resume.file.name == two.resume.file.name


def test_bytes_that_hr_has_stay_theirs(own: Client) -> None:
    known = make_resume()
    opening = make_opening()
    sent = send(own, opening.pk).json()
    Resume.objects.filter(pk=known.pk).update(sha256=Application.objects.get().resume.sha256)

    assert send(own, opening.pk).json() == sent


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "text"),
        ({"text": "x", "resume": {}}, "text"),
        ({"text": 5}, "text"),
        ({"text": "x", "consent": "yes"}, "consent"),
        ({"text": "x", "other": 1}, "other"),
        ({"text": "a\0b"}, "text"),
        ({"resume": [1]}, "resume"),
    ],
)
def test_what_is_wrong_is_told_by_its_field(own: Client, body: dict[str, Any], field: str) -> None:
    assert field in fields_of(send_json(own, make_opening().pk, **body))


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"{", "application/json", 400),
        (b'{"text": "\\ud800"}', "application/json", 400),
        (b"x" * 1_000_001, "application/json", 413),
        (b"x", "text/plain", 415),
        (b"x", "multipart/form-data", 400),
        (b"\xff\xfe", "application/json", 400),
    ],
)
def test_bodies_that_are_none_are_refused(own: Client, body: bytes, content_type: str, status: int) -> None:
    path = f"/api/v1/vacancies/{make_opening().pk}/applications/"

    assert own.post(path, body, content_type=content_type).status_code == status


@pytest.mark.parametrize(
    ("stage", "status"),
    [
        (Stage.NEW, "in_review"),
        (Stage.HOLD, "in_review"),
        (Stage.SHORTLISTED, "in_review"),
        (Stage.DECIDING, "in_decision"),
        (Stage.HIRED, "hired"),
        (Stage.REJECTED, "turned_down"),
        (Stage.VETOED, "turned_down"),
        (Stage.WITHDRAWN, "withdrawn"),
    ],
)
def test_stages_are_told_as_applicants_know_them(
    own: Client, applicant: User, stage: Stage, status: str
) -> None:
    application = make_own_application(applicant)
    Application.objects.update(stage=stage, reason_code="skills", reason="Between us: no.")

    told = own.get(f"/api/v1/me/applications/{application.code}/").json()

    assert told["status"] == status
    assert told["reason"] == ("skills" if stage is Stage.REJECTED else None)
    assert "Between us" not in json.dumps(told)


def test_being_read_is_told(own: Client) -> None:
    code = send(own, make_opening().pk).json()["code"]
    ScreeningJob.objects.update(
        status=JobStatus.RUNNING, token="5f2c8c1e-8f1b-4a55-9d0e-6a4c9c1b7d20", claimed_at="2026-01-01T00:00Z"
    )

    assert own.get(f"/api/v1/me/applications/{code}/").json()["status"] == "being_read"


def test_a_token_needs_the_scope_of_ones_own(applicant: User) -> None:
    def answer(scope: Scope) -> int:
        text = issue_token(by=applicant, name="mine", scopes=[scope])[1]
        headers = {"Authorization": f"Bearer {text}"}
        status: int = Client().get("/api/v1/me/applications/", headers=headers).status_code
        return status

    assert [answer(Scope.OWN), answer(Scope.READ)] == [200, 403]


def test_who_may_apply_by_a_token_may_read_what_they_agree_to(applicant: User) -> None:
    text = issue_token(by=applicant, name="mine", scopes=[Scope.OWN])[1]
    address = f"/api/v1/vacancies/{make_opening().pk}/applications/"

    assert Client().get(address, headers={"Authorization": f"Bearer {text}"}).status_code == 200
