"""Packets: what a change does to them."""

import pytest

from hiring.actions.packets import void_packets
from hiring.enums import PacketStatus
from hiring.models import DecisionPacket
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_packet, make_user

pytestmark = pytest.mark.django_db


def test_a_change_to_a_finalist_voids_the_packet_that_waits() -> None:
    opening, user = make_opening(), make_user(Part.RECRUITER)
    ada, ben = make_application(opening), make_application(opening)
    packet = make_packet(ada, ben)

    assert void_packets(applications=[ada, ben], why="A job's title was corrected", by=user) == 1

    packet.refresh_from_db()
    assert (packet.status, packet.reason) == (PacketStatus.VOIDED, "A job's title was corrected")
    assert packet.ended_at
    entry = AuditEntry.objects.get(object_type="hiring.decisionpacket")
    assert (entry.who, entry.verb, entry.object_id) == (user.username, "voided packet", str(packet.pk))


def test_a_packet_that_no_longer_waits_stays_as_it_ended() -> None:
    packet = make_packet(application := make_application())
    void_packets(applications=[application], why="first", by=None)

    assert void_packets(applications=[application], why="second", by=None) == 0

    packet.refresh_from_db()
    assert packet.reason == "first"


def test_packets_of_others_are_left_alone() -> None:
    make_packet(make_application())

    assert void_packets(applications=[make_application()], why="elsewhere", by=None) == 0
    assert DecisionPacket.objects.get().status == PacketStatus.WAITING
