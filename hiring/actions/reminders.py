"""Reminders of packets and proposed openings that wait for an answer, and the word to every director where
one has waited too long.

The row that waits says what was sent: it is claimed by conditional update before any mail is written, so
that two sweeps at once, or one that comes twice, send one mail to each.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from hiring.actions.mail import notify
from hiring.enums import MailKind
from hiring.queries.openings import accepters, proposed_openings
from hiring.queries.packets import waiting_packets
from hiring.queries.people import deciders, directors


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for an answer: its rows, since when, who answers on a day, and who waits for it."""

    rows: Callable[[], QuerySet[Any]]
    since: str
    answer: Callable[[Any, date], Iterable[User]]
    asked: Callable[[Any], User | None]
    reminder: MailKind
    escalation: MailKind


PACKETS = Waiting(
    rows=lambda: waiting_packets().select_related("opening__role_version", "submitted_by"),
    since="submitted_at",
    answer=lambda packet, day: deciders(packet.opening, day),
    asked=lambda packet: packet.submitted_by,
    reminder=MailKind.PACKET_REMINDER,
    escalation=MailKind.PACKET_ESCALATED,
)
OPENINGS = Waiting(
    rows=lambda: proposed_openings().select_related("role_version", "created_by"),
    since="proposed_at",
    answer=accepters,
    asked=lambda opening: opening.created_by,
    reminder=MailKind.OPENING_REMINDER,
    escalation=MailKind.OPENING_ESCALATED,
)


def remind(*, now: datetime | None = None) -> int:
    """Reminds who answers of what has waited for REMIND_AFTER_DAYS, tells every director of what has waited
    for ESCALATE_AFTER_DAYS, each once; how many mails."""
    now = now or timezone.now()
    return sum(_remind(waiting, now) + _escalate(waiting, now) for waiting in (PACKETS, OPENINGS))


def _remind(waiting: Waiting, now: datetime) -> int:
    day = timezone.localdate(now)
    tell = partial(_tell, waiting, "reminded_at", waiting.reminder, now)
    late = _late(waiting, settings.REMIND_AFTER_DAYS, now).filter(reminded_at=None)
    return sum(tell(row, waiting.answer(row, day)) for row in late)


def _escalate(waiting: Waiting, now: datetime) -> int:
    tell = partial(_tell, waiting, "escalated_at", waiting.escalation, now)
    late = _late(waiting, settings.ESCALATE_AFTER_DAYS, now).filter(escalated_at=None)
    return sum(tell(row, _told_at_last(waiting, row)) for row in late)


def _told_at_last(waiting: Waiting, row: Any) -> list[User]:
    asked = waiting.asked(row)
    return [*directors(), *([asked] if asked else [])]


def _late(waiting: Waiting, days: int, now: datetime) -> QuerySet[Any]:
    return waiting.rows().filter(**{f"{waiting.since}__lt": now - timedelta(days=days)}).order_by("pk")


@transaction.atomic
def _tell(
    waiting: Waiting, mark: str, kind: MailKind, now: datetime, row: Any, people: Iterable[User]
) -> int:
    """One row in one transaction: the mark and its mails are written together or not at all."""
    mine = waiting.rows().filter(pk=row.pk, **{mark: None}).update(**{mark: now})
    return notify(kind=kind, to=people, about=row) if mine else 0
