"""People: who decides on what, who stands in for whom."""

from datetime import date

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.utils import timezone

from hiring.models import Delegation, Opening
from hiring.permissions import is_junior, standing_in
from roles.permissions import Part


def people(*parts: Part) -> QuerySet[User]:
    """Active users who play one of the parts."""
    return User.objects.filter(is_active=True, groups__name__in=parts).distinct().order_by("username")


def directors() -> QuerySet[User]:
    return people(Part.DIRECTOR)


def deciders(opening: Opening, today: date) -> QuerySet[User]:
    """For whom a decision on this opening waits: its hiring manager below manager level, else every
    director; in place of who is away today, also who stands in for them."""
    named = Q(pk=opening.hiring_manager_id, groups__name__in=(Part.MANAGER, Part.DIRECTOR))
    everybody = User.objects.filter(is_active=True)
    asked = everybody.filter(named) if is_junior(opening) else everybody.filter(groups__name=Part.DIRECTOR)
    if not asked.exists():
        asked = everybody.filter(groups__name=Part.DIRECTOR)
    keys = set(asked.values_list("pk", flat=True))
    handed = standing_in(today).filter(giver__in=keys)
    pairs = list(handed.values_list("giver_id", "taker_id"))
    present = keys - {giver for giver, _ in pairs} | {taker for _, taker in pairs}
    return everybody.filter(pk__in=present).order_by("username")


def may_stand_in_for(giver: User) -> QuerySet[User]:
    """To whom somebody can hand their desk: who plays the same part, and directors for anybody, so that
    nobody gets to do by standing in what their part does not let them."""
    own = [part for part in (Part.MANAGER, Part.DIRECTOR) if giver.groups.filter(name=part).exists()]
    fitting = people(Part.DIRECTOR) if Part.DIRECTOR in own else people(Part.MANAGER, Part.DIRECTOR)
    return fitting.exclude(pk=giver.pk)


def delegations_of(user: User) -> QuerySet[Delegation]:
    """Desks that the user handed over or was handed, the next first."""
    mine = Delegation.objects.filter(Q(giver=user) | Q(taker=user))
    return mine.select_related("giver", "taker").order_by("first_day", "pk")


def coming_delegations(user: User) -> QuerySet[Delegation]:
    """Those of today and later."""
    return delegations_of(user).filter(last_day__gte=timezone.localdate())
