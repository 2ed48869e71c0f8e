"""Batches: many files taken in one go, read in the background, cancelled and tried again together."""

from collections.abc import Iterable, Sequence

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from hiring.actions import jobs
from hiring.actions.mail import notify
from hiring.actions.screenings import screen_resume
from hiring.actions.small_files import Numbered, queue_new, some_at_a_time
from hiring.enums import MailKind, OpeningStatus
from hiring.models import Batch, Opening
from hiring.queries import ended_batches, jobs_of, undone
from hiring.reading.uploads.found import Refused, ResumeFile
from roles.actions.audit import record
from roles.reading.errors import UnreadableFile

# Refusals that are kept one by one; a ZIP of ten thousand pictures is one sentence.
MOST_REFUSED = 200
# Name, reason, and which of the files it was; 0 for what is said of several.
NotTaken = tuple[str, str, int]
# Files for which somebody goes away and is told when they are done; fewer are done while they look.
WORTH_A_MAIL = 10


class NotOpen(Exception):
    """Resumes are taken for openings that somebody accepted and nobody closed."""


def receive_batch(
    *, opening: Opening, files: Iterable[ResumeFile | Refused], source: str = "", by: User | None
) -> Batch:
    """Takes files for an opening and queues each; says of each other why it is not taken.

    Some at a time are stored in a transaction, large files each in its own, so that workers begin with the
    first while the last is being unpacked. Files whose bytes the opening has already are told apart and not
    read twice.
    """
    if opening.status != OpeningStatus.OPEN:
        raise NotOpen(f"{opening} takes no resumes: it is {opening.status}")
    batch = Batch.objects.create(opening=opening, source=source.strip()[:60], by=by)
    known: list[tuple[str, int]] = []
    refused: list[NotTaken] = []
    for some in some_at_a_time(files):
        for number, file in _not_new(batch, some):
            if isinstance(file, Refused) or isinstance(file := _taken(batch, file, known), Refused):
                refused.append((file.name, file.reason, number))
    return _received(batch, known, _shortened(refused))


def _not_new(batch: Batch, some: Sequence[Numbered]) -> list[Numbered]:
    """Takes the files that nobody sent before, where there are several, and leaves the others."""
    files = [(at, file) for at, (_, file) in enumerate(some) if isinstance(file, ResumeFile)]
    if len(files) <= 1:
        return list(some)
    try:
        new = queue_new(batch=batch, files=[file for _, file in files])
    except IntegrityError:
        # Somebody sent one of them at the same moment.
        return list(some)
    taken = {files[place][0] for place in new}
    return [each for at, each in enumerate(some) if at not in taken]


def _taken(batch: Batch, file: ResumeFile, known: list[tuple[str, int]]) -> ResumeFile | Refused:
    try:
        job, new = screen_resume(
            opening=batch.opening,
            content=file.content,
            name=file.name,
            by=batch.by,
            batch=batch,
            source=file.source,
        )
    except UnreadableFile as error:
        return Refused(file.name, error.message)
    if not new:
        known.append((file.name, job.pk))
    return file


@transaction.atomic
def _received(batch: Batch, known: list[tuple[str, int]], refused: list[NotTaken]) -> Batch:
    batch.known, batch.refused, batch.received_at = known, refused, timezone.now()
    batch.save(update_fields=["known", "refused", "received_at"])
    counts = {"files": batch.jobs.count(), "known": len(known), "refused": len(refused)}
    record(by=batch.by, verb="uploaded", subject=batch, opening=batch.opening_id, **counts)
    return batch


def _shortened(refused: list[NotTaken]) -> list[NotTaken]:
    more = refused[MOST_REFUSED:]
    return [*refused[:MOST_REFUSED], *([(f"{len(more)} more files", more[0][1], 0)] if more else [])]


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


def finish_batches() -> int:
    """Notes which batches have come to their end, and tells who sent many files; how many had ended. Called
    by the sweep: whichever worker ended the last job, once is enough."""
    return sum(_finish(batch) for batch in ended_batches())


@transaction.atomic
def _finish(batch: Batch) -> bool:
    if not Batch.objects.filter(pk=batch.pk, finished_at=None).update(finished_at=timezone.now()):
        return False
    if batch.by and batch.jobs.count() >= WORTH_A_MAIL:
        notify(kind=MailKind.BATCH_FINISHED, to=[batch.by], about=batch)
    return True
