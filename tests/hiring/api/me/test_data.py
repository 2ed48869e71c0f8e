"""Everything that is kept about an applicant, and nothing of anybody else."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from hiring.actions.notes import add_note
from hiring.actions.sightings import PAGE, saw
from hiring.enums import ScreeningOutcome
from hiring.models import Application, DecisionPacket, Screening
from roles.permissions import Part
from tests.factories.models import make_opening, make_own_application, make_user
from tests.factories.packets import make_finalist, make_submitted
from tests.rules.blind_rows import NAME, PHONE, reading, traces_in

ADDRESSES = (
    "/api/v1/me/data/",
    "/api/v1/me/applications/",
    "/api/v1/me/applications/{code}/",
    "/api/v1/me/applications/{code}/explanation/",
    "/api/v1/me/applications/{code}/corrections/",
    "/api/v1/me/applications/{code}/reviews/",
    "/me/",
    "/me/applications/{code}/",
    "/me/applications/{code}/explanation/",
    "/me/applications/{code}/withdraw/",
    "/me/applications/{code}/correct/employment/0/",
    "/me/erase/",
)


@pytest.fixture
def application(applicant: User) -> Application:
    """In a packet with somebody whose every trace is a word of their own, and much said by who screens."""
    opening = make_opening(hiring_manager=make_user(Part.MANAGER, username="blaxhume-manager"))
    application = make_own_application(applicant, opening)
    by = make_user(Part.RECRUITER, username="pfennwick", email="r@wyrmfeld.example")
    add_note(application=application, text="Zquorvik thinks so too", by=by)
    Screening.objects.create(
        application=application, by=by, outcome=ScreeningOutcome.SHORTLIST, reason="Better than Zquorvik"
    )
    saw(application=application, what=PAGE, named=True, by=by)
    Application.objects.update(stage="shortlisted", reason="Grobnitz said so")
    application.refresh_from_db()
    other = make_finalist(opening, NAME, reading=reading())
    packet = make_submitted(application, other)
    DecisionPacket.objects.filter(pk=packet.pk).update(summary=f"Not {NAME}, {PHONE}")
    return application


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_of_others_appears(own: Client, application: Application, address: str) -> None:
    response = own.get(address.format(code=application.code))

    text = response.content.decode()
    assert response.status_code == 200
    assert traces_in(text) == []
    assert "shortlist" not in text.lower()


def test_everything_of_ones_own_is_there(own: Client, applicant: User, application: Application) -> None:
    told: Any = own.get("/api/v1/me/data/").json()

    assert told["account"]["confirmed_email"] == applicant.email
    assert told["person"]["email"] == application.candidate.email
    assert [each["name"] for each in told["resumes"]] == [application.resume.name]
    assert told["resumes"][0]["resume"]["work"][0]["position"] == "Ward Manager"
    kept = told["applications"][0]
    assert kept["application"]["status"] == "in_decision"
    assert kept["looked_at"] == {"people": 1, "times": 1}
    assert kept["consents"][0]["withdrawn_at"] is None
    assert kept["match"]["code"] == application.code


def test_who_never_applied_has_an_account_and_nothing_else(own: Client) -> None:
    told = own.get("/api/v1/me/data/").json()

    assert (told["person"], told["resumes"], told["applications"]) == (None, [], [])
