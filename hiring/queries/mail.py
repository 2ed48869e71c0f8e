"""Mail: what has not left yet, and whose turn it is."""

from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from hiring.models import SentMail

# How long a message in the queue may take before its mail counts as forgotten.
PATIENCE = timedelta(minutes=2)
# How long after a failed (or lost) try the next one comes; after the last it stays, with its error.
PAUSES = tuple(timedelta(minutes=minutes) for minutes in (2, 5, 15, 60, 240, 720, 1440))


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
