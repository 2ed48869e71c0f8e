"""Judgements: one's own first, then the score; everybody's kept, nobody's changed by another."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from hiring.actions.applications import ReasonMissing, move
from hiring.actions.judgements import (
    JudgeFirst,
    JudgementRecorded,
    NotAScreener,
    NothingToScreen,
    StalePage,
    UnknownLevel,
    keep_judgement,
    recommend,
    record_judgement,
)
from hiring.enums import RejectionReason, ScreeningOutcome, Stage
from hiring.models import Application, Screening
from hiring.queries import score_hidden
from hiring.queries.screenings import asked_criteria
from roles.enums import CriterionKind
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_user

pytestmark = pytest.mark.django_db

SHORTLIST, HOLD, REJECT = ScreeningOutcome


@pytest.fixture
def application() -> Application:
    return make_application()


@pytest.fixture
def judged_first() -> Application:
    opening = make_opening()
    opening.judges_first = True
    opening.save()
    return make_application(opening)


@pytest.fixture
def screener() -> User:
    return make_user(Part.RECRUITER)


def all_levels(application: Application, level: int = 0) -> dict[str, int]:
    return {row.key: level for row in asked_criteria(application.opening)}


def say(application: Application, outcome: ScreeningOutcome, by: User, **fields: Any) -> Any:
    application.refresh_from_db()
    return recommend(
        application=application, outcome=outcome, by=by, **{"revision": application.revision, **fields}
    )


def test_a_judgement_that_is_complete_reveals_the_score(judged_first: Application, screener: User) -> None:
    assert score_hidden(screener, judged_first)

    done = record_judgement(application=judged_first, levels=all_levels(judged_first), by=screener)

    assert done.missing == ()
    assert done.screening.match == judged_first.match
    assert not score_hidden(screener, judged_first)
    assert AuditEntry.objects.filter(verb="judged", by=screener).count() == 1


def test_a_judgement_with_a_gap_is_kept_and_reveals_nothing(
    judged_first: Application, screener: User
) -> None:
    first, *rest = all_levels(judged_first)

    done = record_judgement(application=judged_first, levels={first: 4}, by=screener)

    assert done.missing == tuple(rest)
    assert Screening.objects.get().judgements == {first: 4}
    assert score_hidden(screener, judged_first)


def test_what_is_kept_may_change_until_it_is_recorded(judged_first: Application, screener: User) -> None:
    keep_judgement(application=judged_first, levels=all_levels(judged_first, 4), by=screener)
    record_judgement(application=judged_first, levels=all_levels(judged_first), by=screener)

    with pytest.raises(JudgementRecorded):
        keep_judgement(application=judged_first, levels=all_levels(judged_first, 4), by=screener)
    assert set(Screening.objects.get().judgements.values()) == {0}


def test_judging_locks_the_weights(judged_first: Application, screener: User) -> None:
    keep_judgement(application=judged_first, levels={}, by=screener)

    judged_first.opening.refresh_from_db()
    assert judged_first.opening.screening_started_at


def test_a_level_that_the_scale_does_not_have_is_refused(application: Application, screener: User) -> None:
    certificate = next(
        row for row in asked_criteria(application.opening) if row.kind == CriterionKind.CERTIFICATION
    )
    for levels in ({certificate.key: 2}, {certificate.key: 5}, {"duty:none": 1}):
        with pytest.raises(UnknownLevel):
            keep_judgement(application=application, levels=levels, by=screener)


@pytest.mark.parametrize("part", [Part.MANAGER, Part.DIRECTOR, Part.AUDITOR, Part.ADMINISTRATOR])
def test_only_who_screens_judges(part: Part, application: Application) -> None:
    user = make_user(part)

    with pytest.raises(NotAScreener):
        keep_judgement(application=application, levels={}, by=user)
    with pytest.raises(NotAScreener):
        say(application, SHORTLIST, user)


@pytest.mark.parametrize(
    ("outcome", "stage"),
    [(SHORTLIST, Stage.SHORTLISTED), (HOLD, Stage.HOLD), (REJECT, Stage.REJECTED)],
)
def test_a_recommendation_moves_the_application(
    outcome: ScreeningOutcome, stage: Stage, application: Application, screener: User
) -> None:
    done = say(application, outcome, screener, reason_code=RejectionReason.SKILLS, reason="Too few wards")

    application.refresh_from_db()
    assert (done.moved, done.dissent, application.stage) == (True, False, stage)
    assert application.opening.screening_started_at or application.opening.applications.get()
    screening = Screening.objects.get()
    code = RejectionReason.SKILLS if outcome is REJECT else ""
    assert (screening.outcome, screening.reason_code, screening.reason) == (outcome, code, "Too few wards")


def test_turning_down_needs_a_reason_and_keeps_nothing_without(
    application: Application, screener: User
) -> None:
    with pytest.raises(ReasonMissing):
        say(application, REJECT, screener)
    assert Screening.objects.count() == 0


def test_no_recommendation_comes_before_the_judgement_where_that_is_asked(
    judged_first: Application, screener: User
) -> None:
    with pytest.raises(JudgeFirst):
        say(judged_first, SHORTLIST, screener)


def test_another_opinion_is_kept_as_dissent(application: Application, screener: User) -> None:
    other = make_user(Part.RECRUITER)
    say(application, SHORTLIST, screener)

    done = say(application, REJECT, other, reason_code=RejectionReason.SKILLS)

    application.refresh_from_db()
    assert (done.moved, done.dissent, application.stage) == (False, True, Stage.SHORTLISTED)
    assert dict(Screening.objects.values_list("by", "outcome")) == {screener.pk: SHORTLIST, other.pk: REJECT}


def test_turning_down_without_a_reason_is_refused_also_as_dissent(
    application: Application, screener: User
) -> None:
    say(application, SHORTLIST, screener)

    with pytest.raises(ReasonMissing):
        say(application, REJECT, make_user(Part.RECRUITER))


def test_who_settled_it_may_think_again(application: Application, screener: User) -> None:
    say(application, REJECT, screener, reason_code=RejectionReason.SKILLS)

    done = say(application, SHORTLIST, screener)

    application.refresh_from_db()
    assert (done.moved, application.stage) == (True, Stage.SHORTLISTED)
    assert Screening.objects.get().outcome == SHORTLIST


def test_what_is_on_hold_is_open_to_everybody(application: Application, screener: User) -> None:
    say(application, HOLD, screener)

    assert say(application, SHORTLIST, make_user(Part.RECRUITER)).moved


def test_a_stale_page_changes_nothing(application: Application, screener: User) -> None:
    seen = application.revision
    move(applications=[application], to=Stage.HOLD, by=make_user(Part.RECRUITER))

    with pytest.raises(StalePage):
        say(application, SHORTLIST, screener, revision=seen)
    assert Screening.objects.count() == 0


def test_what_waits_for_a_decision_is_not_screened(application: Application, screener: User) -> None:
    Application.objects.filter(pk=application.pk).update(stage=Stage.DECIDING)

    with pytest.raises(NothingToScreen):
        say(application, SHORTLIST, screener)
