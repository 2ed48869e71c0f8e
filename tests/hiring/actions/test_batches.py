"""Batches: many files taken in one go, each followed to its end."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from hiring.actions.batches import (
    MOST_REFUSED,
    WORTH_A_MAIL,
    NotOpen,
    cancel_batch,
    finish_batches,
    receive_batch,
    retry_batch,
)
from hiring.actions.screenings import run_job
from hiring.enums import JobStatus, MailKind, OpeningStatus
from hiring.models import Application, Batch, Opening, Resume, ScreeningJob, SentMail
from hiring.reading.uploads.found import Refused, ResumeFile
from roles.models import AuditEntry
from roles.permissions import Part
from roles.reading.files import extract
from tests.factories.models import make_job, make_opening, make_user
from tests.factories.texts import OTHER_RESUME, RESUME

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

ADA, BEN = ResumeFile("ada.txt", RESUME.encode()), ResumeFile("ben.txt", OTHER_RESUME.encode())


@pytest.fixture
def opening() -> Opening:
    return make_opening()


@pytest.fixture
def recruiter() -> User:
    return make_user(Part.RECRUITER)


def test_each_file_is_queued_under_its_batch(opening: Opening, recruiter: User) -> None:
    batch = receive_batch(opening=opening, files=[ADA, BEN], source=" Job fair ", by=recruiter)

    assert [(job.resume.name, job.status) for job in batch.jobs.all()] == [
        ("ada.txt", "queued"), ("ben.txt", "queued"),
    ]  # fmt: skip
    assert (batch.source, batch.refused, batch.known) == ("Job fair", [], [])


def test_what_is_refused_is_kept_with_its_reason(opening: Opening) -> None:
    batch = receive_batch(opening=opening, files=[Refused("may.rar", "no ZIP"), ADA], by=None)

    assert Batch.objects.get().refused == [["may.rar", "no ZIP", 1]]
    assert batch.jobs.count() == 1


def test_endless_refusals_become_one_sentence(opening: Opening) -> None:
    files = [Refused(f"{number}.png", "a picture") for number in range(MOST_REFUSED + 7)]

    receive_batch(opening=opening, files=files, by=None)

    refused = Batch.objects.get().refused
    assert (len(refused), refused[-1]) == (MOST_REFUSED + 1, ["7 more files", "a picture", 0])


def test_bytes_that_the_opening_has_are_told_apart_and_not_read_twice(opening: Opening) -> None:
    first = receive_batch(opening=opening, files=[ADA], by=None)
    job = first.jobs.get()

    second = receive_batch(opening=opening, files=[ResumeFile("obi.txt", ADA.content)], by=None)

    assert (second.known, ScreeningJob.objects.count()) == ([("obi.txt", job.pk)], 1)


def test_the_same_bytes_for_another_opening_are_screened_there(opening: Opening) -> None:
    receive_batch(opening=opening, files=[ADA], by=None)

    second = receive_batch(opening=make_opening(), files=[ADA], by=None)

    assert (second.known, second.jobs.count(), Resume.objects.count()) == ([], 1, 1)


def test_receiving_is_recorded_with_its_counts(opening: Opening, recruiter: User) -> None:
    batch = receive_batch(opening=opening, files=[ADA, ADA, Refused("x", "y")], by=recruiter)

    entry = AuditEntry.objects.get(verb="uploaded")
    assert (entry.by, entry.object_id) == (recruiter, str(batch.pk))
    assert entry.detail == {"opening": opening.pk, "files": 1, "known": 1, "refused": 1}


@pytest.mark.parametrize("status", [OpeningStatus.PROPOSED, OpeningStatus.DECLINED, OpeningStatus.CLOSED])
def test_an_opening_that_is_not_open_takes_no_resumes(opening: Opening, status: OpeningStatus) -> None:
    opening.status = status

    with pytest.raises(NotOpen, match=f"it is {status}"):
        receive_batch(opening=opening, files=[ADA], by=None)
    assert Batch.objects.count() == 0


def test_an_application_keeps_where_it_came_from(opening: Opening) -> None:
    batch = receive_batch(opening=opening, files=[ADA], source="Job fair", by=None)

    run_job(job_id=batch.jobs.get().pk, delivery="1", extract=extract)

    assert Application.objects.get().source == "Job fair"


def test_what_came_first_keeps_its_source(opening: Opening) -> None:
    receive_batch(opening=opening, files=[ADA], source="Job fair", by=None)
    job = ScreeningJob.objects.get()
    run_job(job_id=job.pk, delivery="1", extract=extract)

    receive_batch(opening=opening, files=[ADA], source="Agency", by=None)

    assert Application.objects.get().source == "Job fair"


def make_batch(opening: Opening, *statuses: JobStatus) -> Batch:
    batch = Batch.objects.create(opening=opening)
    for status in statuses:
        ended = None if status == JobStatus.QUEUED else timezone.now()
        make_job(opening, batch=batch, status=status, finished_at=ended)
    return batch


def statuses(batch: Batch) -> list[str]:
    return list(batch.jobs.values_list("status", flat=True))


def test_cancelling_takes_out_what_waits_and_nothing_else(opening: Opening, recruiter: User) -> None:
    batch = make_batch(opening, JobStatus.QUEUED, JobStatus.DONE, JobStatus.FAILED)

    assert cancel_batch(batch=batch, by=recruiter) == 1

    batch.refresh_from_db()
    assert statuses(batch) == ["cancelled", "done", "failed"]
    assert batch.cancelled_at is not None


def test_a_cancelled_file_is_not_read_when_its_message_comes(opening: Opening, recruiter: User) -> None:
    batch = receive_batch(opening=opening, files=[ADA], by=recruiter)
    cancel_batch(batch=batch, by=recruiter)

    run_job(job_id=batch.jobs.get().pk, delivery="1", extract=extract)

    assert (statuses(batch), Application.objects.count()) == (["cancelled"], 0)


def test_cancelling_twice_says_that_nothing_waited(opening: Opening, recruiter: User) -> None:
    batch = make_batch(opening, JobStatus.QUEUED)
    cancel_batch(batch=batch, by=recruiter)

    assert cancel_batch(batch=batch, by=recruiter) == 0
    assert AuditEntry.objects.filter(verb="cancelled").count() == 1


def test_a_cancelled_file_that_is_sent_again_is_read(opening: Opening, recruiter: User) -> None:
    batch = receive_batch(opening=opening, files=[ADA], by=recruiter)
    cancel_batch(batch=batch, by=recruiter)

    receive_batch(opening=opening, files=[ADA], by=recruiter)

    assert statuses(batch) == ["queued"]


def test_retrying_queues_what_came_to_nothing(opening: Opening, recruiter: User) -> None:
    batch = make_batch(opening, JobStatus.FAILED, JobStatus.QUARANTINED, JobStatus.CANCELLED, JobStatus.DONE)

    assert retry_batch(batch=batch, by=recruiter) == 3

    assert statuses(batch) == ["queued", "queued", "queued", "done"]


def test_one_file_alone_can_be_tried_again(opening: Opening, recruiter: User) -> None:
    batch = make_batch(opening, JobStatus.FAILED, JobStatus.FAILED)
    last = batch.jobs.last()
    assert last

    assert retry_batch(batch=batch, by=recruiter, only=last.pk) == 1

    assert statuses(batch) == ["failed", "queued"]


@pytest.mark.parametrize("act", [cancel_batch, retry_batch])
def test_another_batch_is_left_alone(opening: Opening, recruiter: User, act: Callable[..., int]) -> None:
    other = make_batch(opening, JobStatus.QUEUED, JobStatus.FAILED)

    assert act(batch=make_batch(opening), by=recruiter) == 0

    assert statuses(other) == ["queued", "failed"]


@pytest.mark.parametrize(
    ("files", "still", "mails"), [(WORTH_A_MAIL, 0, 1), (WORTH_A_MAIL - 1, 0, 0), (WORTH_A_MAIL, 1, 0)]
)
def test_who_sent_many_files_is_told_when_the_last_is_done(
    opening: Opening, recruiter: User, files: int, still: int, mails: int
) -> None:
    batch = make_batch(opening, *[JobStatus.DONE] * (files - still), *[JobStatus.QUEUED] * still)
    Batch.objects.update(by=recruiter, received_at=timezone.now())

    for _ in range(2):
        finish_batches()

    told = SentMail.objects.filter(kind=MailKind.BATCH_FINISHED, to=recruiter, object_id=str(batch.pk))
    assert told.count() == mails


def test_a_batch_that_is_still_being_received_has_not_ended(opening: Opening) -> None:
    make_batch(opening, JobStatus.DONE)

    assert finish_batches() == 0
