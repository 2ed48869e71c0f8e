"""Openings: which a person may see, and how far each is."""

from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from hiring.enums import OpeningStatus, Stage
from hiring.models import Application, Opening, ScreeningJob
from hiring.permissions import JUNIOR_LEVELS, Person, acts_for, is_junior, sees_all_openings, standing_in
from hiring.queries.tallies import BAD, WAITING
from roles.permissions import Part, plays


def visible_openings(user: Person) -> QuerySet[Opening]:
    """The openings that a person may see with their candidates: a hiring manager's are their own."""
    if sees_all_openings(user):
        return Opening.objects.all()
    own = acts_for(user) if plays(user, Part.MANAGER) else ()
    return Opening.objects.filter(hiring_manager__in=own)


def with_progress(openings: QuerySet[Opening]) -> QuerySet[Opening]:
    """Openings with `application_count`, `waiting_count` and `bad_count` (files that came to nothing).

    Counted by subqueries: joins would multiply applications by jobs.
    """
    jobs = ScreeningJob.objects.filter(opening=OuterRef("pk"))
    bad = jobs.filter(status__in=BAD)
    return openings.select_related("role_version__role").annotate(
        application_count=_count(Application.objects.filter(opening=OuterRef("pk"))),
        waiting_count=_count(jobs.filter(status__in=WAITING)),
        bad_count=_count(bad),
    )


def with_stages(openings: QuerySet[Opening]) -> QuerySet[Opening]:
    """Openings with `screen_count`, `shortlist_count`, `decide_count` and `hired_count`."""
    applications = Application.objects.filter(opening=OuterRef("pk"))
    return openings.annotate(
        screen_count=_count(applications.filter(stage__in=(Stage.NEW, Stage.HOLD))),
        shortlist_count=_count(applications.filter(stage=Stage.SHORTLISTED)),
        decide_count=_count(applications.filter(stage=Stage.DECIDING)),
        hired_count=_count(applications.filter(stage=Stage.HIRED)),
    )


def with_everything(openings: QuerySet[Opening]) -> QuerySet[Opening]:
    """Openings with how far they are, and with everybody they name."""
    return with_people(with_stages(with_progress(openings)))


def with_people(openings: QuerySet[Opening]) -> QuerySet[Opening]:
    """Openings with their role and everybody they name."""
    return openings.select_related("role_version__role", "hiring_manager", "created_by", "band")


def titled(openings: QuerySet[Opening], words: str) -> QuerySet[Opening]:
    """Openings in whose title, place or role every word stands."""
    for word in words.split():
        openings = openings.filter(
            Q(title__icontains=word) | Q(place__icontains=word) | Q(role_version__title__icontains=word)
        )
    return openings


def mine(openings: QuerySet[Opening], user: User) -> QuerySet[Opening]:
    """What the user proposed, and what is theirs to fill."""
    return openings.filter(Q(created_by=user) | Q(hiring_manager__in=acts_for(user)))


def to_accept(user: User) -> QuerySet[Opening]:
    """Openings that wait for this user to accept them (hiring.permissions.may_accept)."""
    proposed = proposed_openings().exclude(created_by=user)
    if plays(user, Part.DIRECTOR):
        return proposed
    own = acts_for(user) if plays(user, Part.MANAGER) else ()
    return proposed.filter(hiring_manager__in=own, role_version__level__in=JUNIOR_LEVELS)


def proposed_openings() -> QuerySet[Opening]:
    """The openings that wait to be accepted or declined."""
    return Opening.objects.filter(status=OpeningStatus.PROPOSED)


def accepters(opening: Opening, day: date | None = None) -> QuerySet[User]:
    """Who is asked to accept a proposed opening: its hiring manager below manager level, and who stands in
    for them on the day (today), else every director; never who proposed it."""
    others = User.objects.filter(is_active=True).order_by("username")
    if opening.created_by_id:
        others = others.exclude(pk=opening.created_by_id)
    directors = others.filter(groups__name=Part.DIRECTOR)
    if not is_junior(opening) or opening.hiring_manager_id is None:
        return directors
    handed = standing_in(day or timezone.localdate()).filter(giver=opening.hiring_manager_id)
    managers = others.filter(groups__name=Part.MANAGER)
    own = managers.filter(Q(pk__in=handed.values("taker")) | Q(pk=opening.hiring_manager_id))
    return own if own.exists() else directors


def hiring_managers() -> QuerySet[User]:
    """Who can be named for an opening."""
    managers = User.objects.filter(is_active=True, groups__name=Part.MANAGER)
    return managers.order_by("first_name", "last_name", "username")


def _count(rows: QuerySet[Any]) -> Coalesce:
    counted = rows.order_by().values("opening").annotate(number=Count("*")).values("number")
    return Coalesce(Subquery(counted), 0)
