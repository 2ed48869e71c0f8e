"""What becomes of a proposed opening: accepted or declined by somebody else, closed when it is over."""

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from hiring.actions.mail import notify
from hiring.actions.openings import CHANGED, ask_to_accept
from hiring.actions.refusals import Changed, NotAllowed, Refused
from hiring.actions.webhooks import emit
from hiring.enums import OPENING_TRANSITIONS, EventKind, MailKind, OpeningStatus, PacketStatus
from hiring.models import DecisionPacket, Opening
from hiring.permissions import may_accept, may_close, may_create_openings
from roles.actions.audit import name_of, record

PACKET_WAITS = "A decision packet of this opening waits: have it decided or sent back first."
WITHOUT_REASON = "Say why, so that the others know."


@transaction.atomic
def accept_opening(*, opening: Opening, by: User, seen: str) -> None:
    """Opens a proposed opening on the terms that were `seen` (their digest).

    Raises NotAllowed, or Refused where it has been answered or changed in the meantime.
    """
    now = _answerable(opening, by, seen)
    accepted = {"accepted_at": timezone.now(), "accepter": name_of(by), "accepted_by": by, "reason": ""}
    _move(now, OpeningStatus.PROPOSED, OpeningStatus.OPEN, **accepted)
    record(by=by, verb="accepted", subject=now)
    _emit(EventKind.OPENING_OPENED, now)
    _tell(now, by)


@transaction.atomic
def decline_opening(*, opening: Opening, by: User, seen: str, reason: str) -> None:
    """As `accept_opening`; the reason goes to who proposed it."""
    now = _answerable(opening, by, seen)
    _move(now, OpeningStatus.PROPOSED, OpeningStatus.DECLINED, reason=_stated(reason))
    record(by=by, verb="declined", subject=now)
    _tell(now, by)


@transaction.atomic
def propose_again(*, opening: Opening, by: User) -> None:
    """A declined opening waits once more, usually on other terms."""
    now = _as_it_is(opening)
    if not may_create_openings(by):
        raise NotAllowed
    waiting = {"proposed_at": timezone.now(), "reminded_at": None, "escalated_at": None}
    _move(now, OpeningStatus.DECLINED, OpeningStatus.PROPOSED, reason="", **waiting)
    record(by=by, verb="proposed again", subject=now)
    ask_to_accept(opening=now, by=by)


@transaction.atomic
def close_opening(*, opening: Opening, by: User, reason: str) -> None:
    """Ends an opening; its applications stay as they are. Raises Refused while a packet waits."""
    now = _as_it_is(opening)
    if not may_close(by, now):
        raise NotAllowed
    if _waiting_packets().filter(opening=now).exists():
        raise Refused(PACKET_WAITS)
    _move(now, OpeningStatus.OPEN, OpeningStatus.CLOSED, reason=_stated(reason))
    record(by=by, verb="closed", subject=now)
    _emit(EventKind.OPENING_CLOSED, now)


@transaction.atomic
def reopen_opening(*, opening: Opening, by: User) -> None:
    """A closed opening is open again: it was accepted before."""
    now = _as_it_is(opening)
    if not may_close(by, now):
        raise NotAllowed
    _move(now, OpeningStatus.CLOSED, OpeningStatus.OPEN, reason="")
    record(by=by, verb="reopened", subject=now)
    _emit(EventKind.OPENING_OPENED, now)


def _answerable(opening: Opening, by: User, seen: str) -> Opening:
    now = _as_it_is(opening)
    if not may_accept(by, now):
        raise NotAllowed
    if now.terms_digest != seen:
        raise Changed(CHANGED)
    return now


def _as_it_is(opening: Opening) -> Opening:
    return Opening.objects.select_related("role_version").get(pk=opening.pk)


def _move(now: Opening, before: OpeningStatus, to: OpeningStatus, **fields: Any) -> None:
    """Gives the opening another status, if it still stands as it was read."""
    if to not in OPENING_TRANSITIONS[before]:
        raise ValueError(f"an opening that is {before} cannot become {to}")
    rows = Opening.objects.filter(pk=now.pk, status=before, **now.terms)
    if to == OpeningStatus.CLOSED:
        rows = rows.filter(~Exists(_waiting_packets().filter(opening=OuterRef("pk"))))
    if not rows.update(status=to, **fields):
        raise Refused(CHANGED)


def _waiting_packets() -> Any:
    return DecisionPacket.objects.filter(status=PacketStatus.WAITING)


def _stated(reason: str) -> str:
    if not reason.strip():
        raise Refused(WITHOUT_REASON)
    return reason.strip()


def _emit(kind: EventKind, opening: Opening) -> None:
    """Of the row as it is now."""
    emit(kind=kind, about=Opening.objects.filter(pk=opening.pk))


def _tell(opening: Opening, by: User) -> None:
    """Who proposed it, and who is to fill it, learn of the answer."""
    people = [user for user in (opening.created_by, opening.hiring_manager) if user and user != by]
    notify(kind=MailKind.OPENING_ANSWERED, to=people, about=opening, who=name_of(by))
