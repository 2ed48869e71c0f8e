"""Mail through the API: its texts, and what was sent."""

from typing import Any

import pytest
from django.test import Client

from hiring.enums import MailKind
from hiring.models import SentMail
from roles.permissions import Part
from tests.factories.models import make_user

ADDRESS = "/api/v1/mail/texts/decided/"


def put(client: Client, **content: Any) -> Any:
    return client.put(ADDRESS, content, content_type="application/json")


def sent(**fields: Any) -> SentMail:
    about = {"object_type": "hiring.opening", "object_id": "1", "subject": "A", "body": "B"}
    to = make_user(Part.DIRECTOR, email="dora@rolefit.example")
    return SentMail.objects.create(kind=MailKind.DECIDED, to=to, **about, **fields)


def test_a_text_is_changed_and_put_back(recruiter: Client) -> None:
    before = recruiter.get(ADDRESS).json()

    changed = put(recruiter, subject="It is decided", body="Dear {{ name }}, see {{ link }}.").json()
    after = recruiter.delete(ADDRESS).json()

    assert (changed["subject"], changed["changed_by"] is None) == ("It is decided", False)
    assert "{{" not in changed["example"]["body"]
    assert after == before
    assert len(recruiter.get("/api/v1/mail/texts/").json()["texts"]) == len(MailKind)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"body": "{{ salary }}"}, "body"),
        ({"subject": "{% now %}"}, "subject"),
        ({"subject": "x" * 201}, "subject"),
        ({"to": "all"}, "to"),
    ],
)
def test_what_cannot_be_is_named(given: dict[str, str], field: str, recruiter: Client) -> None:
    answer = put(recruiter, **{"subject": "A", "body": "B", **given})

    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, field)


def test_mail_that_was_given_up_is_sent_again_once(recruiter: Client) -> None:
    mail = sent(address="", error="no address")
    address = f"/api/v1/mail/sent/{mail.pk}/again/"
    found = recruiter.get("/api/v1/mail/sent/?status=given_up").json()["results"]

    answers = [recruiter.post(address).status_code for _ in range(2)]

    assert [(each["id"], each["status"]) for each in found] == [(mail.pk, "given_up")]
    assert answers == [204, 409]


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"address": "a@b.example", "sent_at": "2026-01-01T00:00Z"}, "sent"),
        ({"address": "a@b.example", "error": "down", "attempts": 1}, "tried"),
        ({"address": "a@b.example"}, "waiting"),
        ({"address": "a@b.example", "error": "down", "attempts": 99}, "given_up"),
    ],
)
def test_mail_is_found_by_what_became_of_it(fields: dict[str, Any], status: str, recruiter: Client) -> None:
    sent(**fields)

    for asked in ("sent", "given_up", "tried", "waiting"):
        found = recruiter.get("/api/v1/mail/sent/", {"status": asked}).json()["results"]
        assert [each["status"] for each in found] == ([status] if asked == status else [])


def test_what_is_no_mail_is_not_there(recruiter: Client) -> None:
    assert recruiter.get("/api/v1/mail/texts/nothing/").status_code == 404
    assert recruiter.post("/api/v1/mail/sent/1/again/").status_code == 404
