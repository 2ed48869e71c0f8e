"""Accepting, declining, closing: what is pressed on the settings page, and what is crafted."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from hiring.models import Opening
from roles.permissions import Part
from tests.factories.models import make_opening, make_user, propose
from tests.factories.pages import parsed, texts


@pytest.fixture
def director(client: Client, db: None) -> Client:
    client.force_login(make_user(Part.DIRECTOR, username="dora"))
    return client


def proposed(**terms: Any) -> Opening:
    return propose(by=make_user(Part.RECRUITER), **terms)


def status(opening: Opening) -> str:
    return Opening.objects.get(pk=opening.pk).status


def test_a_director_accepts(director: Client) -> None:
    opening = proposed()

    response = director.post(
        f"/openings/{opening.pk}/answer/accept/", {"seen": opening.terms_digest}, follow=True
    )

    assert status(opening) == "open"
    assert texts(parsed(response), "main > [role=status]") == ["The opening is open: resumes can be added."]


def test_a_double_click_accepts_once_and_says_so(director: Client) -> None:
    opening = proposed()
    fields = {"seen": opening.terms_digest}
    director.post(f"/openings/{opening.pk}/answer/accept/", fields)

    response = director.post(f"/openings/{opening.pk}/answer/accept/", fields, follow=True)

    assert status(opening) == "open"
    assert "changed this opening in the meantime" in texts(parsed(response), "main > .notice")[-1]


def test_declining_takes_its_reason(director: Client) -> None:
    opening = proposed()

    fields = {"seen": opening.terms_digest, "reason": "No budget."}
    page = parsed(director.post(f"/openings/{opening.pk}/answer/decline/", fields, follow=True))

    assert (status(opening), texts(page, ".answer blockquote")) == ("declined", ["No budget."])


def test_a_recruiter_proposes_again_closes_and_reopens(recruiter: Client) -> None:
    declined = make_opening(status="declined", reason="Too many.")
    opened = make_opening()

    recruiter.post(f"/openings/{declined.pk}/answer/propose/")
    recruiter.post(f"/openings/{opened.pk}/answer/close/", {"reason": "Filled."})
    assert (status(declined), status(opened)) == ("proposed", "closed")
    recruiter.post(f"/openings/{opened.pk}/answer/reopen/")

    assert status(opened) == "open"


@pytest.mark.parametrize(
    ("part", "answer"),
    [
        (Part.RECRUITER, "accept"),
        (Part.RECRUITER, "decline"),
        (Part.MANAGER, "accept"),
        (Part.MANAGER, "decline"),
        (Part.AUDITOR, "accept"),
        (Part.DIRECTOR, "propose"),
        (Part.AUDITOR, "close"),
        (Part.AUDITOR, "reopen"),
        (Part.DIRECTOR, "explode"),
    ],
)
def test_a_crafted_request_finds_nothing_there(client: Client, part: Part, answer: str, db: None) -> None:
    user: User = make_user(part)
    client.force_login(user)
    opening = proposed(hiring_manager=user if part is Part.MANAGER else None)

    response = client.post(
        f"/openings/{opening.pk}/answer/{answer}/", {"seen": opening.terms_digest, "reason": "Because."}
    )

    assert (response.status_code, status(opening)) == (404, "proposed")
