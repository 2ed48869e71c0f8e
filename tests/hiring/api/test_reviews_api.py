"""Reviews that applicants ask for, answered through the API."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from hiring.models import Application, Opening, ReviewRequest, SentMail
from roles.permissions import Part
from tests.factories.asking import make_asking
from tests.factories.models import make_application, make_user

ALL = "/api/v1/review-requests/"


@pytest.fixture
def application(db: None) -> Application:
    return make_asking()


def listed(client: Client, **asked: str | int) -> list[Any]:
    found: list[Any] = client.get(ALL, asked).json()["results"]
    return found


def answer(client: Client, review: ReviewRequest, words: str, **headers: str) -> Any:
    address = f"/api/v1/review-requests/{review.pk}/answer/"
    return client.post(address, {"answer": words}, content_type="application/json", headers=headers)


def test_who_waits_is_listed_until_somebody_answers(recruiter: Client, application: Application) -> None:
    review = application.review_requests.get()
    (waiting,) = listed(recruiter, state="waiting")

    answered = answer(recruiter, review, "They count now.").json()

    assert (waiting["text"], waiting["state"]) == ("My years in Leeds are missing.", "waiting")
    assert (answered["state"], answered["answer"]) == ("answered", "They count now.")
    assert (listed(recruiter, state="waiting"), listed(recruiter, state="answered")) == ([], [answered])
    assert recruiter.get(f"/api/v1/review-requests/{review.pk}/").json() == answered
    assert SentMail.objects.filter(kind="applicant_answered").count() == 1


def test_lists_are_those_of_an_opening_or_of_an_application(
    recruiter: Client, application: Application
) -> None:
    other = ReviewRequest.objects.create(application=make_application(), text="Look again")
    mine = application.review_requests.get().pk

    def found(**asked: str | int) -> list[int]:
        return [each["id"] for each in listed(recruiter, **asked)]

    assert (found(), found(ordering="-at")) == ([mine, other.pk], [other.pk, mine])
    assert (found(opening=application.opening_id), found(application=application.pk)) == ([mine], [mine])
    of_one = recruiter.get(f"/api/v1/applications/{application.pk}/review-requests/?state=waiting").json()
    assert [each["id"] for each in of_one["results"]] == [mine]


def test_an_answer_is_given_once(recruiter: Client, application: Application) -> None:
    review = application.review_requests.get()

    answers = [answer(recruiter, review, "Yes.", **{"Idempotency-Key": key}) for key in ("a", "a", "b")]

    assert [each.status_code for each in answers] == [200, 200, 409]
    assert [each.headers.get("Idempotency-Replayed") for each in answers] == [None, "true", None]


@pytest.mark.parametrize("words", ["", "  ", "x" * 5_001, "\0"])
def test_what_is_no_answer_is_named(words: str, recruiter: Client, application: Application) -> None:
    refused = answer(recruiter, application.review_requests.get(), words)

    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (400, "answer")


def test_a_blind_opening_hides_who_asks_and_in_what_is_answered(recruiter: Client) -> None:
    application = make_asking(blind=True)
    name = application.candidate.name
    application.review_requests.update(text=f"I am {name}")

    answered = answer(recruiter, application.review_requests.get(), f"Dear {name}, they count now.").json()

    assert answered["candidate"] == f"Candidate {application.code}"
    assert name.casefold() not in str([answered, listed(recruiter)]).casefold()


def test_managers_see_those_of_their_openings(application: Application, client: Client) -> None:
    def seen(by: User) -> list[int]:
        client.force_login(by)
        return [each["application"] for each in listed(client)]

    own, other = make_user(Part.MANAGER), make_user(Part.MANAGER)
    application.opening.hiring_manager = own
    application.opening.save()

    assert (seen(own), seen(other)) == ([application.pk], [])


def test_what_others_answered_waits_for_the_own_judgement(
    recruiter: Client, application: Application
) -> None:
    Opening.objects.update(judges_first=True)
    answered = {"answered_at": timezone.now(), "answered_by": make_user(Part.RECRUITER)}
    ReviewRequest.objects.update(answer="We would not take her.", **answered)

    (row,) = recruiter.get("/api/v1/review-requests/").json()["results"]

    assert (row["state"], row["answer"]) == ("answered", None)
