"""A match: what one resume came to against one role version."""

from django.db import models
from django.db.models import Q

from hiring.matching.report import MatchReport
from hiring.models.resume import Resume
from roles.models import RoleVersion


class Match(models.Model):
    """A stored report. Resume, role version, engine, context, as-of date, weights and corrections fix it to
    the byte."""

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="matches")
    role_version = models.ForeignKey(RoleVersion, on_delete=models.PROTECT, related_name="matches")
    engine = models.CharField(max_length=40)
    # The kinds of centre in which it was asked, sorted and joined by commas; "" for any.
    context = models.CharField(max_length=60, blank=True)
    as_of = models.DateField()
    # SHA-256 of the opening's weights, "" where they are the role version's own (hiring.matching.weighing).
    weighting = models.CharField(max_length=64, blank=True)
    # SHA-256 of the corrections that were laid over the reading, "" for none (hiring.reading.corrections).
    corrected = models.CharField(max_length=64, blank=True)
    # Null where the resume could not be understood: no score is not a low score.
    score = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)
    # hiring.matching.report.MatchReport as JSON.
    report = models.JSONField()
    # Of the report, for lists that sort, filter and count: what each gate came to by criterion key, how many
    # came to what, the confidence, the codes of the flags between commas (",hidden_text,overqualified,").
    gates = models.JSONField(default=dict, blank=True)
    gates_met = models.PositiveSmallIntegerField(default=0)
    gates_partly = models.PositiveSmallIntegerField(default=0)
    gates_open = models.PositiveSmallIntegerField(default=0)
    confidence = models.CharField(max_length=10, blank=True)
    # The levels of its criteria in their order, a digit each (hiring.matching.weighing).
    levels = models.TextField(blank=True)
    flag_codes = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "matches"
        ordering = (models.F("score").desc(nulls_last=True), "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["resume", "role_version", "engine", "context", "as_of", "weighting", "corrected"],
                name="match_once",
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
