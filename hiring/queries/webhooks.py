"""Webhooks: who listens, whose turn it is, and what came of it."""

from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from hiring.enums import DeliveryStatus, EventKind
from hiring.models import WebhookDelivery, WebhookEndpoint, WebhookEvent


def listeners(kind: EventKind) -> list[WebhookEndpoint]:
    """The endpoints that are told of a kind of event. There are few: SQLite cannot look into lists."""
    active = WebhookEndpoint.objects.filter(active=True).only("pk", "kinds")
    return [endpoint for endpoint in active if kind in endpoint.kinds]


def due_deliveries(endpoint_id: int, now: datetime) -> QuerySet[WebhookDelivery]:
    """What an endpoint is to be told now, the oldest turn first."""
    due = WebhookDelivery.objects.filter(status=DeliveryStatus.PENDING, next_at__lte=now)
    return due.filter(endpoint=endpoint_id, endpoint__active=True).order_by("next_at", "pk")


def callable_endpoints(now: datetime) -> QuerySet[WebhookEndpoint]:
    """Endpoints that may be called now: nobody is at it, and they are not held."""
    free = Q(busy_until=None) | Q(busy_until__lte=now)
    not_held = Q(held_until=None) | Q(held_until__lte=now)
    return WebhookEndpoint.objects.filter(free, not_held, active=True)


def endpoints_with_work(now: datetime) -> QuerySet[WebhookEndpoint]:
    due = WebhookDelivery.objects.filter(
        endpoint=OuterRef("pk"), status=DeliveryStatus.PENDING, next_at__lte=now
    )
    return callable_endpoints(now).filter(Exists(due))


def endpoints_with_counts() -> QuerySet[WebhookEndpoint]:
    """All endpoints with who made them and how many of their deliveries wait and have failed."""
    endpoints = WebhookEndpoint.objects.select_related("made_by").order_by("pk")
    return endpoints.annotate(
        waiting_count=_count(DeliveryStatus.PENDING), failed_count=_count(DeliveryStatus.FAILED)
    )


def _count(status: DeliveryStatus) -> Coalesce:
    """How many deliveries of an endpoint stand so: by the index, so that those that arrived are not read."""
    rows = WebhookDelivery.objects.filter(endpoint=OuterRef("pk"), status=status)
    counted = rows.order_by().values("endpoint").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)


def delivery_log(endpoint_id: int, status: DeliveryStatus | None = None) -> QuerySet[WebhookDelivery]:
    """An endpoint's deliveries, the newest first, with their events."""
    log = WebhookDelivery.objects.filter(endpoint=endpoint_id).select_related("event").order_by("-pk")
    return log.filter(status=status) if status else log


def failed_since(endpoint_id: int, since: datetime) -> QuerySet[WebhookDelivery]:
    return WebhookDelivery.objects.filter(
        endpoint=endpoint_id, status=DeliveryStatus.FAILED, event__at__gte=since
    )


def old_events(before: datetime) -> QuerySet[WebhookEvent]:
    """Events whose time in the log is over, and that nobody is still to be told of."""
    waiting = WebhookDelivery.objects.filter(event=OuterRef("pk"), status=DeliveryStatus.PENDING)
    return WebhookEvent.objects.filter(~Exists(waiting), at__lt=before)
