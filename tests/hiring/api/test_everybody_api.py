"""Moving everybody who fits through the API: as many as were seen, and nobody else."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from hiring.actions.applications import move
from hiring.enums import Stage
from hiring.models import Application, Match, Opening
from roles.permissions import Part
from tests.factories.models import make_application, make_candidate, make_opening, make_user


@pytest.fixture
def opening(db: None) -> Opening:
    opening = make_opening()
    for name in ("Ada", "Ben", "Cleo"):
        make_application(opening, candidate=make_candidate(name=name))
    return opening


def counts(client: Client, opening: Opening, **asked: str) -> Any:
    return client.get(f"/api/v1/openings/{opening.pk}/counts/", asked).json()


def everybody(client: Client, opening: Opening, **given: Any) -> Any:
    """As many as the counts say, unless something else is given."""
    seen = counts(client, opening)
    asked = {"filters": {}, "number": seen["number"], "seen_at": seen["seen_at"], "to": "hold", **given}
    address = f"/api/v1/openings/{opening.pk}/moves/everybody/"
    return client.post(address, asked, content_type="application/json")


def stages(opening: Opening) -> list[str]:
    return list(opening.applications.order_by("pk").values_list("stage", flat=True))


def of(opening: Opening, name: str) -> Application:
    return opening.applications.get(candidate__name=name)


def test_counts_are_those_of_the_board(recruiter: Client, opening: Opening) -> None:
    move(applications=[of(opening, "Cleo")], to=Stage.HOLD, by=None)

    told, narrowed = counts(recruiter, opening, stage="new"), counts(recruiter, opening, q="cleo")

    assert (told["number"], told["stages"]) == (
        2,
        [{"stage": "new", "number": 2}, {"stage": "hold", "number": 1}],
    )
    assert (narrowed["number"], narrowed["stages"]) == (1, [{"stage": "hold", "number": 1}])


def test_everybody_who_fits_is_moved_and_back(recruiter: Client, opening: Opening) -> None:
    moved = everybody(recruiter, opening, filters={"q": "ben", "stage": "new"}, number=1).json()

    assert (moved["moved"], moved["refused"]) == (1, [])
    assert stages(opening) == ["new", "hold", "new"]
    recruiter.post(f"/api/v1/openings/{opening.pk}/moves/{moved['batch']}/undo/")
    assert stages(opening) == ["new", "new", "new"]


@pytest.mark.parametrize("number", [2, 4])
def test_not_as_many_as_were_seen_moves_nobody(number: int, recruiter: Client, opening: Opening) -> None:
    refused = everybody(recruiter, opening, number=number)

    assert (refused.status_code, refused.json()["detail"][:2]) == (409, "3 ")
    assert stages(opening) == ["new", "new", "new"]


def test_whoever_came_since_stays_and_is_told(recruiter: Client, opening: Opening) -> None:
    seen = counts(recruiter, opening)
    make_application(opening)

    moved = everybody(recruiter, opening, number=3, seen_at=seen["seen_at"]).json()

    stale = {"why": "changed by somebody else in the meantime", "number": 1}
    assert (moved["moved"], moved["refused"]) == (3, [stale])
    assert stages(opening) == ["hold", "hold", "hold", "new"]


def test_whoever_was_moved_since_has_to_be_looked_at_again(recruiter: Client, opening: Opening) -> None:
    seen = counts(recruiter, opening)
    move(applications=[of(opening, "Ada")], to=Stage.SHORTLISTED, by=make_user(Part.RECRUITER))

    refused = everybody(recruiter, opening, number=3, seen_at=seen["seen_at"])

    assert (refused.status_code, stages(opening)) == (409, ["shortlisted", "new", "new"])


def test_whoever_was_matched_anew_since_has_to_be_looked_at_again(
    recruiter: Client, opening: Opening
) -> None:
    seen = counts(recruiter, opening)
    Match.objects.filter(applications=of(opening, "Ada")).update(created_at=timezone.now())

    refused = everybody(recruiter, opening, number=3, seen_at=seen["seen_at"])

    assert (refused.status_code, stages(opening)) == (409, ["new", "new", "new"])


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"filters": {"stage": "nowhere"}}, "filters.stage"),
        ({"filters": {"colour": "red"}}, "filters.colour"),
        ({"filters": {"q": "\0"}}, "filters.q"),
        ({"filters": {"flagged": "true"}}, "filters.flagged"),
        ({"filters": {"score_from": 101}}, "filters.score_from"),
        ({"number": 0}, "number"),
        ({"number": 2**70}, "number"),
        ({"seen_at": "2026-03-02T09:30:00"}, "seen_at"),
        ({"seen_at": 1}, "seen_at"),
        ({"to": "rejected"}, "reason_code"),
    ],
)
def test_what_cannot_be_is_named(
    given: dict[str, Any], field: str, recruiter: Client, opening: Opening
) -> None:
    answer = everybody(recruiter, opening, **given)

    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, field)
    assert stages(opening) == ["new", "new", "new"]
