"""Role documents as they were imported."""

from django.db import models

from roles.models.constraints import choices, one_of
from roles.reading.text import FileKind


class SourceDocument(models.Model):
    """A role document's text, kept so that a citation's offsets can be shown in it."""

    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=10, choices=choices(FileKind))
    text = models.TextField()
    imported_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name", "pk")
        constraints = (one_of("kind", FileKind, "document_kind_known"),)

    def __str__(self) -> str:
        return self.name
