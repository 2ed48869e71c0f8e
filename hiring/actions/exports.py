"""Exports: who took whom along, kept as everything that is seen is."""

from collections.abc import Sequence

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from hiring.actions.moving import AT_A_TIME
from hiring.enums import ExportKind
from hiring.identity import hidden
from hiring.models import Application, Opening, Sighting
from roles.actions.audit import record

EXPORT = "export"


@transaction.atomic
def record_export(
    *, opening: Opening, applications: Sequence[Application], kind: ExportKind, by: User
) -> None:
    """One audit entry for the file, and one more sighting of everybody in it."""
    record(by=by, verb="exported", subject=opening, applications=len(applications), kind=kind)
    for named in (True, False):
        seen = [each for each in applications if hidden(each) is not named]
        for first in range(0, len(seen), AT_A_TIME):
            _see(seen[first : first + AT_A_TIME], named, by)


def _see(applications: Sequence[Application], named: bool, by: User) -> None:
    """Counts one more look at each: known rows by one update, new ones by one insert."""
    row = {"by": by, "what": EXPORT, "named": named}
    again = Sighting.objects.filter(application__in=applications, **row)
    known = set(again.values_list("application_id", flat=True))
    again.update(count=F("count") + 1, last_at=timezone.now())
    fresh = (Sighting(application=each, **row) for each in applications if each.pk not in known)
    # Two exports at once: the other one made the row.
    Sighting.objects.bulk_create(fresh, ignore_conflicts=True)
