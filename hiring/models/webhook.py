"""Webhooks: who is told, what happened, and what came of telling it."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from hiring.enums import DeliveryStatus, EventKind
from roles.models.constraints import all_or_none, choices, one_of


class WebhookEndpoint(models.Model):
    """An address of other software that is told of some kinds of events.

    `secret` signs, so it cannot be kept as a hash; it is shown once. After it was replaced the one before
    signs too until `old_until`. `failing_since` is when the first of an unbroken row of failures came;
    `held_until` keeps us from calling what does not answer; `busy_until` is who calls it now, and for how
    long at most (hiring/actions/webhook_deliveries.py).
    """

    url = models.CharField(max_length=500)
    description = models.CharField(max_length=200, blank=True)
    kinds = models.JSONField()
    active = models.BooleanField(default=True)
    secret = models.CharField(max_length=100)
    old_secret = models.CharField(max_length=100, null=True, blank=True)  # noqa: DJ001 - null with old_until
    old_until = models.DateTimeField(null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    failing_since = models.DateTimeField(null=True, blank=True)
    # How many calls have failed since then.
    failures = models.PositiveIntegerField(default=0)
    held_until = models.DateTimeField(null=True, blank=True)
    busy_until = models.DateTimeField(null=True, blank=True)
    # Why we switched it off; empty where a person did.
    off_reason = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (all_or_none(["old_secret", "old_until"], "webhook_old_secret_has_end"),)

    def __str__(self) -> str:
        return self.url


class WebhookEvent(models.Model):
    """Something that happened, written in the same transaction. The id is the message's, for good: who gets
    it twice sees that it is one."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    kind = models.CharField(max_length=40, choices=choices(EventKind))
    payload = models.JSONField()
    at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        ordering = ("at", "pk")
        constraints = (one_of("kind", EventKind, "webhook_event_kind_known"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class WebhookDelivery(models.Model):
    """One event on its way to one endpoint: the row is the queue. It is `next_at`'s turn while it is pending,
    and a call begins by setting that to when the next one would come."""

    event = models.ForeignKey(WebhookEvent, on_delete=models.CASCADE, related_name="deliveries")
    endpoint = models.ForeignKey(WebhookEndpoint, on_delete=models.CASCADE, related_name="deliveries")
    status = models.CharField(max_length=20, choices=choices(DeliveryStatus), default=DeliveryStatus.PENDING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(null=True, blank=True)
    tried_at = models.DateTimeField(null=True, blank=True)
    # What the last call came to.
    status_code = models.PositiveSmallIntegerField(null=True, blank=True)
    answer = models.TextField(blank=True)
    error = models.CharField(max_length=300, blank=True)
    milliseconds = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "webhook deliveries"
        ordering = ("-pk",)
        indexes = (
            models.Index(fields=["endpoint", "status", "next_at"], name="delivery_by_turn"),
            models.Index(fields=["status", "next_at"], name="delivery_by_status"),
        )
        constraints = (
            models.UniqueConstraint(fields=["event", "endpoint"], name="delivery_once_an_endpoint"),
            one_of("status", DeliveryStatus, "delivery_status_known"),
            models.CheckConstraint(
                condition=Q(status=DeliveryStatus.PENDING, next_at__isnull=False)
                | (~Q(status=DeliveryStatus.PENDING) & Q(next_at__isnull=True)),
                name="delivery_pending_has_turn",
            ),
        )

    def __str__(self) -> str:
        return f"{self.event} to {self.endpoint_id}: {self.status}"
