"""A screening: one screener's own judgement of an application."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from hiring.enums import RejectionReason, ScreeningOutcome
from hiring.models.application import Application
from hiring.models.match import Match
from roles.models.constraints import choices, one_of


class Screening(models.Model):
    """`judgements` are levels 0 to 4 by criterion key; `match` is the one that the score came from when it
    was revealed, `revealed_at` null where the screener has not seen it. `outcome` is what they recommend."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="screenings")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    judgements = models.JSONField(default=dict, blank=True)
    outcome = models.CharField(max_length=20, choices=choices(ScreeningOutcome), blank=True)
    reason_code = models.CharField(max_length=20, choices=choices(RejectionReason), blank=True)
    reason = models.TextField(blank=True)
    match = models.ForeignKey(Match, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    # When the own judgement was recorded; before `revealed_at` where the opening asks for it.
    judged_at = models.DateTimeField(default=timezone.now)
    revealed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("judged_at", "pk")
        constraints = (
            models.UniqueConstraint(fields=["application", "by"], name="screening_once_a_screener"),
            one_of("outcome", ScreeningOutcome, "screening_outcome_known", or_empty=True),
            models.CheckConstraint(
                condition=~Q(outcome=ScreeningOutcome.REJECT) | ~Q(reason_code=""),
                name="screening_rejection_has_reason",
            ),
        )

    def __str__(self) -> str:
        return f"{self.by} on {self.application_id}: {self.outcome or 'not yet'}"
