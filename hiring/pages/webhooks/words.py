"""Webhooks in words of the people who keep them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from hiring.enums import DeliveryStatus, EventKind
from hiring.models import WebhookDelivery, WebhookEndpoint

KINDS = {
    EventKind.OPENING_OPENED: "an opening opens",
    EventKind.OPENING_CLOSED: "an opening is closed",
    EventKind.SCREENING_FINISHED: "a resume has been read and matched, or could not be",
    EventKind.APPLICATION_CREATED: "an application is made",
    EventKind.APPLICATION_MOVED: "an application moves to another stage",
    EventKind.APPLICATION_WITHDRAWN: "an application is withdrawn",
    EventKind.PACKET_SUBMITTED: "a decision packet is submitted",
    EventKind.PACKET_SENT_BACK: "a decision packet is sent back",
    EventKind.PACKET_VOIDED: "a change makes a decision packet void",
    EventKind.DECISION_MADE: "a decision is made",
    EventKind.ROLE_PUBLISHED: "a version of a role is published",
    EventKind.TEST: "you send a test",
}
STATUSES = {
    DeliveryStatus.PENDING: ("on its way", ""),
    DeliveryStatus.DELIVERED: ("arrived", "met"),
    DeliveryStatus.FAILED: ("never arrived", "alarm"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One event as the log shows it; `can_replay` where nothing is on its way."""

    pk: int
    kind: str
    at: datetime
    status: str
    style: str
    came_to: str
    attempts: int
    next_at: datetime | None
    payload: str
    answer: str
    id: str
    can_replay: bool


def state_of(endpoint: WebhookEndpoint) -> tuple[str, str]:
    """Whether an endpoint works, and the style of its chip."""
    if not endpoint.active:
        return ("switched off", "alarm" if endpoint.off_reason else "")
    return ("failing", "partly") if endpoint.failing_since else ("on", "met")


def rows(deliveries: Iterable[WebhookDelivery]) -> list[Row]:
    return [_row(delivery) for delivery in deliveries]


def _row(delivery: WebhookDelivery) -> Row:
    status = DeliveryStatus(delivery.status)
    words, style = STATUSES[status]
    waits = status is DeliveryStatus.PENDING
    if waits and delivery.attempts:
        words, style = "tried again later", "partly"
    return Row(
        pk=delivery.pk,
        kind=delivery.event.kind,
        at=delivery.event.at,
        status=words,
        style=style,
        came_to=_came_to(delivery),
        attempts=delivery.attempts,
        next_at=delivery.next_at if waits and delivery.attempts else None,
        payload=json.dumps(delivery.event.payload, indent=2, sort_keys=True),
        answer=delivery.answer,
        id=str(delivery.event_id),
        can_replay=not waits,
    )


def _came_to(delivery: WebhookDelivery) -> str:
    """What the last call was answered, or why it was not."""
    if delivery.status_code is None:
        return delivery.error
    return f"{delivery.status_code} in {delivery.milliseconds or 0} ms"
