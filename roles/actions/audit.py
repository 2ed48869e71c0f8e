"""The audit trail: actions add to it in their own transaction."""

from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model

from roles.models import AuditEntry

COMMAND_LINE = "command line"


def name_of(by: User | None) -> str:
    """The name under which an act is recorded: the user's, or the command line's."""
    return by.get_username() if by else COMMAND_LINE


def record(*, by: User | None, verb: str, subject: Model, **detail: Any) -> AuditEntry:
    """Adds one entry. `detail` must be JSON; ids and counts, no personal data."""
    return AuditEntry.objects.create(
        by=by,
        who=name_of(by),
        verb=verb,
        object_type=subject._meta.label_lower,
        object_id=str(subject.pk),
        detail=detail,
    )
