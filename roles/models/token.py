"""Tokens by which other software acts for a user."""

from django.conf import settings
from django.db import models


class ApiToken(models.Model):
    """One token, shown once when it was made and kept only as the SHA-256 of itself.

    It may do what its user may do, and of that only what `scopes` names (roles.enums.Scope). `start` are its
    first letters, by which its owner tells it from others.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="api_tokens")
    name = models.CharField(max_length=100)
    start = models.CharField(max_length=12)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField()
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-created_at", "-pk")
        verbose_name = "API token"

    def __str__(self) -> str:
        return f"{self.name} ({self.start}…)"
