"""What applicants themselves say about their applications: consent, wishes and what was misread."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from hiring.enums import ProposalState
from hiring.models.application import Application
from roles.models.constraints import all_or_none, choices, one_of


class Consent(models.Model):
    """What somebody agreed to when they applied: the version of the text, and the SHA-256 of its words."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="consents")
    version = models.CharField(max_length=20)
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.application_id}: consent {self.version}"


class ReviewRequest(models.Model):
    """An applicant asks that a person looks at their application, and is answered."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="review_requests")
    text = models.TextField()
    at = models.DateTimeField(default=timezone.now)
    answer = models.TextField(null=True, blank=True)  # noqa: DJ001 - null with answered_at
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ("at", "pk")
        # Who waits longest is looked for among all of them.
        indexes = (models.Index(fields=["at"], name="review_at"),)
        constraints = (
            all_or_none(["answer", "answered_at", "answered_by"], "review_answered_all_or_none"),
            models.UniqueConstraint(
                fields=["application"], condition=Q(answered_at=None), name="review_open_once"
            ),
        )

    def __str__(self) -> str:
        return f"review of {self.application_id}"


class ProposedCorrection(models.Model):
    """A fact that was misread, as the applicant says. It counts for nothing until somebody who screens
    accepts it: then it becomes a Correction of their resume. `path`, `before` and `after` are as there."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="proposals")
    path = models.CharField(max_length=200)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    why = models.TextField(blank=True)
    at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=10, choices=choices(ProposalState), default=ProposalState.PROPOSED)
    # What HR says to it.
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ("at", "pk")
        indexes = (models.Index(fields=["at"], name="proposal_at"),)
        constraints = (
            one_of("state", ProposalState, "proposal_state_known"),
            all_or_none(["answered_at", "answered_by"], "proposal_answered_all_or_none"),
            models.CheckConstraint(
                condition=Q(state=ProposalState.PROPOSED, answered_at=None)
                | (~Q(state=ProposalState.PROPOSED) & Q(answered_at__isnull=False)),
                name="proposal_answered_has_state",
            ),
            models.CheckConstraint(
                condition=~Q(state=ProposalState.DECLINED) | ~Q(answer=""),
                name="proposal_declined_has_answer",
            ),
        )

    def __str__(self) -> str:
        return f"{self.application_id}: {self.path}, {self.state}"
