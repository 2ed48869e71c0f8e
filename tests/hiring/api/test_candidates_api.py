"""Candidates by the API: found, compared, merged field by field, undone, told apart."""

import json
from typing import Any

import pytest
from django.test import Client

from hiring.models import Candidate
from tests.factories.models import make_application, make_opening
from tests.factories.uploads import make_person

pytestmark = pytest.mark.django_db


def applicant(**fields: str) -> Candidate:
    return make_application(candidate=make_person(**fields)).candidate


@pytest.fixture
def ada() -> Candidate:
    return applicant(name="Ada Obi", email="ada@example.org", phone="020 7946 0018", location="")


@pytest.fixture
def obi(ada: Candidate) -> Candidate:
    return applicant(name="A. Obi", email="obi@example.org", phone="020 7946 0018", location="Hull")


def get(client: Client, address: str) -> Any:
    response = client.get(f"/api/v1{address}")
    assert response.status_code == 200, response.content
    return response.json()


def merge(client: Client, kept: int, content: Any) -> Any:
    return client.post(
        f"/api/v1/candidates/{kept}/merge/", json.dumps(content), content_type="application/json"
    )


def test_people_are_found_by_what_is_remembered_of_them(
    recruiter: Client, ada: Candidate, obi: Candidate
) -> None:
    def names(words: str) -> list[str]:
        return [each["name"] for each in get(recruiter, f"/candidates/?q={words}")["results"]]

    assert names("") == ["A. Obi", "Ada Obi"]
    assert [names("ada"), names("hull"), names("nobody")] == [["Ada Obi"], ["A. Obi"], []]
    (applied,) = get(recruiter, f"/candidates/{ada.pk}/")["applications"]
    assert (applied["stage"], applied["score"] > 0) == ("new", True)


def test_who_looks_alike_is_merged_and_undone(recruiter: Client, ada: Candidate, obi: Candidate) -> None:
    (alike,) = get(recruiter, f"/candidates/{ada.pk}/")["lookalikes"]
    (pair,) = get(recruiter, "/duplicates/")["results"]

    done = merge(recruiter, ada.pk, {"other": obi.pk, "take": ["location"]})
    one = get(recruiter, f"/candidates/{obi.pk}/")
    undone = [recruiter.post(f"/api/v1/merges/{done.json()['id']}/undo/").status_code for _ in range(2)]

    assert (alike["candidate"]["name"], alike["shared"]) == (
        "A. Obi",
        [{"kind": "phone", "employer": ""}],
    )
    assert (pair["one"]["id"], pair["other"]["id"]) == (ada.pk, obi.pk)
    assert (done.status_code, one["id"], one["location"], len(one["applications"])) == (
        201,
        ada.pk,
        "Hull",
        2,
    )
    assert [each["gone"]["id"] for each in one["merges"]] == [obi.pk]
    assert undone == [200, 409]


def test_who_is_told_apart_is_not_asked_about(recruiter: Client, ada: Candidate, obi: Candidate) -> None:
    address = f"/api/v1/candidates/{ada.pk}/apart/{obi.pk}/"

    said = [recruiter.put(address).status_code for _ in range(2)]
    assert get(recruiter, "/duplicates/")["results"] == []
    assert [each["id"] for each in get(recruiter, f"/candidates/{obi.pk}/")["told_apart"]] == [ada.pk]
    assert merge(recruiter, ada.pk, {"other": obi.pk}).status_code == 409
    back = recruiter.delete(address).status_code

    assert (said, back) == ([204, 204], 204)
    assert len(get(recruiter, "/duplicates/")["results"]) == 1


@pytest.mark.parametrize("other", [0, 10**30, "2", 999_999, None])
def test_nobody_is_merged_with_nobody(recruiter: Client, ada: Candidate, other: Any) -> None:
    answer = merge(recruiter, ada.pk, {"other": other})

    assert [error["field"] for error in answer.json()["errors"]] == ["other"]
    assert merge(recruiter, ada.pk, {"other": ada.pk}).status_code == 400
    assert recruiter.put(f"/api/v1/candidates/{ada.pk}/apart/{ada.pk}/").status_code == 404
    assert recruiter.put(f"/api/v1/candidates/{ada.pk}/apart/{10**30}/").status_code == 404


def test_duplicates_go_on_page_by_page(recruiter: Client, ada: Candidate, obi: Candidate) -> None:
    applicant(name="Third", phone="020 7946 0018")

    def pairs(page: Any) -> list[tuple[int, int]]:
        return [(each["one"]["id"], each["other"]["id"]) for each in page["results"]]

    pages = [get(recruiter, "/duplicates/?limit=2")]
    pages.append(recruiter.get(pages[0]["next"]).json())
    back = recruiter.get(pages[1]["previous"]).json()

    assert [len(pairs(page)) for page in pages] == [2, 1]
    assert (pages[0]["previous"], pages[1]["next"], pairs(back)) == (None, None, pairs(pages[0]))
    assert len({*pairs(pages[0]), *pairs(pages[1])}) == 3
    assert recruiter.get("/api/v1/duplicates/?cursor=x").status_code == 400


def test_nobody_of_a_blind_opening_is_found(recruiter: Client, ada: Candidate) -> None:
    hidden = make_application(
        make_opening(blind=True), candidate=make_person(name="Hidden", phone="020 7946 0018")
    ).candidate

    assert [each["name"] for each in get(recruiter, "/candidates/")["results"]] == ["Ada Obi"]
    assert get(recruiter, "/duplicates/")["results"] == []
    assert recruiter.get(f"/api/v1/candidates/{hidden.pk}/").status_code == 404
    assert merge(recruiter, ada.pk, {"other": hidden.pk}).status_code == 400
