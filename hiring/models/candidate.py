"""A candidate: the only place where a person's identity is kept."""

from django.conf import settings
from django.db import models

from hiring.enums import KeyKind
from roles.models.constraints import choices, one_of


class Candidate(models.Model):
    """A person who applied, as their resume gives them. Matching never sees any of it.

    `account` is how they sign in, where they do. Since `erased_at` nothing of who they are is kept.
    """

    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(max_length=254, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    location = models.CharField(max_length=200, blank=True)
    # Who this person turned out to be: hiring.models.Merge.
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged"
    )
    account = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="candidate"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("name", "pk")
        indexes = (models.Index(fields=["name", "id"], name="candidate_by_name"),)
        constraints = (
            # One person who sends two resumes is one candidate, known by the address they give.
            models.UniqueConstraint(
                fields=["email"], condition=~models.Q(email=""), name="candidate_email_once"
            ),
            models.CheckConstraint(
                condition=models.Q(erased_at=None)
                | models.Q(name="", email="", phone="", location="", account=None),
                name="candidate_erased_is_nobody",
            ),
        )

    def __str__(self) -> str:
        nameless = "Erased candidate" if self.erased_at else f"Candidate {self.pk}"
        return self.name or self.email or nameless


class CandidateKey(models.Model):
    """What of a candidate is compared with others, normalised (hiring.reading.person_keys): made of the
    candidate and their resumes, and gone with them. Looked up by value, so that a duplicate is found without
    comparing everybody with everybody."""

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="keys")
    kind = models.CharField(max_length=20, choices=choices(KeyKind))
    value = models.CharField(max_length=255)

    class Meta:
        indexes = (models.Index(fields=["value", "kind"], name="candidate_key_by_value"),)
        constraints = (
            models.UniqueConstraint(fields=["candidate", "kind", "value"], name="candidate_key_once"),
            one_of("kind", KeyKind, "candidate_key_kind_known"),
        )

    def __str__(self) -> str:
        return f"{self.kind} of {self.candidate_id}"
