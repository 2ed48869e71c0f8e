"""Applications: which a person may see, ranked, with what a page needs."""

from django.db.models import F, QuerySet

from hiring.models import Application, Opening, ScreeningJob
from hiring.permissions import Person, sees_all_openings
from hiring.queries.openings import visible_openings


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


def without_texts(applications: QuerySet[Application]) -> QuerySet[Application]:
    """Applications without the resumes' texts, readings and views, which a list does not show."""
    return applications.defer("resume__text", "resume__reading", "resume__view")


def applications_with_match(user: Person) -> QuerySet[Application]:
    """Visible applications with everything a page of one needs, in one query."""
    applications = visible_applications(user).select_related(
        "match", "resume", "candidate", "opening__role_version__role"
    )
    return applications.defer("resume__view")


def application_of(job: ScreeningJob) -> Application | None:
    """What came of a job, if anything has."""
    return Application.objects.filter(opening=job.opening_id, resume=job.resume_id).first()
