"""Applications as lists of the API go through them: page after page along an index, which costs the same
however many there are."""

from django.db.models import OuterRef, QuerySet, Subquery

from hiring.enums import BoardSort
from hiring.models import Application, Opening, ScreeningJob
from hiring.permissions import Person
from hiring.queries.applications import visible_applications, without_texts
from hiring.queries.board import UNSEEN, Wanted, narrowed, staged
from hiring.queries.identity import with_identity
from hiring.queries.places import placed
from hiring.queries.screenings import with_scores_for

_SHOWN = ("match", "resume", "candidate", "opening")


def listed_of(opening: Opening, wanted: Wanted, user: Person) -> list[QuerySet[Application]]:
    """Who fits of one opening, in the parts and with the places of hiring.queries.places."""
    everybody = with_scores_for(Application.objects.filter(opening=opening), user, opening)
    fitting = staged(narrowed(everybody, wanted, user, opening), wanted)
    return placed(_told(fitting), opening, wanted.sort, user, downwards=wanted.downwards)


def listed_everywhere(wanted: Wanted, user: Person) -> QuerySet[Application]:
    """Who fits of all that the user may see. Where the score is asked for, applications that are being
    weighed anew are left out: theirs does not stand beside others'."""
    fitting = staged(narrowed(visible_applications(user), wanted, user), wanted)
    if wanted.score_from is not None or wanted.score_to is not None:
        fitting = fitting.filter(opening__weighing_at__isnull=True)
    return _told(fitting)


def rows_of_ranking(opening: Opening, user: Person) -> list[QuerySet[Application]]:
    """The opening's ranking, with whole reports."""
    rows = with_identity(with_scores_for(Application.objects.filter(opening=opening), user, opening))
    rows = without_texts(rows.select_related(*_SHOWN)).defer(*UNSEEN)
    return placed(rows, opening, BoardSort.SCORE, user, downwards=True)


def _told(applications: QuerySet[Application]) -> QuerySet[Application]:
    """With what a row shows, and `job`: the screening that it came from."""
    came_from = ScreeningJob.objects.filter(opening=OuterRef("opening"), resume=OuterRef("resume"))
    rows = without_texts(with_identity(applications).select_related(*_SHOWN)).defer("match__report", *UNSEEN)
    return rows.annotate(job=Subquery(came_from.order_by("pk").values("pk")[:1]))
