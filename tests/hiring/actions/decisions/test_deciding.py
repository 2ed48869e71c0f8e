"""Decisions: by whom, why, one for good, and who is told."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from hiring.actions.decisions import turn_down_rest
from hiring.actions.refusals import NotAllowed, Refused
from hiring.enums import DecisionKind, MailKind, OpeningStatus, PacketStatus, RejectionReason, Stage
from hiring.models import Decision, DecisionPacket, Opening, SentMail
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.packets import junior_version, make_finalist, make_submitted
from tests.hiring.actions.decisions.deciding import REASON, choice, finalists, hire, refused, turn_down

pytestmark = pytest.mark.django_db


def test_a_hire_is_kept_with_who_as_what_why_and_what_they_read(
    packet: DecisionPacket, director: User
) -> None:
    ada, _ = finalists(packet)
    day = timezone.localdate() + timedelta(days=30)

    decision = hire(packet, ada, director, reason=f" {REASON} ", starts_on=day)

    ada.refresh_from_db()
    assert (ada.stage, ada.starts_on) == (Stage.HIRED, day)
    assert (decision.level, decision.part, decision.by) == ("manager", Part.DIRECTOR, director)
    assert (decision.reason, decision.packet_sha256) == (REASON, packet.sha256)
    assert (decision.against_ranking, decision.second_look, decision.on_behalf_of) == (False, "", None)
    entry = AuditEntry.objects.get(verb="decided: hire")
    assert (entry.who, entry.object_type, entry.object_id) == (
        director.username,
        "hiring.application",
        str(ada.pk),
    )


def test_a_decision_is_told_to_who_prepared_it_and_to_the_hiring_manager(
    packet: DecisionPacket, director: User
) -> None:
    SentMail.objects.all().delete()

    hire(packet, finalists(packet)[0], director)

    assert set(SentMail.objects.values_list("kind", "to")) == {
        (MailKind.DECIDED, packet.submitted_by_id),
        (MailKind.DECIDED, packet.opening.hiring_manager_id),
    }


def test_a_packet_ends_with_the_last_decision(packet: DecisionPacket, director: User) -> None:
    ada, ben = finalists(packet)

    hire(packet, ada, director)
    assert DecisionPacket.objects.get().status == PacketStatus.WAITING

    turn_down(packet, ben, director)
    assert DecisionPacket.objects.get().status == PacketStatus.DECIDED


@pytest.mark.parametrize("part", [Part.RECRUITER, Part.MANAGER, Part.AUDITOR, Part.ADMINISTRATOR])
def test_a_senior_hire_is_a_directors(packet: DecisionPacket, part: Part) -> None:
    user = make_user(part)
    Opening.objects.update(hiring_manager=user)
    packet.opening.refresh_from_db()

    with pytest.raises(NotAllowed):
        hire(packet, finalists(packet)[0], user)
    assert not Decision.objects.exists()


def test_a_junior_hire_is_the_hiring_managers_and_nobody_elses_but_a_directors() -> None:
    manager = make_user(Part.MANAGER)
    opening = make_opening(role_version=junior_version(), hiring_manager=manager)
    packet = make_submitted(make_finalist(opening), make_finalist(opening))
    ada, ben = finalists(packet)

    with pytest.raises(NotAllowed):
        hire(packet, ada, make_user(Part.MANAGER))
    assert hire(packet, ada, manager).part == Part.MANAGER
    assert turn_down(packet, ben, make_user(Part.DIRECTOR)).part == Part.DIRECTOR


def test_a_reason_is_always_given(packet: DecisionPacket, director: User) -> None:
    assert refused(packet, finalists(packet)[0], director, reason="  ").startswith("Give your reason")


def test_turning_down_needs_a_reason_that_is_counted(packet: DecisionPacket, director: User) -> None:
    with pytest.raises(Refused, match="Choose for what reason"):
        turn_down(packet, finalists(packet)[1], director, reason_code="")


def test_nobody_decides_on_themselves(packet: DecisionPacket, director: User) -> None:
    ada, _ = finalists(packet)
    User.objects.filter(pk=director.pk).update(email=ada.candidate.email.upper())
    director.refresh_from_db()

    assert refused(packet, ada, director).startswith("Nobody decides on themselves")


def test_nobody_decides_on_an_application_they_screened_alone(packet: DecisionPacket, director: User) -> None:
    ada, _ = finalists(packet)
    ada.screenings.create(by=director)

    assert refused(packet, ada, director).startswith("You screened this application alone")
    ada.screenings.create(by=make_user(Part.RECRUITER))
    assert hire(packet, ada, director).by == director


def test_no_more_are_hired_than_there_are_positions(packet: DecisionPacket, director: User) -> None:
    ada, ben = finalists(packet)
    hire(packet, ada, director)

    assert refused(packet, ben, director, second_look="x") == "All positions are filled: 1 of 1."


def test_nobody_is_hired_for_a_closed_opening(packet: DecisionPacket, director: User) -> None:
    Opening.objects.update(status=OpeningStatus.CLOSED)

    assert refused(packet, finalists(packet)[0], director).startswith("The opening is closed")


def test_a_double_click_is_one_decision_with_the_same_answer(packet: DecisionPacket, director: User) -> None:
    ada, _ = finalists(packet)

    first, second = hire(packet, ada, director), hire(packet, ada, director)

    assert first == second
    assert AuditEntry.objects.filter(verb="decided: hire").count() == 1


def test_who_decides_second_is_told_who_was_first(packet: DecisionPacket, director: User) -> None:
    ada, _ = finalists(packet)
    hire(packet, ada, director)

    with pytest.raises(Refused, match=f"Already decided: Ada was hired by {director.username}"):
        turn_down(packet, ada, make_user(Part.DIRECTOR))
    with pytest.raises(Refused, match="Already decided: Ada was hired by you"):
        turn_down(packet, ada, director)
    assert Decision.objects.count() == 1


def test_everybody_left_is_turned_down_for_one_reason(packet: DecisionPacket, director: User) -> None:
    ada, ben = finalists(packet)
    hire(packet, ada, director)

    rest = choice(packet, kind=DecisionKind.REJECT, reason_code=RejectionReason.OTHERS_STRONGER)
    decisions = turn_down_rest(packet=packet, choice=rest, by=director)

    assert [(each.application, each.kind) for each in decisions] == [(ben, DecisionKind.REJECT)]
    assert DecisionPacket.objects.get().status == PacketStatus.DECIDED


def test_the_database_refuses_a_senior_decision_by_a_manager(packet: DecisionPacket) -> None:
    with pytest.raises(IntegrityError, match="decision_senior_by_director"), transaction.atomic():
        Decision.objects.create(
            application=finalists(packet)[0],
            packet=packet,
            kind=DecisionKind.HIRE,
            level="manager",
            part=Part.MANAGER,
            reason=REASON,
            by=make_user(Part.MANAGER),
        )
