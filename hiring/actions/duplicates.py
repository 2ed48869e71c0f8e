"""Duplicates: what somebody said about two candidates who look like one person."""

from django.contrib.auth.models import User
from django.db import transaction

from hiring.models import Candidate, NotTheSame
from roles.actions.audit import record


@transaction.atomic
def tell_apart(*, one: Candidate, other: Candidate, by: User) -> None:
    """Remembers that these are two people: they are not asked about again. Safe to say twice."""
    low, high = sorted((one.pk, other.pk))
    _, created = NotTheSame.objects.get_or_create(one_id=low, other_id=high, defaults={"by": by})
    if created:
        record(by=by, verb="told apart", subject=one, other=other.pk)


@transaction.atomic
def ask_again(*, one: Candidate, other: Candidate, by: User) -> None:
    """Takes back that these are two people."""
    low, high = sorted((one.pk, other.pk))
    deleted, _ = NotTheSame.objects.filter(one=low, other=high).delete()
    if deleted:
        record(by=by, verb="no longer told apart", subject=one, other=other.pk)
