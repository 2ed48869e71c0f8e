"""Weighing applications anew in the background: stopped, begun again, overtaken by newer weights."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.utils import timezone

from hiring.actions.applications import move_by_screener
from hiring.actions.judgements import recommend, record_judgement
from hiring.actions.openings import WeighingUnderWay, start_screening
from hiring.actions.packets import submit_packet
from hiring.actions.reweighing import weigh
from hiring.actions.weights import set_weights, sweep
from hiring.enums import ScreeningOutcome, Stage
from hiring.matching.weighing import digest
from hiring.models import Application, DecisionPacket, Match, Move, Opening, Screening
from hiring.queries.weighing import weighed_so_far
from hiring.tasks import sweep_weighing, weigh_anew
from roles.permissions import Part
from tests.factories.models import begin_weighing, make_application, make_opening, make_user

pytestmark = pytest.mark.django_db
SKILLS, DUTIES = {"skill": Decimal(3)}, {"duty": Decimal(2)}


@pytest.fixture
def opening() -> Opening:
    """With three applications."""
    opening = make_opening()
    for _ in range(3):
        make_application(opening)
    return opening


def weightings(opening: Opening) -> list[str]:
    """By which weights each application stands, in their order."""
    return list(opening.applications.order_by("pk").values_list("match__weighting", flat=True))


def reports(opening: Opening) -> list[object]:
    return list(opening.applications.order_by("pk").values_list("match__report", flat=True))


def so_far(opening: Opening) -> str:
    opening.refresh_from_db()
    found = weighed_so_far(opening)
    return found.words if found else ""


def test_it_goes_on_where_it_stopped(opening: Opening) -> None:
    begin_weighing(opening, SKILLS, weighed=1)
    assert (so_far(opening), weightings(opening)) == ("1 of 3", [digest(SKILLS), "", ""])

    assert weigh(opening_id=opening.pk)

    assert (so_far(opening), weightings(opening)) == ("", [digest(SKILLS)] * 3)


def test_the_newest_weights_win(opening: Opening) -> None:
    begin_weighing(opening, SKILLS, weighed=2)
    begin_weighing(opening, DUTIES, weighed=1)
    assert weightings(opening) == [digest(DUTIES), digest(SKILLS), ""]

    weigh(opening_id=opening.pk)

    assert weightings(opening) == [digest(DUTIES)] * 3
    assert set(Match.objects.values_list("weighting", flat=True)) == {"", digest(DUTIES)}


def test_the_roles_own_weights_come_back_half_way(opening: Opening) -> None:
    own = list(opening.applications.order_by("pk").values_list("match", flat=True))
    begin_weighing(opening, SKILLS, weighed=2)

    begin_weighing(opening, {})
    weigh(opening_id=opening.pk)

    assert list(opening.applications.order_by("pk").values_list("match", flat=True)) == own
    assert not Match.objects.exclude(weighting="").exists()


def test_half_way_is_what_all_at_once_comes_to(opening: Opening) -> None:
    begin_weighing(opening, SKILLS, weighed=2)
    weigh(opening_id=opening.pk)
    half_way = reports(opening)
    begin_weighing(opening, {})
    weigh(opening_id=opening.pk)

    set_weights(opening=opening, factors=SKILLS, by=None)

    assert reports(opening) == half_way


def test_what_has_stalled_is_sent_again(opening: Opening) -> None:
    begin_weighing(opening, SKILLS)
    now = timezone.now()

    assert [sweep(now=now + timedelta(seconds=after)) for after in (30, 61, 90, 130)] == [0, 1, 0, 1]
    assert (sweep_weighing(), sweep(idle=True)) == (0, 1)


def test_the_task_weighs_and_may_come_twice(opening: Opening) -> None:
    begin_weighing(opening, SKILLS)

    for _ in range(2):
        weigh_anew.apply([opening.pk])

    assert (so_far(opening), weightings(opening)) == ("", [digest(SKILLS)] * 3)
    assert weigh_anew.apply([404]).state == "SUCCESS"


def refused(application: Application) -> list[Callable[[], object]]:
    """Whatever would judge by scores, or settle something by them."""
    by = make_user(Part.RECRUITER)
    return [
        lambda: start_screening(opening=application.opening, by=by),
        lambda: move_by_screener(applications=[application], to=Stage.SHORTLISTED, by=by),
        lambda: record_judgement(application=application, levels={}, by=by),
        lambda: recommend(application=application, outcome=ScreeningOutcome.HOLD, by=by, revision=0),
        lambda: submit_packet(
            opening=application.opening, applications=[application], summary="The best.", by=by
        ),
    ]


def test_nobody_judges_or_decides_by_half_weighed_scores(opening: Opening) -> None:
    begin_weighing(opening, SKILLS, weighed=1)
    application = opening.applications.order_by("pk")[0]

    for act in refused(application):
        with pytest.raises(WeighingUnderWay, match="1 of 3 applications have been weighed anew"):
            act()

    left = [model.objects.count() for model in (Screening, Move, DecisionPacket)]
    opening.refresh_from_db()
    assert (left, opening.screening_started_at) == ([0, 0, 0], None)


def test_screening_starts_once_all_are_weighed(opening: Opening) -> None:
    begin_weighing(opening, SKILLS)
    application = opening.applications.order_by("pk")[0]

    weigh(opening_id=opening.pk)
    by = make_user(Part.RECRUITER)
    move_by_screener(applications=[application], to=Stage.SHORTLISTED, by=by)

    opening.refresh_from_db()
    assert opening.screening_started_at


@pytest.mark.django_db(transaction=True)
def test_weights_changed_while_others_are_at_work_leave_nothing_behind() -> None:
    opening = make_opening()
    for _ in range(3):
        make_application(opening)
    begin_weighing(opening, SKILLS)

    def at_work() -> None:
        weigh(opening_id=opening.pk, at_a_time=1)
        connection.close()

    def changing() -> None:
        set_weights(opening=opening, factors=DUTIES, by=None, at_once=0)
        connection.close()

    with ThreadPoolExecutor(3) as threads:
        for done in [threads.submit(act) for act in (at_work, at_work, changing)]:
            done.result()
    weigh(opening_id=opening.pk)

    assert (so_far(opening), weightings(opening)) == ("", [digest(DUTIES)] * 3)
