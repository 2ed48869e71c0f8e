"""Mail: what has not left yet, and whose turn it is."""

from datetime import datetime, timedelta
from enum import StrEnum

from django.db.models import Q, QuerySet

from hiring.models import SentMail

# How long a message in the queue may take before its mail counts as forgotten.
PATIENCE = timedelta(minutes=2)
# How long after a failed (or lost) try the next one comes; after the last it stays, with its error.
PAUSES = tuple(timedelta(minutes=minutes) for minutes in (2, 5, 15, 60, 240, 720, 1440))


class MailStatus(StrEnum):
    """What became of a mail: given up where nobody tries any more."""

    SENT = "sent"
    GIVEN_UP = "given_up"
    TRIED = "tried"
    WAITING = "waiting"


def due_mail(now: datetime, *, fresh: timedelta = PATIENCE) -> QuerySet[SentMail]:
    """Mail whose time has come: never tried and older than `fresh`, or tried and paused for long enough."""
    due = Q(attempts=0, created_at__lte=now - fresh)
    for attempts, pause in enumerate(PAUSES, 1):
        due |= Q(attempts=attempts, tried_at__lte=now - pause)
    return SentMail.objects.filter(due, sent_at=None).exclude(address="")


def given_up_mail() -> QuerySet[SentMail]:
    """Mail that nobody tries any more: every try failed, or there was no address."""
    return SentMail.objects.filter(Q(attempts__gt=len(PAUSES)) | Q(address=""), sent_at=None)


def sent_mail() -> QuerySet[SentMail]:
    """All mail, the newest first, with whom it is for."""
    return SentMail.objects.select_related("to").order_by("-created_at", "-pk")


def status_of(mail: SentMail) -> MailStatus:
    if mail.sent_at:
        return MailStatus.SENT
    if not mail.address or mail.attempts > len(PAUSES):
        return MailStatus.GIVEN_UP
    return MailStatus.TRIED if mail.error else MailStatus.WAITING


def with_status(mails: QuerySet[SentMail], status: MailStatus | None) -> QuerySet[SentMail]:
    """Those that `status_of` says this of; all for None."""
    given_up = Q(attempts__gt=len(PAUSES)) | Q(address="")
    wanted = {
        MailStatus.SENT: Q(sent_at__isnull=False),
        MailStatus.GIVEN_UP: Q(given_up, sent_at=None),
        MailStatus.TRIED: Q(~given_up & ~Q(error=""), sent_at=None),
        MailStatus.WAITING: Q(~given_up, sent_at=None, error=""),
    }
    return mails.filter(wanted[status]) if status else mails
