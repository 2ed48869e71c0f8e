"""Endpoints of webhooks: made, changed, given another secret, switched off, removed."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from hiring.actions.mail import notify
from hiring.actions.refusals import NotAllowed, Refused
from hiring.actions.webhooks import write
from hiring.enums import DeliveryStatus, EventKind, MailKind
from hiring.models import WebhookDelivery, WebhookEndpoint
from hiring.permissions import may_keep_webhooks
from hiring.queries.people import people
from hiring.webhooks.addresses import Rules, check
from hiring.webhooks.signing import new_secret
from roles.actions.audit import record
from roles.permissions import Part

# For how long the secret before signs too, while receivers learn the new one.
OVERLAP = timedelta(hours=24)
NO_KINDS = "Choose what the endpoint is told of."
OFF = "This webhook is switched off: switch it on first."
WAS_OFF = "the webhook was switched off"
# A failure long ago says nothing about an endpoint that somebody has switched on again.
FRESH: dict[str, Any] = {"failing_since": None, "failures": 0, "held_until": None, "off_reason": ""}


def rules() -> Rules:
    """What the settings allow."""
    return Rules(
        private=settings.WEBHOOKS_TO_PRIVATE_ADDRESSES,
        plain_http=settings.DEBUG or settings.WEBHOOKS_OVER_HTTP,
    )


def host_of(url: str) -> str:
    """What can be told of an address in mail and trail: the rest may be a secret of its own."""
    return urlsplit(url).hostname or ""


@transaction.atomic
def make_endpoint(
    *, url: str, kinds: Iterable[EventKind], by: User, description: str = ""
) -> tuple[WebhookEndpoint, str]:
    """A new endpoint and its secret, which is not shown again. Raises NotAllowed, Refused or BadAddress."""
    _permit(by)
    check(url, rules())
    secret = new_secret()
    endpoint = WebhookEndpoint.objects.create(
        url=url, kinds=_known(kinds), description=description, secret=secret, made_by=by
    )
    record(by=by, verb="made", subject=endpoint, host=host_of(url), kinds=endpoint.kinds)
    return endpoint, secret


@transaction.atomic
def change_endpoint(
    *,
    endpoint: WebhookEndpoint,
    by: User,
    url: str | None = None,
    kinds: Iterable[EventKind] | None = None,
    description: str | None = None,
    active: bool | None = None,
) -> WebhookEndpoint:
    """What is given changes, the rest stays. Switched off, nothing waits any more: it can be replayed.
    Raises NotAllowed, Refused or BadAddress."""
    _permit(by)
    given = {
        "url": url,
        "kinds": None if kinds is None else _known(kinds),
        "description": description,
        "active": active,
    }
    now = WebhookEndpoint.objects.select_for_update().get(pk=endpoint.pk)
    changed = {
        name: value for name, value in given.items() if value is not None and value != getattr(now, name)
    }
    if url and "url" in changed:
        check(url, rules())
    if not changed:
        return now
    fresh = FRESH if active or "url" in changed else {}
    WebhookEndpoint.objects.filter(pk=now.pk).update(**changed, **fresh)
    if active is False:
        _end_waiting(now)
    now.refresh_from_db()
    record(by=by, verb="changed", subject=now, host=host_of(now.url), fields=sorted(changed))
    return now


@transaction.atomic
def rotate_secret(*, endpoint: WebhookEndpoint, by: User, overlap: timedelta = OVERLAP) -> str:
    """A new secret, not shown again; the one before signs too for a while. Raises NotAllowed."""
    _permit(by)
    now = WebhookEndpoint.objects.select_for_update().get(pk=endpoint.pk)
    secret = new_secret()
    WebhookEndpoint.objects.filter(pk=now.pk).update(
        secret=secret, old_secret=now.secret, old_until=timezone.now() + overlap
    )
    record(by=by, verb="gave another secret", subject=now, host=host_of(now.url))
    return secret


@transaction.atomic
def remove_endpoint(*, endpoint: WebhookEndpoint, by: User) -> None:
    """With its log. Raises NotAllowed."""
    _permit(by)
    record(by=by, verb="removed", subject=endpoint, host=host_of(endpoint.url))
    endpoint.delete()


@transaction.atomic
def send_test(*, endpoint: WebhookEndpoint, by: User) -> WebhookDelivery:
    """Tells the endpoint of nothing but itself. Raises NotAllowed or Refused."""
    _permit(by)
    if not WebhookEndpoint.objects.filter(pk=endpoint.pk, active=True).exists():
        raise Refused(OFF)
    write(kind=EventKind.TEST, about=[endpoint], endpoints=[endpoint])
    record(by=by, verb="tested", subject=endpoint, host=host_of(endpoint.url))
    return endpoint.deliveries.select_related("event").latest("pk")


@transaction.atomic
def switch_off(*, endpoint: WebhookEndpoint, why: str) -> bool:
    """By us, because it fails; who made it gets mail. False where it is off already."""
    if not WebhookEndpoint.objects.filter(pk=endpoint.pk, active=True).update(active=False, off_reason=why):
        return False
    _end_waiting(endpoint)
    record(by=None, verb="switched off", subject=endpoint, host=host_of(endpoint.url))
    maker = endpoint.made_by
    told = [maker] if maker.is_active and may_keep_webhooks(maker) else people(Part.RECRUITER)
    notify(kind=MailKind.WEBHOOK_SWITCHED_OFF, to=told, about=endpoint)
    return True


def _permit(by: User) -> None:
    if not may_keep_webhooks(by):
        raise NotAllowed


def _known(kinds: Iterable[EventKind]) -> list[str]:
    known = sorted(set(kinds) - {EventKind.TEST})
    if not known:
        raise Refused(NO_KINDS)
    return [kind.value for kind in known]


def _end_waiting(endpoint: WebhookEndpoint) -> None:
    waiting = WebhookDelivery.objects.filter(endpoint=endpoint, status=DeliveryStatus.PENDING)
    waiting.update(status=DeliveryStatus.FAILED, next_at=None, error=WAS_OFF)
