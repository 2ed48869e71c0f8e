"""Decision packets: submitted by who screens, voided by whatever changes afterwards."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from hiring.enums import PacketStatus
from hiring.models import Application, DecisionPacket
from hiring.queries import waiting_packets, waiting_packets_with
from roles.actions.audit import record


@transaction.atomic
def void_packets(*, applications: Iterable[Application], why: str, by: User | None) -> int:
    """Voids the packets in which one of the applications waits for a decision; how many.

    To be called by whatever changes a finalist, after the change and in its transaction: who decides must
    not decide on what no longer holds. `why` is shown to them.
    """
    return sum(_void(packet, why, by) for packet in waiting_packets_with(applications))


def _void(packet: DecisionPacket, why: str, by: User | None) -> bool:
    if not _end(packet, PacketStatus.VOIDED, why):
        return False
    record(by=by, verb="voided packet", subject=packet, opening=packet.opening_id)
    return True


def _end(packet: DecisionPacket, status: PacketStatus, reason: str = "") -> bool:
    """Ends the waiting; False where something else has ended it already."""
    waiting = waiting_packets().filter(pk=packet.pk)
    return bool(waiting.update(status=status, reason=reason, ended_at=timezone.now()))
