"""The figures of a dashboard, put together."""

import pytest
from django.utils import timezone

from hiring.enums import Stage
from hiring.matching.report import GateResult
from hiring.models import Application, Match
from hiring.queries.figures import figures
from tests.factories.models import make_application

pytestmark = pytest.mark.django_db


def test_must_haves_that_fewest_meet_come_first_and_are_told_of_one_role_alone() -> None:
    application = make_application()
    assert application.match
    first, *others = sorted(application.match.gates)
    gates = {**dict.fromkeys(others, GateResult.MET), first: GateResult.PARTLY}
    Match.objects.filter(pk=application.match.pk).update(gates=gates)
    everybody, version = Application.objects.all(), application.opening.role_version_id

    told = figures(everybody, timezone.now(), version_id=version).must_haves

    assert (told[0].key, told[0].share, told[0].partly) == (first, 0.0, 1)
    assert {each.share for each in told[1:]} == {100.0}
    assert figures(everybody, timezone.now()).must_haves == ()


def test_stays_are_told_of_stages_in_which_anybody_was() -> None:
    make_application()

    (stay,) = figures(Application.objects.all(), timezone.now()).stays

    assert (stay.stage, stay.number, stay.median == stay.longest) == (Stage.NEW, 1, True)
