"""Who may not see a score yet."""

import pytest
from django.utils import timezone

from hiring.models import Application, Screening
from hiring.queries import score_hidden, visible_applications
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def application() -> Application:
    opening = make_opening()
    opening.judges_first = True
    opening.save()
    return make_application(opening)


def judge(application: Application, **fields: object) -> Screening:
    return Screening.objects.create(application=application, **fields)


def test_a_score_is_hidden_from_who_screens_until_their_own_judgement(application: Application) -> None:
    one, other = make_user(Part.RECRUITER), make_user(Part.RECRUITER)
    judge(application, by=one, revealed_at=timezone.now())
    judge(application, by=other)

    assert [score_hidden(user, application) for user in (one, other)] == [False, True]


@pytest.mark.parametrize("part", [Part.MANAGER, Part.DIRECTOR, Part.AUDITOR])
def test_a_score_is_hidden_from_nobody_who_does_not_screen(part: Part, application: Application) -> None:
    assert not score_hidden(make_user(part), application)


def test_a_score_is_shown_where_the_opening_does_not_ask_for_judgements() -> None:
    assert not score_hidden(make_user(Part.RECRUITER), make_application())


def test_lists_tell_the_same_in_one_query(application: Application) -> None:
    open_one, user = make_application(), make_user(Part.RECRUITER)
    assert open_one.match

    rows = [vars(row) for row in visible_applications(user).order_by("pk")]

    assert [row["score_is_hidden"] for row in rows] == [True, False]
    assert [row["shown_score"] for row in rows] == [None, open_one.match.score]


def test_lists_show_scores_that_were_revealed(application: Application) -> None:
    user = make_user(Part.RECRUITER)
    judge(application, by=user, revealed_at=timezone.now())

    row = visible_applications(user).get()

    assert application.match
    assert (row.score_is_hidden, row.shown_score) == (False, application.match.score)  # type: ignore[attr-defined]
