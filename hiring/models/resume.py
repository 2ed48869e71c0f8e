"""A resume: the file as received, and what was read in it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from hiring.enums import ResumeStatus
from hiring.models.candidate import Candidate
from hiring.reading.record import ResumeReading
from roles.models.constraints import choices, one_of


class Resume(models.Model):
    """One file, known by the hash of its bytes: the same bytes under another name are the same resume.

    What an applicant sends by `account` is theirs alone, whoever sent the same bytes before: else they could
    learn it, and read what HR keeps about somebody else.
    """

    sha256 = models.CharField(max_length=64)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    # Stored under its hash; `name` is what the sender called it.
    file = models.FileField(max_length=200)
    name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    # The name's ending in lower case, e.g. "pdf"; may be one that cannot be read.
    kind = models.CharField(max_length=20, blank=True)
    received_at = models.DateTimeField()
    status = models.CharField(max_length=20, choices=choices(ResumeStatus), default=ResumeStatus.RECEIVED)
    # Why the file cannot be read: a roles.reading.errors.Unreadable and its one line for people.
    reason_code = models.CharField(max_length=20, blank=True)
    reason = models.TextField(blank=True)
    # hiring.reading.record.ResumeReading as JSON, what "present" meant in it, and its text for search.
    reading = models.JSONField(null=True, blank=True)
    as_of = models.DateField(null=True, blank=True)
    # hiring.matching.engine.engine_version() that read it: a newer one reads it again.
    engine = models.CharField(max_length=40, blank=True)
    text = models.TextField(blank=True)
    # What scoring may look at of the reading, ready to be matched again: hiring.matching.view.stored.
    view = models.BinaryField(null=True, blank=True)
    candidate = models.ForeignKey(
        Candidate, null=True, blank=True, on_delete=models.PROTECT, related_name="resumes"
    )

    class Meta:
        ordering = ("name", "pk")
        constraints = (
            models.UniqueConstraint(fields=["sha256"], condition=Q(account=None), name="resume_once"),
            models.UniqueConstraint(
                fields=["account", "sha256"],
                condition=Q(account__isnull=False),
                name="resume_once_an_account",
            ),
            one_of("status", ResumeStatus, "resume_status_known"),
            models.CheckConstraint(
                condition=(
                    Q(status=ResumeStatus.READ, reading__isnull=False, as_of__isnull=False)
                    & Q(candidate__isnull=False, reason="")
                )
                | (Q(status=ResumeStatus.UNREADABLE, reading__isnull=True) & ~Q(reason=""))
                | Q(status=ResumeStatus.RECEIVED, reading__isnull=True, reason="")
                | Q(status=ResumeStatus.ERASED, reading__isnull=True, view__isnull=True, text="", file=""),
                name="resume_status_fits_content",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def reading_record(self) -> ResumeReading:
        """The stored reading. Raises ValueError where the resume has not been read."""
        if self.reading is None:
            raise ValueError(f"resume {self.pk} has not been read")
        return ResumeReading.model_validate(self.reading)
