"""Source documents: kept once, known by the hash of their bytes."""

from django.contrib.auth.models import User
from django.db import transaction

from roles.actions.audit import record
from roles.models import SourceDocument
from roles.reading.text import DocumentText


@transaction.atomic
def keep_document(*, name: str, sha256: str, document: DocumentText, by: User | None) -> SourceDocument:
    """The stored document with these bytes; stored now where it is new."""
    kept, created = SourceDocument.objects.get_or_create(
        sha256=sha256, defaults={"name": name, "kind": document.kind.value, "text": document.text}
    )
    if created:
        record(by=by, verb="imported", subject=kept, name=name)
    return kept
