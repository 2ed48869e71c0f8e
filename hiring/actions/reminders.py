"""Reminders of packets that wait, and the word to every director where one has waited too long.

A packet's own row says what was sent: it is claimed by conditional update before any mail is written, so
that two sweeps at once, or one that comes twice, send one mail to each.
"""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from hiring.actions.mail import notify
from hiring.enums import MailKind
from hiring.models import DecisionPacket
from hiring.queries.packets import waiting_packets, waiting_since
from hiring.queries.people import deciders, directors

People = Callable[[DecisionPacket], Iterable[User]]


def remind(*, now: datetime | None = None) -> int:
    """Reminds who decides of what has waited for REMIND_AFTER_DAYS, tells every director of what has waited
    for ESCALATE_AFTER_DAYS, each once; how many mails."""
    now = now or timezone.now()
    today = timezone.localdate(now)
    reminders = _tell(
        "reminded_at",
        MailKind.PACKET_REMINDER,
        settings.REMIND_AFTER_DAYS,
        now,
        lambda packet: deciders(packet.opening, today),
    )
    return reminders + _tell(
        "escalated_at", MailKind.PACKET_ESCALATED, settings.ESCALATE_AFTER_DAYS, now, _told_at_last
    )


def _told_at_last(packet: DecisionPacket) -> list[User]:
    return [*directors(), packet.submitted_by]


def _tell(mark: str, kind: MailKind, days: int, now: datetime, people: People) -> int:
    late = waiting_since(now - timedelta(days=days)).filter(**{mark: None})
    packets = late.select_related("opening__role_version", "submitted_by")
    return sum(_told(packet, mark, kind, now, people) for packet in packets)


@transaction.atomic
def _told(packet: DecisionPacket, mark: str, kind: MailKind, now: datetime, people: People) -> int:
    """One packet in one transaction: the mark and its mails are written together or not at all."""
    mine = waiting_packets().filter(pk=packet.pk, **{mark: None}).update(**{mark: now})
    return notify(kind=kind, to=people(packet), about=packet) if mine else 0
