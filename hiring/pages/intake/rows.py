"""Uploads and their files as the pages show them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.template.defaultfilters import filesizeformat

from hiring.enums import FINISHED, JobStatus
from hiring.identity import hidden, job_hidden, shown_file, shown_job_file, shown_job_reason, shown_name
from hiring.models import Application, Batch, ScreeningJob
from hiring.pages.chips import Chip
from hiring.pages.intake.people_words import Elsewhere, Perhaps
from hiring.pages.words import JOBS

STATES = {
    JobStatus.RUNNING: "partly",
    JobStatus.DONE: "met",
    JobStatus.FAILED: "alarm",
    JobStatus.QUARANTINED: "alarm",
}
MATCHED = "matched"
BAD = (JobStatus.FAILED, JobStatus.QUARANTINED)


@dataclass(frozen=True, slots=True)
class Upload:
    """One batch in the list of an opening's."""

    batch: int
    at: datetime
    by: str
    source: str
    files: int
    waiting: int
    matched: int
    bad: int


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file of a batch. `application` is what came of it."""

    job: int
    file: str
    state: Chip
    reason: str = ""
    application: int | None = None
    name: str = ""
    can_retry: bool = False
    # The names under which the opening's own bytes were sent once more; "" where names are hidden.
    again: tuple[str, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    # Where the opening hides who somebody is: applied before, and looks like somebody who did.
    somewhere: bool = False
    alike: bool = False
    perhaps: tuple[Perhaps, ...] = ()


@dataclass(frozen=True, slots=True)
class About:
    """What is known of who applied, beside the application: by its id."""

    elsewhere: tuple[Elsewhere, ...] = ()
    somewhere: bool = False
    alike: bool = False
    perhaps: tuple[Perhaps, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How far a batch is."""

    total: int
    waiting: int
    reading: int
    matched: int
    failed: int
    cancelled: int

    @property
    def running(self) -> bool:
        return bool(self.waiting or self.reading)

    @property
    def finished(self) -> int:
        return self.total - self.waiting - self.reading

    @property
    def can_retry(self) -> int:
        return self.failed + self.cancelled


def upload_rows(batches: Iterable[Batch]) -> list[Upload]:
    return [_upload(batch) for batch in batches]


def _upload(batch: Batch) -> Upload:
    counted = batch.__dict__
    own = counted["waiting_count"] + counted["done_count"] + counted["bad_count"]
    return Upload(
        batch=batch.pk,
        at=batch.created_at,
        by=batch.by.get_username() if batch.by else "command line",
        source=batch.source,
        files=own + len(batch.known) + len(batch.refused),
        waiting=counted["waiting_count"],
        matched=counted["done_count"],
        bad=counted["bad_count"] + len(batch.refused),
    )


def counts(jobs: Iterable[ScreeningJob]) -> Counts:
    stands = Counter(JobStatus(job.status) for job in jobs)
    return Counts(
        total=stands.total(),
        waiting=stands[JobStatus.QUEUED],
        reading=stands[JobStatus.RUNNING],
        matched=stands[JobStatus.DONE],
        failed=sum(stands[status] for status in BAD),
        cancelled=stands[JobStatus.CANCELLED],
    )


def file_rows(
    batch: Batch,
    jobs: Iterable[ScreeningJob],
    applications: Mapping[int, Application],
    people: Mapping[int, About],
) -> list[FileRow]:
    """The files of a batch, those first that somebody has to look at, else in the order of sending.

    Where names are hidden, by what stands for them, and without those on their way: who knows the order in
    which files were sent could watch them turn into candidates.
    """
    again: dict[int, tuple[str, ...]] = {}
    for name, job in batch.known:
        again[job] = (*again.get(job, ()), "" if batch.opening.blind else name)
    found = [
        _file_row(job, applications.get(job.resume_id), again.get(job.pk, ()), people)
        for job in sorted(jobs, key=lambda job: job.status not in BAD)
    ]
    if not batch.opening.blind:
        return found
    ended = (row for row in found if row.application or row.can_retry)
    return sorted(ended, key=lambda row: (not row.reason, row.file))


def _file_row(
    job: ScreeningJob, application: Application | None, again: tuple[str, ...], people: Mapping[int, About]
) -> FileRow:
    status = JobStatus(job.status)
    about = people.get(application.pk, About()) if application else About()
    words = MATCHED if status == JobStatus.DONE else JOBS[status]
    return FileRow(
        job=job.pk,
        file=_file(job, application),
        state=Chip(words, STATES.get(status, "")),
        reason=shown_job_reason(job) if status in BAD else "",
        application=application.pk if application else None,
        name=shown_name(application) if application else "",
        can_retry=status in FINISHED and status != JobStatus.DONE,
        again=again,
        elsewhere=about.elsewhere,
        somewhere=about.somewhere,
        alike=about.alike,
        perhaps=about.perhaps,
    )


def _file(job: ScreeningJob, application: Application | None) -> str:
    """What the file is called. One that came to nothing can be told by its size where names are hidden: who
    sent it has to find it again."""
    if application:
        return shown_file(application) if hidden(application) else job.resume.name
    name = shown_job_file(job)
    return f"{name}, {filesizeformat(job.resume.size)}" if job_hidden(job) and job.status in BAD else name
