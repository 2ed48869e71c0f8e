"""An opening: a position to be filled, for one version of a role."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from hiring.enums import OpeningStatus
from roles.enums import CentreKind
from roles.models import RoleVersion
from roles.models.constraints import choices, one_of


class Opening(models.Model):
    """A position to be filled. Its role version never changes: applicants are held to what was asked."""

    role_version = models.ForeignKey(RoleVersion, on_delete=models.PROTECT, related_name="openings")
    title = models.CharField(max_length=200)
    place = models.CharField(max_length=200, blank=True)
    # The context of the work: requirements that hold only in another one are not asked.
    centre_kind = models.CharField(max_length=20, choices=choices(CentreKind), blank=True)
    headcount = models.PositiveIntegerField(default=1)
    status = models.CharField(max_length=20, choices=choices(OpeningStatus), default=OpeningStatus.OPEN)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ("title", "pk")
        constraints = (
            models.UniqueConstraint(fields=["role_version", "title"], name="opening_title_once_a_version"),
            models.CheckConstraint(condition=Q(headcount__gte=1), name="opening_headcount_from_1"),
            one_of("status", OpeningStatus, "opening_status_known"),
            one_of("centre_kind", CentreKind, "opening_centre_kind_known", or_empty=True),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def context(self) -> frozenset[CentreKind]:
        """The context as matching takes it."""
        return frozenset({CentreKind(self.centre_kind)}) if self.centre_kind else frozenset()
