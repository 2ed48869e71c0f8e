"""What a version of a role asks for, and where documents say so."""

from django.db import models
from django.db.models import F, Q

from roles.enums import CriterionKind, Necessity
from roles.models.constraints import choices, one_of
from roles.models.document import SourceDocument
from roles.models.version import RoleVersion, SalaryBand


class Criterion(models.Model):
    """One fact of a profile that a resume is matched against.

    `key`, `label` and `weight` are those of roles.reading.criteria when the version was written;
    `data` holds the fields that only its kind has (see roles.reading.profile).
    """

    version = models.ForeignKey(RoleVersion, on_delete=models.CASCADE, related_name="criteria")
    position = models.PositiveIntegerField()
    key = models.CharField(max_length=100)
    kind = models.CharField(max_length=20, choices=choices(CriterionKind))
    necessity = models.CharField(max_length=20, choices=choices(Necessity))
    label = models.TextField()
    weight = models.DecimalField(max_digits=7, decimal_places=4)
    applies_when = models.CharField(max_length=20, blank=True)
    data = models.JSONField(default=dict, blank=True)
    # Follows from the role's title, not from a document: no part of the profile's facts.
    implied = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "criteria"
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=["version", "position"], name="criterion_position_once"),
            models.UniqueConstraint(fields=["version", "key"], name="criterion_key_once"),
            models.CheckConstraint(condition=Q(weight__range=(0, 100)), name="criterion_weight_0_to_100"),
            one_of("kind", CriterionKind, "criterion_kind_known"),
            one_of("necessity", Necessity, "criterion_necessity_known"),
        )

    def __str__(self) -> str:
        return self.label


class Citation(models.Model):
    """Where a document states a criterion or a salary band (exactly one of the two).

    Offsets count characters of the document's text; null where a profile was written by hand.
    """

    criterion = models.ForeignKey(
        Criterion, null=True, blank=True, on_delete=models.CASCADE, related_name="citations"
    )
    band = models.ForeignKey(
        SalaryBand, null=True, blank=True, on_delete=models.CASCADE, related_name="citations"
    )
    position = models.PositiveIntegerField()
    # Null where the document itself was never imported, only its name is known.
    document = models.ForeignKey(
        SourceDocument, null=True, blank=True, on_delete=models.PROTECT, related_name="citations"
    )
    document_name = models.CharField(max_length=255)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    quote = models.TextField(blank=True)

    class Meta:
        ordering = ("position",)
        constraints = (
            models.CheckConstraint(
                condition=Q(criterion__isnull=True, band__isnull=False)
                | Q(criterion__isnull=False, band__isnull=True),
                name="citation_of_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(start__isnull=True, end__isnull=True) | Q(start__lte=F("end")),
                name="citation_offsets_in_order",
            ),
        )

    def __str__(self) -> str:
        return f"{self.document_name} {self.start}-{self.end}"
