"""What the demo's people have done before you sign in."""

import pytest

from hiring.enums import Stage
from hiring.management.demo import make_demo_users
from hiring.management.demo_workflow import FINALISTS, HELD, TURNED_DOWN, work_on
from hiring.models import Application, DecisionPacket
from tests.factories.models import make_application, make_opening

pytestmark = pytest.mark.django_db


def test_the_best_wait_for_a_decision_and_the_weakest_are_turned_down_once() -> None:
    make_demo_users()
    opening = make_opening()
    for _ in range(FINALISTS + HELD + TURNED_DOWN):
        make_application(opening)

    assert (work_on(opening), work_on(opening)) == (True, False)

    stages = list(Application.objects.values_list("stage", flat=True))
    assert [stages.count(stage) for stage in (Stage.DECIDING, Stage.HOLD, Stage.REJECTED)] == [
        FINALISTS, HELD, TURNED_DOWN
    ]  # fmt: skip
    assert DecisionPacket.objects.get().entries.count() == FINALISTS


def test_too_few_resumes_are_left_to_the_visitor() -> None:
    make_demo_users()

    assert not work_on(make_application().opening)
