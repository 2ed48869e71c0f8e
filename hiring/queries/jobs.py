"""Jobs: the queue of resumes to be read and matched."""

from collections import Counter
from datetime import datetime, timedelta

from django.db.models import Count, Max, OuterRef, QuerySet, Subquery

from hiring.enums import FINISHED, JobStatus
from hiring.models import Application, Opening, ScreeningJob
from hiring.permissions import Person
from hiring.queries.identity import jobs_with_identity
from hiring.queries.openings import visible_openings

# How long a message may take before its job counts as forgotten.
PATIENCE = timedelta(seconds=60)


def bad_files(opening: Opening) -> QuerySet[ScreeningJob]:
    """Jobs of the opening that came to nothing: unreadable files and quarantined ones."""
    ended = (JobStatus.FAILED, JobStatus.QUARANTINED)
    jobs = jobs_with_identity(opening.jobs.filter(status__in=ended)).defer("resume__view")
    return jobs.order_by("pk") if opening.blind else jobs.order_by("resume__name", "pk")


def waiting_jobs(opening: Opening) -> QuerySet[ScreeningJob]:
    """Jobs of the opening that are not finished."""
    return opening.jobs.exclude(status__in=FINISHED)


def job_counts(jobs: QuerySet[ScreeningJob]) -> Counter[JobStatus]:
    """How many of the jobs stand where."""
    counted = jobs.order_by().values_list("status").annotate(number=Count("pk"))
    return Counter({JobStatus(status): number for status, number in counted})


def jobs_with_everything() -> QuerySet[ScreeningJob]:
    """Jobs with all that working on one needs, in one query."""
    jobs = jobs_with_identity(ScreeningJob.objects.all())
    return jobs.select_related("opening__role_version__role", "resume__candidate", "batch")


def with_application(jobs: QuerySet[ScreeningJob]) -> QuerySet[ScreeningJob]:
    """Jobs with `application_id`, the application that came of them."""
    applied = Application.objects.filter(opening=OuterRef("opening"), resume=OuterRef("resume"))
    return jobs.annotate(application_id=Subquery(applied.values("pk")[:1]))


def visible_jobs(user: Person) -> QuerySet[ScreeningJob]:
    """The jobs of the openings that a person may see, as a list shows them."""
    jobs = ScreeningJob.objects.filter(opening__in=visible_openings(user))
    return with_application(jobs_with_identity(jobs)).defer("resume__text", "resume__reading", "resume__view")


def stalled_jobs(claimed_before: datetime) -> QuerySet[ScreeningJob]:
    """Jobs that have been running for so long that their worker must be gone."""
    return ScreeningJob.objects.filter(status=JobStatus.RUNNING, claimed_at__lt=claimed_before)


def queued_jobs() -> QuerySet[ScreeningJob]:
    return ScreeningJob.objects.filter(status=JobStatus.QUEUED)


def overtaken_jobs(now: datetime) -> QuerySet[ScreeningJob]:
    """Queued jobs whose message must be lost.

    Messages are taken in the order in which they were sent. So a job is forgotten when one that was
    sent PATIENCE later has been taken, or when nothing at all has moved for so long. A long queue
    that is being worked off is left alone.
    """
    queued = queued_jobs()
    if not _moving(now):
        return queued.filter(sent_at__lt=now - PATIENCE)
    newest = ScreeningJob.objects.filter(claimed_at__isnull=False).aggregate(at=Max("sent_at"))["at"]
    return queued.filter(sent_at__lt=newest - PATIENCE) if newest else queued.none()


def _moving(now: datetime) -> bool:
    """Is some worker at work?"""
    running = ScreeningJob.objects.filter(status=JobStatus.RUNNING)
    ended = ScreeningJob.objects.filter(finished_at__gte=now - PATIENCE)
    return running.exists() or ended.exists()


def job_of(application: Application) -> ScreeningJob | None:
    """The job that an application came from."""
    return ScreeningJob.objects.filter(opening=application.opening_id, resume=application.resume_id).first()
