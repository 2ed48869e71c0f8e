"""Questions to the hiring tables, each a named function."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, F, Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from hiring.enums import FINISHED, JobStatus, ResumeStatus
from hiring.models import Application, Opening, Resume, ScreeningJob
from hiring.permissions import Person, acts_for, sees_all_openings
from roles.permissions import Part, plays

# How long a message may take before its job counts as forgotten.
PATIENCE = timedelta(seconds=60)


def visible_openings(user: Person) -> QuerySet[Opening]:
    """The openings that a person may see with their candidates: a hiring manager's are their own."""
    if sees_all_openings(user):
        return Opening.objects.all()
    own = acts_for(user) if plays(user, Part.MANAGER) else ()
    return Opening.objects.filter(hiring_manager__in=own)


def visible_applications(user: Person) -> QuerySet[Application]:
    """The applications to the openings that a person may see."""
    applications = Application.objects.all()
    if sees_all_openings(user):
        return applications
    return applications.filter(opening__in=visible_openings(user))


def ranking(opening: Opening) -> QuerySet[Application]:
    """The opening's applications, best match first; equals by file name."""
    return opening.applications.select_related("match", "resume", "candidate").order_by(
        F("match__score").desc(nulls_last=True), "resume__name", "pk"
    )


def matchable(engine: str) -> QuerySet[Resume]:
    """Resumes that this engine has read and can match again as they are, by file name."""
    read = Resume.objects.filter(status=ResumeStatus.READ, engine=engine, view__isnull=False)
    return read.order_by("name", "pk")


def outdated_resumes(engine: str) -> QuerySet[Resume]:
    """Resumes that another engine has read: their files have to be screened again."""
    return Resume.objects.filter(status=ResumeStatus.READ).exclude(engine=engine, view__isnull=False)


def bad_files(opening: Opening) -> QuerySet[ScreeningJob]:
    """Jobs of the opening that came to nothing: unreadable files and quarantined ones."""
    ended = (JobStatus.FAILED, JobStatus.QUARANTINED)
    jobs = opening.jobs.filter(status__in=ended).select_related("resume").defer("resume__view")
    return jobs.order_by("resume__name", "pk")


def waiting_jobs(opening: Opening) -> QuerySet[ScreeningJob]:
    """Jobs of the opening that are not finished."""
    return opening.jobs.exclude(status__in=FINISHED)


def job_counts(jobs: QuerySet[ScreeningJob]) -> Counter[JobStatus]:
    """How many of the jobs stand where."""
    counted = jobs.order_by().values_list("status").annotate(number=Count("pk"))
    return Counter({JobStatus(status): number for status, number in counted})


def jobs_with_everything() -> QuerySet[ScreeningJob]:
    """Jobs with all that working on one needs, in one query."""
    return ScreeningJob.objects.select_related("opening__role_version__role", "resume__candidate")


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


def with_progress(openings: QuerySet[Opening]) -> QuerySet[Opening]:
    """Openings with `application_count`, `waiting_count` and `bad_count` (files that came to nothing).

    Counted by subqueries: joins would multiply applications by jobs.
    """
    jobs = ScreeningJob.objects.filter(opening=OuterRef("pk"))
    bad = jobs.filter(status__in=(JobStatus.FAILED, JobStatus.QUARANTINED))
    return openings.select_related("role_version__role").annotate(
        application_count=_count(Application.objects.filter(opening=OuterRef("pk"))),
        waiting_count=_count(jobs.exclude(status__in=FINISHED)),
        bad_count=_count(bad),
    )


def without_texts(applications: QuerySet[Application]) -> QuerySet[Application]:
    """Applications without the resumes' texts, readings and views, which a list does not show."""
    return applications.defer("resume__text", "resume__reading", "resume__view")


def applications_with_match(user: Person) -> QuerySet[Application]:
    """Visible applications with everything a page of one needs, in one query."""
    applications = visible_applications(user).select_related(
        "match", "resume", "candidate", "opening__role_version__role"
    )
    return applications.defer("resume__view")


def _count(rows: QuerySet[Any]) -> Coalesce:
    counted = rows.order_by().values("opening").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)


def application_of(job: ScreeningJob) -> Application | None:
    """What came of a job, if anything has."""
    return Application.objects.filter(opening=job.opening_id, resume=job.resume_id).first()


def job_of(application: Application) -> ScreeningJob | None:
    """The job that an application came from."""
    return ScreeningJob.objects.filter(opening=application.opening_id, resume=application.resume_id).first()
