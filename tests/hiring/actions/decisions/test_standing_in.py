"""Deciding in the place of somebody who is away."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.utils import timezone

from hiring.actions.refusals import NotAllowed, Refused
from hiring.enums import MailKind
from hiring.models import DecisionPacket, Delegation, SentMail
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.packets import junior_version, make_finalist, make_submitted
from tests.hiring.actions.decisions.deciding import finalists, hire, refused, turn_down

pytestmark = pytest.mark.django_db


def test_who_stands_in_decides_for_who_is_away_and_only_then() -> None:
    manager, deputy = make_user(Part.MANAGER), make_user(Part.MANAGER)
    opening = make_opening(role_version=junior_version(), hiring_manager=manager)
    packet = make_submitted(make_finalist(opening), make_finalist(opening))
    today = timezone.localdate()
    Delegation.objects.create(giver=manager, taker=deputy, first_day=today, last_day=today)

    decision = hire(packet, finalists(packet)[0], deputy, on_behalf_of=manager)

    assert (decision.by, decision.on_behalf_of, decision.part) == (deputy, manager, Part.MANAGER)
    Delegation.objects.update(first_day=today - timedelta(days=2), last_day=today - timedelta(days=1))
    with pytest.raises(NotAllowed):
        hire(packet, finalists(packet)[1], User.objects.get(pk=deputy.pk), on_behalf_of=manager)


def test_nobody_decides_for_somebody_who_did_not_hand_over(packet: DecisionPacket, director: User) -> None:
    with pytest.raises(NotAllowed):
        hire(packet, finalists(packet)[0], director, on_behalf_of=make_user(Part.DIRECTOR))


def test_standing_in_is_no_way_around_a_conflict() -> None:
    manager, deputy = make_user(Part.MANAGER, email="max@example.org"), make_user(Part.MANAGER)
    opening = make_opening(role_version=junior_version(), hiring_manager=manager)
    own = make_finalist(opening, person={"email": "max@example.org"})
    packet = make_submitted(own, make_finalist(opening))
    today = timezone.localdate()
    Delegation.objects.create(giver=manager, taker=deputy, first_day=today, last_day=today)

    words = refused(packet, own, deputy, on_behalf_of=manager)

    assert words == f"{manager.username} could not decide this: nor can who stands in for them."


def test_both_people_are_named_in_the_trail_the_mail_and_to_who_decides_second(director: User) -> None:
    manager = make_user(Part.MANAGER, first_name="Max")
    deputy = make_user(Part.MANAGER, first_name="Dora")
    opening = make_opening(role_version=junior_version(), hiring_manager=manager)
    packet = make_submitted(make_finalist(opening, "Ada"))
    today = timezone.localdate()
    Delegation.objects.create(giver=manager, taker=deputy, first_day=today, last_day=today)

    hire(packet, finalists(packet)[0], deputy)

    entry = AuditEntry.objects.get(verb="decided: hire")
    assert (entry.by, entry.detail["in_place_of"]) == (deputy, manager.username)
    mails = SentMail.objects.filter(kind=MailKind.DECIDED)
    assert {mail.to for mail in mails if "Dora in place of Max has decided" in mail.body} == {
        manager,
        packet.submitted_by,
    }
    assert "Ada was hired by Dora in place of Max on" in refused_second(packet, director)


def refused_second(packet: DecisionPacket, by: User) -> str:
    with pytest.raises(Refused) as error:
        turn_down(packet, finalists(packet)[0], by)
    return str(error.value)


@pytest.mark.parametrize("part", [None, Part.RECRUITER])
def test_nobody_stands_in_for_who_has_no_desk_any_more(part: Part | None) -> None:
    """Who has left is not active; who changed their part decides nothing that could be handed over."""
    manager, deputy = make_user(Part.MANAGER), make_user(Part.MANAGER)
    opening = make_opening(role_version=junior_version(), hiring_manager=manager)
    packet = make_submitted(make_finalist(opening))
    today = timezone.localdate()
    Delegation.objects.create(giver=manager, taker=deputy, first_day=today, last_day=today)
    if part:
        manager.groups.set([Group.objects.get_or_create(name=part)[0]])
    else:
        User.objects.filter(pk=manager.pk).update(is_active=False)

    for giver in (None, manager):
        with pytest.raises(NotAllowed):
            hire(packet, finalists(packet)[0], deputy, on_behalf_of=giver)


def test_who_stands_in_for_somebody_promoted_since_decides_as_who_they_are() -> None:
    manager, deputy = make_user(Part.MANAGER), make_user(Part.MANAGER)
    opening = make_opening(role_version=junior_version(), hiring_manager=manager)
    packet = make_submitted(make_finalist(opening))
    today = timezone.localdate()
    Delegation.objects.create(giver=manager, taker=deputy, first_day=today, last_day=today)
    manager.groups.set([Group.objects.get_or_create(name=Part.DIRECTOR)[0]])

    assert hire(packet, finalists(packet)[0], deputy).part == Part.MANAGER
