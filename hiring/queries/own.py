"""What applicants see: their own, and nothing else."""

from allauth.account.models import EmailAddress
from django.contrib.auth.models import User
from django.db.models import Count, OuterRef, QuerySet, Subquery, Sum

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


def looks(application: Application) -> dict[str, int]:
    """How many have looked at it, and how often in all."""
    seen = application.sightings.aggregate(people=Count("by", distinct=True), times=Sum("count"))
    return {"people": seen["people"], "times": seen["times"] or 0}


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
