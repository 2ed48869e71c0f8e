"""Batches: which a person may see, and how far each is."""

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from hiring.enums import FINISHED, JobStatus
from hiring.models import Application, Batch, ScreeningJob
from hiring.permissions import Person
from hiring.queries.applications import visible_applications
from hiring.queries.identity import jobs_with_identity
from hiring.queries.jobs import with_application
from hiring.queries.openings import visible_openings

_TEXTS = ("resume__text", "resume__reading", "resume__view")
# What somebody can try again.
UNDONE = (JobStatus.FAILED, JobStatus.QUARANTINED, JobStatus.CANCELLED)


def visible_batches(user: Person) -> QuerySet[Batch]:
    """The batches of the openings that a person may see."""
    batches = Batch.objects.filter(opening__in=visible_openings(user))
    return batches.select_related("opening__role_version__role", "by")


def with_counts(batches: QuerySet[Batch]) -> QuerySet[Batch]:
    """Batches with `waiting_count`, `done_count` and `bad_count` of their own files, the newest first."""
    counted = batches.select_related("by").annotate(
        waiting_count=Count("jobs", filter=~Q(jobs__status__in=FINISHED)),
        done_count=Count("jobs", filter=Q(jobs__status=JobStatus.DONE)),
        bad_count=Count("jobs", filter=Q(jobs__status__in=UNDONE)),
    )
    return counted.order_by("-pk")


def jobs_of(batch: Batch) -> QuerySet[ScreeningJob]:
    """The jobs of a batch's files, those too that the opening had before; in the order of sending."""
    known = [job for _, job in batch.known]
    jobs = jobs_with_identity(ScreeningJob.objects.filter(Q(batch=batch) | Q(pk__in=known)))
    return jobs.defer(*_TEXTS)


def files_of(batch: Batch) -> QuerySet[ScreeningJob]:
    """The jobs of a batch's files with `application_id`, and `place` to put them in order: that of sending,
    or in a blind opening those that have ended, by what stands for their names."""
    jobs = with_application(jobs_of(batch))
    if not batch.opening.blind:
        return jobs.annotate(place=Value(0))
    return jobs.filter(status__in=FINISHED).annotate(place=Coalesce("code", Value("")))


def undone(jobs: QuerySet[ScreeningJob]) -> QuerySet[ScreeningJob]:
    """Jobs that came to nothing, and can be tried again."""
    return jobs.filter(status__in=UNDONE)


def applications_of(batch: Batch, user: Person) -> QuerySet[Application]:
    """What has come of a batch's files, as far as a person may see it."""
    sent = ScreeningJob.objects.filter(Q(batch=batch) | Q(pk__in=[job for _, job in batch.known]))
    applications = visible_applications(user).filter(
        opening=batch.opening_id, resume__in=sent.values("resume")
    )
    return applications.select_related("candidate", "resume").defer(*_TEXTS)


def ended_batches() -> QuerySet[Batch]:
    """Batches whose last job has ended since somebody looked."""
    going_on = ScreeningJob.objects.filter(batch=OuterRef("pk")).exclude(status__in=FINISHED)
    return Batch.objects.filter(~Exists(going_on), received_at__isnull=False, finished_at=None)


def sources() -> QuerySet[Batch, str]:
    """Where resumes came from so far, by name."""
    return Batch.objects.exclude(source="").order_by("source").values_list("source", flat=True).distinct()
