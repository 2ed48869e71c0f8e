"""Numbers over applications."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from hiring.enums import RejectionReason, ScreeningOutcome, Stage
from hiring.models import Application, Move, Screening
from hiring.queries import numbers
from hiring.queries.numbers import Decisions, Funnel, Source
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_user

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def moved(application: Application, *stages: Stage, days: int = 1, undone: bool = False) -> Application:
    """The application after moves, `days` apart, the last of them `days` before NOW."""
    before = Stage(application.stage)
    start = NOW - timedelta(days=days * (len(stages) + 1))
    application.created_at = start
    for number, after in enumerate(stages, 1):
        at = start + timedelta(days=days * number)
        Move.objects.create(
            application=application, batch=uuid4(), before=before, after=after, who="x", at=at,
            undone_at=NOW if undone else None,
        )  # fmt: skip
        before = after
        application.stage_since = at
    if not undone:
        application.stage = before
    application.save()
    return application


def test_a_funnel_counts_the_furthest_that_each_ever_came() -> None:
    opening = make_opening()
    make_application(opening)
    moved(make_application(opening), Stage.SHORTLISTED, Stage.REJECTED)
    moved(make_application(opening), Stage.SHORTLISTED, Stage.DECIDING, Stage.HIRED, Stage.VETOED)
    judged = make_application(opening)
    Screening.objects.create(
        application=judged, by=make_user(Part.RECRUITER), outcome=ScreeningOutcome.SHORTLIST
    )

    assert numbers.funnel(Application.objects.all()) == Funnel(4, 3, 2, 1, 1)


def test_a_move_that_was_undone_counts_nothing() -> None:
    moved(make_application(), Stage.SHORTLISTED, undone=True)

    assert numbers.funnel(Application.objects.all()) == Funnel(1, 0, 0, 0, 0)


def test_sources_tell_how_far_theirs_came() -> None:
    opening = make_opening()
    for source, stage in (("Job site", Stage.NEW), ("Job site", Stage.SHORTLISTED), ("Friend", Stage.HIRED)):
        application = make_application(opening)
        application.source, application.stage = source, stage
        application.save()

    assert numbers.sources(Application.objects.all()) == [
        Source("Job site", 2, 1, 0), Source("Friend", 1, 1, 1)
    ]  # fmt: skip


def test_days_in_a_stage_run_from_move_to_move_and_on_until_now() -> None:
    moved(make_application(), Stage.HOLD, Stage.SHORTLISTED, days=3)

    spent = numbers.days_in_stages(Application.objects.all(), NOW)

    assert spent == {Stage.NEW: [3.0], Stage.HOLD: [3.0], Stage.SHORTLISTED: [3.0]}


def test_reasons_are_those_of_people_who_stay_turned_down() -> None:
    opening = make_opening()
    for stage in (Stage.REJECTED, Stage.REJECTED, Stage.NEW):
        application = make_application(opening)
        application.stage, application.reason_code = stage, RejectionReason.SALARY
        application.save()

    assert numbers.rejection_reasons(Application.objects.all()) == [("salary", 2)]


def test_gates_are_counted_by_what_they_came_to() -> None:
    application = make_application()
    assert application.match

    counts = numbers.gate_results(Application.objects.all())

    assert {key: next(iter(results)) for key, results in counts.items()} == application.match.gates
    assert {results.total() for results in counts.values()} == {1}


def test_without_decisions_there_are_none() -> None:
    make_application()

    assert numbers.decisions(Application.objects.all()) == Decisions(0, 0, 0, 0, 0)


@pytest.mark.parametrize(("values", "middle"), [([], None), ([3.0], 3.0), ([9.0, 1.0], 5.0), ([5, 1, 2], 2)])
def test_median(values: list[float], middle: float | None) -> None:
    assert numbers.median(values) == middle
