"""Notes, sightings, scores, resumes and saved views through the API."""

from typing import Any

import pytest
from django.test import Client

from hiring.models import Application, Opening
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_user


@pytest.fixture
def application(db: None) -> Application:
    return make_application(name="ada.txt")


def post(client: Client, address: str, content: Any) -> Any:
    return client.post(address, content, content_type="application/json")


def test_notes_are_added_and_told_the_latest_first(recruiter: Client, application: Application) -> None:
    address = f"/api/v1/applications/{application.pk}/notes/"

    made = [post(recruiter, address, {"text": text}) for text in ("Called.", "Starts in June.")]

    assert [answer.status_code for answer in made] == [201, 201]
    found = recruiter.get(f"{address}?limit=1").json()
    following = recruiter.get(found["next"]).json()
    texts = [each["text"] for page in (found, following) for each in page["results"]]
    assert texts == ["Starts in June.", "Called."]


@pytest.mark.parametrize("content", [{}, {"text": " "}, {"text": "x" * 5_001}, {"text": 3}, {"text": "a\0"}])
def test_a_note_that_says_nothing_or_too_much_is_refused(
    content: Any, recruiter: Client, application: Application
) -> None:
    assert post(recruiter, f"/api/v1/applications/{application.pk}/notes/", content).status_code == 400
    assert not application.notes.exists()


def test_who_may_see_and_not_comment_is_told_so(client: Client, application: Application) -> None:
    client.force_login(make_user(Part.AUDITOR))

    answer = post(client, f"/api/v1/applications/{application.pk}/notes/", {"text": "Mine."})

    assert answer.status_code == 403


def test_reading_the_resume_is_noted(recruiter: Client, application: Application) -> None:
    answer = recruiter.get(f"/api/v1/applications/{application.pk}/text/").json()
    seen = recruiter.get(f"/api/v1/applications/{application.pk}/sightings/").json()["results"]

    assert (answer["text"], answer["hidden"]) == (application.resume.text, False)
    assert [(each["what"], each["named"], each["count"]) for each in seen] == [("page", True, 1)]


def test_in_a_blind_opening_there_is_no_file(recruiter: Client) -> None:
    application = make_application(make_opening(blind=True))

    told = recruiter.get(f"/api/v1/applications/{application.pk}/text/").json()

    assert recruiter.get(f"/api/v1/applications/{application.pk}/file/").status_code == 404
    assert (told["hidden"], told["file"].startswith(application.code)) == (True, True)


def test_scores_are_spread_in_steps_with_a_place_among_them(
    recruiter: Client, application: Application
) -> None:
    address = f"/api/v1/openings/{application.opening_id}/scores/"

    answer = recruiter.get(address, {"application": application.pk}).json()

    assert (answer["total"], answer["rank"], len(answer["steps"])) == (1, 1, 20)
    assert recruiter.get(address).json()["rank"] is None
    assert recruiter.get(address, {"application": 2**70}).status_code == 400


def test_scores_are_not_told_before_the_own_judgement(recruiter: Client, application: Application) -> None:
    Opening.objects.update(judges_first=True)
    address = f"/api/v1/openings/{application.opening_id}/scores/"

    assert recruiter.get(address).status_code == 404
    assert recruiter.get(address, {"application": application.pk}).status_code == 404


def test_views_are_ones_own(recruiter: Client, client: Client, application: Application) -> None:
    view = {"name": "Fair", "query": "source=Fair", "opening": application.opening_id}
    made = post(recruiter, "/api/v1/saved-views/", view).json()
    client.force_login(make_user(Part.RECRUITER))

    assert recruiter.get("/api/v1/saved-views/").json()["results"] == [made]
    assert client.get("/api/v1/saved-views/").json()["results"] == []
    assert client.delete(f"/api/v1/saved-views/{made['id']}/").status_code == 404
    assert recruiter.delete(f"/api/v1/saved-views/{made['id']}/").status_code == 204


def test_a_view_of_an_opening_that_is_not_seen_is_refused(client: Client, application: Application) -> None:
    client.force_login(make_user(Part.MANAGER))

    answer = post(
        client, "/api/v1/saved-views/", {"name": "A", "query": "", "opening": application.opening_id}
    )

    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, "opening")
