"""The audit trail, histories and numbers through the API."""

from typing import Any

import pytest
from django.test import Client

from hiring.actions.applications import move_by_screener
from hiring.enums import RejectionReason, Stage
from hiring.models import Application, Opening
from hiring.queries.trail import KNOWN
from hiring.trail.words import DETAILS
from roles.permissions import Part
from tests.factories.models import make_application, make_user


@pytest.fixture
def moved(db: None) -> Application:
    """Turned down by Rita."""
    application = make_application()
    move_by_screener(
        applications=[application],
        to=Stage.REJECTED,
        by=make_user(Part.RECRUITER, username="rita"),
        reason_code=RejectionReason.SKILLS,
        reason="No ward yet.",
    )
    return application


@pytest.fixture
def auditor(client: Client, db: None) -> Client:
    client.force_login(make_user(Part.AUDITOR))
    return client


def results(client: Client, address: str, **asked: Any) -> Any:
    answer = client.get(f"/api/v1{address}", asked)
    assert answer.status_code == 200, answer.content
    return answer.json()["results"]


def test_the_trail_is_looked_through_by_who_verb_kind_and_day(auditor: Client, moved: Application) -> None:
    found = results(auditor, "/audit/", who="rita", verb="moved", kind="hiring.opening")

    assert [(each["number"], each["detail"]["to"], each["detail"]["applications"]) for each in found] == [
        (str(moved.opening_id), "rejected", 1)
    ]
    assert results(auditor, "/audit/", last="2001-01-01") == []
    assert results(auditor, "/audit/", first="9999-12-31") == []
    assert len(results(auditor, "/audit/", last="9999-12-31")) == len(results(auditor, "/audit/"))


@pytest.mark.parametrize(
    "asked", [{"first": "soon"}, {"first": "2026-02-02", "last": "2026-02-01"}, {"who": "x" * 151}]
)
def test_what_cannot_be_looked_for_is_refused(asked: dict[str, str], auditor: Client) -> None:
    assert auditor.get("/api/v1/audit/", asked).status_code == 400


def test_an_application_tells_its_moves(auditor: Client, moved: Application) -> None:
    (move,) = results(auditor, f"/applications/{moved.pk}/moves/")

    told = (move["before"], move["after"], move["reason_code"], move["reason"], move["who"])
    assert told == ("new", "rejected", "skills", "No ward yet.", "rita")


def test_words_stand_beside_the_codes(auditor: Client, moved: Application) -> None:
    (move,) = results(auditor, f"/applications/{moved.pk}/moves/")
    (entry,) = results(auditor, f"/openings/{moved.opening_id}/history/", verb="moved")

    assert (move["says"], move["reason_says"]) == (
        "moved from “To screen” to “Turned down”",
        "Skills that the work needs are missing",
    )
    assert (entry["says"], entry["thing"], entry["name"]) == (
        "moved candidates",
        "Opening",
        moved.opening.title,
    )
    assert entry["detail_says"] == [
        "1 candidate",
        "to: Turned down",
        "reason: Skills that the work needs are missing",
    ]


def test_why_others_moved_somebody_is_told_after_the_own_judgement(
    recruiter: Client, moved: Application
) -> None:
    Opening.objects.update(judges_first=True)

    (move,) = results(recruiter, f"/applications/{moved.pk}/moves/")
    found = results(recruiter, f"/openings/{moved.opening_id}/history/", verb="moved")

    assert (move["reason_code"], move["reason_says"], move["reason"]) == (None, "", None)
    assert ["reason_code" in each["detail"] for each in found] == [False]


def test_histories_are_about_one_thing(auditor: Client, moved: Application) -> None:
    slug = moved.opening.role_version.role.slug

    assert results(auditor, f"/applications/{moved.pk}/history/") == []
    assert {each["verb"] for each in results(auditor, f"/openings/{moved.opening_id}/history/")} == {
        "moved",
        "opened",
        "started screening",
    }
    assert {each["verb"] for each in results(auditor, f"/roles/{slug}/history/")} == {"drafted", "published"}


def test_the_details_are_those_that_the_pages_tell() -> None:
    assert set(DETAILS) == KNOWN


def test_numbers_are_those_of_the_dashboard(auditor: Client, moved: Application) -> None:
    everywhere = auditor.get("/api/v1/numbers/?days=30").json()
    one = auditor.get(f"/api/v1/openings/{moved.opening_id}/numbers/").json()

    assert everywhere["funnel"] == {
        "received": 1,
        "screened": 1,
        "shortlisted": 0,
        "decided": 0,
        "hired": 0,
    }
    assert everywhere["reasons"] == [{"reason_code": "skills", "number": 1}]
    assert (everywhere["must_haves"], len(one["must_haves"])) == ([], 3)
    assert auditor.get("/api/v1/numbers/?days=0").status_code == 400
