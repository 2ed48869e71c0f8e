"""Everybody who fits a board, and who of them stands as they were seen."""

from datetime import timedelta

import pytest
from django.utils import timezone

from hiring.enums import Stage
from hiring.models import Application, Match
from hiring.queries.board import Wanted
from hiring.queries.everybody import everybody
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_user

pytestmark = pytest.mark.django_db


def test_who_came_or_was_moved_since_the_look_has_changed() -> None:
    opening, seen_at = make_opening(), timezone.now()
    early, late = make_application(opening), make_application(opening)
    before = seen_at - timedelta(days=1)
    Application.objects.filter(pk=early.pk).update(stage_since=before)
    Match.objects.filter(applications=early).update(created_at=before)

    found = everybody(opening, Wanted(stage=Stage.NEW), make_user(Part.RECRUITER), seen_at)

    assert {each.pk for each in found.applications} == {early.pk, late.pk}
    assert ([*found.revisions], found.unchanged) == ([late.pk], 1)


def test_where_nobody_knows_when_it_was_all_have_changed() -> None:
    application = make_application()

    found = everybody(application.opening, Wanted(), make_user(Part.RECRUITER), None)

    assert ([*found.revisions], found.unchanged) == ([application.pk], 0)
