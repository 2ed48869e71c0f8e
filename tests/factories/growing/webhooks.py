"""Webhooks, and the log of one of them."""

from django.utils import timezone

from hiring.enums import DeliveryStatus, EventKind
from hiring.models import WebhookDelivery, WebhookEndpoint, WebhookEvent
from roles.permissions import Part
from tests.factories.growing.site import Site


def grow_webhooks(site: Site, number: int) -> None:
    """By one person: a list names who made each."""
    given = {"kinds": [EventKind.DECISION_MADE], "made_by": site.people[Part.RECRUITER], "secret": "whsec_"}
    endpoints = WebhookEndpoint.objects.bulk_create(
        WebhookEndpoint(url=f"https://{site.name('hooks', each).replace(' ', '')}.example.org/", **given)
        for each in range(number)
    )
    site.words.setdefault("webhook", endpoints[0].pk)
    events = WebhookEvent.objects.bulk_create(
        WebhookEvent(kind=EventKind.DECISION_MADE, payload={"data": {}}, at=timezone.now()) for _ in endpoints
    )
    WebhookDelivery.objects.bulk_create(
        WebhookDelivery(event=event, endpoint_id=site.words["webhook"], status=DeliveryStatus.FAILED)
        for event in events
    )
