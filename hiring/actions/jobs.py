"""The queue: rows that are claimed, released and finished by conditional update.

The row says what is to be done; the Celery message only points at it, and may be lost or come twice.
"""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from celery import current_app
from django.conf import settings
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from hiring.actions.webhooks import emit
from hiring.enums import FINISHED, JOB_TRANSITIONS, EventKind, JobStatus
from hiring.models import Batch, Opening, Resume, ScreeningJob
from hiring.queries import jobs_with_everything, overtaken_jobs, queued_jobs, stalled_jobs

TASK = "hiring.tasks.screen_resume"
MAX_ATTEMPTS = 3
# A job still running after this has lost its worker: the hard time limit and a margin.
STALLED_AFTER = timedelta(seconds=settings.TASK_SECONDS + 60)
LOST = "the worker was lost while it read this file"


class LostClaim(Exception):
    """Another attempt has taken over the job: this one's result is not written."""


@transaction.atomic
def queue_job(
    *,
    opening: Opening,
    resume: Resume,
    as_of: date | None,
    batch: Batch | None = None,
    source: str = "",
) -> ScreeningJob:
    """The job for this resume and opening, queued where it is new; its message goes out on commit."""
    job, created = ScreeningJob.objects.get_or_create(
        opening=opening,
        resume=resume,
        defaults={"as_of": as_of, "batch": batch, "own_source": source, "sent_at": timezone.now()},
    )
    if created:
        send([job.pk])
    return job


@transaction.atomic
def queue_again(*, job: ScreeningJob, as_of: date | None) -> bool:
    """Queues a finished job anew, with fresh attempts. False where it is queued or running already."""
    ended = ScreeningJob.objects.filter(pk=job.pk, status__in=FINISHED)
    fresh = {"attempts": 0, "token": None, "claimed_at": None, "finished_at": None, "reason": ""}
    changed = _move(ended, JobStatus.QUEUED, as_of=as_of, sent_at=timezone.now(), **fresh)
    if changed:
        send([job.pk])
    return bool(changed)


@transaction.atomic
def cancel(*, jobs: QuerySet[ScreeningJob]) -> int:
    """Takes those out of the queue that nobody has begun; how many. Their messages find nothing to do."""
    return _end(jobs.filter(status=JobStatus.QUEUED), JobStatus.CANCELLED, "")


def send(job_ids: list[int], *, countdown: int = 0) -> None:
    """Sends a message for each job once the transaction is through.

    Where the broker is away the rows stay queued, and the next sweep sends them.
    """

    def nudge() -> None:
        # One connection for all of them: a table has thousands.
        with current_app.producer_or_acquire() as producer:
            for job_id in job_ids:
                current_app.send_task(TASK, [job_id], countdown=countdown or None, producer=producer)

    transaction.on_commit(nudge, robust=True)


@transaction.atomic
def claim(*, job_id: int, delivery: str) -> ScreeningJob | None:
    """Takes a queued job for one attempt; None where it is gone, finished or somebody else's.

    `delivery` is the message's id: a message that comes back while its job is running says that the
    worker died, so the job is taken again. After MAX_ATTEMPTS it is quarantined instead.
    """
    mine = ScreeningJob.objects.filter(
        Q(status=JobStatus.QUEUED) | Q(status=JobStatus.RUNNING, delivery=delivery), pk=job_id
    )
    if _quarantine(mine.filter(attempts__gte=MAX_ATTEMPTS), LOST):
        return None
    attempt = {"token": uuid4(), "delivery": delivery, "claimed_at": timezone.now()}
    claimed = _move(mine, JobStatus.RUNNING, attempts=F("attempts") + 1, **attempt)
    return jobs_with_everything().get(pk=job_id) if claimed else None


@transaction.atomic
def finish(*, job: ScreeningJob, status: JobStatus, reason: str = "") -> None:
    """Ends the attempt. Raises LostClaim, so that the caller's transaction writes nothing."""
    if not _end(_claimed(job), status, reason):
        raise LostClaim(f"job {job.pk} was taken over by another attempt")


@transaction.atomic
def release(*, job: ScreeningJob, reason: str) -> None:
    """Ends an attempt that broke: queued again a little later, or quarantined after the last one."""
    if job.attempts >= MAX_ATTEMPTS:
        _quarantine(_claimed(job), reason)
    elif _move(_claimed(job), JobStatus.QUEUED, reason=reason, sent_at=timezone.now()):
        send([job.pk], countdown=2**job.attempts)


@transaction.atomic
def sweep(*, now: datetime | None = None, idle: bool = False) -> int:
    """Sends what has stalled again, and quarantines what has stalled too often; how many were sent.

    `idle` says that no worker is alive: then everything that is not finished has stalled.
    """
    now = now or timezone.now()
    stalled = stalled_jobs(now if idle else now - STALLED_AFTER)
    _quarantine(stalled.filter(attempts__gte=MAX_ATTEMPTS), LOST)
    forgotten = queued_jobs() if idle else overtaken_jobs(now)
    lost = [*stalled.values_list("pk", flat=True), *forgotten.values_list("pk", flat=True)]
    forgotten.update(sent_at=now)
    _move(stalled, JobStatus.QUEUED, reason=LOST, sent_at=now)
    send(lost)
    return len(lost)


def _claimed(job: ScreeningJob) -> QuerySet[ScreeningJob]:
    """The job's row, if this attempt still holds it."""
    return ScreeningJob.objects.filter(pk=job.pk, status=JobStatus.RUNNING, token=job.token)


def _quarantine(rows: QuerySet[ScreeningJob], reason: str) -> int:
    """Ends the work on these for good, one by one, so that each is told of; how many."""
    ids = list(rows.values_list("pk", flat=True))
    ended = [pk for pk in ids if _end(rows.filter(pk=pk), JobStatus.QUARANTINED, reason)]
    if ended:
        emit(kind=EventKind.SCREENING_FINISHED, about=ScreeningJob.objects.filter(pk__in=ended))
    return len(ended)


def _end(rows: QuerySet[ScreeningJob], status: JobStatus, reason: str) -> int:
    return _move(rows, status, reason=reason, finished_at=timezone.now())


def _move(rows: QuerySet[ScreeningJob], to: JobStatus, **fields: Any) -> int:
    """Gives the rows another status, where the table of transitions allows it; how many changed."""
    allowed = [status for status, following in JOB_TRANSITIONS.items() if to in following]
    return rows.filter(status__in=allowed).update(status=to, **fields)
