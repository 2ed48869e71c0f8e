"""Batches: which a person may see, and how far each is."""

from django.db.models import Count, Q, QuerySet

from hiring.enums import FINISHED, JobStatus
from hiring.models import Application, Batch, ScreeningJob
from hiring.permissions import Person
from hiring.queries.openings import visible_openings

# What somebody can try again.
UNDONE = (JobStatus.FAILED, JobStatus.QUARANTINED, JobStatus.CANCELLED)


def visible_batches(user: Person) -> QuerySet[Batch]:
    """The batches of the openings that a person may see."""
    batches = Batch.objects.filter(opening__in=visible_openings(user))
    return batches.select_related("opening__role_version__role", "by")


def with_counts(batches: QuerySet[Batch]) -> QuerySet[Batch]:
    """Batches with `waiting_count`, `done_count` and `bad_count` of their own files."""
    return batches.select_related("by").annotate(
        waiting_count=Count("jobs", filter=~Q(jobs__status__in=FINISHED)),
        done_count=Count("jobs", filter=Q(jobs__status=JobStatus.DONE)),
        bad_count=Count("jobs", filter=Q(jobs__status__in=UNDONE)),
    )


def jobs_of(batch: Batch) -> QuerySet[ScreeningJob]:
    """The jobs of a batch's files, those too that the opening had before; in the order of sending."""
    known = [job for _, job in batch.known]
    jobs = ScreeningJob.objects.filter(Q(batch=batch) | Q(pk__in=known))
    return jobs.select_related("resume").defer("resume__text", "resume__reading", "resume__view")


def undone(jobs: QuerySet[ScreeningJob]) -> QuerySet[ScreeningJob]:
    """Jobs that came to nothing, and can be tried again."""
    return jobs.filter(status__in=UNDONE)


def applications_of(batch: Batch) -> QuerySet[Application]:
    """What has come of a batch's files."""
    applications = batch.opening.applications.filter(resume__in=jobs_of(batch).order_by().values("resume"))
    return applications.select_related("candidate", "match").defer("match__report")


def sources() -> QuerySet[Batch, str]:
    """Where resumes came from so far, by name."""
    return Batch.objects.exclude(source="").order_by("source").values_list("source", flat=True).distinct()
