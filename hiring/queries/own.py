"""What applicants see: their own, and nothing else."""

from allauth.account.models import EmailAddress
from django.contrib.auth.models import User
from django.db.models import OuterRef, QuerySet, Subquery

from hiring.enums import FINISHED, JobStatus, OwnStatus, ResumeStatus, Stage
from hiring.models import Application, Candidate, Resume, ScreeningJob
from hiring.permissions import Person

STATUSES = {
    Stage.DECIDING: OwnStatus.IN_DECISION,
    Stage.HIRED: OwnStatus.HIRED,
    Stage.REJECTED: OwnStatus.TURNED_DOWN,
    Stage.VETOED: OwnStatus.TURNED_DOWN,
    Stage.WITHDRAWN: OwnStatus.WITHDRAWN,
}


def own_applications(user: Person) -> QuerySet[Application]:
    """Every application of the person whose account it is, the newest first, with `job_status`."""
    job = ScreeningJob.objects.filter(opening=OuterRef("opening"), resume=OuterRef("resume"))
    rows = Application.objects.filter(candidate__account_id=user.pk).annotate(
        job_status=Subquery(job.values("status")[:1])
    )
    return rows.select_related("opening__role_version__role", "resume", "match").order_by("-pk")


def own_resumes(user: Person) -> QuerySet[Resume]:
    return Resume.objects.filter(candidate__account_id=user.pk).order_by("pk")


def own_candidate(user: Person) -> Candidate | None:
    return Candidate.objects.filter(account_id=user.pk).first()


def confirmed_address(user: User) -> str:
    """The address that the account has proved to be its own; "" for none."""
    confirmed = EmailAddress.objects.filter(user=user, verified=True).order_by("-primary")
    address: str | None = confirmed.values_list("email", flat=True).first()
    return address or ""


def with_all_kept(applications: QuerySet[Application]) -> QuerySet[Application]:
    """With what hangs on each, in as many queries as there are kinds of it."""
    return applications.prefetch_related("consents", "proposals", "review_requests", "sightings")


def looks(application: Application) -> dict[str, int]:
    """How many have looked at it, and how often in all."""
    seen = list(application.sightings.all())
    return {"people": len({each.by_id for each in seen}), "times": sum(each.count for each in seen)}


def own_status(application: Application) -> OwnStatus:
    """Of an application that came through `own_applications`. Which of several stages of screening it is in
    is nobody's business but the screeners'."""
    if found := STATUSES.get(Stage(application.stage)):
        return found
    if application.resume.status == ResumeStatus.UNREADABLE:
        return OwnStatus.UNREADABLE
    status: str | None = application.__dict__["job_status"]
    if application.match_id or status in (None, *FINISHED):
        return OwnStatus.IN_REVIEW
    return OwnStatus.BEING_READ if status == JobStatus.RUNNING else OwnStatus.RECEIVED
