"""Batches: many files taken in one go, read in the background, cancelled and tried again together."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from hiring.actions import jobs
from hiring.actions.screenings import screen_resume
from hiring.enums import OpeningStatus
from hiring.models import Batch, Opening
from hiring.queries import jobs_of, undone
from hiring.reading.uploads.found import Refused, ResumeFile
from roles.actions.audit import record
from roles.reading.errors import UnreadableFile

# Refusals that are kept one by one; a ZIP of ten thousand pictures is one sentence.
MOST_REFUSED = 200


class NotOpen(Exception):
    """Resumes are taken for openings that somebody accepted and nobody closed."""


def receive_batch(
    *, opening: Opening, files: Iterable[ResumeFile | Refused], source: str = "", by: User | None
) -> Batch:
    """Takes files for an opening and queues each; says of each other why it is not taken.

    Each file is stored in its own transaction, so that workers begin with the first while the last is being
    unpacked. Files whose bytes the opening has already are told apart and not read twice.
    """
    if opening.status != OpeningStatus.OPEN:
        raise NotOpen(f"{opening} takes no resumes: it is {opening.status}")
    batch = Batch.objects.create(opening=opening, source=source.strip()[:60], by=by)
    known: list[tuple[str, int]] = []
    refused: list[tuple[str, str]] = []
    for file in files:
        if isinstance(file, Refused) or isinstance(file := _taken(batch, file, known), Refused):
            refused.append((file.name, file.reason))
    return _received(batch, known, _shortened(refused))


def _taken(batch: Batch, file: ResumeFile, known: list[tuple[str, int]]) -> ResumeFile | Refused:
    try:
        job, new = screen_resume(
            opening=batch.opening, content=file.content, name=file.name, by=batch.by, batch=batch
        )
    except UnreadableFile as error:
        return Refused(file.name, error.message)
    if not new:
        known.append((file.name, job.pk))
    return file


@transaction.atomic
def _received(batch: Batch, known: list[tuple[str, int]], refused: list[tuple[str, str]]) -> Batch:
    batch.known, batch.refused = known, refused
    batch.save(update_fields=["known", "refused"])
    counts = {"files": batch.jobs.count(), "known": len(known), "refused": len(refused)}
    record(by=batch.by, verb="uploaded", subject=batch, opening=batch.opening_id, **counts)
    return batch


def _shortened(refused: list[tuple[str, str]]) -> list[tuple[str, str]]:
    more = refused[MOST_REFUSED:]
    return [*refused[:MOST_REFUSED], *([(f"{len(more)} more files", more[0][1])] if more else [])]


@transaction.atomic
def cancel_batch(*, batch: Batch, by: User) -> int:
    """Takes what waits out of the queue; how many files. What is being read is finished."""
    cancelled = jobs.cancel(jobs=jobs_of(batch))
    if cancelled:
        Batch.objects.filter(pk=batch.pk).update(cancelled_at=timezone.now())
        record(by=by, verb="cancelled", subject=batch, files=cancelled)
    return cancelled


@transaction.atomic
def retry_batch(*, batch: Batch, by: User, only: int | None = None) -> int:
    """Queues what failed or was cancelled again, or only the job with this id; how many files."""
    wanted = undone(jobs_of(batch))
    if only is not None:
        wanted = wanted.filter(pk=only)
    retried = sum(jobs.queue_again(job=job, as_of=job.as_of) for job in wanted)
    if retried:
        record(by=by, verb="retried", subject=batch, files=retried)
    return retried
