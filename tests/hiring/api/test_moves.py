"""Moving applications through the API, and taking a move back."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from hiring.models import Application, Opening
from tests.factories.models import make_application, make_opening


@pytest.fixture
def opening(db: None) -> Opening:
    opening = make_opening()
    for _ in range(2):
        make_application(opening)
    return opening


def move(client: Client, opening: Opening, picked: list[dict[str, int]], **asked: Any) -> Any:
    return client.post(
        f"/api/v1/openings/{opening.pk}/moves/",
        {"applications": picked, "to": "hold", **asked},
        content_type="application/json",
    )


def stages(opening: Opening) -> list[str]:
    return list(opening.applications.order_by("pk").values_list("stage", flat=True))


def test_what_was_moved_since_it_was_seen_stays_and_the_rest_moves(
    recruiter: Client, opening: Opening
) -> None:
    first, second = opening.applications.order_by("pk")
    Application.objects.filter(pk=second.pk).update(revision=3)

    answer = move(
        recruiter, opening, [{"id": first.pk, "revision": 0}, {"id": second.pk, "revision": 2}]
    ).json()

    assert answer["moved"] == [{"id": first.pk, "stage": "hold", "revision": 1}]
    assert answer["refused"] == [{"id": second.pk, "why": "changed by somebody else in the meantime"}]
    assert stages(opening) == ["hold", "new"]


def test_a_move_is_taken_back_once(recruiter: Client, opening: Opening) -> None:
    batch = move(recruiter, opening, [{"id": each.pk} for each in opening.applications.all()]).json()["batch"]
    address = f"/api/v1/openings/{opening.pk}/moves/{batch}/undo/"

    answers = [recruiter.post(address) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 409]
    assert [each["stage"] for each in answers[0].json()["moved"]] == ["new", "new"]
    assert stages(opening) == ["new", "new"]


def test_a_batch_of_another_opening_is_not_there(recruiter: Client, opening: Opening) -> None:
    batch = move(recruiter, opening, [{"id": opening.applications.all()[0].pk}]).json()["batch"]
    other = make_opening()

    assert recruiter.post(f"/api/v1/openings/{other.pk}/moves/{batch}/undo/").status_code == 404
    assert recruiter.post(f"/api/v1/openings/{opening.pk}/moves/{uuid4()}/undo/").status_code == 404


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"to": "rejected"}, "reason_code"),
        ({"to": "hired"}, "to"),
        ({"applications": []}, "applications"),
        ({"applications": [{"id": 2**70}]}, "applications.0.id"),
        ({"applications": [{"id": 999}]}, "applications"),
        ({"reason": "\0"}, "reason"),
    ],
)
def test_what_cannot_be_is_named(
    asked: dict[str, Any], field: str, recruiter: Client, opening: Opening
) -> None:
    answer = move(recruiter, opening, [{"id": opening.applications.all()[0].pk}], **asked)

    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, field)
    assert stages(opening) == ["new", "new"]


def test_a_rejection_keeps_its_reason(recruiter: Client, opening: Opening) -> None:
    one = opening.applications.all()[0]

    move(recruiter, opening, [{"id": one.pk}], to="rejected", reason_code="skills", reason="No ward yet.")

    one.refresh_from_db()
    assert (one.stage, one.reason_code, one.reason) == ("rejected", "skills", "No ward yet.")


def test_the_same_request_again_moves_nothing_more(recruiter: Client, opening: Opening) -> None:
    asked = {"applications": [{"id": opening.applications.all()[0].pk}], "to": "hold"}
    headers = {"Idempotency-Key": "a-move"}
    address = f"/api/v1/openings/{opening.pk}/moves/"

    answers = [
        recruiter.post(address, asked, content_type="application/json", headers=headers) for _ in range(2)
    ]

    assert answers[0].json() == answers[1].json()
    assert sorted(opening.applications.values_list("revision", flat=True)) == [0, 1]
