"""Standing in: somebody's desk in somebody else's hands while they are away."""

from datetime import date, timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from hiring.actions.refusals import NotAllowed, Refused
from hiring.models import Delegation
from hiring.packet.writing import name
from hiring.permissions import may_hand_over
from hiring.queries.people import may_stand_in_for
from roles.actions.audit import record


@transaction.atomic
def hand_over(*, by: User, taker: User, first_day: date, last_day: date, why: str = "") -> Delegation:
    """Hands the own desk to somebody for some days, both included. Raises Refused or NotAllowed."""
    if not may_hand_over(by):
        raise NotAllowed
    if not may_stand_in_for(by).filter(pk=taker.pk).exists():
        raise Refused(f"{name(taker)} cannot stand in for you: choose somebody who decides what you decide.")
    if first_day > last_day or last_day < timezone.localdate():
        raise Refused("Choose days that are not over, the first one first.")
    # One at a time: two who stand in for one person would leave open who decides.
    User.objects.select_for_update().get(pk=by.pk)
    days = Q(first_day__lte=last_day, last_day__gte=first_day)
    if other := Delegation.objects.filter(days, giver=by).select_related("taker").first():
        raise Refused(f"{name(other.taker)} stands in for you on some of these days already.")
    delegation = Delegation.objects.create(
        giver=by, taker=taker, first_day=first_day, last_day=last_day, why=why
    )
    record(
        by=by,
        verb="handed desk over",
        subject=delegation,
        taker=taker.pk,
        days=(last_day - first_day).days + 1,
    )
    return delegation


@transaction.atomic
def end_delegation(*, delegation: Delegation, by: User) -> None:
    """Takes the own desk back: from today nobody stands in any more. What they decided stands."""
    if delegation.giver_id != by.pk:
        raise NotAllowed
    record(by=by, verb="took desk back", subject=delegation, taker=delegation.taker_id)
    today = timezone.localdate()
    mine = Delegation.objects.filter(pk=delegation.pk)
    mine.filter(first_day__gte=today).delete()
    mine.filter(last_day__gte=today).update(last_day=today - timedelta(days=1))
