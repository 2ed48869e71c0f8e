"""An opening's weights: its applications follow them, until the screening starts."""

from decimal import Decimal

import pytest

from hiring.actions.matches import compute_match, store_match, summary_of
from hiring.actions.openings import start_screening
from hiring.actions.weights import WeightsLocked, set_weights
from hiring.matching.view.stored import unpack
from hiring.matching.weighing import NothingWeighs, digest, factors_of, reweighed
from hiring.models import Application, Match, Opening, Screening
from roles.enums import CriterionKind
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_user

pytestmark = pytest.mark.django_db
SKILLS = {"skill": Decimal(3)}


def matched(opening: Opening) -> Match:
    match = Application.objects.get(opening=opening).match
    assert match
    return match


def test_applications_are_weighed_anew() -> None:
    application = make_application()
    own = application.match
    assert own

    assert set_weights(opening=application.opening, factors=SKILLS, by=None) == 1

    found, wanted = matched(application.opening), reweighed(own.match_report, SKILLS)
    assert found.weighting == digest(SKILLS)
    assert (found.score, found.match_report) == (wanted.score, wanted)
    assert found.report == wanted.model_dump(mode="json")
    assert {name: getattr(found, name) for name in summary_of(wanted)} == summary_of(wanted)


def test_the_role_versions_own_weights_come_back() -> None:
    application = make_application()
    set_weights(opening=application.opening, factors=SKILLS, by=None)

    set_weights(opening=application.opening, factors={}, by=None)

    assert matched(application.opening) == application.match
    assert list(Match.objects.all()) == [application.match]


def test_weights_that_were_only_tried_leave_no_matches_behind() -> None:
    application = make_application()
    set_weights(opening=application.opening, factors=SKILLS, by=None)

    set_weights(opening=application.opening, factors={"duty": Decimal(2)}, by=None)

    assert Match.objects.exclude(weighting="").count() == 1


def test_a_match_that_somebody_judged_by_elsewhere_stays() -> None:
    application = make_application()
    set_weights(opening=application.opening, factors=SKILLS, by=None)
    judged = matched(application.opening)
    elsewhere = make_application(make_opening())
    Screening.objects.create(application=elsewhere, by=make_user(Part.RECRUITER), match=judged)

    set_weights(opening=application.opening, factors={}, by=None)

    assert Match.objects.filter(pk=judged.pk).exists()


def test_another_opening_of_the_same_role_keeps_its_weights() -> None:
    mine, other = make_application(), make_application()

    set_weights(opening=mine.opening, factors=SKILLS, by=None)

    assert matched(other.opening) == other.match


def test_a_resume_that_comes_later_is_weighed_alike() -> None:
    application = make_application()
    opening, resume = application.opening, application.resume
    set_weights(opening=opening, factors=SKILLS, by=None)
    first = matched(opening)
    assert resume.view
    Application.objects.all().delete()
    Match.objects.all().delete()

    report = compute_match(view=unpack(bytes(resume.view)), opening=opening)
    stored = store_match(resume=resume, opening=opening, report=report).match

    assert stored
    assert (stored.weighting, stored.report) == (first.weighting, first.report)
    assert Match.objects.get(weighting="").report == report.model_dump(mode="json")


def test_setting_weights_is_recorded() -> None:
    opening, user = make_opening(), make_user(Part.RECRUITER)

    set_weights(opening=opening, factors=SKILLS | {"duty": Decimal(1)}, by=user)

    entry = AuditEntry.objects.get(verb="weighed", object_id=opening.pk)
    assert (entry.who, entry.detail) == (user.username, {"weights": {"skill": "3"}})
    opening.refresh_from_db()
    assert factors_of(opening.weights) == SKILLS


def test_weights_that_leave_nothing_change_nothing() -> None:
    application = make_application()

    with pytest.raises(NothingWeighs):
        set_weights(opening=application.opening, factors=dict.fromkeys(CriterionKind, Decimal(0)), by=None)

    application.opening.refresh_from_db()
    assert (application.opening.weights, matched(application.opening)) == ({}, application.match)


def test_weights_are_locked_once_screening_has_started() -> None:
    application = make_application()
    start_screening(opening=application.opening, by=None)

    with pytest.raises(WeightsLocked, match="the weights are locked"):
        set_weights(opening=application.opening, factors=SKILLS, by=None)

    application.opening.refresh_from_db()
    assert (application.opening.weights, matched(application.opening)) == ({}, application.match)
