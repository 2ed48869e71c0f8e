"""A role's profile at one time: a draft that can change, then a published version that cannot."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from roles.enums import PayPeriod, RoleLevel, VersionStatus
from roles.models.constraints import all_or_none, choices, one_of
from roles.models.role import Role


class RoleVersion(models.Model):
    """A numbered version of a role. Its facts are rows: criteria, salary bands, disagreements.

    Once published, neither the version nor its rows change: triggers in the database refuse it.
    """

    role = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    status = models.CharField(max_length=20, choices=choices(VersionStatus), default=VersionStatus.DRAFT)
    title = models.CharField(max_length=200)
    level = models.CharField(max_length=20, choices=choices(RoleLevel))
    area = models.CharField(max_length=100, blank=True)
    aliases = models.JSONField(default=list, blank=True)
    warnings = models.JSONField(default=list, blank=True)
    # SHA-256 of the profile's canonical JSON: tells whether an import changed anything.
    digest = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    published_at = models.DateTimeField(null=True, blank=True)
    # The user's name, or "command line": a version published from there has nobody in published_by.
    publisher = models.CharField(max_length=150, null=True, blank=True)  # noqa: DJ001 - null with published_at
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ("role", "-number")
        constraints = (
            models.UniqueConstraint(fields=["role", "number"], name="version_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="version_number_from_1"),
            one_of("status", VersionStatus, "version_status_known"),
            one_of("level", RoleLevel, "version_level_known"),
            all_or_none(["published_at", "publisher"], "version_published_all_or_none"),
            models.CheckConstraint(
                condition=Q(status=VersionStatus.PUBLISHED, published_at__isnull=False)
                | Q(status=VersionStatus.DRAFT, published_at__isnull=True, published_by__isnull=True),
                name="version_published_has_date",
            ),
        )

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """What reports call the version, e.g. "call-center-director/3"."""
        return f"{self.role.slug}/{self.number}"

    @property
    def published(self) -> bool:
        return self.status == VersionStatus.PUBLISHED


class Disagreement(models.Model):
    """Documents that say different things about one subject, and how it was settled."""

    version = models.ForeignKey(RoleVersion, on_delete=models.CASCADE, related_name="disagreements")
    position = models.PositiveIntegerField()
    subject = models.CharField(max_length=200)
    # [{"says": str, "documents": [str]}], as in roles.reading.profile.Position.
    positions = models.JSONField()
    settled = models.TextField()
    rule = models.TextField()

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=["version", "position"], name="disagreement_position_once"),
        )

    def __str__(self) -> str:
        return self.subject


class SalaryBand(models.Model):
    """Pay in one country, shown beside a score and never part of it."""

    version = models.ForeignKey(RoleVersion, on_delete=models.CASCADE, related_name="salary_bands")
    position = models.PositiveIntegerField()
    # ISO 3166 alpha-2, "" where the documents name no country; ISO 4217.
    country = models.CharField(max_length=2, blank=True)
    currency = models.CharField(max_length=3)
    minimum = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    maximum = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    typical = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    period = models.CharField(max_length=10, choices=choices(PayPeriod))

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=["version", "position"], name="band_position_once"),
            one_of("period", PayPeriod, "band_period_known"),
            models.CheckConstraint(
                condition=Q(minimum__isnull=True) | Q(maximum__isnull=True) | Q(minimum__lte=F("maximum")),
                name="band_in_order",
            ),
        )

    def __str__(self) -> str:
        return f"{self.country} {self.currency}".strip()
