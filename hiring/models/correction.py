"""A correction: a fact that was misread, as a person set it right."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from hiring.models.resume import Resume


class Correction(models.Model):
    """`path` leads to the fact in the reading's record ("employment/0/title"), `before` and `after` are JSON.
    The reading is kept as it was read; corrections are laid over it, in order, before it is matched."""

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="corrections")
    path = models.CharField(max_length=200)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    why = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("at", "pk")
        constraints = (models.CheckConstraint(condition=~Q(why=""), name="correction_has_reason"),)

    def __str__(self) -> str:
        return f"{self.resume_id}: {self.path}"
