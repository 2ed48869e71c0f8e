"""What an applicant says was misread: it changes nothing until somebody who screens accepts it."""

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from pydantic import ValidationError

from hiring.actions.corrections import correct
from hiring.actions.refusals import NotAllowed, Refused
from hiring.actions.reviews import ANSWERED, checked, tell_applicant, tell_recruiter
from hiring.enums import MailKind, ProposalState
from hiring.models import Application, ProposedCorrection
from hiring.permissions import may_screen
from hiring.queries.corrections import fixes_of
from hiring.queries.own import own_applications
from hiring.reading.correction_checks import Misfit, check
from hiring.reading.correction_paths import NOT_SUCH, check_path
from hiring.reading.corrections import Fix, Overlay, corrected, overlay
from roles.actions.audit import record
from roles.actions.deadlocks import again_after_deadlock

NOT_READ = "Your resume has not been read yet: there is nothing to correct."
SAYS_SO = "That is what was read."
ENOUGH = "You have proposed as much as can wait at once: wait for an answer first."
CHANGED = "What was read has changed since this was proposed: decline it, and say so."
ACCEPTED = "The applicant says so."
# Waiting at once, of one application.
MOST = 50
LONGEST_WHY = 1_000


@transaction.atomic
def propose(*, application: Application, path: str, after: Any, why: str, by: User) -> ProposedCorrection:
    """Proposes that the fact at `path` is `after`: null for an entry that is none, an object for one that was
    missed. Raises NotAllowed, Refused, and Misfit where it cannot be."""
    own = own_applications(by).filter(pk=application.pk).first()
    if own is None:
        raise NotAllowed
    if own.resume.reading is None:
        raise Refused(NOT_READ)
    if own.proposals.filter(state=ProposalState.PROPOSED).count() >= MOST:
        raise Refused(ENOUGH)
    before = _checked(own, path, after)
    said = why.strip()[:LONGEST_WHY]
    made = ProposedCorrection.objects.create(application=own, path=path, before=before, after=after, why=said)
    record(by=by, verb="proposed correction", subject=own, opening=own.opening_id, paths=[path])
    tell_recruiter(own, MailKind.CORRECTION_PROPOSED)
    return made


@again_after_deadlock
@transaction.atomic
def accept(*, proposal: ProposedCorrection, by: User, answer: str = "") -> ProposedCorrection:
    """Makes it a correction, by which the resume is matched anew. Raises NotAllowed, Refused and Misfit."""
    application = _answered(proposal, ProposalState.ACCEPTED, answer.strip(), by)
    if _laid(application).at(proposal.path) != proposal.before:
        raise Refused(CHANGED)
    why = f"{ACCEPTED} {proposal.why}".strip()
    correct(resume=application.resume, changes={proposal.path: proposal.after}, why=why, by=by)
    record(by=by, verb="accepted correction", subject=application, paths=[proposal.path])
    return _told(proposal, application)


@transaction.atomic
def decline(*, proposal: ProposedCorrection, answer: str, by: User) -> ProposedCorrection:
    """Leaves what was read as it is, and says why. Raises NotAllowed and Refused."""
    application = _answered(proposal, ProposalState.DECLINED, checked(answer), by)
    record(by=by, verb="declined correction", subject=application, paths=[proposal.path])
    return _told(proposal, application)


def _checked(application: Application, path: str, after: Any) -> Any:
    """What stands at the path now. Raises Misfit and Refused."""
    fixes, reading = fixes_of(application.resume), application.resume.reading_record
    laid = overlay(reading.record, fixes)
    check_path(laid, path, after)
    before = laid.at(path)
    if before == after:
        raise Refused(SAYS_SO)
    wanted = [*fixes, Fix(path, before, after)]
    check(overlay(reading.record, wanted))
    try:
        corrected(reading, wanted)
    except ValidationError:
        raise Misfit({path: NOT_SUCH}) from None
    return before


def _laid(application: Application) -> Overlay:
    return overlay(application.resume.reading_record.record, fixes_of(application.resume))


def _answered(proposal: ProposedCorrection, state: ProposalState, answer: str, by: User) -> Application:
    if not may_screen(by):
        raise NotAllowed
    given = {"state": state, "answer": answer, "answered_at": timezone.now(), "answered_by": by}
    waiting = ProposedCorrection.objects.filter(pk=proposal.pk, state=ProposalState.PROPOSED)
    if not waiting.update(**given):
        raise Refused(ANSWERED)
    application: Application = proposal.application
    return application


def _told(proposal: ProposedCorrection, application: Application) -> ProposedCorrection:
    tell_applicant(application, proposal)
    proposal.refresh_from_db()
    return proposal
