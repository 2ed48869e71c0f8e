"""Deliveries of webhooks: an endpoint is told what is due, one call after the other, by one worker at a time.

The row is the queue, and a call begins by giving the row its next turn: a worker that dies loses nothing. An
endpoint that does not answer is held for a while with all that waits for it, and no worker stays with one
endpoint for longer than a slice: a slow one keeps nobody else waiting.
"""

import json
import random
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils import timezone

from hiring.actions.webhook_endpoints import rules, switch_off
from hiring.actions.webhooks import send
from hiring.enums import DeliveryStatus
from hiring.models import WebhookDelivery, WebhookEndpoint, WebhookEvent
from hiring.queries.webhooks import callable_endpoints, due_deliveries, endpoints_with_work, old_events
from hiring.webhooks import sending
from hiring.webhooks.connecting import Resolve, look_up
from hiring.webhooks.signing import signed

# Until the next try, after each that failed (the schedule of Standard Webhooks); none after the last.
PAUSES = (
    timedelta(seconds=5), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2), timedelta(hours=5),
    timedelta(hours=10), timedelta(hours=14), timedelta(hours=20), timedelta(hours=24),
)  # fmt: skip
TRIES = len(PAUSES) + 1
# Each pause grows by up to so much of itself: what failed together does not come back together.
JITTER = 0.1
# A call that has no result after this has lost its worker.
LOST_AFTER = timedelta(minutes=2)
LOST = "the worker was lost during the last call"
# For how long a worker stays with one endpoint, before others have their turn.
SLICE_SECONDS = 20.0
# How long an endpoint that does not answer is left alone: doubled at every failure, up to the longest.
HELD, LONGEST_HELD = timedelta(seconds=5), timedelta(minutes=10)
# What says that others would fare no better: nothing came back, too many requests, or its server is away.
AWAY = (None, 429, 502, 503, 504)
GONE = 410
# Sooner than the next sweep.
SOON = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Call:
    """One try: the delivery as it was claimed, and what came back."""

    delivery: WebhookDelivery
    answer: sending.Answer
    now: datetime


def deliver(
    *,
    endpoint_id: int,
    now: datetime | None = None,
    seconds: float = SLICE_SECONDS,
    resolve: Resolve = look_up,
) -> int:
    """Tells an endpoint what is due, for a slice of time; how many calls. None where it is gone, off, held,
    or another worker is at it."""
    now = now or timezone.now()
    busy_until = now + LOST_AFTER
    if not callable_endpoints(now).filter(pk=endpoint_id).update(busy_until=busy_until):
        return 0
    try:
        return _drain(endpoint_id, now, seconds, resolve)
    finally:
        WebhookEndpoint.objects.filter(pk=endpoint_id, busy_until=busy_until).update(busy_until=None)
        _go_on(endpoint_id)


def sweep(*, now: datetime | None = None) -> int:
    """Sends endpoints again for whom something is due; how many."""
    due = list(endpoints_with_work(now or timezone.now()).values_list("pk", flat=True))
    send(due)
    return len(due)


def forget(*, now: datetime | None = None) -> int:
    """Deletes events whose time in the log is over, with their deliveries; how many."""
    old = old_events((now or timezone.now()) - timedelta(days=settings.WEBHOOK_LOG_DAYS))
    forgotten = 0
    while some := list(old.values_list("pk", flat=True)[:1000]):
        forgotten += len(some)
        WebhookEvent.objects.filter(pk__in=some).delete()
    return forgotten


def pause_after(attempts: int) -> timedelta | None:
    """Until the next try after so many; None after the last."""
    if attempts > len(PAUSES):
        return None
    return PAUSES[attempts - 1] * (1 + JITTER * random.random())  # noqa: S311 - spreads, guards nothing


def _drain(endpoint_id: int, now: datetime, seconds: float, resolve: Resolve) -> int:
    ends, calls = time.monotonic() + seconds, 0
    lost = due_deliveries(endpoint_id, now).filter(attempts__gte=TRIES).values("pk")
    WebhookDelivery.objects.filter(pk__in=lost, status=DeliveryStatus.PENDING).update(
        status=DeliveryStatus.FAILED, next_at=None, error=LOST
    )
    while time.monotonic() < ends and (delivery := _claimed(endpoint_id, now)):
        calls += 1
        if not _settle(Call(delivery, _call(delivery, resolve), now)):
            break
    return calls


def _claimed(endpoint_id: int, now: datetime) -> WebhookDelivery | None:
    """What is due first, with its next turn given already."""
    for pk in due_deliveries(endpoint_id, now).values_list("pk", flat=True)[:10]:
        mine = WebhookDelivery.objects.filter(pk=pk, status=DeliveryStatus.PENDING, next_at__lte=now)
        if mine.update(attempts=F("attempts") + 1, tried_at=timezone.now(), next_at=now + LOST_AFTER):
            return WebhookDelivery.objects.select_related("event", "endpoint__made_by").get(pk=pk)
    return None


def _call(delivery: WebhookDelivery, resolve: Resolve) -> sending.Answer:
    """The body is the same at every try, the signature is of the moment."""
    endpoint, now = delivery.endpoint, timezone.now()
    body = body_of(delivery.event)
    keys = [endpoint.secret]
    if endpoint.old_secret and endpoint.old_until and endpoint.old_until > now:
        keys.append(endpoint.old_secret)
    headers = signed(str(delivery.event_id), body, keys, at=now)
    return sending.send(endpoint.url, body.encode(), headers, rules=rules(), resolve=resolve)


def body_of(event: WebhookEvent) -> str:
    """What is sent, and signed: databases keep no order of keys."""
    return json.dumps(event.payload, sort_keys=True, separators=(",", ":"))


@transaction.atomic
def _settle(call: Call) -> bool:
    """Writes what came of a call; may the endpoint be called on?"""
    if call.answer.taken:
        _end(call, DeliveryStatus.DELIVERED)
        failing = WebhookEndpoint.objects.filter(pk=call.delivery.endpoint_id, failures__gt=0)
        failing.update(failures=0, failing_since=None, held_until=None)
        return True
    if call.answer.status == GONE:
        _end(call, DeliveryStatus.FAILED)
        switch_off(endpoint=call.delivery.endpoint, why="it answered that it is gone for good (410)")
        return False
    _put_off(call)
    return _still_good(call)


def _end(call: Call, status: DeliveryStatus, next_at: datetime | None = None) -> None:
    """Unless somebody else has taken the delivery over meanwhile."""
    delivery, answer = call.delivery, call.answer
    mine = WebhookDelivery.objects.filter(
        pk=delivery.pk, status=DeliveryStatus.PENDING, attempts=delivery.attempts
    )
    mine.update(
        status=status,
        next_at=next_at,
        status_code=answer.status,
        answer=answer.excerpt,
        error=answer.error,
        milliseconds=round(answer.seconds * 1000),
    )


def _put_off(call: Call) -> None:
    """The next try by the schedule, or when the receiver asks for it; none after the last."""
    pause = pause_after(call.delivery.attempts)
    if pause is None:
        _end(call, DeliveryStatus.FAILED)
        return
    _end(call, DeliveryStatus.PENDING, call.now + max(pause, _asked_pause(call)))


def _still_good(call: Call) -> bool:
    """Counts the failure. Holds an endpoint that is away, and switches one off that has failed for days."""
    endpoint, held = call.delivery.endpoint, None
    if call.answer.status in AWAY:
        doubled = HELD * 2 ** min(endpoint.failures, 10)
        held = call.now + max(min(doubled, LONGEST_HELD), _asked_pause(call))
    rows = WebhookEndpoint.objects.filter(pk=endpoint.pk)
    rows.update(
        failures=F("failures") + 1, failing_since=Coalesce("failing_since", call.now), held_until=held
    )
    since = endpoint.failing_since or call.now
    if call.now - since < timedelta(days=settings.WEBHOOK_OFF_AFTER_DAYS):
        return held is None
    switch_off(endpoint=endpoint, why=f"every call has failed for {settings.WEBHOOK_OFF_AFTER_DAYS} days")
    return False


def _asked_pause(call: Call) -> timedelta:
    """What Retry-After asks for, as far as that is sensible."""
    return min(timedelta(seconds=call.answer.retry_after or 0), PAUSES[-1])


def _go_on(endpoint_id: int) -> None:
    """Asked after the endpoint is free again: what was written while we were at it is not overlooked."""
    now = timezone.now()
    endpoint = WebhookEndpoint.objects.filter(pk=endpoint_id, active=True).first()
    first = due_deliveries(endpoint_id, now + SOON).values_list("next_at", flat=True).first()
    if endpoint is None or first is None:
        return
    turn = max(first, endpoint.held_until or first)
    if turn <= now + SOON:
        send([endpoint_id], countdown=max(ceil((turn - now).total_seconds()), 0))
