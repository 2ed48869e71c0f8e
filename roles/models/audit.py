"""Who did what, when: written by actions in their own transaction, never changed."""

from django.conf import settings
from django.db import models


class AuditEntry(models.Model):
    """One act. `by` is null where the command line acted; `who` keeps the name as it was then."""

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    who = models.CharField(max_length=150)
    verb = models.CharField(max_length=60)
    # What it was done to, e.g. "roles.roleversion" and its id.
    object_type = models.CharField(max_length=60)
    object_id = models.CharField(max_length=40)
    detail = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name_plural = "audit entries"
        indexes = (models.Index(fields=["object_type", "object_id"], name="audit_by_object"),)

    def __str__(self) -> str:
        return f"{self.who} {self.verb} {self.object_type} {self.object_id}"
