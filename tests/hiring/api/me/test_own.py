"""What an applicant reads of their own application, says was misread, and asks for."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client

from hiring.actions.proposals import accept, decline
from hiring.actions.refusals import NotAllowed, Refused
from hiring.actions.reviews import answer_review
from hiring.enums import MailKind, Stage
from hiring.models import Application, Correction, SentMail
from hiring.queries.corrections import fixes_of
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import (
    make_applicant,
    make_application,
    make_opening,
    make_own_application,
    make_packet,
    make_user,
)


@pytest.fixture
def application(applicant: User) -> Application:
    recruiter = make_user(Part.RECRUITER, email="r@example.org")
    return make_own_application(applicant, make_opening(created_by=recruiter))


def post(client: Client, path: str, body: Any = None) -> Any:
    return client.post(f"/api/v1/me/applications/{path}/", json.dumps(body or {}), "application/json")


def correction(client: Client, application: Application, path: str, after: Any, **more: str) -> Any:
    return post(client, f"{application.code}/corrections", {"path": path, "after": after, **more})


def test_applications_are_listed_the_newest_first(own: Client, applicant: User) -> None:
    codes = [make_own_application(applicant, make_opening()).code for _ in range(3)]
    make_application()
    make_own_application(make_applicant(), make_opening())

    page = own.get("/api/v1/me/applications/?limit=2").json()

    assert [each["code"] for each in page["results"]] == codes[:0:-1]
    assert [each["code"] for each in own.get(page["next"]).json()["results"]] == codes[:1]


@pytest.mark.parametrize("number", [1, 4])
def test_a_list_asks_the_same_of_the_database_whatever_its_length(
    own: Client, applicant: User, number: int, django_assert_num_queries: Any
) -> None:
    for _ in range(number):
        make_own_application(applicant, make_opening())

    # Session, user, parts, applications.
    with django_assert_num_queries(4):
        own.get("/api/v1/me/applications/")


def test_the_explanation_is_that_of_the_people_who_hire(own: Client, application: Application) -> None:
    assert application.match
    report = application.match.report

    told = own.get(f"/api/v1/me/applications/{application.code}/explanation/").json()

    assert told["criteria"] == report["criteria"]
    assert told["gates"] == report["gates"]
    assert told["text"] == application.resume.text
    assert told["facts"]["employment"][0]["title"] == "Ward Manager"
    assert "score" not in told


def test_there_is_no_explanation_before_there_is_a_match(own: Client, application: Application) -> None:
    Application.objects.update(match=None)

    response = own.get(f"/api/v1/me/applications/{application.code}/explanation/")

    assert response.status_code == 409


def test_the_file_comes_back_as_it_was_sent(own: Client, application: Application, media: Path) -> None:
    path = Path(settings.MEDIA_ROOT, str(application.resume.file.name))
    address = f"/api/v1/me/resumes/{application.resume_id}/file/"
    assert own.get(address).status_code == 404
    path.parent.mkdir(parents=True)
    path.write_bytes(b"Ada Obi")

    response = own.get(address)

    assert (response.getvalue(), response.headers["Content-Type"]) == (b"Ada Obi", "application/octet-stream")
    stranger = Client()
    stranger.force_login(make_applicant())
    assert stranger.get(address).status_code == 404


def test_a_proposed_correction_changes_nothing_until_somebody_accepts_it(
    own: Client, application: Application
) -> None:
    made = correction(own, application, "employment/0/title", "Ward Sister", why="It says so on page 1.")

    assert made.status_code == 201
    assert (made.json()["before"], made.json()["state"]) == ("Ward Manager", "proposed")
    assert fixes_of(application.resume) == []
    proposal = application.proposals.get()
    recruiter = application.opening.created_by
    assert recruiter
    accept(proposal=proposal, by=recruiter)
    fix = Correction.objects.get()
    assert (fix.path, fix.after, fix.by) == ("employment/0/title", "Ward Sister", recruiter)
    assert fix.why == "The applicant says so. It says so on page 1."
    told = own.get(f"/api/v1/me/applications/{application.code}/corrections/").json()["results"]
    assert [(each["state"], each["answer"]) for each in told] == [("accepted", "")]
    assert "r@example.org" not in json.dumps(told)


def test_a_declined_correction_tells_why(own: Client, application: Application) -> None:
    correction(own, application, "employment/0", None)
    proposal = application.proposals.get()
    by = make_user(Part.RECRUITER)

    with pytest.raises(Refused):
        decline(proposal=proposal, answer=" ", by=by)
    decline(proposal=proposal, answer="It is a job.", by=by)

    told = own.get(f"/api/v1/me/applications/{application.code}/corrections/").json()["results"]
    assert [(each["state"], each["answer"]) for each in told] == [("declined", "It is a job.")]
    with pytest.raises(Refused):
        accept(proposal=proposal, by=by)
    assert Correction.objects.count() == 0


def test_only_who_screens_answers(own: Client, application: Application) -> None:
    correction(own, application, "employment/0", None)
    post(own, f"{application.code}/reviews", {"text": "Please look."})

    for user in (make_user(Part.MANAGER), make_user(Part.AUDITOR), make_user()):
        with pytest.raises(NotAllowed):
            accept(proposal=application.proposals.get(), by=user)
        with pytest.raises(NotAllowed):
            answer_review(review=application.review_requests.get(), text="No.", by=user)


def test_an_entry_that_was_missed_can_be_proposed(own: Client, application: Application) -> None:
    jobs = len(application.resume.reading_record.record.employment)
    job = {"title": "Nurse", "employer": "St Mary", "start": "2012", "end": "2014"}

    assert correction(own, application, f"employment/{jobs}", job).status_code == 201

    accept(proposal=application.proposals.get(), by=make_user(Part.RECRUITER))
    application.resume.refresh_from_db()
    assert [fix.after for fix in fixes_of(application.resume)] == [job]


@pytest.mark.parametrize(
    ("path", "after", "status"),
    [
        ("employment/0/title", "Ward Manager", 409),
        ("employment/0/title", 5, 400),
        ("employment/0/title", ["x"], 400),
        ("employment/0/title", {"title": "x"}, 400),
        ("employment/0/current", "yes", 400),
        ("employment/0/months", 400, 400),
        ("employment/0/start", "soon", 400),
        ("employment/99", None, 400),
        ("employment/99999999999999999999", None, 400),
        ("employment/-1", None, 400),
        ("employment/00", None, 400),
        ("employment/1", {"salary": "x"}, 400),
        ("employment", None, 400),
        ("contact", None, 400),
        ("contact/gender", "x", 400),
        ("contact/email", "nobody", 400),
        ("quality/pages", 3, 400),
        ("", "x", 400),
        ("contact/name", "a\0b", 400),
        ("contact/name", "x" * 400, 400),
    ],
)
def test_a_correction_that_cannot_be_is_refused(
    own: Client, application: Application, path: str, after: Any, status: int
) -> None:
    assert correction(own, application, path, after).status_code == status
    assert application.proposals.count() == 0


def test_a_review_is_asked_for_once_and_answered(own: Client, application: Application) -> None:
    asked = post(own, f"{application.code}/reviews", {"text": "My years in Leeds are missing."})

    assert (asked.status_code, asked.json()["answer"]) == (201, None)
    assert post(own, f"{application.code}/reviews", {"text": "And?"}).status_code == 409
    answer_review(
        review=application.review_requests.get(), text="They count now.", by=make_user(Part.RECRUITER)
    )
    told = own.get(f"/api/v1/me/applications/{application.code}/reviews/").json()["results"]
    assert [each["answer"] for each in told] == ["They count now."]
    assert post(own, f"{application.code}/reviews", {"text": "Thanks, and this?"}).status_code == 201


def test_who_proposed_the_opening_and_the_applicant_hear_by_mail(
    own: Client, applicant: User, application: Application
) -> None:
    post(own, f"{application.code}/reviews", {"text": "Please look."})
    correction(own, application, "employment/0/title", "Ward Sister")
    answer_review(review=application.review_requests.get(), text="Done.", by=make_user(Part.RECRUITER))

    sent = list(SentMail.objects.order_by("pk").values_list("kind", "address"))

    assert sent == [
        (MailKind.REVIEW_ASKED, "r@example.org"),
        (MailKind.CORRECTION_PROPOSED, "r@example.org"),
        (MailKind.APPLICANT_ANSWERED, applicant.email),
    ]
    assert f"/me/applications/{application.code}/" in SentMail.objects.latest("pk").body


def test_withdrawing_takes_it_out_of_the_packet(own: Client, application: Application) -> None:
    Application.objects.update(stage=Stage.DECIDING)
    packet = make_packet(application)

    first = post(own, f"{application.code}/withdrawal")
    again = post(own, f"{application.code}/withdrawal")

    assert [each.json()["status"] for each in (first, again)] == ["withdrawn", "withdrawn"]
    packet.refresh_from_db()
    assert packet.status == "voided"
    assert application.consents.get().withdrawn_at is not None
    assert AuditEntry.objects.filter(verb="withdrew").count() == 1


def test_what_was_turned_down_is_not_withdrawn(own: Client, application: Application) -> None:
    Application.objects.update(stage=Stage.REJECTED)

    assert post(own, f"{application.code}/withdrawal").status_code == 409
