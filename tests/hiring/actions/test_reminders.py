"""Reminders: to whom, when, and once."""

from datetime import datetime, timedelta

import pytest
from django.conf import LazySettings
from django.contrib.auth.models import User
from django.utils import timezone

from hiring.actions.packets import take_back
from hiring.actions.reminders import remind
from hiring.enums import MailKind
from hiring.models import DecisionPacket, Delegation, SentMail
from hiring.tasks import remind_deciders
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.packets import junior_version, make_finalist, make_submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def manager() -> User:
    return make_user(Part.MANAGER)


@pytest.fixture
def packet(manager: User) -> DecisionPacket:
    """Waits for its hiring manager."""
    opening = make_opening(role_version=junior_version(), hiring_manager=manager)
    made = make_submitted(make_finalist(opening), make_finalist(opening))
    SentMail.objects.all().delete()
    return made


def after(days: float) -> datetime:
    return timezone.now() + timedelta(days=days)


def mails() -> set[tuple[str, int]]:
    return set(SentMail.objects.values_list("kind", "to"))


def test_who_decides_is_reminded_after_two_days_once(packet: DecisionPacket, manager: User) -> None:
    assert [remind(now=after(days)) for days in (1.9, 2.1, 2.2, 3)] == [0, 1, 0, 0]
    assert mails() == {(MailKind.PACKET_REMINDER, manager.pk)}


def test_every_director_is_told_after_five_days_once(packet: DecisionPacket, manager: User) -> None:
    one, other = make_user(Part.DIRECTOR), make_user(Part.DIRECTOR)

    assert [remind(now=after(days)) for days in (2.1, 5.1, 5.2)] == [1, 3, 0]
    told = {one.pk, other.pk, packet.submitted_by_id}
    assert mails() == {
        (MailKind.PACKET_REMINDER, manager.pk),
        *((MailKind.PACKET_ESCALATED, pk) for pk in told),
    }


def test_who_stands_in_is_reminded_in_place_of_who_is_away(packet: DecisionPacket, manager: User) -> None:
    deputy, day = make_user(Part.MANAGER), timezone.localdate(after(2.1))
    Delegation.objects.create(giver=manager, taker=deputy, first_day=day, last_day=day)

    remind(now=after(2.1))

    assert mails() == {(MailKind.PACKET_REMINDER, deputy.pk)}


def test_what_no_longer_waits_reminds_nobody(packet: DecisionPacket) -> None:
    take_back(packet=packet, why="Ben withdrew", by=packet.submitted_by)

    assert remind(now=after(9)) == 0


def test_the_days_are_settings(packet: DecisionPacket, settings: LazySettings) -> None:
    settings.REMIND_AFTER_DAYS = 7

    assert remind(now=after(6)) == 1
    assert set(SentMail.objects.values_list("kind", flat=True)) == {MailKind.PACKET_ESCALATED}


def test_a_packet_without_a_hiring_manager_reminds_the_directors() -> None:
    director, opening = make_user(Part.DIRECTOR), make_opening(role_version=junior_version())
    make_submitted(make_finalist(opening), make_finalist(opening))
    SentMail.objects.all().delete()

    remind(now=after(3))

    assert mails() == {(MailKind.PACKET_REMINDER, director.pk)}


def test_the_beat_reminds(packet: DecisionPacket) -> None:
    DecisionPacket.objects.update(submitted_at=after(-3))

    assert (remind_deciders(), remind_deciders()) == (1, 0)
