"""Packets: submitted whole or not at all, sent back, taken back, and voided by what changes."""

import pytest
from django.utils import timezone

from hiring.actions.applications import move
from hiring.actions.packets import send_back, submit_packet, take_back
from hiring.actions.refusals import NotAllowed, Refused
from hiring.enums import MailKind, OpeningStatus, PacketStatus, Stage
from hiring.models import Application, DecisionPacket, Delegation, Match, Opening, SentMail
from hiring.packet.content import digest
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.packets import (
    SUMMARY,
    junior_version,
    make_finalist,
    make_submitted,
    unread,
    weak,
)

pytestmark = pytest.mark.django_db


def stages(packet: DecisionPacket) -> list[str]:
    return list(packet.entries.values_list("application__stage", flat=True))


def test_finalists_stand_in_the_order_of_their_scores_and_wait() -> None:
    opening = make_opening()
    none, low = make_finalist(opening, reading=unread()), make_finalist(opening, reading=weak())
    high, equal = make_finalist(opening), make_finalist(opening)

    packet = make_submitted(none, low, high, equal)

    assert list(packet.entries.values_list("application", "rank")) == [
        (high.pk, 1),
        (equal.pk, 1),
        (low.pk, 3),
        (none.pk, None),
    ]
    assert (packet.number, packet.status, packet.summary) == (1, PacketStatus.WAITING, SUMMARY)
    assert {each.stage for each in (none, low, high, equal)} == {Stage.DECIDING}


def test_the_content_is_sealed_by_its_hash_as_the_database_gives_it_back() -> None:
    opening = make_opening()
    packet = make_submitted(make_finalist(opening), make_finalist(opening, reading=weak()))

    kept = DecisionPacket.objects.get(pk=packet.pk)

    assert digest(kept.content) == kept.sha256
    assert [each["application"] for each in kept.content["finalists"]] == [
        each.application_id for each in kept.entries.all()
    ]


def test_submitting_is_recorded_and_told_to_every_director_of_a_senior_role() -> None:
    opening = make_opening(hiring_manager=make_user(Part.MANAGER))
    directors = {make_user(Part.DIRECTOR), make_user(Part.DIRECTOR)}

    packet = make_submitted(make_finalist(opening), make_finalist(opening))

    assert set(SentMail.objects.values_list("kind", "to")) == {
        (MailKind.PACKET_SUBMITTED, user.pk) for user in directors
    }
    entry = AuditEntry.objects.get(verb="submitted packet")
    assert (entry.object_id, entry.detail) == (str(packet.pk), {"sha256": packet.sha256, "finalists": 2})


def test_a_junior_packet_is_told_to_the_hiring_manager_alone() -> None:
    make_user(Part.DIRECTOR)
    manager = make_user(Part.MANAGER)
    opening = make_opening(role_version=junior_version(), hiring_manager=manager)

    make_submitted(make_finalist(opening), make_finalist(opening))

    assert list(SentMail.objects.values_list("to", flat=True)) == [manager.pk]


def test_numbers_count_an_openings_packets() -> None:
    opening = make_opening()
    make_submitted(make_finalist(opening), make_finalist(opening))

    assert make_submitted(make_finalist(opening), make_finalist(opening)).number == 2


@pytest.mark.parametrize("part", [Part.MANAGER, Part.DIRECTOR, Part.AUDITOR, Part.ADMINISTRATOR])
def test_only_who_screens_submits(part: Part) -> None:
    opening = make_opening()
    people = [make_finalist(opening), make_finalist(opening)]

    with pytest.raises(NotAllowed):
        submit_packet(opening=opening, applications=people, summary=SUMMARY, by=make_user(part))
    assert not DecisionPacket.objects.exists()


def refused(applications: list[Application], summary: str = SUMMARY) -> str:
    """Why a packet is not taken; nothing is changed then."""
    before = list(Application.objects.order_by("pk").values_list("stage", "revision"))
    with pytest.raises(Refused) as error:
        make_submitted(*applications, summary=summary)
    assert not DecisionPacket.objects.exists()
    assert list(Application.objects.order_by("pk").values_list("stage", "revision")) == before
    return str(error.value)


def test_nobody_is_nothing_to_decide_and_too_many_are_no_comparison() -> None:
    opening = make_opening()
    people = [make_finalist(opening) for _ in range(11)]

    with pytest.raises(Refused, match="at least one"):
        submit_packet(opening=opening, applications=[], summary=SUMMARY, by=make_user(Part.RECRUITER))
    assert refused(people) == "Choose up to 10 finalists, and at least one."


def test_one_alone_can_be_decided_on() -> None:
    packet = make_submitted(make_finalist(make_opening()))

    assert [(entry.position, entry.rank) for entry in packet.entries.all()] == [(1, 1)]


def test_a_packet_says_what_is_recommended() -> None:
    opening = make_opening()

    assert refused([make_finalist(opening), make_finalist(opening)], summary=" ") == (
        "Say what you recommend, and why."
    )


def test_who_was_moved_in_the_meantime_keeps_the_packet_from_being_made() -> None:
    opening = make_opening()
    ada, ben = make_finalist(opening, "Ada"), make_finalist(opening, "Ben")
    move(applications=[Application.objects.get(pk=ben.pk)], to=Stage.HOLD, by=None)

    assert refused([ada, ben]).startswith("Ben ")


def test_scores_by_other_weights_do_not_compare() -> None:
    opening = make_opening()
    ada, ben = make_finalist(opening, "Ada"), make_finalist(opening, "Ben")
    Match.objects.filter(applications=ben).update(weighting="f" * 64)
    ben.refresh_from_db()

    assert refused([ada, ben]).startswith("Ben: matched with other weights")


def test_who_nobody_has_judged_comes_into_no_packet_where_judgements_come_first() -> None:
    opening = make_opening(judges_first=True)
    ada, ben, eva = (make_finalist(opening, name) for name in ("Ada", "Ben", "Eva"))
    by = make_user(Part.RECRUITER)
    ada.screenings.create(by=by, revealed_at=timezone.now())
    ben.screenings.create(by=by)

    assert refused([ada, ben, eva]).startswith("Ben, Eva: nobody has recorded a judgement yet")
    assert make_submitted(ada).entries.count() == 1


def test_a_closed_opening_takes_no_packet() -> None:
    opening = make_opening()
    people = [make_finalist(opening), make_finalist(opening)]
    Opening.objects.update(status=OpeningStatus.CLOSED)

    assert refused(people) == "The opening is not open: nobody can be decided on."


def test_nobody_is_named_in_a_refusal_of_a_blind_opening() -> None:
    opening = make_opening(blind=True)
    ada, ben = make_finalist(opening), make_finalist(opening, "Ben")
    move(applications=[Application.objects.get(pk=ben.pk)], to=Stage.HOLD, by=None)

    assert refused([ada, ben]).startswith(f"Candidate {ben.code} ")


def test_applications_of_another_opening_are_not_there() -> None:
    ada, ben = make_finalist(make_opening()), make_finalist(make_opening())

    with pytest.raises(NotAllowed):
        make_submitted(ada, ben)


def test_sending_back_shortlists_everybody_again_and_tells_who_prepared_it() -> None:
    opening, recruiter, director = make_opening(), make_user(Part.RECRUITER), make_user(Part.DIRECTOR)
    packet = make_submitted(make_finalist(opening), make_finalist(opening), by=recruiter)
    SentMail.objects.all().delete()

    send_back(packet=packet, sha256=packet.sha256, reason=" Ask for references. ", by=director)

    packet.refresh_from_db()
    assert (packet.status, packet.reason) == (PacketStatus.SENT_BACK, "Ask for references.")
    assert stages(packet) == [Stage.SHORTLISTED, Stage.SHORTLISTED]
    assert list(SentMail.objects.values_list("kind", "to")) == [(MailKind.PACKET_SENT_BACK, recruiter.pk)]


def test_sending_back_twice_is_sending_back_once() -> None:
    opening, director = make_opening(), make_user(Part.DIRECTOR)
    packet = make_submitted(make_finalist(opening), make_finalist(opening))

    for _ in range(2):
        send_back(packet=packet, sha256=packet.sha256, reason="Ask for references.", by=director)

    assert AuditEntry.objects.filter(verb="sent packet back").count() == 1
    with pytest.raises(Refused, match="This packet was sent back: Ask for references"):
        send_back(packet=packet, sha256=packet.sha256, reason="Other", by=director)


def test_sending_back_needs_a_reason_and_the_right_person() -> None:
    opening = make_opening(hiring_manager=make_user(Part.MANAGER))
    packet = make_submitted(make_finalist(opening), make_finalist(opening))

    with pytest.raises(Refused, match="Say what is missing"):
        send_back(packet=packet, sha256=packet.sha256, reason=" ", by=make_user(Part.DIRECTOR))
    assert opening.hiring_manager
    with pytest.raises(NotAllowed):
        send_back(packet=packet, sha256=packet.sha256, reason="Mine", by=opening.hiring_manager)


def test_who_sends_back_in_somebodys_place_is_named_with_them() -> None:
    manager, deputy = make_user(Part.MANAGER, first_name="Max"), make_user(Part.MANAGER, first_name="Dora")
    opening = make_opening(role_version=junior_version(), hiring_manager=manager)
    packet = make_submitted(make_finalist(opening))
    today = timezone.localdate()
    Delegation.objects.create(giver=manager, taker=deputy, first_day=today, last_day=today)

    send_back(packet=packet, sha256=packet.sha256, reason="Ask for references.", by=deputy)

    assert AuditEntry.objects.get(verb="sent packet back").detail["in_place_of"] == manager.username
    assert "Dora in place of Max has sent" in SentMail.objects.get(kind=MailKind.PACKET_SENT_BACK).body


def test_who_screens_takes_a_packet_back_with_a_reason() -> None:
    opening = make_opening()
    packet = make_submitted(make_finalist(opening), make_finalist(opening))

    take_back(packet=packet, why="Ben withdrew", by=make_user(Part.RECRUITER))

    packet.refresh_from_db()
    assert (packet.status, packet.reason) == (PacketStatus.VOIDED, "Ben withdrew")
    with pytest.raises(Refused, match="This packet is void: Ben withdrew"):
        take_back(packet=packet, why="Again", by=make_user(Part.RECRUITER))
    with pytest.raises(NotAllowed):
        take_back(packet=packet, why="Mine", by=make_user(Part.DIRECTOR))
