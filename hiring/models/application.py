"""An application: a candidate with one resume for one opening."""

from django.db import models

from hiring.models.candidate import Candidate
from hiring.models.match import Match
from hiring.models.opening import Opening
from hiring.models.resume import Resume


class Application(models.Model):
    """Made when the resume has been read. `match` is the newest one for the opening's role version."""

    opening = models.ForeignKey(Opening, on_delete=models.PROTECT, related_name="applications")
    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="applications")
    resume = models.ForeignKey(Resume, on_delete=models.PROTECT, related_name="applications")
    match = models.ForeignKey(
        Match, null=True, blank=True, on_delete=models.PROTECT, related_name="applications"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=["opening", "resume"], name="application_resume_once_an_opening"),
        )

    def __str__(self) -> str:
        return f"{self.candidate} for {self.opening}"
