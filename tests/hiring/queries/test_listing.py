"""Lists of applications are read along an index, whose order is that of the matches."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import connection

from hiring.actions.matches import match_again
from hiring.actions.weights import set_weights
from hiring.enums import BoardSort, Stage
from hiring.models import Application, Opening
from hiring.models.application import RANK_WITHOUT
from hiring.permissions import Person
from hiring.queries.board import Wanted
from hiring.queries.listing import listed_of
from hiring.queries.places import order
from roles.permissions import Part
from tests.evaluation.load_api.costs import matched_one
from tests.factories.load import make_many
from tests.factories.models import make_application, make_opening, make_user
from tests.factories.packets import unread

pytestmark = pytest.mark.django_db

MANY = 300


def plan(opening: Opening, wanted: Wanted, user: Person) -> str:
    """What the database would do with many rows: PostgreSQL reads few without an index."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for way in ("seqscan", "bitmapscan", "sort"):
                cursor.execute(f"SET LOCAL enable_{way} = off")
    fields = order(wanted.sort, downwards=wanted.downwards)
    parts = listed_of(opening, wanted, user)
    return "\n".join(part.order_by(*fields)[:51].explain() for part in parts)


def counted() -> None:
    """PostgreSQL goes by what it counted last, which may have been another test's."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE hiring_application")


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (Wanted(), "application_by_score"),
        (Wanted(stage=Stage.SHORTLISTED), "application_by_stage"),
        (Wanted(score_from=Decimal(40), score_to=Decimal(60)), "application_by_score"),
        (Wanted(sort=BoardSort.GATES), "application_by_gates"),
        (Wanted(sort=BoardSort.NAME), "application_by_name"),
        (Wanted(sort=BoardSort.SINCE), "application_by_since"),
        (Wanted(sort=BoardSort.RECEIVED), "application_by_received"),
    ],
)
@pytest.mark.parametrize("backwards", [False, True])
def test_a_list_is_read_along_an_index_in_every_order(wanted: Wanted, index: str, backwards: bool) -> None:
    opening = make_opening()
    make_many(opening, MANY, matched_one(opening))
    counted()

    found = plan(opening, replace(wanted, backwards=backwards), make_user(Part.DIRECTOR))

    assert index in found
    assert "sort" not in found.casefold()
    assert "TEMP B-TREE" not in found


@pytest.mark.parametrize("sort", [BoardSort.SCORE, BoardSort.GATES])
def test_those_who_wait_for_ones_own_judgement_are_read_along_an_index(sort: BoardSort) -> None:
    opening = make_opening(judges_first=True)

    assert "application_by_code" in plan(opening, Wanted(sort=sort), make_user(Part.RECRUITER))


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
