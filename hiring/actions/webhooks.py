"""Events for other software: written in the transaction of what happened, one row for each that is told.

Payloads are thin: ids, stage, address in the API. They are the same for everybody who listens, so nothing
stands in them that anybody may not know: no name, no file, no score, no words.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from celery import current_app
from django.conf import settings
from django.db import transaction
from django.db.models import Model
from django.urls import reverse
from django.utils import timezone

from hiring.enums import EventKind, JobStatus
from hiring.models import (
    Application,
    Decision,
    DecisionPacket,
    Opening,
    ScreeningJob,
    WebhookDelivery,
    WebhookEndpoint,
    WebhookEvent,
)
from hiring.queries.webhooks import listeners
from roles.models import RoleVersion

TASK = "hiring.tasks.deliver_webhooks"
# Rows of one statement.
AT_A_TIME = 500


def emit(*, kind: EventKind, about: Iterable[Model]) -> int:
    """Says that something has happened to each of these; how many events. To be called by the action that did
    it, in its transaction. Where nobody listens nothing is written, and `about` is not even asked for."""
    told = listeners(kind)
    return write(kind=kind, about=about, endpoints=told) if told else 0


@transaction.atomic
def write(*, kind: EventKind, about: Iterable[Model], endpoints: list[WebhookEndpoint]) -> int:
    """The events, and a delivery of each to every one of the endpoints."""
    now = timezone.now()
    events = [WebhookEvent(kind=kind, at=now, payload=_payload(kind, each, now)) for each in about]
    WebhookEvent.objects.bulk_create(events, batch_size=AT_A_TIME)
    deliveries = [
        WebhookDelivery(event=event, endpoint=endpoint, next_at=now)
        for event in events
        for endpoint in endpoints
    ]
    WebhookDelivery.objects.bulk_create(deliveries, batch_size=AT_A_TIME)
    if events:
        send([endpoint.pk for endpoint in endpoints])
    return len(events)


def send(endpoint_ids: list[int], *, countdown: int = 0) -> None:
    """Sends a message for each endpoint once the transaction is through. Where the broker is away the rows
    stay as they are, and the next sweep sends them."""

    def nudge() -> None:
        for endpoint_id in endpoint_ids:
            current_app.send_task(TASK, [endpoint_id], countdown=countdown or None)

    transaction.on_commit(nudge, robust=True)


def _payload(kind: EventKind, about: Model, at: datetime) -> dict[str, Any]:
    return {"type": kind, "timestamp": at.isoformat(), "data": _DATA[type(about)](about)}


def _address(name: str, *parts: object) -> str:
    return settings.SITE_URL + reverse(f"api:{name}", args=parts)


def _of_opening(opening: Opening) -> dict[str, Any]:
    return {"opening": opening.pk, "status": opening.status, "url": _address("opening", opening.pk)}


def _of_screening(job: ScreeningJob) -> dict[str, Any]:
    """A quarantined file has failed like any other (hiring.api.intake.shapes.JobState)."""
    done = job.status == JobStatus.DONE
    made = Application.objects.filter(opening=job.opening_id, resume=job.resume_id) if done else None
    return {
        "screening": job.pk,
        "opening": job.opening_id,
        "status": JobStatus.DONE if done else JobStatus.FAILED,
        "application": made.values_list("pk", flat=True).first() if made else None,
        "url": _address("screening", job.pk),
    }


def _of_application(application: Application) -> dict[str, Any]:
    return {
        "application": application.pk,
        "opening": application.opening_id,
        "stage": application.stage,
        "url": _address("application", application.pk),
    }


def _of_packet(packet: DecisionPacket) -> dict[str, Any]:
    return {
        "packet": packet.pk,
        "opening": packet.opening_id,
        "status": packet.status,
        "url": _address("packet", packet.pk),
    }


def _of_decision(decision: Decision) -> dict[str, Any]:
    return {
        "decision": decision.pk,
        "application": decision.application_id,
        "packet": decision.packet_id,
        "kind": decision.kind,
        "url": _address("decision", decision.pk),
    }


def _of_version(version: RoleVersion) -> dict[str, Any]:
    slug = version.role.slug
    return {"role": slug, "version": version.number, "url": _address("role", slug)}


def _of_endpoint(endpoint: WebhookEndpoint) -> dict[str, Any]:
    return {"webhook": endpoint.pk, "url": _address("webhook", endpoint.pk)}


_DATA: dict[type[Model], Callable[[Any], dict[str, Any]]] = {
    Opening: _of_opening,
    ScreeningJob: _of_screening,
    Application: _of_application,
    DecisionPacket: _of_packet,
    Decision: _of_decision,
    RoleVersion: _of_version,
    WebhookEndpoint: _of_endpoint,
}
