"""Replays: one event, or everything that never arrived, under the same ids."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from hiring.actions.refusals import NotAllowed, Refused
from hiring.actions.webhook_deliveries import deliver
from hiring.actions.webhook_replays import replay, replay_failed
from hiring.enums import DeliveryStatus
from hiring.models import WebhookDelivery
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_user
from tests.factories.receiver import Receiver
from tests.factories.webhooks import make_delivery, make_endpoint

pytestmark = pytest.mark.django_db
FAILED: dict[str, Any] = {"status": DeliveryStatus.FAILED, "attempts": 10}


def test_an_event_that_arrived_can_be_sent_again_under_its_id(receiver: Receiver, rita: User) -> None:
    delivery = make_delivery(make_endpoint(url=receiver.url()))
    deliver(endpoint_id=delivery.endpoint_id)
    delivery.refresh_from_db()

    replay(delivery=delivery, by=rita)
    deliver(endpoint_id=delivery.endpoint_id)

    assert receiver.ids == [str(delivery.event_id)] * 2
    assert AuditEntry.objects.get().verb == "sent again"


def test_what_is_on_its_way_is_not_sent_twice(rita: User) -> None:
    with pytest.raises(Refused, match="on its way"):
        replay(delivery=make_delivery(), by=rita)


def test_all_that_never_arrived_since_a_moment_is_sent_again(rita: User) -> None:
    endpoint, now = make_endpoint(), timezone.now()
    new, other = make_delivery(endpoint, **FAILED), make_delivery(**FAILED)
    old = make_delivery(endpoint, at=now - timedelta(days=2), **FAILED)
    make_delivery(endpoint, status=DeliveryStatus.DELIVERED)

    since = now - timedelta(days=1)
    counts = [replay_failed(endpoint=endpoint, since=since, by=rita) for _ in range(2)]

    assert counts == [1, 0]
    waiting = WebhookDelivery.objects.filter(status=DeliveryStatus.PENDING, attempts=0)
    assert [each.pk for each in waiting] == [new.pk]
    assert {old.status, other.status} == {"failed"}


def test_nothing_is_sent_to_who_is_off_or_by_who_keeps_no_webhooks(rita: User) -> None:
    delivery = make_delivery(make_endpoint(active=False), **FAILED)
    with pytest.raises(Refused, match="switched off"):
        replay(delivery=delivery, by=rita)
    with pytest.raises(NotAllowed):
        replay_failed(endpoint=delivery.endpoint, since=timezone.now(), by=make_user(Part.AUDITOR))
