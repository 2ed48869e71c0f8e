"""Notes: what people write about an application. They are added, never changed."""

from django.contrib.auth.models import User
from django.db import transaction

from hiring.models import Application, Note
from roles.actions.audit import record

LONGEST = 5_000


@transaction.atomic
def add_note(*, application: Application, text: str, by: User) -> Note:
    """Adds a note. Raises ValueError for an empty one, or one that is too long to be read."""
    text = text.strip()
    if not text or len(text) > LONGEST:
        raise ValueError(f"a note has 1 to {LONGEST} letters")
    note = Note.objects.create(application=application, text=text, by=by)
    record(by=by, verb="noted", subject=application, note=note.pk)
    return note
