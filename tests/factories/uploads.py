"""Uploads for tests of intake: batches with files in every state, and people with their keys."""

from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from hiring.actions.candidates import refresh_keys
from hiring.enums import FINISHED, JobStatus
from hiring.models import Application, Batch, Candidate, Opening, Resume
from tests.factories.models import make_application, make_candidate, make_job, make_resume


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def make_batch(opening: Opening, *statuses: JobStatus, **fields: object) -> Batch:
    """A batch with one file in each of these states."""
    batch = Batch.objects.create(opening=opening, **fields)
    for status in statuses:
        add_file(batch, make_resume(), status)
    return batch


def add_file(batch: Batch, resume: Resume, status: JobStatus = JobStatus.DONE) -> None:
    running = {"token": uuid4(), "claimed_at": timezone.now()} if status == JobStatus.RUNNING else {}
    ended = timezone.now() if status in FINISHED else None
    reason = "only pictures" if status == JobStatus.FAILED else ""
    make_job(batch.opening, resume, batch=batch, status=status, finished_at=ended, reason=reason, **running)


def make_matched(batch: Batch, candidate: Candidate | None = None, **fields: object) -> Application:
    """A file of a batch that was read and matched."""
    application = make_application(batch.opening, candidate=candidate or make_person(), **fields)
    add_file(batch, application.resume)
    return application


def make_person(**fields: str) -> Candidate:
    """A candidate who is found by what they share with others."""
    candidate = make_candidate(**fields)
    refresh_keys(candidate=candidate)
    return candidate
