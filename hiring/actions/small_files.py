"""Many small files (the rows of a table), taken with a few statements for some hundred of them: one by one
ten thousand take minutes."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from django.db import transaction
from django.utils import timezone

from hiring.actions import jobs
from hiring.actions.resumes import kind_of
from hiring.actions.storing import hold_beside, store_file
from hiring.models import Batch, Resume, ScreeningJob
from hiring.reading.uploads.found import Refused, ResumeFile
from roles.actions.audit import record_all

# So many files, and bytes, are held at a time; a larger file comes alone.
AT_A_TIME, BYTES_AT_A_TIME = 200, 1_000_000

Numbered = tuple[int, ResumeFile | Refused]


def some_at_a_time(files: Iterable[ResumeFile | Refused]) -> Iterator[list[Numbered]]:
    """The files with their numbers, from 1, in lists that are small."""
    some: list[Numbered] = []
    held = 0
    for number, file in enumerate(files, 1):
        size = 0 if isinstance(file, Refused) else len(file.content)
        if some and (len(some) >= AT_A_TIME or held + size > BYTES_AT_A_TIME):
            yield some
            some, held = [], 0
        some.append((number, file))
        held += size
    if some:
        yield some


@transaction.atomic
def queue_new(*, batch: Batch, files: Sequence[ResumeFile]) -> set[int]:
    """Stores and queues those whose bytes nobody sent before; their places. All others are left to who takes
    one at a time."""
    hashes = [hashlib.sha256(file.content).hexdigest() for file in files]
    hold_beside(hashes)
    known = set(Resume.objects.filter(sha256__in=hashes).values_list("sha256", flat=True))
    fresh: dict[str, int] = {}
    for at, sha256 in enumerate(hashes):
        if sha256 not in known:
            fresh.setdefault(sha256, at)
    made = Resume.objects.bulk_create(_resume(files[at], sha256) for sha256, at in fresh.items())
    record_all(by=batch.by, verb="received", of={resume: {"size": resume.size} for resume in made})
    now = timezone.now()
    queued = ScreeningJob.objects.bulk_create(
        ScreeningJob(
            opening=batch.opening,
            resume=resume,
            batch=batch,
            own_source=files[fresh[resume.sha256]].source,
            sent_at=now,
        )
        for resume in made
    )
    jobs.send([job.pk for job in queued])
    return set(fresh.values())


def _resume(file: ResumeFile, sha256: str) -> Resume:
    kind = kind_of(file.name)
    return Resume(
        sha256=sha256,
        name=file.name[:255],
        kind=kind,
        file=store_file(sha256, kind, file.content),
        size=len(file.content),
        received_at=timezone.now(),
    )
