"""The audit trail: actions add to it in their own transaction."""

from collections.abc import Mapping
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


def record_all(*, by: User | None, verb: str, of: Mapping[Model, Mapping[str, Any]]) -> None:
    """Adds an entry for each of these, by their details, with one statement for many."""
    AuditEntry.objects.bulk_create(
        AuditEntry(
            by=by,
            who=name_of(by),
            verb=verb,
            object_type=subject._meta.label_lower,
            object_id=str(subject.pk),
            detail=dict(detail),
        )
        for subject, detail in of.items()
    )
