"""The pages of numbers."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from hiring.enums import RejectionReason, Stage
from hiring.models import Application, Opening
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_user
from tests.factories.pages import parsed, texts


def test_nothing_received_says_so(recruiter: Client) -> None:
    page = parsed(recruiter.get("/numbers/"))

    assert texts(page, ".empty h2") == ["Nothing to count yet"]


def test_a_funnel_tells_each_step_with_its_share(recruiter: Client) -> None:
    opening = make_opening()
    make_application(opening)
    Application.objects.filter(pk=make_application(opening).pk).update(stage=Stage.SHORTLISTED)

    page = parsed(recruiter.get("/numbers/"))

    rows = texts(page, "#funnel ~ .table tbody tr")
    assert rows[:3] == ["Received 2 100%", "Screened 1 50%", "Shortlisted 1 50%"]


def test_a_period_leaves_out_what_came_before(recruiter: Client) -> None:
    application = make_application()
    Application.objects.filter(pk=application.pk).update(created_at=timezone.now() - timedelta(days=60))

    assert texts(parsed(recruiter.get("/numbers/?days=30")), ".empty h2") == ["Nothing to count yet"]
    assert texts(parsed(recruiter.get("/numbers/?days=90")), ".empty h2") == []
    assert texts(parsed(recruiter.get("/numbers/?days=7;")), ".empty h2") == []


def test_an_opening_counts_its_own_and_its_must_haves(recruiter: Client) -> None:
    application = make_application()
    make_application(make_opening())
    assert application.match

    page = parsed(recruiter.get(f"/openings/{application.opening_id}/numbers/"))

    assert texts(page, "#funnel ~ .table tbody tr")[0] == "Received 1 100%"
    assert len(texts(page, "#failures ~ .table tbody tr")) == len(application.match.gates)


def test_reasons_are_said_in_words(recruiter: Client) -> None:
    Application.objects.filter(pk=make_application().pk).update(
        stage=Stage.REJECTED, reason_code=RejectionReason.SALARY
    )

    page = parsed(recruiter.get("/numbers/"))

    assert texts(page, "#reasons ~ .table tbody tr") == ["Salary expectation and band do not meet 1"]


@pytest.mark.django_db
def test_a_hiring_manager_counts_their_own_openings_only(client: Client) -> None:
    manager = make_user(Part.MANAGER)
    own = make_application()
    Opening.objects.filter(pk=own.opening_id).update(hiring_manager=manager)
    other = make_application(make_opening())
    client.force_login(manager)

    page = parsed(client.get("/numbers/"))

    assert texts(page, "#funnel ~ .table tbody tr")[0] == "Received 1 100%"
    assert client.get(f"/openings/{other.opening_id}/numbers/").status_code == 404
