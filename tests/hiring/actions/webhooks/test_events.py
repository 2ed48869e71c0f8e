"""Events: written with what they tell of, for who listens, and never saying who anybody is."""

import json
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from celery import current_app
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from hiring import consenting
from hiring.actions.acceptance import accept_opening, close_opening, reopen_opening
from hiring.actions.applications import move_by_screener, undo
from hiring.actions.applying import apply_for
from hiring.actions.choices import Choice
from hiring.actions.decisions import decide
from hiring.actions.jobs import LOST, MAX_ATTEMPTS, claim, release
from hiring.actions.packets import send_back, submit_packet, take_back
from hiring.actions.screenings import screen_resume
from hiring.actions.webhooks import TASK, emit
from hiring.enums import DecisionKind, EventKind, JobStatus, Stage
from hiring.models import Application, ScreeningJob, WebhookDelivery, WebhookEvent
from hiring.tasks import screen_resume as work
from roles.actions.versions import publish_version
from roles.permissions import Part
from tests.factories.models import (
    make_applicant,
    make_application,
    make_candidate,
    make_draft,
    make_job,
    make_opening,
    make_user,
    propose,
)
from tests.factories.packets import make_finalist, make_submitted
from tests.factories.texts import RESUME
from tests.factories.webhooks import make_endpoint

pytestmark = pytest.mark.django_db


def events() -> list[tuple[str, dict[str, Any]]]:
    return [(event.kind, event.payload["data"]) for event in WebhookEvent.objects.order_by("at", "kind")]


def kinds() -> list[str]:
    return [kind for kind, _ in events()]


def test_who_listens_is_told_and_nobody_else() -> None:
    opening = make_opening()
    told = make_endpoint(kinds=[EventKind.OPENING_CLOSED])
    make_endpoint(kinds=[EventKind.OPENING_OPENED])
    make_endpoint(kinds=[EventKind.OPENING_CLOSED], active=False)

    emit(kind=EventKind.OPENING_CLOSED, about=[opening])

    (delivery,) = WebhookDelivery.objects.all()
    assert (delivery.endpoint_id, delivery.status, delivery.attempts) == (told.pk, "pending", 0)


def test_where_nobody_listens_nothing_is_written() -> None:
    assert emit(kind=EventKind.OPENING_CLOSED, about=[make_opening()]) == 0
    assert not WebhookEvent.objects.exists()


def test_a_payload_has_its_kind_its_moment_and_ids() -> None:
    make_endpoint()
    application = make_application()
    WebhookEvent.objects.all().delete()

    emit(kind=EventKind.APPLICATION_MOVED, about=[application])

    event = WebhookEvent.objects.get()
    assert event.payload == {
        "type": "application.moved",
        "timestamp": event.at.isoformat(),
        "data": {
            "application": application.pk,
            "opening": application.opening_id,
            "stage": "new",
            "url": f"http://localhost:8000/api/v1/applications/{application.pk}/",
        },
    }


def test_they_are_sent_after_the_commit_one_message_for_each_endpoint(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    endpoint, openings = make_endpoint(), [make_opening() for _ in range(3)]
    sent: list[Any] = []
    monkeypatch.setattr(current_app, "send_task", lambda *message, **_: sent.append(message))

    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        emit(kind=EventKind.OPENING_CLOSED, about=openings)
        assert sent == []

    assert sent == [(TASK, [endpoint.pk])]


def test_what_is_taken_back_was_never_told() -> None:
    make_endpoint()
    with transaction.atomic():
        emit(kind=EventKind.OPENING_CLOSED, about=[make_opening()])
        transaction.set_rollback(True)

    assert not WebhookEvent.objects.exists()


def test_many_events_take_no_more_queries_than_one() -> None:
    make_endpoint(kinds=[EventKind.APPLICATION_MOVED])
    applications = [make_application(opening) for opening in [make_opening()] for _ in range(3)]
    counts = []
    for some in (applications[:1], applications):
        with CaptureQueriesContext(connection) as queries:
            emit(kind=EventKind.APPLICATION_MOVED, about=some)
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_openings_that_open_and_close_are_told(rita: User) -> None:
    make_endpoint()
    director = make_user(Part.DIRECTOR)
    opening = propose(rita)

    accept_opening(opening=opening, by=director, seen=opening.terms_digest)
    close_opening(opening=opening, by=director, reason="Filled")
    reopen_opening(opening=opening, by=director)

    told = [(kind, data["status"]) for kind, data in events() if kind != EventKind.ROLE_PUBLISHED]
    assert told == [("opening.opened", "open"), ("opening.closed", "closed"), ("opening.opened", "open")]


def test_moves_and_what_is_taken_back_are_told(rita: User) -> None:
    application = make_application()
    make_endpoint()

    batch = move_by_screener(applications=[application], to=Stage.HOLD, by=rita).batch
    undo(batch=batch, by=rita)
    application = Application.objects.select_related("opening").get(pk=application.pk)
    move_by_screener(applications=[application], to=Stage.WITHDRAWN, by=rita)

    told = [(kind, data["stage"]) for kind, data in events()]
    assert told == [
        ("application.moved", "hold"),
        ("application.moved", "new"),
        ("application.withdrawn", "withdrawn"),
    ]


def test_a_resume_is_told_of_when_it_is_matched(media: Path) -> None:
    make_endpoint()
    opening = make_opening()
    job, _ = screen_resume(opening=opening, content=RESUME.encode(), name="ada.txt", by=None)
    WebhookEvent.objects.all().delete()

    work.apply([job.pk])

    application = Application.objects.get()
    (made, created), (finished, data) = events()
    assert (made, created["application"]) == ("application.created", application.pk)
    assert (finished, data["status"], data["application"]) == ("screening.finished", "done", application.pk)


def test_an_application_by_an_account_is_told_once(media: Path) -> None:
    opening, by = make_opening(), make_applicant()
    make_endpoint(kinds=[EventKind.APPLICATION_CREATED])
    consent = consenting.load().version

    for _ in range(2):
        made, _ = apply_for(opening=opening, content=RESUME.encode(), name="a.txt", consent=consent, by=by)
    work.apply([ScreeningJob.objects.get().pk])

    assert [data["application"] for _, data in events()] == [made.pk]


def test_a_file_that_cannot_be_read_is_told_of(media: Path) -> None:
    make_endpoint(kinds=[EventKind.SCREENING_FINISHED])
    job, _ = screen_resume(opening=make_opening(), content=b"%PDF-nonsense", name="a.pdf", by=None)

    work.apply([job.pk])

    ((_, data),) = events()
    assert (data["screening"], data["status"], data["application"]) == (job.pk, "failed", None)


def test_a_file_that_broke_the_last_time_is_told_of() -> None:
    make_endpoint(kinds=[EventKind.SCREENING_FINISHED])
    broken = make_job(attempts=MAX_ATTEMPTS - 1)
    taken: dict[str, Any] = {"token": uuid4(), "delivery": "x", "claimed_at": timezone.now()}
    lost = make_job(attempts=MAX_ATTEMPTS, status=JobStatus.RUNNING, **taken)

    claimed = claim(job_id=broken.pk, delivery="x")
    assert claimed is not None
    release(job=claimed, reason="it broke")
    claim(job_id=lost.pk, delivery="x")

    lost.refresh_from_db()
    assert lost.reason == LOST
    assert {data["screening"]: data["status"] for _, data in events()} == {
        broken.pk: "failed",
        lost.pk: "failed",
    }


def test_packets_and_decisions_are_told(rita: User) -> None:
    opening = make_opening()
    finalists = [make_finalist(opening, name) for name in ("ada", "ben")]
    make_endpoint(kinds=[kind for kind in EventKind if kind.startswith(("packet", "decision"))])
    director = make_user(Part.DIRECTOR)

    first = submit_packet(opening=opening, applications=finalists, summary="Both", by=rita)
    send_back(packet=first, sha256=first.sha256, reason="More", by=director)
    again = [Application.objects.get(pk=each.pk) for each in finalists]
    second = submit_packet(opening=opening, applications=again, summary="Both", by=rita)
    take_back(packet=second, why="Forgot", by=rita)

    assert kinds() == ["packet.submitted", "packet.sent_back", "packet.submitted", "packet.voided"]
    told = [(data["packet"], data["opening"], data["url"]) for _, data in events()]
    address = "http://localhost:8000/api/v1/packets/{}/"
    assert told == [(each.pk, opening.pk, address.format(each.pk)) for each in (first, first, second, second)]


def test_a_decision_is_told_with_its_kind_alone() -> None:
    application = make_finalist(make_opening(), "ada")
    packet = make_submitted(application)
    make_endpoint(kinds=[EventKind.DECISION_MADE])
    choice = Choice(DecisionKind.HIRE, packet.sha256, "Strong")

    decision = decide(packet=packet, application=application, choice=choice, by=make_user(Part.DIRECTOR))

    ((_, data),) = events()
    assert data == {
        "decision": decision.pk,
        "application": application.pk,
        "packet": packet.pk,
        "kind": "hire",
        "url": f"http://localhost:8000/api/v1/decisions/{decision.pk}/",
    }


def test_a_published_role_is_told() -> None:
    make_endpoint()

    version = publish_version(version=make_draft(), by=None)

    assert events() == [
        (
            "role.published",
            {
                "role": version.role.slug,
                "version": version.number,
                "url": f"http://localhost:8000/api/v1/roles/{version.role.slug}/",
            },
        )
    ]


def test_no_payload_says_who_it_is(rita: User) -> None:
    make_endpoint()
    who = {"name": "Zquorvik Blaxhume", "email": "zq@wyrmfeld.example"}
    application = make_application(candidate=make_candidate(**who), name="vexquill.txt")
    move_by_screener(applications=[application], to=Stage.HOLD, by=rita, reason="Blaxhume called")

    told = json.dumps(list(WebhookEvent.objects.values_list("payload", flat=True))).casefold()

    assert "application.moved" in told
    found = [
        word
        for word in ("zquorvik", "blaxhume", "wyrmfeld", "vexquill", application.code)
        if word.casefold() in told
    ]
    assert found == []
