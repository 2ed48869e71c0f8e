"""A match: what one resume came to against one role version."""

from django.db import models
from django.db.models import Q

from hiring.matching.report import MatchReport
from hiring.models.resume import Resume
from roles.models import RoleVersion


class Match(models.Model):
    """A stored report. Resume, role version, engine, context and as-of date fix it to the byte."""

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="matches")
    role_version = models.ForeignKey(RoleVersion, on_delete=models.PROTECT, related_name="matches")
    engine = models.CharField(max_length=40)
    # The kinds of centre in which it was asked, sorted and joined by commas; "" for any.
    context = models.CharField(max_length=60, blank=True)
    as_of = models.DateField()
    # Null where the resume could not be understood: no score is not a low score.
    score = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)
    # hiring.matching.report.MatchReport as JSON.
    report = models.JSONField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "matches"
        ordering = (models.F("score").desc(nulls_last=True), "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["resume", "role_version", "engine", "context", "as_of"], name="match_once"
            ),
            models.CheckConstraint(
                condition=Q(score__gte=0) & Q(score__lte=100), name="match_score_0_to_100"
            ),
        )

    def __str__(self) -> str:
        return f"{self.resume} {self.score}"

    @property
    def match_report(self) -> MatchReport:
        return MatchReport.model_validate(self.report)
