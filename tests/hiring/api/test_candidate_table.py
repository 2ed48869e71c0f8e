"""A table of candidates through the API: all of its rows or none."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from hiring.actions.screenings import run_job
from hiring.enums import OpeningStatus
from hiring.models import Application, Batch, ScreeningJob
from roles.permissions import Part
from roles.reading.files import extract
from roles.reading.files.limits import MAX_FILE_BYTES
from tests.factories.models import make_opening, make_user

TABLE = (
    "name,email,title,employer,start,source\n"
    "Ada Obi,ada@example.org,Call Center Manager,Acme,2019-03,Fair\n"
    "Ben Ito,ben@example.org,Agent,Acme,2020,\n"
)


@pytest.fixture(autouse=True)
def _files(media: Path) -> None:
    """Uploads go to an empty folder."""


def send(client: Client, opening: int, table: str | bytes = TABLE, query: str = "", **more: Any) -> Any:
    address = f"/api/v1/openings/{opening}/candidates/"
    return client.post(address + query, table, **{"content_type": "text/csv", **more})


def test_rows_become_resumes_in_a_batch(recruiter: Client) -> None:
    opening = make_opening()

    response = send(recruiter, opening.pk, query="?name=may&source=Agency")

    batch = Batch.objects.get()
    assert response.status_code == 202
    url = f"http://testserver/api/v1/batches/{batch.pk}/"
    assert response.json() == {
        "batch": batch.pk, "opening": opening.pk, "taken": 2, "known": 0, "url": url,
    }  # fmt: skip
    assert response.headers["Location"] == url
    assert recruiter.get(url).status_code == 200
    assert [(job.resume.name, job.source) for job in batch.jobs.order_by("pk")] == [
        ("may-row-2.json", "Fair"),
        ("may-row-3.json", "Agency"),
    ]


def test_row_is_read_matched_and_keeps_its_source(recruiter: Client) -> None:
    send(recruiter, make_opening().pk)

    run_job(job_id=ScreeningJob.objects.earliest("pk").pk, delivery="1", extract=extract)

    application = Application.objects.get()
    assert (application.candidate.name, application.source) == ("Ada Obi", "Fair")


def test_the_same_rows_again_are_known(recruiter: Client) -> None:
    opening = make_opening()
    send(recruiter, opening.pk)

    assert send(recruiter, opening.pk).json()["known"] == 2
    assert ScreeningJob.objects.count() == 2


def test_one_wrong_row_and_nothing_is_taken(recruiter: Client) -> None:
    response = send(recruiter, make_opening().pk, TABLE + "Cleo,nope,,,yesterday,\n")

    assert response.status_code == 400
    assert response.json()["errors"] == [
        {"field": "4.email", "detail": "not an email address"},
        {"field": "4.start", "detail": "not a date (2019, 2019-03 or 2019-03-14)"},
    ]
    assert (Batch.objects.count(), ScreeningJob.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("status", "table", "more"),
    [
        (400, "", {}),
        (400, b"\xff\xfe\x00", {}),
        (400, "name,religion\nAda,none\n", {}),
        (415, TABLE, {"content_type": "application/json"}),
        (413, b"name\n" + b"x" * MAX_FILE_BYTES, {}),
    ],
)
def test_what_is_no_table_is_a_problem(status: int, table: str | bytes, more: Any, recruiter: Client) -> None:
    response = send(recruiter, make_opening().pk, table, **more)

    assert (response.status_code, response.headers["Content-Type"]) == (status, "application/problem+json")


def test_unknown_parameter_is_refused(recruiter: Client) -> None:
    assert send(recruiter, make_opening().pk, query="?colour=red").json()["errors"][0]["field"] == "colour"


def test_opening_that_takes_none_says_so(recruiter: Client) -> None:
    assert send(recruiter, make_opening(status=OpeningStatus.CLOSED).pk).status_code == 409


@pytest.mark.django_db
def test_who_may_see_and_not_add_is_refused(client: Client) -> None:
    client.force_login(make_user(Part.DIRECTOR))

    assert send(client, make_opening().pk).status_code == 403


def test_key_makes_it_happen_once(recruiter: Client) -> None:
    opening = make_opening()
    first, again = (send(recruiter, opening.pk, headers={"Idempotency-Key": "may"}).json() for _ in range(2))

    assert (again, Batch.objects.count()) == (first, 1)
