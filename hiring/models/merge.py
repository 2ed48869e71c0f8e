"""A merge: two candidates who turned out to be one person."""

from django.conf import settings
from django.db import models

from hiring.models.candidate import Candidate


class Merge(models.Model):
    """`kept` took over what was chosen of `gone`, whose rows stay empty-handed and point to it
    (Candidate.merged_into). `before` holds everything that undoing needs: the fields of both, and the ids of
    the resumes and applications that moved."""

    kept = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="merges")
    gone = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="+")
    before = models.JSONField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.gone_id} into {self.kept_id}"


class NotTheSame(models.Model):
    """Two candidates who look alike and are not one person: not asked again. `one` has the lower id."""

    one = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "not the same"
        constraints = (
            models.UniqueConstraint(fields=["one", "other"], name="not_the_same_once"),
            models.CheckConstraint(
                condition=models.Q(one__lt=models.F("other")), name="not_the_same_in_order"
            ),
        )

    def __str__(self) -> str:
        return f"{self.one_id} is not {self.other_id}"
