"""Uploads of many files, and what came of each, as the API gives them."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request

from hiring import identity
from hiring.api.addresses import address
from hiring.api.intake.shapes import JobState
from hiring.enums import FINISHED, JobStatus
from hiring.models import Batch, ScreeningJob
from roles.api.inputs import Input
from roles.api.lists import Listing, Page

BAD = (JobStatus.FAILED, JobStatus.QUARANTINED)


class Shown(BaseModel):
    model_config = ConfigDict(frozen=True)


class BatchListing(Listing):
    opening: int | None = Field(None, ge=1, le=2**63 - 1, description="Only those for this opening.")
    source: str = Field("", max_length=60, description="Only those from there.", examples=["job fair"])


class BatchShown(Shown):
    """Files that somebody sent together for an opening. It is finished when `waiting` is 0."""

    id: int
    opening: int
    source: str = Field(examples=["job fair"])
    by: str | None = Field(description="null for the command line", examples=["ada"])
    created_at: datetime
    files: int
    waiting: int = Field(description="Not read yet.")
    matched: int
    failed: int = Field(description="Could not be read, were cancelled, or were not taken.")
    known: int = Field(description="Their bytes the opening had before.")
    finished_at: datetime | None
    cancelled_at: datetime | None
    url: str = Field(examples=["https://rolefit.example/api/v1/batches/1/"])
    files_url: str = Field(examples=["https://rolefit.example/api/v1/batches/1/files/"])


class NotTaken(Shown):
    """A file that was not taken, and why."""

    file: str = Field(examples=["picture.png"])
    reason: str = Field(examples=["not a kind of file that can be read"])


class BatchDetail(BatchShown):
    """A batch with the files that were not taken."""

    refused: tuple[NotTaken, ...]


class BatchPage(Page[BatchShown]):
    """Batches."""


class FileListing(Listing):
    status: JobState | None = None


class BatchFile(Shown):
    """One file of a batch. In a blind opening only those stand here that have ended, in the order of what
    stands for their names: else it could be watched whose file becomes which candidate."""

    screening: int | None = Field(
        description="By this it can be tried again; null where it would tell whose file it is."
    )
    file: str = Field(examples=["ada-obi.pdf"])
    status: JobState
    reason: str = Field(description='Why it failed, in one line; "" otherwise.', examples=[""])
    application: int | None
    can_retry: bool
    again: tuple[str, ...] = Field(
        description="Under these names the same bytes were sent once more.", examples=[["obi.pdf"]]
    )


class BatchFilePage(Page[BatchFile]):
    """Files of a batch."""


class RetryAsked(Input):
    """Which file is tried again; all that came to nothing where none is named."""

    screening: int | None = Field(None, ge=1, le=2**63 - 1, examples=[None])


class FilesMoved(Shown):
    """How many files it was done to."""

    files: int


def batch_shown(batch: Batch, request: Request) -> BatchShown:
    """Of a batch that came through queries.with_counts."""
    counted = batch.__dict__
    own = counted["waiting_count"] + counted["done_count"] + counted["bad_count"]
    return BatchShown(
        id=batch.pk,
        opening=batch.opening_id,
        source=batch.source,
        by=batch.by.get_username() if batch.by else None,
        created_at=batch.created_at,
        files=own + len(batch.known) + len(batch.refused),
        waiting=counted["waiting_count"],
        matched=counted["done_count"],
        failed=counted["bad_count"] + len(batch.refused),
        known=len(batch.known),
        finished_at=batch.finished_at,
        cancelled_at=batch.cancelled_at,
        url=address("batch", batch.pk, request=request),
        files_url=address("batch-files", batch.pk, request=request),
    )


def batch_detail(batch: Batch, request: Request) -> BatchDetail:
    refused = (NotTaken(file=name, reason=reason) for name, reason in identity.shown_refused(batch))
    return BatchDetail(**batch_shown(batch, request).model_dump(), refused=tuple(refused))


def sent_again(batch: Batch) -> dict[int, tuple[str, ...]]:
    """By job, the names under which its bytes came once more; none where names are hidden."""
    again: dict[int, tuple[str, ...]] = {}
    for name, job in () if batch.opening.blind else batch.known:
        again[job] = (*again.get(job, ()), name)
    return again


def batch_file(job: ScreeningJob, again: Mapping[int, Sequence[str]]) -> BatchFile:
    """Of a job that came through queries.batches.files_of."""
    status = JobStatus(job.status)
    linking = identity.job_hidden(job) and status == JobStatus.DONE
    return BatchFile(
        screening=None if linking else job.pk,
        file=identity.shown_job_file(job),
        status=JobState.FAILED if status in BAD else JobState(status),
        reason=identity.shown_job_reason(job) if status in BAD else "",
        application=job.__dict__["application_id"],
        can_retry=status in FINISHED and status != JobStatus.DONE,
        again=tuple(again.get(job.pk, ())),
    )
