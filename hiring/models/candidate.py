"""A candidate: the only place where a person's identity is kept."""

from django.db import models


class Candidate(models.Model):
    """A person who applied, as their resume gives them. Matching never sees any of it."""

    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(max_length=254, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    location = models.CharField(max_length=200, blank=True)
    # Who this person turned out to be: hiring.models.Merge.
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name", "pk")
        constraints = (
            # One person who sends two resumes is one candidate, known by the address they give.
            models.UniqueConstraint(
                fields=["email"], condition=~models.Q(email=""), name="candidate_email_once"
            ),
        )

    def __str__(self) -> str:
        return self.name or self.email or f"Candidate {self.pk}"
