"""Corrections: a misread fact is set right, with who and why; what follows from it is worked out anew."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from hiring.actions.matches import engine, match_again
from hiring.actions.refusals import Refused
from hiring.actions.resumes import make_findable
from hiring.actions.voiding import hold_packets, void_packets
from hiring.models import Application, Candidate, Correction, Resume
from hiring.permissions import may_screen
from hiring.queries.corrections import correction_over, fixes_of
from hiring.reading.correction_checks import Misfit, check
from hiring.reading.corrections import CONTACT, Fix, corrected, digest, overlay
from hiring.reading.record import Contact
from roles.actions.audit import record
from roles.actions.deadlocks import again_after_deadlock

CONTACT_PATHS = frozenset(f"{CONTACT}/{field}" for field in Contact.model_fields)
ADDRESS_TAKEN = "Another candidate has this address. If they are one person, merge them first."


class NotUndone(Refused):
    """A correction that stands: `str()` says why, in words for people."""


class Stale(Refused):
    """Somebody else corrected the resume meanwhile: what was seen no longer holds. `str()` says so."""


@again_after_deadlock
@transaction.atomic
def correct(
    *, resume: Resume, changes: Mapping[str, Any], why: str, by: User, seen: str | None = None
) -> list[Correction]:
    """Sets facts right, by path (hiring.reading.corrections); those that say so already are left alone.

    Every application with this resume is matched anew, and a packet that waits with one is voided. `seen` is
    the digest of the corrections that the person had before their eyes. Raises Misfit where a value cannot
    be, Stale, ValueError without a reason.
    """
    _may_correct(by)
    if not why.strip():
        raise ValueError("a correction needs a reason")
    resume = _locked(resume)
    fixes = fixes_of(resume)
    if seen not in (None, digest(fixes)):
        raise Stale("Somebody else corrected this resume meanwhile: look at it again.")
    laid = overlay(resume.reading_record.record, fixes)
    new = [Fix(path, laid.at(path), value) for path, value in changes.items() if laid.at(path) != value]
    check(overlay(resume.reading_record.record, [*fixes, *new]))
    made = [
        Correction.objects.create(
            resume=resume, path=fix.path, before=fix.before, after=fix.after, why=why.strip(), by=by
        )
        for fix in new
    ]
    if made:
        _tell_candidate(resume, {fix.path: fix.after for fix in new})
        record(by=by, verb="corrected", subject=resume, paths=[fix.path for fix in new])
        _work_out(resume, by)
    return made


@again_after_deadlock
@transaction.atomic
def undo_correction(*, correction: Correction, by: User) -> Correction:
    """Takes a correction back. Raises NotUndone where it is undone already or another one builds on it."""
    _may_correct(by)
    resume = _locked(correction.resume)
    if over := correction_over(correction):
        raise NotUndone(f"Undo the later correction by {over.by} first: it builds on this one.")
    standing = Correction.objects.filter(pk=correction.pk, undone_at=None)
    if not standing.update(undone_at=timezone.now()):
        raise NotUndone("This correction was undone already.")
    correction.refresh_from_db()
    _tell_candidate(resume, {correction.path: correction.before})
    record(by=by, verb="undid correction", subject=resume, paths=[correction.path])
    _work_out(resume, by)
    return correction


def _may_correct(by: User) -> None:
    if not may_screen(by):
        raise PermissionDenied("only who screens corrects what was read")


def _locked(resume: Resume) -> Resume:
    """Two people who correct the same resume take turns, and so do who reads it anew and who decides."""
    hold_packets(Application.objects.filter(resume=resume.pk))
    return Resume.objects.select_for_update().get(pk=resume.pk)


def _tell_candidate(resume: Resume, values: Mapping[str, Any]) -> None:
    """What was set right of the contact holds for the person, whose address is theirs alone."""
    assert resume.candidate  # noqa: S101 - for the type checker: a resume that was read has one
    fields = {path.partition("/")[2]: value or "" for path, value in values.items() if path in CONTACT_PATHS}
    if email := fields.get("email"):
        fields["email"] = email.lower()
        if Candidate.objects.exclude(pk=resume.candidate.pk).filter(email=email.lower()).exists():
            raise Misfit({f"{CONTACT}/email": ADDRESS_TAKEN})
    for name, value in fields.items():
        setattr(resume.candidate, name, value)
    resume.candidate.save(update_fields=list(fields))


def _work_out(resume: Resume, by: User) -> None:
    """What scoring may look at, what the resume is found by, and every match, by the corrections in force."""
    from hiring.matching.view.looking import look
    from hiring.matching.view.stored import pack

    reading = resume.reading_record
    if resume.engine == engine():
        resume.view = pack(look(corrected(reading, fixes_of(resume))))
        resume.save(update_fields=["view"])
    make_findable(resume=resume, reading=reading)
    applications = list(Application.objects.filter(resume=resume).select_related("opening__role_version"))
    void_packets(applications=applications, why="What was read of a resume was corrected.", by=by)
    for application in applications:
        application.resume = resume
        match_again(application=application)
