"""Screening: a resume goes in, and a match comes out."""

import logging
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from django.contrib.auth.models import User
from django.db import OperationalError, transaction
from django.utils import timezone

from hiring.actions import jobs
from hiring.actions.matches import compute_match, engine, store_match
from hiring.actions.resumes import receive_resume, store_reading, store_unreadable
from hiring.actions.webhooks import emit
from hiring.enums import EventKind, JobStatus, ResumeStatus
from hiring.models import Batch, Match, Opening, Resume, ScreeningJob
from hiring.queries import bad_files
from hiring.queries.corrections import fixes_of
from hiring.reading.corrections import corrected
from hiring.reading.record import ResumeReading
from roles.actions.audit import record
from roles.reading.errors import UnreadableFile
from roles.reading.text import DocumentText

if TYPE_CHECKING:
    from hiring.matching.view.blind import BlindView

logger = logging.getLogger(__name__)
Extract = Callable[[Path], DocumentText]


class Overtaken(Exception):
    """What was worked out no longer holds: the job is tried again."""


@transaction.atomic
def screen_resume(
    *,
    opening: Opening,
    content: bytes,
    name: str,
    by: User | None,
    as_of: date | None = None,
    batch: Batch | None = None,
    source: str = "",
) -> tuple[ScreeningJob, bool]:
    """Receives a file and queues its reading and matching; whether the resume is new to the opening.

    A file that was screened for the opening before is not screened again, unless the answer could
    differ now: another as-of date, a newer engine, a better name, a file tried again that was unreadable or
    whose reading was cancelled.
    """
    resume, _ = receive_resume(content=content, name=name, by=by)
    return screen_received(opening=opening, resume=resume, as_of=as_of, batch=batch, source=source)


@transaction.atomic
def screen_received(
    *,
    opening: Opening,
    resume: Resume,
    as_of: date | None = None,
    batch: Batch | None = None,
    source: str = "",
) -> tuple[ScreeningJob, bool]:
    """As `screen_resume`, of a file that was received."""
    known = ScreeningJob.objects.filter(opening=opening, resume=resume).first()
    if known is None:
        return (
            jobs.queue_job(opening=opening, resume=resume, as_of=as_of, batch=batch, source=source),
            True,
        )
    if _outdated(known, resume, as_of):
        jobs.queue_again(job=known, as_of=as_of)
    return known, False


@transaction.atomic
def retry_jobs(*, opening: Opening, by: User | None) -> int:
    """Queues the opening's unreadable and quarantined files again; how many."""
    retried = sum(jobs.queue_again(job=job, as_of=job.as_of) for job in bad_files(opening))
    record(by=by, verb="retried", subject=opening, files=retried)
    return retried


def run_job(*, job_id: int, delivery: str, extract: Extract) -> None:
    """One attempt at a job: reads the resume, matches it, stores both. Safe to run twice.

    Whatever breaks costs one attempt; only a database that is away is left to the caller.
    """
    job = jobs.claim(job_id=job_id, delivery=delivery)
    if job is None:
        return
    try:
        _work(job, extract)
    except jobs.LostClaim as lost:
        logger.warning("%s", lost)
    except OperationalError:
        raise
    except Exception as error:
        logger.exception("job %s broke in attempt %s", job.pk, job.attempts)
        jobs.release(job=job, reason=f"{type(error).__name__}: {error}"[:500])


def _work(job: ScreeningJob, extract: Extract) -> None:
    if view := _stored_view(job):
        report = compute_match(view=view, opening=job.opening)
        with transaction.atomic():
            jobs.finish(job=job, status=JobStatus.DONE)
            store_match(resume=job.resume, opening=job.opening, report=report, source=job.source)
            _emit(job)
        return
    try:
        reading = read(job.resume, extract, job.as_of)
    except UnreadableFile as error:
        _fail(job, error)
        return
    _match_anew(job, reading)


def _match_anew(job: ScreeningJob, reading: ResumeReading) -> None:
    from hiring.matching.view.looking import look

    fixes = fixes_of(job.resume)
    view = look(corrected(reading, fixes))
    report = compute_match(view=view, opening=job.opening)
    with transaction.atomic():
        jobs.finish(job=job, status=JobStatus.DONE)
        resume = store_reading(resume=job.resume, reading=reading, view=view, engine=report.versions.engine)
        if fixes_of(resume) != fixes:
            raise Overtaken(f"resume {resume.pk} was corrected while it was read")
        store_match(resume=resume, opening=job.opening, report=report, source=job.source)
        _emit(job)


@transaction.atomic
def _fail(job: ScreeningJob, error: UnreadableFile) -> None:
    jobs.finish(job=job, status=JobStatus.FAILED, reason=error.message)
    store_unreadable(resume=job.resume, error=error, engine=engine())
    _emit(job)


def _emit(job: ScreeningJob) -> None:
    """Of the row as it is now."""
    emit(kind=EventKind.SCREENING_FINISHED, about=ScreeningJob.objects.filter(pk=job.pk))


def _stored_view(job: ScreeningJob) -> "BlindView | None":
    """What was worked out before, where reading again would give the same."""
    from hiring.matching.view.stored import unpack

    resume = job.resume
    fits = resume.engine == engine() and job.as_of in (None, resume.as_of)
    return unpack(bytes(resume.view)) if resume.status == ResumeStatus.READ and fits and resume.view else None


def _outdated(job: ScreeningJob, resume: Resume, as_of: date | None) -> bool:
    """Could a finished job have another answer now?"""
    if job.status == JobStatus.FAILED:
        return resume.status == ResumeStatus.RECEIVED or resume.engine != engine()
    if job.status != JobStatus.DONE:
        return job.status == JobStatus.CANCELLED
    current = Match.objects.filter(applications__opening=job.opening_id, resume=resume).first()
    return current is None or current.engine != engine() or as_of not in (None, current.as_of)


def read(resume: Resume, extract: Extract, as_of: date | None) -> ResumeReading:
    """Reads the stored file. Raises UnreadableFile."""
    from hiring.reading.resumes import read_resume

    return read_resume(
        extract(Path(resume.file.path)),
        file=resume.name,
        sha256=resume.sha256,
        received=timezone.localdate(resume.received_at),
        as_of=as_of,
    )
