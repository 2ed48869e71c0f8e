"""A batch: files that somebody uploaded together."""

from django.conf import settings
from django.db import models

from hiring.models.opening import Opening


class Batch(models.Model):
    """The jobs of a batch tell how far it is. `refused` are files that were not taken: [name, reason, which
    of the files it was, 0 for several]; `known` those whose bytes the opening had already: [name, id of their
    job]."""

    opening = models.ForeignKey(Opening, on_delete=models.CASCADE, related_name="batches")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    # Where the resumes came from: becomes the source of their applications.
    source = models.CharField(max_length=60, blank=True)
    refused = models.JSONField(default=list, blank=True)
    known = models.JSONField(default=list, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    # When the last file was taken, and when the last job had ended for the first time.
    received_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "batches"
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"batch {self.pk} for {self.opening}"
