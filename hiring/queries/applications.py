"""Applications: which a person may see, ranked, with what a page needs."""

from django.db.models import F, QuerySet

from hiring.models import Application, Opening, ScreeningJob
from hiring.permissions import Person, sees_all_openings
from hiring.queries.identity import with_identity
from hiring.queries.openings import visible_openings
from hiring.queries.screenings import with_scores_for


def visible_applications(user: Person) -> QuerySet[Application]:
    """The applications to the openings that a person may see, with what tells whether they may know whose
    they are and what they score."""
    applications = with_scores_for(with_identity(Application.objects.all()), user)
    if sees_all_openings(user):
        return applications
    return applications.filter(opening__in=visible_openings(user))


def ranking(opening: Opening, user: Person | None = None) -> QuerySet[Application]:
    """The opening's applications, best match first; equals by file name. For a user whose own judgement is
    asked first, those that they have not judged come last. In a blind opening names put nothing in order."""
    applications = with_identity(Application.objects.filter(opening=opening))
    applications = applications.select_related("match", "resume", "candidate", "opening")
    by_name = "code" if opening.blind else "resume__name"
    if user is None:
        return applications.order_by(F("match__score").desc(nulls_last=True), by_name, "pk")
    # Those not shown stand in the order of their codes: files came in an order, and scores are one.
    last = "code" if opening.judges_first else by_name
    scored = with_scores_for(applications, user)
    return scored.order_by(F("shown_score").desc(nulls_last=True), last, "pk")


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
