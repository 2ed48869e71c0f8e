"""Narrowing a board, putting it in order, searching it."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from hiring.enums import Stage
from hiring.models import Application, Opening, Screening
from roles.permissions import Part
from tests.factories.models import make_application, make_candidate, make_opening, make_user, rematch
from tests.factories.pages import parsed, texts
from tests.factories.readings import Draft

pytestmark = pytest.mark.django_db

NAMES = ".board tbody th a"


@pytest.fixture
def opening() -> Opening:
    return make_opening()


def placed(opening: Opening, name: str, *, match: dict[str, Any] | None = None, **fields: Any) -> Application:
    """An application whose match and row say what the test is about."""
    made = make_application(opening, candidate=make_candidate(name=name))
    rematch(made, **(match or {}))
    Application.objects.filter(pk=made.pk).update(**fields)
    return made


def names(client: Client, opening: Opening, query: str = "") -> list[str]:
    return texts(parsed(client.get(f"/openings/{opening.pk}/?{query}")), NAMES)


def test_a_stage_shows_those_who_are_there_and_every_stage_its_count(
    recruiter: Client, opening: Opening
) -> None:
    placed(opening, "New")
    placed(opening, "Held", stage=Stage.HOLD)
    placed(opening, "Hired", stage=Stage.HIRED)

    page = parsed(recruiter.get(f"/openings/{opening.pk}/?stage=hold"))

    assert texts(page, NAMES) == ["Held"]
    assert texts(page, ".stages a") == [
        "All 3", "To screen 1", "On hold 1", "Shortlisted 0", "Hired 1", "Turned down 0", "Withdrawn 0",
    ]  # fmt: skip
    assert texts(page, ".stages [aria-current]") == ["On hold 1"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("sort=score", ["Cleo", "Ben", "Ada"]),
        ("sort=-score", ["Ada", "Ben", "Cleo"]),
        ("sort=name", ["Ada", "Ben", "Cleo"]),
        ("sort=-name", ["Cleo", "Ben", "Ada"]),
        ("sort=since", ["Ben", "Cleo", "Ada"]),
        ("sort=gates", ["Ben", "Ada", "Cleo"]),
        ("sort=received", ["Ada", "Cleo", "Ben"]),
        ("sort=nothing", ["Cleo", "Ben", "Ada"]),
    ],
)
def test_a_board_is_put_in_order(recruiter: Client, opening: Opening, query: str, found: list[str]) -> None:
    now = timezone.now()
    for name, score, days, gates, age in [("Ada", 10, 1, 1, 1), ("Ben", 20, 3, 0, 3), ("Cleo", 30, 2, 2, 2)]:
        placed(
            opening,
            name,
            match={"score": score, "gates_open": gates, "gates_partly": 0},
            stage_since=now - timedelta(days=days),
            received_at=now - timedelta(days=age),
        )

    assert names(recruiter, opening, query) == found


def test_choosing_an_order_again_turns_it_round(recruiter: Client, opening: Opening) -> None:
    placed(opening, "Ada")

    page = parsed(recruiter.get(f"/openings/{opening.pk}/?sort=name"))

    assert [head.get("aria-sort") for head in page.select(".board thead th")][1:3] == ["ascending", None]
    assert page.select(".board thead th:nth-child(2) a")[0]["href"] == "?sort=-name"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("gates=met", ["Plain"]),
        ("gates=partly", ["Partly"]),
        ("gates=open", ["Flagged"]),
        ("flag=any", ["Flagged"]),
        ("flag=none", ["Partly", "Plain"]),
        ("flag=hidden_text", ["Flagged"]),
        ("flag=overqualified", []),
        ("confidence=low", ["Flagged"]),
        ("source=Fair", ["Partly"]),
        ("score_from=20", ["Flagged", "Partly"]),
        ("score_to=20", ["Partly", "Plain"]),
        ("score_from=15&score_to=25", ["Partly"]),
        ("score_from=many&gates=nonsense&confidence=9", ["Flagged", "Partly", "Plain"]),
    ],
)
def test_a_board_is_narrowed(recruiter: Client, opening: Opening, query: str, found: list[str]) -> None:
    told = {"gates_open": 0, "gates_partly": 0, "flag_codes": "", "confidence": "high"}
    placed(opening, "Plain", match={**told, "score": 10})
    placed(opening, "Partly", match={**told, "score": 20, "gates_partly": 1}, source="Fair")
    flagged = {"score": 30, "gates_open": 1, "flag_codes": ",hidden_text,", "confidence": "low"}
    placed(opening, "Flagged", match={**told, **flagged})

    assert names(recruiter, opening, query) == found


@pytest.mark.parametrize(
    ("query", "found"),
    [("me", ["Mine"]), ("not_me", ["Theirs", "Untouched"]), ("nobody", ["Untouched"])],
)
def test_a_board_tells_who_was_judged(opening: Opening, query: str, found: list[str], client: Client) -> None:
    me = make_user(Part.RECRUITER)
    client.force_login(me)
    Screening.objects.create(application=placed(opening, "Mine"), by=me)
    Screening.objects.create(application=placed(opening, "Theirs"), by=make_user(Part.RECRUITER))
    placed(opening, "Untouched")

    assert sorted(names(client, opening, f"screened={query}")) == found


@pytest.mark.parametrize("query", ["cleo", "MARSH", "harbour", "ward", "ward marsh", "rost"])
def test_a_search_finds_names_employers_titles_and_words(
    recruiter: Client, opening: Opening, query: str
) -> None:
    draft = Draft().job("Ward Manager", "Planned the rosters at Harbour Clinic.")
    make_application(opening, candidate=make_candidate(name="Cleo Marsh"), reading=draft.reading())
    other = Draft().job("Cook", "Cooked soups.").reading()
    make_application(opening, candidate=make_candidate(name="Ben"), reading=other)

    assert names(recruiter, opening, f"q={query}") == ["Cleo Marsh"]


def test_a_search_that_finds_nobody_says_so(recruiter: Client, opening: Opening) -> None:
    placed(opening, "Ada")

    page = parsed(recruiter.get(f"/openings/{opening.pk}/?q=xylophone"))

    assert texts(page, ".empty h2") == ["Nobody matches"]
    assert texts(page, ".stages a")[0] == "All 0"


def test_a_blind_board_shows_codes_and_is_not_searched_or_sorted_by_name(recruiter: Client) -> None:
    opening = make_opening()
    Opening.objects.filter(pk=opening.pk).update(blind=True)
    rows = [placed(opening, name) for name in ("Ada", "Ben", "Cleo")]

    assert names(recruiter, opening, "sort=name") == [
        f"Candidate {code}" for code in sorted(each.code for each in rows)
    ]
    assert names(recruiter, opening, "q=ada") == []
    assert names(recruiter, opening, f"q={rows[0].code}") == [f"Candidate {rows[0].code}"]


def test_who_has_not_judged_yet_learns_no_score_by_asking_for_one(client: Client) -> None:
    opening = make_opening()
    Opening.objects.filter(pk=opening.pk).update(judges_first=True)
    me = make_user(Part.RECRUITER)
    client.force_login(me)
    judged = placed(opening, "Judged", match={"score": 10, "gates_open": 1})
    placed(opening, "Unseen", match={"score": 90, "gates_open": 0, "gates_partly": 0})
    Screening.objects.create(application=judged, by=me, revealed_at=timezone.now())

    assert names(client, opening) == ["Judged", "Unseen"]
    assert names(client, opening, "score_from=5") == ["Judged"]
    assert names(client, opening, "gates=met") == []
    assert names(client, opening, "sort=gates") == ["Judged", "Unseen"]
    page = parsed(client.get(f"/openings/{opening.pk}/"))
    assert texts(page, ".board .score")[1] == "your judgement first"
