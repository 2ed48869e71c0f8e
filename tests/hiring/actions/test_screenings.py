"""Screening: a file goes in, and an application with its match comes out, once."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError
from django.utils import timezone

from hiring.actions.corrections import correct
from hiring.actions.jobs import queue_again
from hiring.actions.screenings import retry_jobs, run_job, screen_resume
from hiring.enums import JobStatus
from hiring.matching.engine import ENGINE_VERSION, match
from hiring.models import Application, Candidate, Match, Opening, Resume, ScreeningJob
from roles.permissions import Part
from roles.queries import profile_of
from roles.reading.files import extract
from roles.reading.text import DocumentText
from tests.factories.models import make_opening, make_user
from tests.factories.texts import RESUME

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


LATER = {"employment/0/start": "2021-01"}


def screened(
    opening: Opening, content: str | bytes = RESUME, name: str = "ada.txt", **options: Any
) -> ScreeningJob:
    """A file that was sent in and worked on, as a worker does."""
    content = content if isinstance(content, bytes) else content.encode()
    job, _ = screen_resume(opening=opening, content=content, name=name, by=None, **options)
    run_job(job_id=job.pk, delivery="message", extract=extract)
    job.refresh_from_db()
    return job


def counts() -> tuple[int, int, int, int]:
    models = (Candidate, Resume, Application, Match)
    return tuple(model.objects.count() for model in models)  # type: ignore[return-value]


def test_a_resume_becomes_an_application_with_its_match() -> None:
    opening = make_opening()

    job = screened(opening)

    application = Application.objects.select_related("match", "candidate").get()
    assert (job.status, application.opening, application.candidate.email) == (
        "done",
        opening,
        "ada.obi@example.org",
    )
    assert application.match
    assert application.match.score == application.match.match_report.score


def test_a_stored_match_is_what_the_engine_says() -> None:
    opening = make_opening()
    screened(opening)

    stored = Match.objects.get()

    version = opening.role_version
    reading = Resume.objects.get().reading_record
    assert stored.match_report == match(reading, profile_of(version), role_version=version.label)


def test_screening_the_same_file_again_changes_nothing() -> None:
    opening = make_opening()
    first = screened(opening)

    again = screened(opening, name="obi.txt")

    assert (again, again.attempts, counts()) == (first, 1, (1, 1, 1, 1))


def test_running_a_job_twice_changes_nothing() -> None:
    job = screened(make_opening())

    run_job(job_id=job.pk, delivery="message", extract=extract)

    assert counts() == (1, 1, 1, 1)


def test_a_job_that_is_gone_ends_cleanly() -> None:
    run_job(job_id=404, delivery="message", extract=extract)

    assert counts() == (0, 0, 0, 0)


def test_a_resume_is_read_once_for_two_openings() -> None:
    screened(make_opening())
    other = make_opening()
    job, _ = screen_resume(opening=other, content=RESUME.encode(), name="ada.txt", by=None)

    run_job(job_id=job.pk, delivery="message", extract=_not_again)

    job.refresh_from_db()
    assert (job.status, Application.objects.count(), Match.objects.count()) == ("done", 2, 1)


def test_another_as_of_date_gives_another_match() -> None:
    opening = make_opening()
    screened(opening, as_of=date(2020, 1, 1))

    screened(opening, as_of=date(2024, 1, 1))

    application = Application.objects.get()
    assert application.match
    assert (str(application.match.as_of), Match.objects.count()) == ("2024-01-01", 2)


def test_a_newer_engine_screens_again() -> None:
    opening = make_opening()
    job = screened(opening)
    Match.objects.update(engine="0")
    Resume.objects.update(engine="0")

    screened(opening)

    job.refresh_from_db()
    assert sorted(Match.objects.values_list("engine", flat=True)) == ["0", ENGINE_VERSION]
    assert Resume.objects.get().engine == ENGINE_VERSION


@pytest.mark.parametrize(
    ("content", "name", "code", "reason"),
    [
        (b"", "empty.txt", "empty", "empty"),
        (b"%PDF-1.4 nothing more", "broken.pdf", "damaged", ""),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "photo.pdf", "mislabelled", ""),
        (bytes(range(256)) * 8, "noise.txt", "damaged", ""),
    ],
)
def test_a_file_that_cannot_be_read_fails_with_its_reason(
    content: bytes, name: str, code: str, reason: str
) -> None:
    job = screened(make_opening(), content, name)

    resume = Resume.objects.get()
    assert (job.status, job.reason, resume.reason_code) == ("failed", resume.reason, code)
    assert reason in resume.reason
    assert counts() == (0, 1, 0, 0)


def test_an_unreadable_file_is_not_tried_again_by_itself() -> None:
    opening = make_opening()
    job = screened(opening, b"", "empty.txt")

    screened(opening, b"", "empty.txt")

    job.refresh_from_db()
    assert job.attempts == 1


def test_an_unreadable_file_is_tried_again_under_a_better_name() -> None:
    opening = make_opening()
    screened(opening, name="ada.pdf")

    job = screened(opening, name="ada.txt")

    assert (job.status, Application.objects.count()) == ("done", 1)


def test_bad_files_are_tried_again_on_request() -> None:
    opening = make_opening()
    job = screened(opening, b"", "empty.txt")

    retried = retry_jobs(opening=opening, by=None)

    job.refresh_from_db()
    assert (retried, job.status) == (1, "queued")


def test_a_file_that_is_read_anew_keeps_its_corrections() -> None:
    opening = make_opening()
    job = screened(opening)
    correct(resume=job.resume, changes=LATER, why="x", by=make_user(Part.RECRUITER))
    corrected = Match.objects.get(applications__opening=opening)
    Resume.objects.update(engine="1")

    screened(opening)

    assert Match.objects.get(applications__opening=opening) == corrected


def test_a_correction_made_while_the_file_is_read_is_not_lost() -> None:
    opening = make_opening()
    job = screened(opening)
    Resume.objects.update(engine="1")
    queue_again(job=job, as_of=None)

    def corrected_meanwhile(path: Path) -> DocumentText:
        correct(resume=job.resume, changes=LATER, why="x", by=make_user(Part.RECRUITER))
        return extract(path)

    run_job(job_id=job.pk, delivery="message", extract=corrected_meanwhile)
    run_job(job_id=job.pk, delivery="message", extract=extract)

    job.refresh_from_db()
    assert (job.status, Match.objects.get(applications__opening=opening).corrected != "") == ("done", True)


def test_what_breaks_costs_an_attempt_and_says_why(caplog: pytest.LogCaptureFixture) -> None:
    job, _ = screen_resume(opening=make_opening(), content=RESUME.encode(), name="ada.txt", by=None)

    run_job(job_id=job.pk, delivery="message", extract=_breaks)

    job.refresh_from_db()
    assert (job.status, job.attempts, job.reason) == ("queued", 1, "ZeroDivisionError: it broke")


def test_what_breaks_three_times_is_quarantined() -> None:
    job, _ = screen_resume(opening=make_opening(), content=RESUME.encode(), name="ada.txt", by=None)

    for _ in range(4):
        run_job(job_id=job.pk, delivery="message", extract=_breaks)

    job.refresh_from_db()
    assert (job.status, job.attempts) == ("quarantined", 3)


def test_a_database_that_is_away_is_left_to_the_task() -> None:
    job, _ = screen_resume(opening=make_opening(), content=RESUME.encode(), name="ada.txt", by=None)

    def away(path: Path) -> DocumentText:
        raise OperationalError("server closed the connection")

    with pytest.raises(OperationalError):
        run_job(job_id=job.pk, delivery="message", extract=away)


def test_an_attempt_that_was_taken_over_writes_nothing() -> None:
    job, _ = screen_resume(opening=make_opening(), content=RESUME.encode(), name="ada.txt", by=None)

    def overtaken(path: Path) -> DocumentText:
        ScreeningJob.objects.update(
            status=JobStatus.DONE, token=None, claimed_at=None, finished_at=timezone.now()
        )
        return extract(path)

    run_job(job_id=job.pk, delivery="message", extract=overtaken)

    assert counts() == (0, 1, 0, 0)


def _breaks(path: Path) -> DocumentText:
    raise ZeroDivisionError("it broke")


def _not_again(path: Path) -> DocumentText:
    raise AssertionError(f"{path} was read again")
