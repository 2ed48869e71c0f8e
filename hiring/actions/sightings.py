"""Sightings: who saw what of an application. Counted in one row for each person and thing."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from hiring.models import Application, Sighting

# What can be seen.
PAGE, FILE, PACKET = "page", "file", "packet"


def saw(*, application: Application, what: str, named: bool, by: User) -> None:
    """Counts one more look: one write, whether it is the first or not."""
    row = {"application": application, "by": by, "what": what, "named": named}
    if _again(row):
        return
    try:
        with transaction.atomic():
            Sighting.objects.create(**row)
    except IntegrityError:
        # Somebody's first look in two windows at once: the other one made the row.
        _again(row)


@transaction.atomic
def saw_all(*, applications: Iterable[Application], what: str, named: bool, by: User) -> None:
    """Counts one more look at each: two writes, however many they are."""
    looked = list(applications)
    rows = [Sighting(application=each, by=by, what=what, named=named, count=0) for each in looked]
    Sighting.objects.bulk_create(rows, ignore_conflicts=True)
    seen = Sighting.objects.filter(application__in=looked, by=by, what=what, named=named)
    seen.update(count=F("count") + 1, last_at=timezone.now())


def _again(row: dict[str, object]) -> bool:
    return bool(Sighting.objects.filter(**row).update(count=F("count") + 1, last_at=timezone.now()))
