"""Moving candidates on a board: some, all that match, with a reason, on a stale page, and back again."""

from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from hiring.actions.applications import move
from hiring.enums import Stage
from hiring.models import Application, Move, Opening
from roles.permissions import Part
from tests.factories.models import make_application, make_candidate, make_opening, make_user
from tests.factories.pages import parsed, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def opening() -> Opening:
    return make_opening()


@pytest.fixture
def rows(opening: Opening) -> list[Application]:
    return [make_application(opening, candidate=make_candidate(name=name)) for name in ("Ada", "Ben", "Cleo")]


def standing(rows: list[Application]) -> list[str]:
    found = Application.objects.in_bulk()
    return [found[row.pk].stage for row in rows]


def picked(*rows: Application) -> list[str]:
    return [f"{row.pk}:{row.revision}" for row in rows]


def said(client: Client, opening: Opening) -> list[str]:
    return texts(parsed(client.get(f"/openings/{opening.pk}/")), "main > .notice:not(.undoing)")


def test_who_is_ticked_is_moved_and_one_undo_is_offered(
    recruiter: Client, opening: Opening, rows: list[Application]
) -> None:
    data = {"to": "hold", "application": picked(*rows[:2]), "asked": "sort=name"}

    response = recruiter.post(f"/openings/{opening.pk}/move/", data)

    assert response.headers["Location"] == f"/openings/{opening.pk}/?sort=name"
    assert standing(rows) == ["hold", "hold", "new"]
    page = parsed(recruiter.get(response.headers["Location"]))
    assert texts(page, "main > .notice") == [
        "2 candidates moved to “On hold”.",
        "You moved 2 candidates to “On hold”. Undo",
    ]


def test_undoing_brings_everybody_back_and_offers_nothing_more(
    recruiter: Client, opening: Opening, rows: list[Application]
) -> None:
    recruiter.post(f"/openings/{opening.pk}/move/", {"to": "hold", "application": picked(*rows)})
    batch = Move.objects.values_list("batch", flat=True)[0]

    for _ in range(2):
        recruiter.post(f"/openings/{opening.pk}/undo/", {"batch": batch})

    assert standing(rows) == ["new", "new", "new"]
    page = parsed(recruiter.get(f"/openings/{opening.pk}/"))
    assert texts(page, "main > .notice")[1:] == [
        "Undone: 3 candidates are back where they were.",
        "There was nothing left to undo.",
    ]
    assert page.select(".undoing") == []


def test_turning_down_asks_for_the_reason_first(
    recruiter: Client, opening: Opening, rows: list[Application]
) -> None:
    data = {"to": "rejected", "application": picked(*rows[:2]), "asked": "stage=new"}
    page = parsed(recruiter.post(f"/openings/{opening.pk}/move/", data))
    assert texts(page, "h1") == ["Turn down 2 candidates: why?"]
    assert standing(rows) == ["new", "new", "new"]

    hidden = page.select("main input[type=hidden]")
    again: dict[str, object] = {str(field["name"]): str(field["value"]) for field in hidden}
    again |= {"application": picked(*rows[:2]), "reason_code": "skills", "reason": " no SQL "}
    recruiter.post(f"/openings/{opening.pk}/move/", again)

    assert standing(rows) == ["rejected", "rejected", "new"]
    ada = Application.objects.get(pk=rows[0].pk)
    assert (ada.reason_code, ada.reason) == ("skills", "no SQL")


def test_all_that_match_are_moved_also_those_on_other_pages(
    recruiter: Client, opening: Opening, rows: list[Application]
) -> None:
    data = {
        "to": "shortlisted",
        "everybody": "1",
        "asked": urlencode({"q": "ben", "page": "1"}),
        "seen_at": timezone.now().isoformat(),
    }

    recruiter.post(f"/openings/{opening.pk}/move/", data)

    assert standing(rows) == ["new", "shortlisted", "new"]


def test_of_all_that_match_nobody_is_moved_who_was_moved_since(
    recruiter: Client, opening: Opening, rows: list[Application]
) -> None:
    seen_at = timezone.now().isoformat()
    move(applications=[rows[0]], to=Stage.SHORTLISTED, by=make_user(Part.RECRUITER))

    recruiter.post(
        f"/openings/{opening.pk}/move/", {"to": "hold", "everybody": "1", "asked": "", "seen_at": seen_at}
    )

    assert standing(rows) == ["shortlisted", "hold", "hold"]


def test_a_stale_page_gets_one_clear_message_and_loses_nothing(
    recruiter: Client, opening: Opening, rows: list[Application]
) -> None:
    seen = picked(*rows[:2])
    move(applications=[rows[0]], to=Stage.SHORTLISTED, by=make_user(Part.RECRUITER))
    data = {"to": "rejected", "application": seen, "reason_code": "salary", "reason": "asks for more"}

    response = recruiter.post(f"/openings/{opening.pk}/move/", data)

    assert standing(rows) == ["shortlisted", "rejected", "new"]
    page = parsed(recruiter.get(response.headers["Location"]))
    stale = [notice for notice in texts(page, "main > .notice") if "out of date" in notice]
    assert len(stale) == 1
    assert "Ada is in “Shortlisted”" in stale[0]
    ticked = [box["value"] for box in page.select("input[name=application][checked]")]
    assert ticked == [f"{rows[0].pk}:1"]
    asking = recruiter.post(f"/openings/{opening.pk}/move/", {"to": "rejected", "application": ticked})
    assert texts(parsed(asking), "textarea") == ["asks for more"]
    assert parsed(asking).select("[name=reason_code][checked]")[0]["value"] == "salary"


def test_nobody_ticked_is_said(recruiter: Client, opening: Opening, rows: list[Application]) -> None:
    recruiter.post(
        f"/openings/{opening.pk}/move/", {"to": "hold", "application": ["x", "1:", ":2", "9" * 30]}
    )

    assert said(recruiter, opening)[0].startswith("Nobody was picked")


def test_applications_of_another_opening_are_not_touched(recruiter: Client, rows: list[Application]) -> None:
    other = make_opening()

    recruiter.post(f"/openings/{other.pk}/move/", {"to": "hold", "application": picked(*rows)})

    assert standing(rows) == ["new", "new", "new"]


@pytest.mark.parametrize("to", ["deciding", "hired", "vetoed", "nowhere", ""])
def test_no_other_stage_can_be_reached_from_here(
    recruiter: Client, opening: Opening, rows: list[Application], to: str
) -> None:
    data = {"to": to, "application": picked(*rows)}

    assert recruiter.post(f"/openings/{opening.pk}/move/", data).status_code == 404
    assert standing(rows) == ["new", "new", "new"]


@pytest.mark.parametrize("part", [Part.MANAGER, Part.DIRECTOR, Part.AUDITOR, Part.ADMINISTRATOR, None])
def test_who_does_not_screen_is_offered_no_move_and_cannot_make_one(
    client: Client, part: Part | None, rows: list[Application], opening: Opening
) -> None:
    user: User = make_user(part)
    if part is Part.MANAGER:
        Opening.objects.filter(pk=opening.pk).update(hiring_manager=user)
    client.force_login(user)
    data = {"to": "hold", "application": picked(*rows)}

    answers = [
        client.post(f"/openings/{opening.pk}/move/", data).status_code,
        client.post(f"/openings/{opening.pk}/undo/", {"batch": "x"}).status_code,
    ]

    assert (answers, standing(rows)) == ([404, 404], ["new", "new", "new"])
    page = client.get(f"/openings/{opening.pk}/")
    if page.status_code == 200:
        assert parsed(page).select("#moves, input[name=application]") == []


def test_undoing_what_is_no_move_answers_404(recruiter: Client, opening: Opening) -> None:
    assert recruiter.post(f"/openings/{opening.pk}/undo/", {"batch": "x"}).status_code == 404
