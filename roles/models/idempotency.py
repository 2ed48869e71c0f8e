"""Answers that are given again when the same request comes twice."""

from uuid import uuid4

from django.conf import settings
from django.db import models

from roles.models.constraints import all_or_none

MAX_KEY = 255


class IdempotentAnswer(models.Model):
    """What a request with an Idempotency-Key was answered; nothing yet while it is under way.

    `digest` is of the request's method, address, If-Match and body: the key stands for that and nothing else.
    `token` names who is at it: a request whose claim has lapsed cannot write its answer, nor what it made.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=MAX_KEY)
    digest = models.CharField(max_length=64)
    token = models.UUIDField(default=uuid4)
    claimed_at = models.DateTimeField(db_index=True)
    status = models.PositiveSmallIntegerField(null=True, blank=True)
    # JSON as it was sent, and the headers that belong to it.
    body = models.TextField(null=True, blank=True)  # noqa: DJ001 - null while there is no answer
    content_type = models.CharField(max_length=100, blank=True)
    location = models.TextField(blank=True)
    etag = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=["user", "key"], name="idempotency_key_once_a_user"),
            all_or_none(["status", "body"], "idempotent_answer_whole"),
        )

    def __str__(self) -> str:
        return f"{self.key} of user {self.user_id}"
