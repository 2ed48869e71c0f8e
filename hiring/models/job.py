"""The queue: one row for each resume that is to be read and matched for an opening."""

from django.db import models
from django.db.models import Q

from hiring.enums import FINISHED, JobStatus
from hiring.models.batch import Batch
from hiring.models.opening import Opening
from hiring.models.resume import Resume
from roles.models.constraints import all_or_none, choices, one_of


class ScreeningJob(models.Model):
    """What is to be done, who is at it, and what came of it. The Celery message only points here.

    `token` names the last attempt: a worker that lost its claim cannot write a result. `delivery`
    is the id of the Celery message that claimed it: the same message coming back means that its
    worker died.
    """

    opening = models.ForeignKey(Opening, on_delete=models.CASCADE, related_name="jobs")
    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="jobs")
    batch = models.ForeignKey(Batch, null=True, blank=True, on_delete=models.SET_NULL, related_name="jobs")
    # Where the resume came from, where that is not what is said of its batch (a row of a table says it).
    own_source = models.CharField(max_length=60, blank=True)
    # What "present" means, where the user fixed it.
    as_of = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=20, choices=choices(JobStatus), default=JobStatus.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    token = models.UUIDField(null=True, blank=True)
    delivery = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    # When the message was last sent.
    sent_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ("pk",)
        indexes = (
            models.Index(fields=["status", "sent_at"], name="job_by_status"),
            models.Index(fields=["opening", "status"], name="job_by_opening"),
        )
        constraints = (
            models.UniqueConstraint(fields=["opening", "resume"], name="job_resume_once_an_opening"),
            one_of("status", JobStatus, "job_status_known"),
            all_or_none(["token", "claimed_at"], "job_claim_all_or_none"),
            models.CheckConstraint(
                condition=~Q(status=JobStatus.RUNNING) | Q(token__isnull=False),
                name="job_claimed_while_running",
            ),
            models.CheckConstraint(
                condition=Q(status__in=FINISHED, finished_at__isnull=False)
                | (~Q(status__in=FINISHED) & Q(finished_at__isnull=True)),
                name="job_finished_has_date",
            ),
        )

    def __str__(self) -> str:
        return f"{self.resume} for {self.opening}: {self.status}"

    @property
    def source(self) -> str:
        """Where the resume came from, as far as somebody said."""
        return self.own_source or (self.batch.source if self.batch else "")
