"""Where applications stand in an order: by columns of their own, along an index each.

What one's own judgement comes before is not told, and has no place: it is a part of its own, so that the
database need not find out of everybody whether they are told to put them in order.
"""

from collections.abc import Mapping

from django.db.models import DecimalField, Exists, F, IntegerField, OuterRef, QuerySet, Value

from hiring.enums import BoardSort
from hiring.models import Application, Opening
from hiring.models.application import GATES_HIDDEN, RANK_HIDDEN
from hiring.permissions import Person, may_screen
from hiring.queries.screenings import revealed_by

COLUMNS: Mapping[BoardSort, str] = {
    BoardSort.SCORE: "rank_score",
    BoardSort.NAME: "name_key",
    BoardSort.SINCE: "stage_since",
    BoardSort.RECEIVED: "received_at",
    BoardSort.GATES: "gate_rank",
}
# The last place in the order that begins with the best.
HIDDEN: Mapping[BoardSort, Value] = {
    BoardSort.SCORE: Value(RANK_HIDDEN, DecimalField(max_digits=7, decimal_places=4)),
    BoardSort.GATES: Value(GATES_HIDDEN, IntegerField()),
}


def order(sort: BoardSort, *, downwards: bool) -> tuple[str, str]:
    """The fields that rows with their `place` are put in order by. Equals by code, since files came in an
    order, and scores are one; as the index has them, forwards or backwards."""
    up, down = ("place", "code"), ("-place", "-code")
    if sort is BoardSort.SCORE:
        up, down = ("place", "-code"), ("-place", "code")
    return down if downwards else up


def placed(
    applications: QuerySet[Application], opening: Opening, sort: BoardSort, user: Person, *, downwards: bool
) -> list[QuerySet[Application]]:
    """The opening's applications with their `place`, in parts: all of one come before all of the next."""
    column = "code" if opening.blind and sort is BoardSort.NAME else COLUMNS[sort]
    if sort not in HIDDEN or not opening.judges_first or not may_screen(user):
        return [applications.annotate(place=F(column))]
    judged = revealed_by(user)
    told = applications.filter(pk__in=judged.values("application")).annotate(place=F(column))
    untold = applications.filter(~Exists(judged.filter(application=OuterRef("pk"))))
    parts: list[QuerySet[Application]] = [told, untold.annotate(place=HIDDEN[sort])]
    return parts if downwards == (sort is BoardSort.SCORE) else parts[::-1]
