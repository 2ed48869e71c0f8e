"""Judgements beside what matching came to."""

from decimal import Decimal

import pytest

from hiring.actions.judgements import recommend, record_judgement
from hiring.enums import ScreeningOutcome
from hiring.models import Application
from hiring.pages.screening.comparing import Comparison, columns, comparison
from hiring.queries.screenings import asked_criteria, screenings_of
from roles.permissions import Part
from tests.factories.models import make_application, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def application() -> Application:
    return make_application()


def compared(application: Application, user_id: int | None = None) -> Comparison:
    assert application.match
    criteria, told = asked_criteria(application.opening), screenings_of(application)
    return comparison(application, application.match.match_report, criteria, told, user_id)


def engine_levels(application: Application) -> dict[str, int]:
    assert application.match
    return {item.id: item.level for item in application.match.match_report.criteria}


def test_the_same_levels_come_to_the_same_score(application: Application) -> None:
    levels = engine_levels(application)
    record_judgement(application=application, levels=levels, by=make_user(Part.RECRUITER))

    (opinion,) = compared(application).opinions

    assert application.match
    assert (opinion.score, opinion.same, opinion.near, opinion.far) == (
        application.match.score, len(levels), 0, 0,
    )  # fmt: skip


def test_levels_further_apart_than_one_are_marked(application: Application) -> None:
    found = engine_levels(application)
    levels = {key: 4 if level == 0 else level for key, level in found.items()}
    record_judgement(application=application, levels=levels, by=make_user(Part.RECRUITER))

    lines = compared(application).lines

    assert {cell.apart for line in lines for cell in line.cells if line.far} == {"+4"}
    assert sum(line.far for line in lines) == list(found.values()).count(0)


def test_all_at_level_4_is_the_whole_score(application: Application) -> None:
    levels = dict.fromkeys(engine_levels(application), 4)
    record_judgement(application=application, levels=levels, by=make_user(Part.RECRUITER))

    assert [each.score for each in compared(application).opinions] == [Decimal(100)]


def test_ones_own_opinion_stands_first(application: Application) -> None:
    one, own = make_user(Part.RECRUITER), make_user(Part.RECRUITER)
    for user in (one, own):
        record_judgement(application=application, levels=engine_levels(application), by=user)

    assert columns(compared(application, own.pk)) == ["You", one.username]


def test_a_recommendation_without_levels_has_no_score(application: Application) -> None:
    recommend(
        application=application, outcome=ScreeningOutcome.HOLD, by=make_user(Part.RECRUITER), revision=0
    )

    found = compared(application)

    assert [(each.outcome, each.score, each.dissent) for each in found.opinions] == [("Hold", None, False)]
    assert found.lines == ()
