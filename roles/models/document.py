"""Role documents as they were imported."""

from django.db import models

from roles.enums import DocumentKind
from roles.models.constraints import choices, one_of
from roles.models.role import Role
from roles.reading.profile import Profile


class SourceDocument(models.Model):
    """A document about a role: its text, in which citations are shown, and the draft that was read.

    A role's profile is merged from the drafts of its current documents; a document imported again
    under its name with other content replaces the earlier one, which stays for its citations.
    """

    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=10, choices=choices(DocumentKind))
    text = models.TextField()
    role = models.ForeignKey(Role, null=True, blank=True, on_delete=models.PROTECT, related_name="documents")
    # roles.reading.profile.Profile as JSON.
    draft = models.JSONField()
    current = models.BooleanField(default=True)
    imported_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name", "pk")
        constraints = (
            one_of("kind", DocumentKind, "document_kind_known"),
            models.UniqueConstraint(
                fields=["role", "name"], condition=models.Q(current=True), name="document_name_once_a_role"
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def draft_profile(self) -> Profile:
        return Profile.model_validate(self.draft)
