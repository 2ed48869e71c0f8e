"""Webhooks as the API gives and takes them."""

from datetime import UTC, datetime
from typing import Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, field_validator
from rest_framework.request import Request

from hiring.api.addresses import address
from hiring.enums import DeliveryStatus, EventKind
from hiring.models import WebhookDelivery, WebhookEndpoint
from hiring.webhooks.addresses import MAX_LENGTH
from roles.api.inputs import Input
from roles.api.lists import Listing, Page

ADDRESS = "https://hooks.example.org/rolefit"
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105 - an example
KINDS = [[EventKind.APPLICATION_MOVED, EventKind.DECISION_MADE]]


def _no_test(kinds: tuple[EventKind, ...] | None) -> tuple[EventKind, ...] | None:
    if kinds and EventKind.TEST in kinds:
        raise ValueError("webhook.test is sent when you ask for it, and cannot be listened to")
    return kinds


class WebhookNew(Input):
    """An address that is to be told of some kinds of events."""

    address: str = Field(
        min_length=1, max_length=MAX_LENGTH, description="What is called, by POST.", examples=[ADDRESS]
    )
    kinds: tuple[EventKind, ...] = Field(
        min_length=1, max_length=50, description="What it is told of.", examples=KINDS
    )
    description: str = Field("", max_length=200, examples=["Our career site"])

    _check_kinds = field_validator("kinds")(_no_test)


class WebhookChange(Input):
    """What is given changes, the rest stays as it is."""

    address: str | None = Field(None, min_length=1, max_length=MAX_LENGTH, examples=[ADDRESS])
    kinds: tuple[EventKind, ...] | None = Field(None, min_length=1, max_length=50, examples=KINDS)
    description: str | None = Field(None, max_length=200, examples=["Our career site"])
    active: bool | None = Field(None, description="false switches it off: nothing waits for it any more.")

    _check_kinds = field_validator("kinds")(_no_test)


class ReplaySince(Input):
    """From when on everything that never arrived is sent again."""

    since: AwareDatetime = Field(
        ge=datetime(2000, 1, 1, tzinfo=UTC),
        le=datetime(2100, 1, 1, tzinfo=UTC),
        examples=["2026-03-02T09:30:00Z"],
    )


class WebhookShown(BaseModel):
    """An endpoint: what is called, and how it fares."""

    model_config = ConfigDict(frozen=True)

    id: int
    address: str = Field(description="What is called.", examples=[ADDRESS])
    description: str = Field(examples=["Our career site"])
    kinds: tuple[EventKind, ...] = Field(examples=KINDS)
    active: bool
    off_reason: str = Field(description='Why it was switched off for failing; "" otherwise.', examples=[""])
    failing_since: datetime | None = Field(
        description="When the first of an unbroken row of failures came.", examples=[None]
    )
    old_secret_until: datetime | None = Field(
        description="Until when the secret before signs too.", examples=[None]
    )
    made_by: str = Field(examples=["r.osei"])
    made_at: datetime
    waiting: int = Field(description="Events on their way.", examples=[0])
    failed: int = Field(description="Events that never arrived.", examples=[0])
    url: str = Field(examples=["https://rolefit.example/api/v1/webhooks/1/"])
    deliveries: str = Field(examples=["https://rolefit.example/api/v1/webhooks/1/deliveries/"])


class WebhookMade(WebhookShown):
    """A new endpoint, with its secret for the only time."""

    secret: str = Field(description="Verifies signatures. It is not shown again.", examples=[SECRET])


class WebhookPage(Page[WebhookShown]):
    """Endpoints."""


class SecretShown(BaseModel):
    """A new secret, for the only time."""

    model_config = ConfigDict(frozen=True)

    secret: str = Field(examples=[SECRET])
    old_secret_until: datetime | None = Field(description="Until when the secret before signs too.")


class DeliveryListing(Listing):
    status: DeliveryStatus | None = Field(None, description="Only these.", examples=["failed"])


class DeliveryShown(BaseModel):
    """One event on its way to one endpoint, and what the last call came to."""

    model_config = ConfigDict(frozen=True)

    id: int
    webhook: int
    event: str = Field(
        description="The header webhook-id: the same at every try.",
        examples=["5f2c8c1e-8f1b-4a55-9d0e-6a4c9c1b7d20"],
    )
    kind: EventKind
    at: datetime
    status: DeliveryStatus
    attempts: int
    next_at: datetime | None = Field(description="When the next try comes.")
    tried_at: datetime | None
    status_code: int | None = Field(description="What was answered; null for nothing.", examples=[200])
    answer: str = Field(description="The beginning of the answer.", examples=["ok"])
    error: str = Field(description='Why nothing was answered; "" otherwise.', examples=[""])
    milliseconds: int | None = Field(examples=[120])
    payload: dict[str, Any] = Field(
        description="What is sent.",
        examples=[{"type": "application.moved", "data": {"application": 1, "stage": "shortlisted"}}],
    )


class DeliveryPage(Page[DeliveryShown]):
    """Deliveries, the newest first."""


class Replayed(BaseModel):
    """How much is sent again."""

    model_config = ConfigDict(frozen=True)

    events: int


def webhook_shown(endpoint: WebhookEndpoint, request: Request) -> WebhookShown:
    """Of an endpoint that came through queries.webhooks.endpoints_with_counts."""
    return WebhookShown(**_fields(endpoint, request))


def webhook_made(endpoint: WebhookEndpoint, secret: str, request: Request) -> WebhookMade:
    return WebhookMade(**_fields(endpoint, request), secret=secret)


def _fields(endpoint: WebhookEndpoint, request: Request) -> dict[str, Any]:
    return {
        "id": endpoint.pk,
        "address": endpoint.url,
        "description": endpoint.description,
        "kinds": tuple(EventKind(kind) for kind in endpoint.kinds),
        "active": endpoint.active,
        "off_reason": endpoint.off_reason,
        "failing_since": endpoint.failing_since,
        "old_secret_until": endpoint.old_until,
        "made_by": endpoint.made_by.get_username(),
        "made_at": endpoint.made_at,
        "waiting": endpoint.waiting_count,  # type: ignore[attr-defined]
        "failed": endpoint.failed_count,  # type: ignore[attr-defined]
        "url": address("webhook", endpoint.pk, request=request),
        "deliveries": address("webhook-deliveries", endpoint.pk, request=request),
    }


def delivery_shown(delivery: WebhookDelivery) -> DeliveryShown:
    return DeliveryShown(
        id=delivery.pk,
        webhook=delivery.endpoint_id,
        event=str(delivery.event_id),
        kind=EventKind(delivery.event.kind),
        at=delivery.event.at,
        status=DeliveryStatus(delivery.status),
        attempts=delivery.attempts,
        next_at=delivery.next_at,
        tried_at=delivery.tried_at,
        status_code=delivery.status_code,
        answer=delivery.answer,
        error=delivery.error,
        milliseconds=delivery.milliseconds,
        payload=delivery.event.payload,
    )
