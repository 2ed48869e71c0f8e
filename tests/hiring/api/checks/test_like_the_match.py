"""A check says what HR would see of the same resume, however it is sent."""

import json

import pytest
from django.test import Client

from tests.factories.models import make_opening, make_version
from tests.factories.texts import RESUME
from tests.hiring.api.checks.asking import DAY, ROLE, checked, file_of, stored_match

pytestmark = pytest.mark.django_db

JSON_RESUME = {
    "basics": {"name": "Ada Obi"},
    "work": [
        {
            "position": "Ward Manager",
            "name": "St Anne Hospital",
            "startDate": "2016-03",
            "endDate": "2022-05",
            "highlights": ["Led a team of 24 nurses and planned the staffing and shift rosters of the ward."],
        }
    ],
    "skills": [{"name": "Infection control"}],
}


@pytest.mark.usefixtures("media")
def test_a_check_says_what_the_stored_match_says_to_the_byte(client: Client) -> None:
    """Of a vacancy with weights of its own, and of its role's requirements in the same kind of centre."""
    opening = make_opening(centre_kind="inbound")
    weighed = make_opening(centre_kind="inbound", weights={"skill": "2"})
    content = RESUME.encode()
    matches = [stored_match(client, each, content, "ada.txt") for each in (opening, weighed)]

    answers = [
        client.post(f"/api/v1/vacancies/{each.pk}/check/", {"file": file_of(), "as_of": DAY}).json()
        for each in (opening, weighed)
    ]
    by_role = client.post(ROLE, {"file": file_of(), "as_of": DAY, "centre_kind": "inbound"}).json()

    for name in ("criteria", "gates", "flags", "confidence", "pay"):
        told = [json.dumps(each[name]) for each in answers]
        assert told == [json.dumps(match[name]) for match in matches]
        assert json.dumps(by_role[name]) == told[0]
    assert json.dumps(answers[0]["criteria"]) != json.dumps(answers[1]["criteria"])
    assert "score" not in answers[0]


def test_text_and_a_file_of_it_are_the_same(client: Client) -> None:
    make_version()

    by_text = checked(client, text=RESUME, as_of=DAY)
    by_file = client.post(ROLE, {"file": file_of(), "as_of": DAY}).json()

    assert by_text == by_file
    assert (by_text["role"], by_text["as_of"]) == ("nurse-manager/1", DAY)
    assert by_text["text"].startswith("Ada Obi")
    assert by_text["stored"] == "Nothing was stored: neither what you sent nor this answer."


def test_evidence_points_into_the_text(client: Client) -> None:
    make_version()

    answer = checked(client, text=RESUME)

    quotes = [quote for each in answer["criteria"] for quote in each["evidence"]]
    assert quotes
    assert [answer["text"][each["start"] : each["end"]] for each in quotes] == [
        each["quote"] for each in quotes
    ]


def test_advice_begins_with_the_must_haves_that_are_not_met(client: Client) -> None:
    make_version()

    answer = checked(client, text=RESUME, as_of=DAY)

    unmet = {each["criterion"] for each in answer["gates"] if each["result"] != "met"}
    assert unmet
    assert [each["must_have"] for each in answer["advice"]][: len(unmet)] == [True] * len(unmet)
    assert {each["criterion"] for each in answer["advice"] if each["must_have"]} == unmet


@pytest.mark.usefixtures("media")
def test_a_json_resume_is_read_as_a_file_of_it_would_be(client: Client) -> None:
    opening = make_opening()
    match = stored_match(client, opening, json.dumps(JSON_RESUME).encode(), "ada.json")

    answer = checked(client, f"/api/v1/vacancies/{opening.pk}/check/", resume=JSON_RESUME, as_of=DAY)

    assert json.dumps(answer["criteria"]) == json.dumps(match["criteria"])
    assert "Ward Manager" in answer["text"]
