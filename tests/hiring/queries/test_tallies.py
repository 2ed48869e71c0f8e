"""A page of openings has its counts from two queries, and the same as one opening alone has."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hiring.enums import JobStatus, Stage
from hiring.models import Application, Opening, ScreeningJob
from hiring.queries.openings import with_progress, with_stages
from hiring.queries.tallies import BY_STAGE, BY_STATUS, tallied
from tests.factories.models import make_application, make_job, make_opening

pytestmark = pytest.mark.django_db

NAMES = (*BY_STAGE, *BY_STATUS)


def test_counts_of_a_page_are_those_of_each_opening() -> None:
    full, empty = make_opening(), make_opening()
    for stage in Stage:
        made = make_application(full)
        Application.objects.filter(pk=made.pk).update(stage=stage)
    jobs = [make_job(full) for _ in range(3)]
    ScreeningJob.objects.filter(pk=jobs[0].pk).update(status=JobStatus.FAILED, finished_at=jobs[0].created_at)

    with CaptureQueriesContext(connection) as queries:
        found = tallied(Opening.objects.order_by("pk"))

    alone = with_stages(with_progress(Opening.objects.order_by("pk")))
    assert [_counts(each) for each in found] == [_counts(each) for each in alone]
    assert [each.pk for each in found] == [full.pk, empty.pk]
    assert len(queries) == 3


def _counts(opening: Opening) -> dict[str, int]:
    return {name: opening.__dict__[name] for name in NAMES}
