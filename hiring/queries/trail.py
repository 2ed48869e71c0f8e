"""Looking for something in the audit trail, and what may be told of an entry."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from roles.models import AuditEntry

# Of an entry's detail: what is told as it is, and of what only how many. What somebody adds to it tomorrow
# could tell more than the reader may know.
PLAIN = frozenset(
    {
        "act", "against_ranking", "dissent", "fields", "host", "in_place_of", "internal", "label", "outcome",
        "parts", "reason_code", "role_version", "scopes", "to", "version",
    }
)  # fmt: skip
COUNTED = frozenset(
    {
        "applications", "days", "events", "files", "finalists", "kinds", "known", "paths", "refused",
        "requirements", "taken", "weights",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked for; empty for anything. `number` is the thing's id, both days are included."""

    who: str = ""
    verb: str = ""
    kind: str = ""
    number: str = ""
    first: date | None = None
    last: date | None = None


def looked_for(entries: QuerySet[AuditEntry], looked: Looked) -> QuerySet[AuditEntry]:
    columns = {
        "who": looked.who,
        "verb": looked.verb,
        "object_type": looked.kind,
        "object_id": looked.number,
    }
    entries = entries.filter(**{column: value for column, value in columns.items() if value})
    if looked.first:
        entries = entries.filter(at__gte=_begin(looked.first))
    if looked.last and looked.last < date.max:
        entries = entries.filter(at__lt=_begin(looked.last + timedelta(days=1)))
    return entries


def detail_told(detail: Mapping[str, Any], without: Collection[str] = ()) -> dict[str, Any]:
    """What of an entry's detail may be told, numbers in place of lists."""
    told = {key: value for key, value in detail.items() if key not in without and value not in (None, "")}
    return {key: _number(value) if key in COUNTED else value for key, value in told.items() if key in KNOWN}


KNOWN = PLAIN | COUNTED


def _number(value: Any) -> int:
    return len(value) if isinstance(value, list | dict) else int(value)


def _begin(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
