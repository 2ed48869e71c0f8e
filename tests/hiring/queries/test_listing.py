"""Lists of applications are read along an index, whose order is that of the matches."""

from decimal import Decimal

import pytest
from django.db import connection
from django.db.models import F

from hiring.actions.matches import match_again
from hiring.actions.weights import set_weights
from hiring.enums import Stage
from hiring.models import Application, Opening
from hiring.models.application import RANK_WITHOUT
from hiring.queries.board import Wanted
from hiring.queries.listing import listed_of
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_user
from tests.factories.packets import unread

pytestmark = pytest.mark.django_db


def plan(opening: Opening, wanted: Wanted) -> str:
    """What the database would do with many rows: PostgreSQL reads few without an index."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_bitmapscan = off")
    rows = listed_of(opening, wanted, make_user(Part.DIRECTOR))
    return rows.order_by(F("place").desc(), "code")[:51].explain()


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (Wanted(), "application_by_score"),
        (Wanted(stage=Stage.SHORTLISTED), "application_by_stage"),
        (Wanted(score_from=Decimal(40), score_to=Decimal(60)), "application_by_score"),
    ],
)
def test_a_ranking_is_read_along_an_index(wanted: Wanted, index: str) -> None:
    assert index in plan(make_opening(), wanted)


def test_the_score_that_ranks_is_that_of_the_match() -> None:
    opening = make_opening()
    kept = [make_application(opening), make_application(opening, reading=unread())]
    matched = [match_again(application=each) for each in kept]

    set_weights(opening=opening, factors={"skill": Decimal(3)}, by=None)

    rows = Application.objects.select_related("match").order_by("pk")
    assert [each.rank_score for each in matched] == [_score(each) for each in matched]
    assert [each.rank_score for each in rows] == [_score(each) for each in rows]
    assert rows[1].rank_score == RANK_WITHOUT


def _score(application: Application) -> Decimal:
    assert application.match
    return RANK_WITHOUT if application.match.score is None else application.match.score
