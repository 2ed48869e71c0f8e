"""Hires against the ranking: who is passed over is looked at again."""

import pytest
from django.contrib.auth.models import User

from hiring.actions.choices import SecondLook
from hiring.models import Decision, DecisionPacket
from tests.factories.models import make_opening
from tests.factories.packets import make_finalist, make_submitted, unread, weak
from tests.hiring.actions.decisions.deciding import finalists, hire, turn_down

pytestmark = pytest.mark.django_db


def test_a_hire_against_the_ranking_asks_for_a_second_look(packet: DecisionPacket, director: User) -> None:
    ada, ben = finalists(packet)

    with pytest.raises(SecondLook) as look:
        hire(packet, ben, director)

    (over,) = look.value.people
    assert (over.finalist.application, over.finalist.name) == (ada.pk, "Ada")
    assert over.ahead == ada.match.score - ben.match.score  # type: ignore[union-attr,operator]
    assert sum(each.points for each in over.differences) == over.ahead
    assert not Decision.objects.exists()


def test_the_words_of_the_second_look_are_kept(packet: DecisionPacket, director: User) -> None:
    _, ben = finalists(packet)

    decision = hire(packet, ben, director, second_look=" Knows the ward. ")

    assert (decision.against_ranking, decision.second_look) == (True, "Knows the ward.")


def test_turning_down_the_best_first_is_no_way_around_the_second_look(
    packet: DecisionPacket, director: User
) -> None:
    ada, ben = finalists(packet)
    turn_down(packet, ada, director)

    with pytest.raises(SecondLook):
        hire(packet, ben, director)


def test_nobody_is_passed_over_who_is_hired_too(director: User) -> None:
    opening = make_opening(headcount=2)
    packet = make_submitted(make_finalist(opening), make_finalist(opening, reading=weak()))
    ada, ben = finalists(packet)
    hire(packet, ada, director)

    assert hire(packet, ben, director).against_ranking is False


def test_who_could_not_be_scored_is_hired_against_the_ranking(director: User) -> None:
    opening = make_opening()
    packet = make_submitted(make_finalist(opening, "Ada"), make_finalist(opening, reading=unread()))

    with pytest.raises(SecondLook) as look:
        hire(packet, finalists(packet)[1], director)
    assert [(over.finalist.name, over.ahead) for over in look.value.people] == [("Ada", None)]
