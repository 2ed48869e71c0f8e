"""Events that are told again, because a receiver missed or lost them."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from hiring.actions.refusals import NotAllowed, Refused
from hiring.actions.webhook_endpoints import OFF, host_of
from hiring.actions.webhooks import send
from hiring.enums import DeliveryStatus
from hiring.models import WebhookDelivery, WebhookEndpoint
from hiring.permissions import may_keep_webhooks
from hiring.queries.webhooks import failed_since
from roles.actions.audit import record

WAITS = "This event is on its way already."


@transaction.atomic
def replay(*, delivery: WebhookDelivery, by: User) -> None:
    """Sends one event once more, with all its tries. Raises NotAllowed, or Refused where it waits already."""
    endpoint = _open(delivery.endpoint, by)
    if not _again(WebhookDelivery.objects.filter(pk=delivery.pk), endpoint, by):
        raise Refused(WAITS)


@transaction.atomic
def replay_failed(*, endpoint: WebhookEndpoint, since: datetime, by: User) -> int:
    """Sends everything again that happened since then and never arrived; how much. Raises NotAllowed or
    Refused."""
    return _again(failed_since(endpoint.pk, since), _open(endpoint, by), by)


def _open(endpoint: WebhookEndpoint, by: User) -> WebhookEndpoint:
    if not may_keep_webhooks(by):
        raise NotAllowed
    now = WebhookEndpoint.objects.select_for_update().get(pk=endpoint.pk)
    if not now.active:
        raise Refused(OFF)
    return now


def _again(rows: QuerySet[WebhookDelivery], endpoint: WebhookEndpoint, by: User) -> int:
    ended = WebhookDelivery.objects.filter(pk__in=rows.values("pk")).exclude(status=DeliveryStatus.PENDING)
    again = ended.update(status=DeliveryStatus.PENDING, attempts=0, next_at=timezone.now(), error="")
    if again:
        record(by=by, verb="sent again", subject=endpoint, host=host_of(endpoint.url), events=again)
        send([endpoint.pk])
    return again
