"""Resumes on their way from file to match, as the API gives them."""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request

from hiring import identity
from hiring.api.addresses import address
from hiring.enums import JobStatus
from hiring.models import Application, ScreeningJob
from hiring.queries import score_hidden
from roles.api.lists import Page


class JobState(StrEnum):
    """To a caller a quarantined file has failed like any other; its reason says how."""

    QUEUED = JobStatus.QUEUED
    RUNNING = JobStatus.RUNNING
    DONE = JobStatus.DONE
    FAILED = JobStatus.FAILED
    CANCELLED = JobStatus.CANCELLED


class ScreeningShown(BaseModel):
    """What has become of a resume that was sent for an opening."""

    model_config = ConfigDict(frozen=True)

    id: int
    opening: int
    file: str = Field(description='"" where it would tell whose application it is.', examples=["ada-obi.pdf"])
    sha256: str = Field(
        description='"" while nobody may know whose file it is.', examples=["9f86d081884c7d65"]
    )
    duplicate: bool = Field(
        description="The opening had a file with the same bytes before.", examples=[False]
    )
    status: JobState
    reason: str = Field(description='Why it failed, in one line; "" otherwise.', examples=[""])
    application: int | None
    match: str | None = Field(
        description="Where the match is, as soon as it is done.",
        examples=["https://rolefit.example/api/v1/applications/1/match/"],
    )
    url: str = Field(
        description="Where to follow the screening.",
        examples=["https://rolefit.example/api/v1/screenings/1/"],
    )


class ScreeningSummary(BaseModel):
    """A resume that was sent for an opening, in a list."""

    model_config = ConfigDict(frozen=True)

    id: int
    opening: int
    batch: int | None
    file: str = Field(description='"" where it would tell whose application it is.', examples=["ada-obi.pdf"])
    status: JobState
    reason: str = Field(description='Why it failed, in one line; "" otherwise.', examples=[""])
    application: int | None
    created_at: datetime
    finished_at: datetime | None
    url: str = Field(examples=["https://rolefit.example/api/v1/screenings/1/"])


class ScreeningPage(Page[ScreeningSummary]):
    """Resumes on their way from file to match."""


def screening_summary(job: ScreeningJob, request: Request) -> ScreeningSummary:
    """Of a job that came through queries.jobs.visible_jobs."""
    status = JobStatus(job.status)
    failed = status in (JobStatus.FAILED, JobStatus.QUARANTINED)
    linking = _linking(job)
    return ScreeningSummary(
        id=job.pk,
        opening=job.opening_id,
        batch=job.batch_id,
        file="" if linking else identity.shown_job_file(job),
        status=JobState.FAILED if failed else JobState(status),
        reason=identity.shown_job_reason(job) if failed else "",
        application=None if linking else job.__dict__["application_id"],
        created_at=job.created_at,
        finished_at=job.finished_at,
        url=address("screening", job.pk, request=request),
    )


def screening_shown(
    job: ScreeningJob, application: Application | None, request: Request, *, duplicate: bool
) -> ScreeningShown:
    """`application` is the one that came of the job, if one did."""
    status = JobStatus(job.status)
    failed = status in (JobStatus.FAILED, JobStatus.QUARANTINED)
    done = application if status is JobStatus.DONE and not _linking(job) else None
    seen = done and done.match_id and not score_hidden(request.user, done)
    return ScreeningShown(
        id=job.pk,
        opening=job.opening_id,
        file="" if _linking(job) else identity.shown_job_file(job),
        sha256="" if identity.job_hidden(job) else job.resume.sha256,
        duplicate=duplicate,
        status=JobState.FAILED if failed else JobState(status),
        reason=identity.shown_job_reason(job) if failed else "",
        application=done.pk if done else None,
        match=address("match", done.pk, request=request) if done and seen else None,
        url=address("screening", job.pk, request=request),
    )


def _linking(job: ScreeningJob) -> bool:
    """Would its application, or what stands for its name, tell whose it is? Who sent a file knows which job
    it became."""
    return identity.job_hidden(job) and job.status == JobStatus.DONE
