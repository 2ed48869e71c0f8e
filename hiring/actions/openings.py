"""Openings: positions to be filled."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from hiring.enums import OpeningStatus
from hiring.models import Opening
from roles.actions.audit import name_of, record
from roles.enums import CentreKind
from roles.models import RoleVersion


class NotPublished(Exception):
    """An opening needs a published role version: a draft may still change."""


@transaction.atomic
def open_opening(
    *,
    role_version: RoleVersion,
    title: str,
    by: User | None,
    place: str = "",
    centre_kind: CentreKind | None = None,
    headcount: int = 1,
) -> tuple[Opening, bool]:
    """The opening of this title for this version, and whether it is new. An existing one stays as it is.

    It is open at once: this is the command line's way, where who types is who accepts. On the site a
    recruiter proposes an opening and somebody else accepts it.
    """
    if not role_version.published:
        raise NotPublished(f"{role_version.label} is a draft: publish it first")
    opening, created = Opening.objects.get_or_create(
        role_version=role_version,
        title=title,
        defaults={
            "place": place,
            "centre_kind": centre_kind or "",
            "headcount": headcount,
            "created_by": by,
            "status": OpeningStatus.OPEN,
            "accepted_at": timezone.now(),
            "accepter": name_of(by),
            "accepted_by": by,
        },
    )
    if created:
        record(by=by, verb="opened", subject=opening, role_version=role_version.label)
    return opening, created


@transaction.atomic
def start_screening(*, opening: Opening, by: User | None) -> None:
    """Locks the opening's weights, once: somebody has judged a candidate, or has seen a score."""
    still = Opening.objects.filter(pk=opening.pk, screening_started_at__isnull=True)
    if still.update(screening_started_at=timezone.now()):
        weighting = Opening.objects.values_list("weights", flat=True).get(pk=opening.pk)
        record(by=by, verb="started screening", subject=opening, weights=weighting)
