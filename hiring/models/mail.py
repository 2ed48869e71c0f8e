"""Mail: what it says, and what was sent to whom."""

from django.conf import settings
from django.db import models

from hiring.enums import MailKind
from roles.models.constraints import choices, one_of


class MailTemplate(models.Model):
    """The text of one kind of mail, where somebody changed it; what is not here is seeds/mail.yaml's. Both
    fields are Django templates without tags: only the names that the kind allows."""

    kind = models.CharField(max_length=40, choices=choices(MailKind), unique=True)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("kind",)
        constraints = (one_of("kind", MailKind, "mail_template_kind_known"),)

    def __str__(self) -> str:
        return self.kind


class SentMail(models.Model):
    """A mail to one person. `sent_at` is null until it has left, `error` why the last try failed.

    A try begins by setting `tried_at` and counting `attempts`: nobody else tries until it counts as lost
    (hiring/actions/mail.py). Who has no address gets none: then `address` is empty and `error` says so.
    """

    kind = models.CharField(max_length=40, choices=choices(MailKind))
    to = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="mail")
    address = models.EmailField(blank=True)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    # What it is about, e.g. "hiring.decisionpacket" and its id.
    object_type = models.CharField(max_length=60)
    object_id = models.CharField(max_length=40)
    created_at = models.DateTimeField(auto_now_add=True)
    tried_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "sent mail"
        ordering = ("pk",)
        indexes = (models.Index(fields=["object_type", "object_id"], name="mail_by_object"),)
        constraints = (one_of("kind", MailKind, "mail_kind_known"),)

    def __str__(self) -> str:
        return f"{self.kind} to {self.address}"
