"""An opening: a position to be filled, for one version of a role."""

import json
from hashlib import sha256

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from hiring.enums import OpeningStatus
from roles.enums import CentreKind
from roles.models import RoleVersion, SalaryBand
from roles.models.constraints import all_or_none, choices, one_of

# What is proposed and accepted, as the columns that hold it.
TERMS = (
    "title", "place", "centre_kind", "headcount", "band_id", "hiring_manager_id", "blind", "judges_first",
    "internal",
)  # fmt: skip


class Opening(models.Model):
    """A position to be filled. Its role version never changes: applicants are held to what was asked.

    `accepter` is who accepted it, or "command line"; `weights` are factors by kind of criterion and by
    criterion key (hiring.matching.weighing), which lock with `screening_started_at`. While applications are
    being weighed anew `weighing_at` says when that last got on; null is otherwise. In a `blind` one nobody
    sees who a candidate is before the decision packet; where it asks for `judges_first`, a screener records
    their own judgement before the score is shown. An `internal` one is advertised nowhere: strangers learn
    nothing of it, and cannot apply.
    """

    role_version = models.ForeignKey(RoleVersion, on_delete=models.PROTECT, related_name="openings")
    title = models.CharField(max_length=200)
    place = models.CharField(max_length=200, blank=True)
    # The context of the work: requirements that hold only in another one are not asked.
    centre_kind = models.CharField(max_length=20, choices=choices(CentreKind), blank=True)
    headcount = models.PositiveIntegerField(default=1)
    band = models.ForeignKey(
        SalaryBand, null=True, blank=True, on_delete=models.PROTECT, related_name="openings"
    )
    hiring_manager = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="own_openings"
    )
    status = models.CharField(max_length=20, choices=choices(OpeningStatus), default=OpeningStatus.PROPOSED)
    blind = models.BooleanField(default=False)
    judges_first = models.BooleanField(default=False)
    internal = models.BooleanField(default=False)
    weights = models.JSONField(default=dict, blank=True)
    weighing_at = models.DateTimeField(null=True, blank=True)
    screening_started_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    # Since when it waits to be accepted, and what was sent because nobody answered.
    proposed_at = models.DateTimeField(default=timezone.now)
    reminded_at = models.DateTimeField(null=True, blank=True)
    escalated_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepter = models.CharField(max_length=150, null=True, blank=True)  # noqa: DJ001 - null with accepted_at
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    # Why it was declined or closed.
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ("title", "pk")
        constraints = (
            models.UniqueConstraint(fields=["role_version", "title"], name="opening_title_once_a_version"),
            models.CheckConstraint(condition=Q(headcount__gte=1), name="opening_headcount_from_1"),
            one_of("status", OpeningStatus, "opening_status_known"),
            one_of("centre_kind", CentreKind, "opening_centre_kind_known", or_empty=True),
            all_or_none(["accepted_at", "accepter"], "opening_accepted_all_or_none"),
            models.CheckConstraint(
                condition=Q(screening_started_at__isnull=True) | Q(weighing_at__isnull=True),
                name="opening_screened_is_weighed",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=(OpeningStatus.OPEN, OpeningStatus.CLOSED))
                | Q(accepted_at__isnull=False),
                name="opening_open_was_accepted",
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def terms(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in TERMS}

    @property
    def terms_digest(self) -> str:
        """Tells whether what somebody looked at is what stands now."""
        return sha256(json.dumps(self.terms, sort_keys=True).encode()).hexdigest()

    @property
    def context(self) -> frozenset[CentreKind]:
        """The context as matching takes it."""
        return frozenset({CentreKind(self.centre_kind)}) if self.centre_kind else frozenset()


class OpeningTemplate(models.Model):
    """What openings of one kind start from. `values` are fields of an opening by name: title, place,
    centre_kind, headcount, blind, judges_first, internal, weights."""

    name = models.CharField(max_length=100, unique=True)
    values = models.JSONField(default=dict)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
