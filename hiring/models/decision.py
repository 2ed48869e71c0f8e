"""Decisions: the packet that is put in front of who decides, and what they decide."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from hiring.enums import DecisionKind, PacketStatus
from hiring.models.application import Application
from hiring.models.opening import Opening
from roles.enums import RoleLevel
from roles.models.constraints import all_or_none, choices, one_of
from roles.permissions import Part


class DecisionPacket(models.Model):
    """Finalists side by side under one rubric, frozen: `content` is canonical JSON, `sha256` its hash. What
    changes afterwards (a new match, a correction, a judgement, a withdrawal) voids it.

    Where a finalist had their data erased, what was about them is gone from the content: `erased_at` says
    since when, `erased_sha256` is the hash of what is left, and `sha256` stays that of what was sealed."""

    opening = models.ForeignKey(Opening, on_delete=models.PROTECT, related_name="packets")
    number = models.PositiveIntegerField()
    status = models.CharField(max_length=20, choices=choices(PacketStatus), default=PacketStatus.WAITING)
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    # The screener's recommendation, in words.
    summary = models.TextField(blank=True)
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField(default=timezone.now)
    # When it stopped waiting, and why it was sent back or voided.
    ended_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    escalated_at = models.DateTimeField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)
    erased_sha256 = models.CharField(max_length=64, null=True, blank=True)  # noqa: DJ001 - null with erased_at

    class Meta:
        ordering = ("submitted_at", "pk")
        constraints = (
            all_or_none(["erased_at", "erased_sha256"], "packet_erased_all_or_none"),
            models.UniqueConstraint(fields=["opening", "number"], name="packet_number_once"),
            one_of("status", PacketStatus, "packet_status_known"),
            models.CheckConstraint(
                condition=Q(status=PacketStatus.WAITING, ended_at__isnull=True)
                | (~Q(status=PacketStatus.WAITING) & Q(ended_at__isnull=False)),
                name="packet_ended_has_date",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=(PacketStatus.SENT_BACK, PacketStatus.VOIDED)) | ~Q(reason=""),
                name="packet_ended_has_reason",
            ),
        )

    def __str__(self) -> str:
        return f"{self.opening}, packet {self.number}"


class PacketEntry(models.Model):
    """A finalist. `rank` is the place by score among the finalists, 1 the best, equals sharing it."""

    packet = models.ForeignKey(DecisionPacket, on_delete=models.CASCADE, related_name="entries")
    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="packet_entries")
    position = models.PositiveIntegerField()
    rank = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=["packet", "application"], name="packet_application_once"),
            models.UniqueConstraint(fields=["packet", "position"], name="packet_position_once"),
        )

    def __str__(self) -> str:
        return f"{self.packet}: {self.application_id}"


class Decision(models.Model):
    """One decision on one application, for good. `level` is the role's and `part` what the person decided
    as: the database refuses a senior decision, or a veto, by anyone but a director.

    `second_look` is what was written on the page that shows who is passed over, where a hire goes against
    the ranking. `on_behalf_of` is who is absent.
    """

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="decisions")
    packet = models.ForeignKey(
        DecisionPacket, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions"
    )
    # Of the packet as it was read.
    packet_sha256 = models.CharField(max_length=64, blank=True)
    kind = models.CharField(max_length=10, choices=choices(DecisionKind))
    level = models.CharField(max_length=20, choices=choices(RoleLevel))
    part = models.CharField(max_length=20, choices=choices(Part))
    reason = models.TextField()
    against_ranking = models.BooleanField(default=False)
    second_look = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    on_behalf_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["application"],
                condition=Q(kind__in=(DecisionKind.HIRE, DecisionKind.REJECT)),
                name="decision_once_an_application",
            ),
            models.UniqueConstraint(
                fields=["application"], condition=Q(kind=DecisionKind.VETO), name="veto_once_an_application"
            ),
            one_of("kind", DecisionKind, "decision_kind_known"),
            one_of("level", RoleLevel, "decision_level_known"),
            models.CheckConstraint(condition=~Q(reason=""), name="decision_has_reason"),
            models.CheckConstraint(
                condition=Q(part=Part.DIRECTOR)
                | (
                    Q(part=Part.MANAGER, level__in=(RoleLevel.INDIVIDUAL, RoleLevel.TEAM_LEAD))
                    & ~Q(kind=DecisionKind.VETO)
                ),
                name="decision_senior_by_director",
            ),
            models.CheckConstraint(
                condition=Q(against_ranking=False) | ~Q(second_look=""), name="decision_had_second_look"
            ),
            models.CheckConstraint(
                condition=Q(kind=DecisionKind.VETO) | Q(packet__isnull=False), name="decision_has_packet"
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.application_id}"


class Delegation(models.Model):
    """Somebody's desk in somebody else's hands while they are away, both days included."""

    giver = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="given")
    taker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="taken")
    first_day = models.DateField()
    last_day = models.DateField()
    why = models.CharField(max_length=200, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("first_day", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(first_day__lte=models.F("last_day")), name="delegation_days_in_order"
            ),
            models.CheckConstraint(condition=~Q(giver=models.F("taker")), name="delegation_to_somebody_else"),
        )

    def __str__(self) -> str:
        return f"{self.taker} for {self.giver}"
