"""A resume through the API: sent, followed, matched; the same bytes are the same application."""

import base64
import hashlib
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from hiring.enums import JobStatus, OpeningStatus
from hiring.models import Opening, Resume, ScreeningJob
from roles.permissions import Part
from roles.reading.files.kinds import READABLE_RESUMES
from roles.reading.files.limits import MAX_FILE_BYTES
from tests.factories.models import PASSWORD, make_application, make_job, make_opening, make_user

CONTENT = b"Ada Obi\nWard Manager, 2018 - 2022\n"


@pytest.fixture(autouse=True)
def _files(media: Path) -> None:
    """Uploads go to an empty folder."""


def send(client: Client, opening: int, content: bytes = CONTENT, name: str = "ada.txt") -> Any:
    return client.post(f"/api/v1/openings/{opening}/resumes/", {"file": SimpleUploadedFile(name, content)})


def problem(response: Any, status: int) -> Any:
    assert (response.status_code, response.headers["Content-Type"]) == (status, "application/problem+json")
    return response.json()


def test_a_resume_is_taken_and_can_be_followed(recruiter: Client) -> None:
    opening = make_opening()

    response = send(recruiter, opening.pk)

    assert response.status_code == 202
    sent = response.json()
    assert (sent["status"], sent["duplicate"], sent["opening"]) == ("queued", False, opening.pk)
    followed = recruiter.get(response.headers["Location"]).json()
    assert followed == sent


def test_the_same_bytes_again_are_the_same_screening(recruiter: Client) -> None:
    opening = make_opening()
    first = send(recruiter, opening.pk).json()

    again = send(recruiter, opening.pk, name="other.txt")

    assert again.status_code == 202
    assert again.json() == {**first, "duplicate": True}
    assert (Resume.objects.count(), ScreeningJob.objects.count()) == (1, 1)


def test_the_same_bytes_again_after_the_match_are_200(recruiter: Client) -> None:
    application = make_application()
    opening = application.opening
    job = make_job(opening, application.resume, status=JobStatus.DONE, finished_at=timezone.now())
    Resume.objects.filter(pk=application.resume_id).update(sha256=hashlib.sha256(CONTENT).hexdigest())

    response = send(recruiter, opening.pk)

    assert response.status_code == 200
    answer = response.json()
    assert (answer["id"], answer["status"], answer["application"]) == (job.pk, "done", application.pk)
    assert recruiter.get(answer["match"]).status_code == 200


@pytest.mark.parametrize("status", [JobStatus.FAILED, JobStatus.QUARANTINED])
def test_a_screening_that_failed_says_why(recruiter: Client, status: JobStatus) -> None:
    job = make_job(status=status, reason="only pictures", finished_at=timezone.now())

    answer = recruiter.get(f"/api/v1/screenings/{job.pk}/").json()

    assert (answer["status"], answer["reason"], answer["match"]) == ("failed", "only pictures", None)


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"", "ada.txt", "The submitted file is empty."),
        (
            b"MZ",
            "ada.exe",
            f"The name must end like a file that can be read: {READABLE_RESUMES}.",
        ),
        (b"x" * (MAX_FILE_BYTES + 1), "ada.txt", "The file is larger than 10 MB: send a smaller copy."),
    ],
)
def test_a_bad_file_is_refused_by_name_of_the_field(
    recruiter: Client, content: bytes, name: str, says: str
) -> None:
    response = send(recruiter, make_opening().pk, content, name)

    assert problem(response, 400)["errors"] == [{"field": "file", "detail": says}]
    assert Resume.objects.count() == 0


def test_a_body_without_a_file_names_the_field(recruiter: Client) -> None:
    response = recruiter.post(f"/api/v1/openings/{make_opening().pk}/resumes/", {"file": "text"})

    assert problem(response, 400)["errors"][0]["field"] == "file"


def test_a_body_larger_than_any_file_is_refused_before_it_is_read(recruiter: Client) -> None:
    opening = make_opening()

    response = recruiter.generic(
        "POST",
        f"/api/v1/openings/{opening.pk}/resumes/",
        b"x",
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(1 << 40),
    )

    problem(response, 413)


def test_another_content_type_is_refused(recruiter: Client) -> None:
    address = f"/api/v1/openings/{make_opening().pk}/resumes/"

    problem(recruiter.post(address, {"file": "x"}, content_type="application/json"), 415)


def test_a_broken_multipart_body_is_refused(recruiter: Client) -> None:
    address = f"/api/v1/openings/{make_opening().pk}/resumes/"

    problem(recruiter.generic("POST", address, b"nonsense", content_type="multipart/form-data"), 400)


def test_an_opening_that_does_not_exist_is_404(recruiter: Client) -> None:
    problem(send(recruiter, 999), 404)


@pytest.mark.django_db
@pytest.mark.parametrize("part", [Part.MANAGER, Part.DIRECTOR])
def test_only_recruiters_send_resumes(client: Client, part: Part) -> None:
    client.force_login(make_user(part))

    problem(send(client, make_opening().pk), 403)


@pytest.mark.django_db
def test_a_password_is_not_enough(client: Client) -> None:
    """It would get around a second factor."""
    user = make_user(Part.RECRUITER)
    pair = base64.b64encode(f"{user.username}:{PASSWORD}".encode()).decode()

    response = client.get("/api/v1/openings/", headers={"Authorization": f"Basic {pair}"})

    assert response.status_code == 401


def test_a_session_without_a_csrf_token_may_not_send(db: None) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_user(Part.RECRUITER))

    problem(send(client, make_opening().pk), 403)


def test_an_opening_that_is_not_open_takes_no_resume(recruiter: Client) -> None:
    opening = make_opening()
    Opening.objects.update(status=OpeningStatus.CLOSED)

    errors = problem(send(recruiter, opening.pk), 400)["errors"]

    assert errors == [{"field": "file", "detail": "The opening takes no resumes: it is closed."}]
    assert Resume.objects.count() == 0
