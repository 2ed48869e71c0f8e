"""Webhooks: endpoints, and events on their way to them."""

from typing import Any

from django.utils import timezone

from hiring.enums import DeliveryStatus, EventKind
from hiring.models import WebhookDelivery, WebhookEndpoint, WebhookEvent
from hiring.webhooks.signing import new_secret
from roles.permissions import Part
from tests.factories.models import make_user

ADDRESS = "https://hooks.example.org/in"
EVERYTHING = [kind.value for kind in EventKind if kind is not EventKind.TEST]


def make_endpoint(**fields: Any) -> WebhookEndpoint:
    """One that is told of everything."""
    made_by = fields.pop("made_by", None) or make_user(Part.RECRUITER)
    given = {"url": ADDRESS, "kinds": EVERYTHING, "secret": new_secret()}
    return WebhookEndpoint.objects.create(made_by=made_by, **{**given, **fields})


def make_delivery(endpoint: WebhookEndpoint | None = None, **fields: Any) -> WebhookDelivery:
    """An event that is due."""
    payload = {"type": EventKind.OPENING_OPENED, "data": {"opening": 1}}
    at = fields.pop("at", None) or timezone.now()
    event = WebhookEvent.objects.create(kind=EventKind.OPENING_OPENED, payload=payload, at=at)
    waits = fields.get("status", DeliveryStatus.PENDING) == DeliveryStatus.PENDING
    return WebhookDelivery.objects.create(
        event=event, endpoint=endpoint or make_endpoint(), **{"next_at": at if waits else None, **fields}
    )
