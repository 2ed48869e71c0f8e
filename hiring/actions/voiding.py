"""Voiding: a packet that waits ends as soon as something in it no longer holds, and who made it is told."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from hiring.actions.applications import move
from hiring.actions.mail import notify
from hiring.actions.webhooks import emit
from hiring.enums import EventKind, MailKind, PacketStatus, Stage
from hiring.models import Application, DecisionPacket, Opening
from hiring.queries.packets import waiting_packets, waiting_packets_with
from roles.actions.audit import record


@transaction.atomic
def void_packets(*, applications: Iterable[Application], why: str, by: User | None) -> int:
    """Voids the packets that wait with one of the applications in them; how many.

    To be called by whatever changes a finalist, after the change and in its transaction: who decides must
    not decide on what no longer holds. `why` is shown to them. Who waited in it is shortlisted again.
    """
    return sum(void(packet, why, by) for packet in waiting_packets_with(applications))


@transaction.atomic
def void_packets_of(*, opening: Opening, why: str, by: User | None) -> int:
    """As `void_packets`, by whatever changes what every packet of an opening says of it."""
    packets = list(waiting_packets().filter(opening=opening).order_by("pk"))
    for packet in packets:
        hold(packet)
    return sum(void(packet, why, by) for packet in packets)


def hold_packets(applications: Iterable[Application]) -> None:
    """To be called by whatever changes a finalist, before the change: who decides at the same moment waits
    for us, or we for them, and never both."""
    for packet in waiting_packets_with(applications).order_by("opening", "pk"):
        hold(packet)


def hold(packet: DecisionPacket) -> None:
    """Nobody changes the opening, the finalists or the packet before we are done. Everybody who decides takes
    these locks in this order, so that no two wait for each other."""
    Opening.objects.select_for_update().get(pk=packet.opening_id)
    held = Application.objects.select_for_update().filter(packet_entries__packet=packet.pk)
    list(held.order_by("pk"))
    DecisionPacket.objects.select_for_update().get(pk=packet.pk)


def void(packet: DecisionPacket, why: str, by: User | None) -> bool:
    """Ends a packet because of a change, and tells who submitted it; False where it has ended already."""
    if not end(packet, PacketStatus.VOIDED, why):
        return False
    shortlist_again(packet, by, "The packet is void")
    record(by=by, verb="voided packet", subject=packet, opening=packet.opening_id)
    emit(kind=EventKind.PACKET_VOIDED, about=[packet])
    told = [packet.submitted_by] if packet.submitted_by != by else []
    notify(kind=MailKind.PACKET_VOIDED, to=told, about=packet)
    return True


def shortlist_again(packet: DecisionPacket, by: User | None, why: str) -> None:
    waiting = Application.objects.filter(packet_entries__packet=packet, stage=Stage.DECIDING)
    move(applications=list(waiting.order_by("pk")), to=Stage.SHORTLISTED, by=by, reason=why)


def end(packet: DecisionPacket, status: PacketStatus, reason: str = "") -> bool:
    """Ends the waiting; False where something else has ended it already."""
    ended_at = timezone.now()
    waiting = waiting_packets().filter(pk=packet.pk)
    if not waiting.update(status=status, reason=reason, ended_at=ended_at):
        return False
    packet.status, packet.reason, packet.ended_at = status, reason, ended_at
    return True
