"""Reminders of packets and of proposed openings: to whom, when, and once."""

from datetime import UTC, datetime, timedelta

import pytest
from django.conf import LazySettings
from django.contrib.auth.models import User
from django.utils import timezone

from hiring.actions.acceptance import accept_opening, decline_opening, propose_again
from hiring.actions.packets import take_back
from hiring.actions.reminders import remind
from hiring.enums import MailKind
from hiring.models import DecisionPacket, Delegation, Opening, SentMail
from hiring.tasks import remind_deciders
from roles.permissions import Part
from tests.factories.models import make_opening, make_user, propose
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


@pytest.fixture
def recruiter() -> User:
    return make_user(Part.RECRUITER)


@pytest.fixture
def proposed(manager: User, recruiter: User) -> Opening:
    """Waits for its hiring manager to accept it."""
    opening = propose(recruiter, junior=True, hiring_manager=manager)
    SentMail.objects.all().delete()
    return opening


def test_who_accepts_an_opening_is_reminded_once_and_then_every_director_told(
    proposed: Opening, manager: User, recruiter: User
) -> None:
    director = make_user(Part.DIRECTOR)

    assert [remind(now=after(days)) for days in (1.9, 2.1, 3, 5.1, 6)] == [0, 1, 0, 2, 0]
    assert mails() == {
        (MailKind.OPENING_REMINDER, manager.pk),
        (MailKind.OPENING_ESCALATED, director.pk),
        (MailKind.OPENING_ESCALATED, recruiter.pk),
    }


def test_a_reminder_says_which_opening_waits_and_since_when(proposed: Opening) -> None:
    Opening.objects.update(proposed_at=datetime(2026, 3, 3, 12, tzinfo=UTC))

    remind()

    mail = SentMail.objects.get(kind=MailKind.OPENING_REMINDER)
    assert mail.subject == f"Still to accept: {proposed.title}"
    assert f"{proposed.title} (Charge Nurse) has been waiting since 3 March 2026 for you" in mail.body


def test_who_stands_in_is_reminded_of_an_opening_too(proposed: Opening, manager: User) -> None:
    deputy, day = make_user(Part.MANAGER), timezone.localdate(after(2.1))
    Delegation.objects.create(giver=manager, taker=deputy, first_day=day, last_day=day)

    remind(now=after(2.1))

    assert (MailKind.OPENING_REMINDER, deputy.pk) in mails()


def test_an_answered_opening_reminds_nobody(proposed: Opening, manager: User) -> None:
    accept_opening(opening=proposed, by=manager, seen=proposed.terms_digest)
    SentMail.objects.all().delete()

    assert remind(now=after(9)) == 0


def test_an_opening_that_is_proposed_again_waits_from_then_on(
    proposed: Opening, manager: User, recruiter: User
) -> None:
    Opening.objects.update(proposed_at=after(-3))
    remind()
    decline_opening(opening=proposed, by=manager, seen=proposed.terms_digest, reason="Not this year")

    propose_again(opening=proposed, by=recruiter)

    SentMail.objects.all().delete()
    assert [remind(now=after(days)) for days in (1.9, 2.1)] == [0, 1]
