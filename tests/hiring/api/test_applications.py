"""Lists of applications through the API: the board's filters and orders."""

from decimal import Decimal
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from hiring.enums import Stage
from hiring.models import Application, Opening, Screening
from roles.permissions import Part
from tests.factories.models import (
    begin_weighing,
    make_application,
    make_candidate,
    make_opening,
    make_user,
    rematch,
)
from tests.factories.packets import weak


@pytest.fixture
def opening(db: None) -> Opening:
    """Of a strong candidate, who is shortlisted, and of a weak one from a fair."""
    opening = make_opening()
    strong = make_application(opening, candidate=make_candidate(name="Zoe Strong"))
    other = make_application(opening, candidate=make_candidate(name="Abe Weak"), reading=weak())
    Application.objects.filter(pk=strong.pk).update(stage=Stage.SHORTLISTED)
    for each, score in ((strong, 60), (other, 20)):
        rematch(each, score=Decimal(score - 1))
        Application.objects.filter(pk=each.pk).update(received_at=each.created_at)
    Application.objects.filter(pk=other.pk).update(source="Fair")
    return opening


def names(client: Client, opening: Opening, **query: Any) -> list[str]:
    answer = client.get(f"/api/v1/openings/{opening.pk}/applications/", query)
    assert answer.status_code == 200, answer.content
    return [each["candidate"] for each in answer.json()["results"]]


def test_applications_come_as_the_ranking_has_them(recruiter: Client, opening: Opening) -> None:
    ranked = recruiter.get(f"/api/v1/openings/{opening.pk}/ranking/").json()["results"]

    assert names(recruiter, opening) == ["Zoe Strong", "Abe Weak"]
    assert [each["candidate"] for each in ranked] == ["Zoe Strong", "Abe Weak"]


@pytest.mark.parametrize(
    ("ordering", "first"),
    [
        ("score", "Abe Weak"),
        ("name", "Abe Weak"),
        ("-name", "Zoe Strong"),
        ("since", "Zoe Strong"),
        ("-since", "Abe Weak"),
        ("received", "Zoe Strong"),
        ("-received", "Abe Weak"),
        ("gates", "Zoe Strong"),
        ("-gates", "Abe Weak"),
    ],
)
def test_every_order_of_the_board_can_be_asked_for_page_by_page(
    ordering: str, first: str, recruiter: Client, opening: Opening
) -> None:
    address = f"/api/v1/openings/{opening.pk}/applications/?ordering={ordering}&limit=1"
    answer = recruiter.get(address).json()
    following = recruiter.get(answer["next"]).json()

    found = [each["candidate"] for page in (answer, following) for each in page["results"]]
    assert found == [first, *{"Zoe Strong", "Abe Weak"} - {first}]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"stage": "shortlisted"}, ["Zoe Strong"]),
        ({"q": "abe"}, ["Abe Weak"]),
        ({"source": "Fair"}, ["Abe Weak"]),
        ({"gates": "met"}, []),
        ({"score_to": "20"}, ["Abe Weak"]),
        ({"score_from": "20", "score_to": "100"}, ["Zoe Strong"]),
        ({"screened": "me"}, []),
    ],
)
def test_every_filter_of_the_board_narrows_the_list(
    query: dict[str, str], found: list[str], recruiter: Client, opening: Opening
) -> None:
    assert names(recruiter, opening, **query) == found


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"stage": "gone"}, "stage"),
        ({"score_from": "NaN"}, "score_from"),
        ({"score_to": "1" * 400}, "score_to"),
        ({"ordering": "id"}, "ordering"),
        ({"flag": "nope"}, "flag"),
        ({"nope": "1"}, "nope"),
        ({"q": "x" * 201}, "q"),
    ],
)
def test_a_filter_that_is_not_known_is_named(
    query: dict[str, str], field: str, recruiter: Client, opening: Opening
) -> None:
    answer = recruiter.get(f"/api/v1/openings/{opening.pk}/applications/", query)

    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, field)


def test_applications_to_all_openings_are_those_the_caller_may_see(
    client: Client, recruiter: Client, opening: Opening
) -> None:
    manager = make_user(Part.MANAGER)
    own = make_application(make_opening(title="Mine", hiring_manager=manager))
    client.force_login(manager)

    mine = client.get("/api/v1/applications/").json()["results"]
    everybody = recruiter.get("/api/v1/applications/").json()["results"]

    assert [each["id"] for each in mine] == [own.pk]
    assert [each["id"] for each in everybody] == [own.pk, *sorted(_ids(opening), reverse=True)]


def test_scores_that_are_weighed_anew_stand_beside_no_others(recruiter: Client, opening: Opening) -> None:
    begin_weighing(opening, {"skill": Decimal(3)})

    everywhere = recruiter.get("/api/v1/applications/").json()["results"]

    assert [each["score"] for each in everywhere] == [None, None]
    assert recruiter.get("/api/v1/applications/?score_from=0").json()["results"] == []


def test_scores_before_the_own_judgement_order_and_find_nothing(recruiter: Client, opening: Opening) -> None:
    Opening.objects.filter(pk=opening.pk).update(judges_first=True)
    one = opening.applications.order_by("rank_score")[0]
    Screening.objects.create(
        application=one, by=User.objects.get(), match=one.match, revealed_at=timezone.now()
    )

    answer = recruiter.get(f"/api/v1/openings/{opening.pk}/applications/").json()["results"]

    told = [(each["candidate"], each["score"] is None, each["gates"] is None) for each in answer]
    assert told == [("Abe Weak", False, False), ("Zoe Strong", True, True)]
    assert names(recruiter, opening, score_from=0) == ["Abe Weak"]


def _ids(opening: Opening) -> list[int]:
    return list(opening.applications.values_list("pk", flat=True))
