"""Openings: which a person may see, and how far each is."""

from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from hiring.enums import FINISHED, JobStatus
from hiring.models import Application, Opening, ScreeningJob
from hiring.permissions import Person, acts_for, sees_all_openings
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
    bad = jobs.filter(status__in=(JobStatus.FAILED, JobStatus.QUARANTINED))
    return openings.select_related("role_version__role").annotate(
        application_count=_count(Application.objects.filter(opening=OuterRef("pk"))),
        waiting_count=_count(jobs.exclude(status__in=FINISHED)),
        bad_count=_count(bad),
    )


def _count(rows: QuerySet[Any]) -> Coalesce:
    counted = rows.order_by().values("opening").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)
