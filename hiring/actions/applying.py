"""Applying by an account, and withdrawing."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from hiring import consenting
from hiring.actions.applications import move
from hiring.actions.candidates import candidate_of
from hiring.actions.refusals import NotAllowed, Refused
from hiring.actions.resumes import receive_resume
from hiring.actions.screenings import screen_received
from hiring.actions.webhooks import emit
from hiring.enums import EventKind, OpeningStatus, ResumeStatus, Stage
from hiring.models import Application, Candidate, Consent, Opening, Resume
from hiring.queries.own import confirmed_address, own_applications
from roles.actions.audit import record
from roles.actions.deadlocks import again_after_deadlock
from roles.permissions import is_applicant

SOURCE = "applicant"
UNCONFIRMED = "Confirm your e-mail address first: open the link in the mail that was sent to it."
CLOSED = "This vacancy is no longer open."
OTHER_WORDS = "The text that you agree to has changed: read it again."
APPLIED = "You have applied for this vacancy already. Withdraw that application first to send another resume."
DECIDED = "Your application for this vacancy has been decided."


@again_after_deadlock
@transaction.atomic
def apply_for(
    *, opening: Opening, content: bytes, name: str, consent: str, by: User
) -> tuple[Application, bool]:
    """Applies with a resume, and queues its reading; whether the application is new. The same file again is
    the same application; one that could not be read is exchanged for another; who withdrew may come back.

    `consent` is the version of the words that were agreed to. Raises NotAllowed, Refused, and UnreadableFile
    for what is too large.
    """
    address = _may_apply(by, opening, consent)
    candidate = candidate_of(account=by, address=address)
    resume, _ = receive_resume(content=content, name=name, by=by, account=by)
    Resume.objects.filter(pk=resume.pk, candidate=None).update(candidate=candidate)
    resume.refresh_from_db(fields=["candidate"])
    application, new = _application(opening, candidate, resume, by)
    if new:
        text = consenting.load()
        Consent.objects.create(application=application, version=text.version, digest=text.digest)
        record(by=by, verb="applied", subject=application, opening=opening.pk)
    screen_received(opening=opening, resume=resume)
    return application, new


@again_after_deadlock
@transaction.atomic
def withdraw(*, application: Application, by: User) -> Application:
    """Takes one's application back, and the consent with it. A packet that waits with it is void. Done once,
    however often it is asked for. Raises NotAllowed and Refused."""
    own = own_applications(by).filter(pk=application.pk).first()
    if own is None:
        raise NotAllowed
    if own.stage == Stage.WITHDRAWN:
        return own
    if not move(applications=[own], to=Stage.WITHDRAWN, by=by).moved:
        raise Refused(DECIDED)
    own.consents.filter(withdrawn_at=None).update(withdrawn_at=timezone.now())
    record(by=by, verb="withdrew", subject=own, opening=own.opening_id)
    return own


def _may_apply(by: User, opening: Opening, consent: str) -> str:
    """The address by which they are known."""
    if not is_applicant(by):
        raise NotAllowed
    if not (address := confirmed_address(by)):
        raise Refused(UNCONFIRMED)
    if opening.status != OpeningStatus.OPEN or opening.internal:
        raise Refused(CLOSED)
    if consent != consenting.load().version:
        raise Refused(OTHER_WORDS)
    return address


def _application(
    opening: Opening, candidate: Candidate, resume: Resume, by: User
) -> tuple[Application, bool]:
    before = list(candidate.applications.filter(opening=opening).select_related("resume").order_by("-pk"))
    same = next((each for each in before if each.resume_id == resume.pk), None)
    if same and same.stage != Stage.WITHDRAWN:
        return same, False
    if standing := next((each for each in before if each.stage != Stage.WITHDRAWN), None):
        return _exchanged(standing, resume), True
    if same:
        return _taken_up(same, by), True
    made = Application(opening=opening, source=SOURCE)
    made.come_from(candidate, resume)
    made.save(force_insert=True)
    emit(kind=EventKind.APPLICATION_CREATED, about=[made])
    return made, True


def _exchanged(application: Application, resume: Resume) -> Application:
    """With another file, where nobody could read the first."""
    if application.stage in (Stage.HIRED, Stage.REJECTED, Stage.VETOED):
        raise Refused(DECIDED)
    if application.resume.status != ResumeStatus.UNREADABLE or application.match_id:
        raise Refused(APPLIED)
    application.resume, application.received_at = resume, resume.received_at
    application.save(update_fields=["resume", "received_at"])
    return application


def _taken_up(application: Application, by: User) -> Application:
    """A withdrawn application, begun anew."""
    if application.decisions.exists():
        raise Refused(DECIDED)
    if not move(applications=[application], to=Stage.NEW, by=by).moved:
        raise Refused(APPLIED)
    return application
