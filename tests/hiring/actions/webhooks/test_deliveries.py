"""Deliveries: told once, told again later where it failed, held where nobody answers, never lost."""

import time
from datetime import datetime, timedelta

import pytest
from celery import current_app
from django.conf import LazySettings
from django.contrib.auth.models import User
from django.core import mail
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from hiring.actions import webhook_deliveries as deliveries
from hiring.actions.mail import deliver as deliver_mail
from hiring.actions.webhook_deliveries import (
    HELD,
    JITTER,
    LOST_AFTER,
    PAUSES,
    TRIES,
    deliver,
    forget,
    pause_after,
    sweep,
)
from hiring.actions.webhook_endpoints import rotate_secret
from hiring.enums import DeliveryStatus
from hiring.models import SentMail, WebhookDelivery, WebhookEndpoint, WebhookEvent
from hiring.tasks import deliver_webhooks, forget_webhooks, sweep_webhooks
from hiring.webhooks import sending
from roles.models import AuditEntry
from tests.factories.receiver import Receiver
from tests.factories.webhooks import make_delivery, make_endpoint

pytestmark = pytest.mark.django_db


def told(delivery: WebhookDelivery, now: datetime | None = None) -> WebhookDelivery:
    """The delivery after the endpoint was told what is due."""
    deliver(endpoint_id=delivery.endpoint_id, now=now)
    delivery.refresh_from_db()
    return delivery


def test_an_event_arrives_signed_and_once(receiver: Receiver) -> None:
    delivery = make_delivery(make_endpoint(url=receiver.url()))

    deliver_webhooks.apply([delivery.endpoint_id])
    deliver_webhooks.apply([delivery.endpoint_id])

    (got,) = receiver.got
    assert got.verified(delivery.endpoint.secret) == delivery.event.payload
    assert got.headers["webhook-id"] == str(delivery.event_id)
    delivery.refresh_from_db()
    assert (delivery.status, delivery.status_code, delivery.answer) == ("delivered", 200, "ok")
    assert (delivery.attempts, delivery.next_at, delivery.milliseconds is not None) == (1, None, True)


def test_after_another_secret_was_given_both_verify_until_the_old_one_ends(
    receiver: Receiver, rita: User
) -> None:
    endpoint = make_endpoint(url=receiver.url())
    secrets = [endpoint.secret, rotate_secret(endpoint=endpoint, by=rita)]
    told(make_delivery(endpoint))
    WebhookEndpoint.objects.update(old_until=timezone.now())
    told(make_delivery(endpoint))

    both, new = receiver.got

    assert [both.verified(secret)["type"] for secret in secrets] == ["opening.opened"] * 2
    assert len(new.headers["webhook-signature"].split()) == 1
    assert new.verified(secrets[1])["type"] == "opening.opened"


def test_a_failure_is_told_again_by_the_schedule_under_the_same_id(receiver: Receiver) -> None:
    receiver.statuses = [500]
    delivery = make_delivery(make_endpoint(url=receiver.url()))
    now, waited = delivery.event.at, []
    for _ in range(TRIES):
        told(delivery, now)
        if delivery.next_at:
            waited.append(delivery.next_at - now)
            now = delivery.next_at

    assert [pause <= each <= pause * (1 + JITTER) for pause, each in zip(PAUSES, waited, strict=True)] == [
        True
    ] * len(PAUSES)
    assert receiver.ids == [str(delivery.event_id)] * TRIES
    assert (delivery.status, delivery.attempts, delivery.status_code) == ("failed", TRIES, 500)


def test_pauses_grow_and_end() -> None:
    known = [pause_after(attempts) for attempts in range(1, TRIES + 1)]

    assert [pause is None for pause in known] == [False] * len(PAUSES) + [True]
    assert sum(PAUSES, timedelta()) > timedelta(days=3)


def test_it_is_not_called_before_its_turn(receiver: Receiver) -> None:
    later = make_delivery(make_endpoint(url=receiver.url()), next_at=timezone.now() + timedelta(minutes=1))

    assert (told(later).attempts, receiver.got) == (0, [])


def test_what_a_receiver_asks_to_wait_is_waited_by_all_that_it_is_told(receiver: Receiver) -> None:
    receiver.statuses, receiver.headers = [429, 200], {"Retry-After": "120"}
    endpoint, now = make_endpoint(url=receiver.url()), timezone.now()
    first, second = make_delivery(endpoint), make_delivery(endpoint)

    told(first, now + timedelta(seconds=1))

    second.refresh_from_db()
    assert (first.status_code, second.attempts, len(receiver.got)) == (429, 0, 1)
    assert first.next_at is not None
    assert first.next_at >= now + timedelta(seconds=121)
    assert told(second, now + timedelta(seconds=120)).attempts == 0
    assert told(second, now + timedelta(seconds=122)).status == "delivered"


def test_who_does_not_answer_is_held_longer_each_time() -> None:
    endpoint = make_endpoint(url="https://127.0.0.1/")
    now, held = timezone.now(), []
    for number in range(3):
        now += timedelta(hours=1)
        told(make_delivery(endpoint, at=now), now)
        endpoint.refresh_from_db()
        assert endpoint.held_until
        held.append(endpoint.held_until - now)
        assert endpoint.failures == number + 1

    assert held == [HELD, 2 * HELD, 4 * HELD]
    assert "private network" in WebhookDelivery.objects.earliest("pk").error


def test_a_bad_answer_to_one_event_does_not_keep_the_next(receiver: Receiver) -> None:
    receiver.statuses = [400, 200]
    endpoint = make_endpoint(url=receiver.url())
    first, second = make_delivery(endpoint), make_delivery(endpoint)

    told(first, timezone.now())

    second.refresh_from_db()
    assert (first.status, first.status_code, second.status) == ("pending", 400, "delivered")
    endpoint.refresh_from_db()
    assert (endpoint.failures, endpoint.failing_since) == (0, None)


def test_gone_for_good_switches_off_and_who_made_it_gets_mail(receiver: Receiver, rita: User) -> None:
    receiver.statuses = [410]
    endpoint = make_endpoint(url=receiver.url(), made_by=rita)
    first, second = make_delivery(endpoint), make_delivery(endpoint)

    told(first, timezone.now())

    second.refresh_from_db()
    endpoint.refresh_from_db()
    assert (first.status, second.status, second.attempts) == ("failed", "failed", 0)
    assert (endpoint.active, "410" in endpoint.off_reason) == (False, True)
    deliver_mail(mail_id=SentMail.objects.get().pk)
    assert mail.outbox[0].to == ["rita@example.org"]
    assert f"http://localhost:8000/webhooks/{endpoint.pk}/" in mail.outbox[0].body
    assert AuditEntry.objects.filter(verb="switched off").count() == 1


def test_who_fails_for_days_is_switched_off(receiver: Receiver, settings: LazySettings, rita: User) -> None:
    settings.WEBHOOK_OFF_AFTER_DAYS = 2
    receiver.statuses = [500]
    endpoint = make_endpoint(url=receiver.url(), made_by=rita)
    now = timezone.now()
    states = []
    for days in (0, 1, 3):
        told(make_delivery(endpoint, at=now), now + timedelta(days=days))
        endpoint.refresh_from_db()
        states.append(endpoint.active)

    assert states == [True, True, False]
    assert endpoint.off_reason == "every call has failed for 2 days"
    assert SentMail.objects.get().to == rita


def test_a_worker_that_dies_in_a_call_loses_nothing(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    delivery, now = make_delivery(make_endpoint(url=receiver.url())), timezone.now()

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(sending, "send", killed)
        with pytest.raises(KeyboardInterrupt):
            deliver(endpoint_id=delivery.endpoint_id, now=now)

    assert told(delivery, now + timedelta(seconds=1)).status == "pending"
    assert sweep(now=now + LOST_AFTER) == 1
    assert told(delivery, now + LOST_AFTER).status == "delivered"
    assert receiver.ids == [str(delivery.event_id)]


def test_a_worker_that_dies_in_the_last_call_is_said(receiver: Receiver) -> None:
    delivery = make_delivery(make_endpoint(url=receiver.url()), attempts=TRIES)

    assert (told(delivery).status, delivery.error, receiver.got) == ("failed", deliveries.LOST, [])


def test_an_endpoint_is_called_by_one_worker_at_a_time(receiver: Receiver) -> None:
    now = timezone.now()
    endpoint = make_endpoint(url=receiver.url(), busy_until=now + timedelta(seconds=5))
    delivery = make_delivery(endpoint)

    assert told(delivery, now + timedelta(seconds=4)).attempts == 0
    assert told(delivery, now + timedelta(seconds=6)).status == "delivered"


def test_a_slow_receiver_gives_others_their_turn(
    receiver: Receiver,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    sent: list[object] = []
    monkeypatch.setattr(current_app, "send_task", lambda *message, **options: sent.append(message))
    receiver.drip = 0.05
    endpoint = make_endpoint(url=receiver.url())
    for _ in range(5):
        make_delivery(endpoint)

    began = time.monotonic()
    with django_capture_on_commit_callbacks(execute=True):
        calls = deliver(endpoint_id=endpoint.pk, seconds=0.1)

    assert (calls < 5, time.monotonic() - began < 1) == (True, True)
    assert sent == [("hiring.tasks.deliver_webhooks", [endpoint.pk])]


def test_nobody_is_called_who_is_off_or_gone(receiver: Receiver) -> None:
    delivery = make_delivery(make_endpoint(url=receiver.url(), active=False))

    assert told(delivery).attempts == 0
    assert (deliver(endpoint_id=404), receiver.got) == (0, [])


def test_the_sweep_sends_whom_something_is_due() -> None:
    now = timezone.now()
    make_delivery()
    make_delivery(make_endpoint(active=False))
    make_delivery(make_endpoint(held_until=now + timedelta(minutes=1)))
    make_delivery(make_endpoint(busy_until=now + timedelta(minutes=1)))
    make_delivery(status=DeliveryStatus.DELIVERED)
    make_delivery(next_at=now + timedelta(minutes=1))

    assert (sweep_webhooks(), sweep(now=now + timedelta(minutes=2))) == (1, 4)


def test_the_log_is_forgotten_after_its_days_but_for_what_waits(settings: LazySettings) -> None:
    settings.WEBHOOK_LOG_DAYS = 10
    old = timezone.now() - timedelta(days=11)
    make_delivery(status=DeliveryStatus.FAILED, at=old)
    waits = make_delivery(at=old, next_at=timezone.now())
    new = make_delivery(status=DeliveryStatus.DELIVERED)

    assert (forget_webhooks(), forget()) == (1, 0)

    left = set(WebhookEvent.objects.values_list("pk", flat=True))
    assert left == {waits.event_id, new.event_id}
