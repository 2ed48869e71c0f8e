"""Tasks take ids, delegate, and end cleanly when the row is gone."""

from datetime import timedelta
from pathlib import Path

import pytest
from celery import current_app
from django.conf import settings
from django.core import mail
from django.test import Client
from django.utils import timezone

from hiring.actions.jobs import TASK
from hiring.actions.screenings import screen_resume as send_in
from hiring.tasks import finish_batches, forget_sessions, screen_resume, send_mail, sweep_jobs, sweep_mail
from roles.models import Session
from roles.models.session import SessionStore
from tests.factories.models import make_job, make_opening, make_sent_mail, make_user
from tests.factories.texts import RESUME
from tests.factories.uploads import make_batch

pytestmark = pytest.mark.django_db


def test_a_task_works_on_its_job(media: Path) -> None:
    job, _ = send_in(opening=make_opening(), content=RESUME.encode(), name="ada.txt", by=None)

    screen_resume.apply([job.pk])

    job.refresh_from_db()
    assert (job.status, job.attempts) == ("done", 1)


def test_a_task_whose_row_is_gone_ends_cleanly() -> None:
    assert screen_resume.apply([404]).state == "SUCCESS"


def test_the_sweep_counts_what_it_sent() -> None:
    make_job(sent_at=timezone.now() - timedelta(hours=1))

    assert (sweep_jobs(), sweep_jobs()) == (1, 0)


def test_sessions_are_forgotten_when_their_time_is_over(client: Client) -> None:
    client.force_login(make_user())
    stays = client.session.session_key
    store = SessionStore()
    store.set_expiry(-1)
    store.create()

    assert forget_sessions() == 1
    assert list(Session.objects.values_list("session_key", flat=True)) == [stays]


def test_messages_and_the_beat_name_tasks_that_exist() -> None:
    beat = {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}

    assert {TASK, *beat} <= set(current_app.tasks)


def test_a_message_is_never_handed_out_again_while_its_task_may_run() -> None:
    again = settings.CELERY_BROKER_TRANSPORT_OPTIONS.get("visibility_timeout")

    assert again is None or again > settings.CELERY_TASK_TIME_LIMIT


def test_a_mail_is_sent_by_its_task() -> None:
    row = make_sent_mail()

    send_mail.apply([row.pk])

    assert [message.to for message in mail.outbox] == [[row.address]]


def test_the_sweep_of_mail_counts_what_it_sent() -> None:
    make_sent_mail(attempts=1, tried_at=timezone.now() - timedelta(hours=1))

    assert sweep_mail() == 1


def test_uploads_that_have_ended_are_counted_once() -> None:
    make_batch(make_opening(), received_at=timezone.now())

    assert (finish_batches(), finish_batches()) == (1, 0)
