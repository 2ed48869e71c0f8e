"""Applicants ask that a person looks again, and somebody who screens answers."""

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from hiring.actions.mail import notify
from hiring.actions.refusals import NotAllowed, Refused
from hiring.enums import MailKind
from hiring.models import Application, ProposedCorrection, ReviewRequest
from hiring.permissions import may_screen
from hiring.queries.own import own_applications
from roles.actions.audit import record

LONGEST = 5_000
WAITS = "You have asked already, and the answer is still to come."
NOTHING = "Write what it is about."
TOO_LONG = f"Keep it under {LONGEST:,} letters."
ANSWERED = "Somebody has answered this in the meantime."


@transaction.atomic
def ask_review(*, application: Application, text: str, by: User) -> ReviewRequest:
    """Asks for it, once until there is an answer. Raises NotAllowed and Refused."""
    if not own_applications(by).filter(pk=application.pk).exists():
        raise NotAllowed
    try:
        with transaction.atomic():
            asked = ReviewRequest.objects.create(application=application, text=checked(text))
    except IntegrityError:
        raise Refused(WAITS) from None
    record(by=by, verb="asked for a review", subject=application, opening=application.opening_id)
    tell_recruiter(application, MailKind.REVIEW_ASKED)
    return asked


@transaction.atomic
def answer_review(*, review: ReviewRequest, text: str, by: User) -> ReviewRequest:
    """Answers, once. Raises NotAllowed and Refused."""
    if not may_screen(by):
        raise NotAllowed
    answer = {"answer": checked(text), "answered_at": timezone.now(), "answered_by": by}
    if not ReviewRequest.objects.filter(pk=review.pk, answered_at=None).update(**answer):
        raise Refused(ANSWERED)
    record(by=by, verb="answered review", subject=review.application, opening=review.application.opening_id)
    tell_applicant(review.application, review)
    review.refresh_from_db()
    return review


def checked(text: str) -> str:
    text = text.strip()
    if not text:
        raise Refused(NOTHING)
    if len(text) > LONGEST:
        raise Refused(TOO_LONG)
    return text


def tell_recruiter(application: Application, kind: MailKind) -> None:
    """Who proposed the opening has somebody to answer."""
    proposed = application.opening.created_by
    notify(kind=kind, to=[proposed] if proposed else [], about=application)


def tell_applicant(application: Application, about: ReviewRequest | ProposedCorrection) -> None:
    account = application.candidate.account
    notify(kind=MailKind.APPLICANT_ANSWERED, to=[account] if account else [], about=about)
