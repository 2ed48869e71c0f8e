"""Applications as lists of the API go through them: page after page along an index.

A list in the order of scores costs the same however long it is, as long as no score is hidden from who asks:
it is read along Application.rank_score, where a board puts everybody in order to count them.
"""

from django.db.models import (
    Case,
    DecimalField,
    Exists,
    Expression,
    F,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Lower

from hiring.enums import BoardSort
from hiring.models import Application, Opening, ScreeningJob
from hiring.models.application import RANK_WITHOUT
from hiring.permissions import Person, may_screen
from hiring.queries.applications import visible_applications, without_texts
from hiring.queries.board import UNSEEN, Wanted, narrowed
from hiring.queries.identity import with_identity
from hiring.queries.screenings import revealed_by, with_scores_for

# More must-haves than any role has.
NOT_TOLD = 1_000_000
_SHOWN = ("match", "resume", "candidate", "opening")


def listed_of(opening: Opening, wanted: Wanted, user: Person) -> QuerySet[Application]:
    """Who fits of one opening, each with `place`: where it stands in the wanted order. Equals by `code`."""
    everybody = with_scores_for(Application.objects.filter(opening=opening), user, opening)
    fitting = _ranged(_staged(narrowed(everybody, wanted, user), wanted), wanted)
    return _told(fitting).annotate(place=_place(opening, wanted.sort, user))


def listed_everywhere(wanted: Wanted, user: Person) -> QuerySet[Application]:
    """Who fits of all that the user may see. Where the score is asked for, applications that are being
    weighed anew are left out: theirs does not stand beside others'."""
    fitting = _staged(narrowed(visible_applications(user), wanted, user), wanted)
    if wanted.score_from is not None or wanted.score_to is not None:
        fitting = fitting.filter(opening__weighing_at__isnull=True)
    return _told(fitting)


def rows_of_ranking(opening: Opening, user: Person) -> QuerySet[Application]:
    """The opening's ranking, with `place` and whole reports."""
    rows = with_identity(with_scores_for(Application.objects.filter(opening=opening), user, opening))
    rows = without_texts(rows.select_related(*_SHOWN)).defer(*UNSEEN)
    return rows.annotate(place=_place(opening, BoardSort.SCORE, user))


def _told(applications: QuerySet[Application]) -> QuerySet[Application]:
    """With what a row shows, and `job`: the screening that it came from."""
    came_from = ScreeningJob.objects.filter(opening=OuterRef("opening"), resume=OuterRef("resume"))
    rows = without_texts(with_identity(applications).select_related(*_SHOWN)).defer("match__report", *UNSEEN)
    return rows.annotate(job=Subquery(came_from.order_by("pk").values("pk")[:1]))


def _staged(applications: QuerySet[Application], wanted: Wanted) -> QuerySet[Application]:
    return applications if wanted.stage is None else applications.filter(stage=wanted.stage)


def _ranged(applications: QuerySet[Application], wanted: Wanted) -> QuerySet[Application]:
    """Says what follows from a score that is asked for, so that the index begins and ends there."""
    if wanted.score_from is not None:
        applications = applications.filter(rank_score__gte=wanted.score_from)
    if wanted.score_to is not None:
        applications = applications.filter(rank_score__lte=wanted.score_to)
    return applications


def _place(opening: Opening, sort: BoardSort, user: Person) -> Expression | F:
    match sort:
        case BoardSort.NAME:
            return F("code") if opening.blind else Lower("candidate__name")
        case BoardSort.SINCE:
            return F("stage_since")
        case BoardSort.RECEIVED:
            return F("resume__received_at")
        case BoardSort.GATES:
            return _gates()
        case _:
            return _score(opening, user)


def _gates() -> Expression:
    """Open must-haves, then those met partly; what is not told or not known last."""
    count = F("match__gates_open") * Value(1_000) + F("match__gates_partly")
    return Coalesce(Case(When(score_is_hidden=False, then=count)), Value(NOT_TOLD))


def _score(opening: Opening, user: Person) -> Expression | F:
    if not (opening.judges_first and may_screen(user)):
        return F("rank_score")
    judged = Exists(revealed_by(user).filter(application=OuterRef("pk")))
    score = DecimalField(max_digits=7, decimal_places=4)
    return Case(When(judged, then=F("rank_score")), default=Value(RANK_WITHOUT), output_field=score)
