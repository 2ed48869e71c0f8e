"""The measurement of a large board, in small."""

import pytest
from django.test import Client

from hiring.models import Application
from roles.permissions import Part
from tests.evaluation.load import ASKED, measure, read_samples
from tests.factories.load import make_many
from tests.factories.models import make_opening, make_user

pytestmark = pytest.mark.django_db


def test_a_large_board_is_measured_and_asks_no_more_than_a_small_one(client: Client) -> None:
    opening = make_opening()
    client.force_login(make_user(Part.RECRUITER))
    samples = read_samples(opening, different=2)
    queries = []
    for number in (3, 297):
        make_many(opening, number, samples)
        found = list(measure(client, f"/openings/{opening.pk}/", times=1))
        queries.append({each.what: each.queries for each in found})

    assert Application.objects.filter(opening=opening).count() == 300
    assert [each.what for each in found] == list(ASKED)
    assert max(queries[1].values()) == max(queries[0].values())
