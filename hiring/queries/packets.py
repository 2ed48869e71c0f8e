"""Packets: which hold an application, which wait for a decision."""

from collections.abc import Iterable

from django.db.models import QuerySet

from hiring.enums import PacketStatus
from hiring.models import Application, DecisionPacket


def waiting_packets() -> QuerySet[DecisionPacket]:
    return DecisionPacket.objects.filter(status=PacketStatus.WAITING)


def waiting_packets_with(applications: Iterable[Application]) -> QuerySet[DecisionPacket]:
    """The packets in which one of the applications waits for a decision."""
    keys = [application.pk for application in applications]
    return waiting_packets().filter(entries__application__in=keys).distinct()
