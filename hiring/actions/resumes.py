"""Resumes: received once, known by the hash of their bytes, then read."""

import hashlib
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import PurePath
from typing import TYPE_CHECKING

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from hiring.actions.candidates import candidate_for, complete, refresh_keys
from hiring.actions.storing import hold_beside, store_file
from hiring.enums import ResumeStatus
from hiring.models import Resume, ResumeWords
from hiring.queries.corrections import fixes_of
from hiring.reading.corrections import corrected
from hiring.reading.masking import identity_of, masked_text
from hiring.reading.record import Contact, ResumeReading
from hiring.reading.search_words import search_words
from roles.actions.audit import record
from roles.reading.errors import Unreadable, UnreadableFile

if TYPE_CHECKING:
    from hiring.matching.view.blind import BlindView


@transaction.atomic
def receive_resume(
    *, content: bytes, name: str, by: User | None, account: User | None = None
) -> tuple[Resume, bool]:
    """The resume with these bytes, and whether it is new. The same bytes are never stored twice. What an
    applicant sends by their `account` is theirs alone.

    Raises UnreadableFile (too large) and stores nothing; whatever else is wrong shows when it is read.
    """
    # Brings the PDF readers with it, which a web server needs only here.
    from roles.reading.files.limits import MAX_FILE_BYTES

    if len(content) > MAX_FILE_BYTES:
        limit = f"{MAX_FILE_BYTES // 1_000_000} MB"
        raise UnreadableFile(
            Unreadable.TOO_LARGE, f"larger than {limit}: send a smaller copy, without pictures"
        )
    sha256 = hashlib.sha256(content).hexdigest()
    hold_beside([sha256])
    known = Resume.objects.filter(sha256=sha256, account=account).first()
    if known:
        return _under_better_name(known, content, name), False
    resume, created = Resume.objects.get_or_create(
        sha256=sha256,
        account=account,
        defaults={
            "name": name[:255],
            "kind": kind_of(name),
            "file": store_file(sha256, kind_of(name), content),
            "size": len(content),
            "received_at": timezone.now(),
        },
    )
    if created:
        record(by=by, verb="received", subject=resume, size=len(content))
    return resume, created


@transaction.atomic
def store_reading(*, resume: Resume, reading: ResumeReading, view: "BlindView", engine: str) -> Resume:
    """Keeps what was read, and what scoring may look at of it. The candidate is made from what was read,
    or found where the address is known."""
    from hiring.matching.view.stored import pack

    # Two jobs may have read the same resume at once: the second waits here and finds the candidate.
    resume = Resume.objects.select_for_update().get(pk=resume.pk)
    if resume.candidate:
        complete(candidate=resume.candidate, contact=reading.record.contact)
    else:
        resume.candidate = candidate_for(contact=reading.record.contact)
    resume.status = ResumeStatus.READ
    resume.reading = reading.model_dump(mode="json", by_alias=True)
    resume.as_of = reading.record.as_of
    resume.engine = engine
    resume.text = reading.text
    resume.view = pack(view)
    resume.reason_code = resume.reason = ""
    resume.save()
    make_findable(resume=resume, reading=reading)
    return resume


@transaction.atomic
def make_findable(*, resume: Resume, reading: ResumeReading) -> None:
    """Saves what the resume and its candidate are found by. `reading` is as it was read: corrections are laid
    over here."""
    now = corrected(reading, fixes_of(resume))
    keep_words(resume=resume, reading=now, told=[reading.record.contact])
    if resume.candidate:
        refresh_keys(candidate=resume.candidate)


@transaction.atomic
def keep_words(*, resume: Resume, reading: ResumeReading, told: Iterable[Contact] = ()) -> None:
    """Keeps what the resume is found by. `told` is what it said of the person before it was corrected."""
    who = identity_of(*told, reading.record.contact, files=[resume.name, reading.record.file])
    found = search_words(reading, resume.name, masked_text(reading, who))
    ResumeWords.objects.update_or_create(resume=resume, defaults=asdict(found))


@transaction.atomic
def store_unreadable(*, resume: Resume, error: UnreadableFile, engine: str) -> None:
    """Keeps why the file cannot be read. What was read in it before, if anything, goes."""
    resume.status = ResumeStatus.UNREADABLE
    resume.reason_code, resume.reason = error.reason, error.message
    resume.reading, resume.text, resume.view, resume.as_of, resume.engine = None, "", None, None, engine
    resume.save()


def kind_of(name: str) -> str:
    """A file name's ending in lower case, without the dot."""
    return PurePath(name).suffix.lower().lstrip(".")[:20]


def _under_better_name(known: Resume, content: bytes, name: str) -> Resume:
    """A file that could not be read under one ending is tried again under another."""
    if known.status == ResumeStatus.UNREADABLE and kind_of(name) != known.kind:
        known.name, known.kind = name[:255], kind_of(name)
        known.file.name = store_file(known.sha256, known.kind, content)
        known.status, known.reason_code, known.reason = ResumeStatus.RECEIVED, "", ""
        known.save()
    return known
