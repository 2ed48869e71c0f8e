"""Decisions: by whom, on what they read, one for good; vetoes; hires against the ranking."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from hiring.actions.applications import move
from hiring.actions.decisions import Choice, SecondLook, decide, turn_down_rest, veto
from hiring.actions.refusals import NotAllowed, Refused
from hiring.actions.voiding import void_packets
from hiring.enums import DecisionKind, MailKind, OpeningStatus, PacketStatus, RejectionReason, Stage
from hiring.models import Application, Correction, Decision, DecisionPacket, Delegation, Opening, SentMail
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.packets import junior_version, make_finalist, make_submitted, unread, weak

pytestmark = pytest.mark.django_db

REASON = "Led the largest ward, with figures to show."


def hire(packet: DecisionPacket, application: Application, by: User, **fields: object) -> Decision:
    return decide(packet=packet, application=application, choice=choice(packet, **fields), by=by)


def choice(packet: DecisionPacket, **fields: object) -> Choice:
    given = {"kind": DecisionKind.HIRE, "sha256": packet.sha256, "reason": REASON, **fields}
    return Choice(**given)  # type: ignore[arg-type]


def turn_down(packet: DecisionPacket, application: Application, by: User, **fields: object) -> Decision:
    given = {"kind": DecisionKind.REJECT, "reason_code": RejectionReason.OTHERS_STRONGER, **fields}
    return hire(packet, application, by, **given)


@pytest.fixture
def director() -> User:
    return make_user(Part.DIRECTOR)


@pytest.fixture
def packet() -> DecisionPacket:
    """Of a senior role: Ada, then Ben, who scores less."""
    opening = make_opening(hiring_manager=make_user(Part.MANAGER))
    return make_submitted(make_finalist(opening, "Ada"), make_finalist(opening, "Ben", reading=weak()))


def finalists(packet: DecisionPacket) -> list[Application]:
    return [entry.application for entry in packet.entries.select_related("application")]


def refused(packet: DecisionPacket, application: Application, by: User, **fields: object) -> str:
    """Why a hire is refused; nothing is stored then."""
    with pytest.raises(Refused) as error, transaction.atomic():
        hire(packet, application, by, **fields)
    assert not Decision.objects.filter(application=application, kind=DecisionKind.HIRE).exists()
    return str(error.value)


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


def test_standing_in_is_no_way_around_a_conflict() -> None:
    manager, deputy = make_user(Part.MANAGER, email="max@example.org"), make_user(Part.MANAGER)
    opening = make_opening(role_version=junior_version(), hiring_manager=manager)
    own = make_finalist(opening, person={"email": "max@example.org"})
    packet = make_submitted(own, make_finalist(opening))
    today = timezone.localdate()
    Delegation.objects.create(giver=manager, taker=deputy, first_day=today, last_day=today)

    words = refused(packet, own, deputy, on_behalf_of=manager)

    assert words == f"{manager.username} could not decide this: nor can who stands in for them."


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


def test_a_packet_changed_after_it_was_submitted_is_refused(packet: DecisionPacket, director: User) -> None:
    ada, _ = finalists(packet)
    packet.content["finalists"][0]["score"] = "99"
    DecisionPacket.objects.update(content=packet.content)

    assert refused(packet, ada, director).startswith("This packet is not what was submitted")


def test_another_packet_than_the_one_that_was_read_is_refused(packet: DecisionPacket, director: User) -> None:
    words = refused(packet, finalists(packet)[0], director, sha256="f" * 64)

    assert words.startswith("This packet is not the one that was on your page")


def test_a_void_packet_is_refused_with_why(packet: DecisionPacket, director: User) -> None:
    ada, ben = finalists(packet)
    void_packets(applications=[ben], why="A date was corrected.", by=None)

    assert refused(packet, ada, director) == (
        "This packet is void: A date was corrected. A new one has to be submitted."
    )


@pytest.mark.parametrize("change", ["match", "correction", "stage"])
def test_what_changed_without_voiding_the_packet_is_found_out(
    packet: DecisionPacket, director: User, change: str
) -> None:
    ada, ben = finalists(packet)
    if change == "match":
        Application.objects.filter(pk=ben.pk).update(match=None)
    elif change == "correction":
        Correction.objects.create(resume=ben.resume, path="x", why="misread", by=director)
    else:
        Application.objects.filter(pk=ben.pk).update(stage=Stage.WITHDRAWN)

    assert refused(packet, ada, director) == (
        "What this packet says of Ben has changed since: a new one has to be submitted."
    )


def test_a_hire_against_the_ranking_asks_for_a_second_look(packet: DecisionPacket, director: User) -> None:
    ada, ben = finalists(packet)

    with pytest.raises(SecondLook) as look:
        hire(packet, ben, director)

    (over,) = look.value.people
    assert (over.finalist.application, over.finalist.name) == (ada.pk, "Ada")
    assert over.ahead == ada.match.score - ben.match.score  # type: ignore[union-attr,operator]
    assert sum(each.points for each in over.differences) == over.ahead
    assert not Decision.objects.exists()


def test_the_words_of_the_second_look_are_kept(packet: DecisionPacket, director: User) -> None:
    _, ben = finalists(packet)

    decision = hire(packet, ben, director, second_look=" Knows the ward. ")

    assert (decision.against_ranking, decision.second_look) == (True, "Knows the ward.")


def test_turning_down_the_best_first_is_no_way_around_the_second_look(
    packet: DecisionPacket, director: User
) -> None:
    ada, ben = finalists(packet)
    turn_down(packet, ada, director)

    with pytest.raises(SecondLook):
        hire(packet, ben, director)


def test_nobody_is_passed_over_who_is_hired_too(director: User) -> None:
    opening = make_opening(headcount=2)
    packet = make_submitted(make_finalist(opening), make_finalist(opening, reading=weak()))
    ada, ben = finalists(packet)
    hire(packet, ada, director)

    assert hire(packet, ben, director).against_ranking is False


def test_who_could_not_be_scored_is_hired_against_the_ranking(director: User) -> None:
    opening = make_opening()
    packet = make_submitted(make_finalist(opening, "Ada"), make_finalist(opening, reading=unread()))

    with pytest.raises(SecondLook) as look:
        hire(packet, finalists(packet)[1], director)
    assert [(over.finalist.name, over.ahead) for over in look.value.people] == [("Ada", None)]


def test_everybody_left_is_turned_down_for_one_reason(packet: DecisionPacket, director: User) -> None:
    ada, ben = finalists(packet)
    hire(packet, ada, director)

    rest = choice(packet, kind=DecisionKind.REJECT, reason_code=RejectionReason.OTHERS_STRONGER)
    decisions = turn_down_rest(packet=packet, choice=rest, by=director)

    assert [(each.application, each.kind) for each in decisions] == [(ben, DecisionKind.REJECT)]
    assert DecisionPacket.objects.get().status == PacketStatus.DECIDED


def test_a_director_vetoes_a_hire_until_the_person_starts(packet: DecisionPacket, director: User) -> None:
    ada, _ = finalists(packet)
    hire(packet, ada, director, starts_on=timezone.localdate() + timedelta(days=1))
    other = make_user(Part.DIRECTOR)

    decision = veto(application=ada, reason="References do not hold.", by=other)

    ada.refresh_from_db()
    assert (ada.stage, decision.kind, decision.part) == (Stage.VETOED, DecisionKind.VETO, Part.DIRECTOR)
    assert veto(application=ada, reason="References do not hold.", by=other) == decision
    with pytest.raises(Refused, match="Already decided: Ada was vetoed by"):
        veto(application=ada, reason="Mine too", by=director)


def test_a_veto_comes_too_late_on_the_first_day(packet: DecisionPacket, director: User) -> None:
    ada, _ = finalists(packet)
    hire(packet, ada, director, starts_on=timezone.localdate())

    with pytest.raises(Refused, match="a veto comes too late"):
        veto(application=ada, reason="Late", by=director)


def test_any_application_can_be_vetoed_at_any_level(director: User) -> None:
    application = make_finalist(make_opening(role_version=junior_version()))

    assert veto(application=application, reason="Known.", by=director).packet is None


def test_a_veto_on_a_finalist_settles_them_and_leaves_the_packet_waiting(
    packet: DecisionPacket, director: User
) -> None:
    ada, ben = finalists(packet)

    veto(application=ada, reason="Known.", by=director)

    assert DecisionPacket.objects.get().status == PacketStatus.WAITING
    # Nobody is passed over who cannot be hired any more.
    assert hire(packet, ben, director).against_ranking is False


@pytest.mark.parametrize("part", [Part.RECRUITER, Part.MANAGER, Part.AUDITOR, Part.ADMINISTRATOR])
def test_only_directors_veto(part: Part) -> None:
    with pytest.raises(NotAllowed):
        veto(application=make_finalist(make_opening()), reason="No.", by=make_user(part))


def test_nobody_vetoes_who_has_withdrawn(director: User) -> None:
    application = make_finalist(make_opening(), "Ada")
    move(applications=[application], to=Stage.WITHDRAWN, by=None)

    with pytest.raises(Refused, match="Ada has withdrawn"):
        veto(application=application, reason="No.", by=director)


def test_a_veto_frees_the_position(packet: DecisionPacket, director: User) -> None:
    ada, ben = finalists(packet)
    hire(packet, ada, director)
    veto(application=ada, reason="Known.", by=director)

    assert hire(packet, ben, director).against_ranking is False


def test_a_veto_is_told_to_everybody_whose_work_it_ends(packet: DecisionPacket, director: User) -> None:
    ada, _ = finalists(packet)
    screener = make_user(Part.RECRUITER)
    ada.screenings.create(by=screener)
    hire(packet, ada, director)
    SentMail.objects.all().delete()

    veto(application=ada, reason="Known.", by=make_user(Part.DIRECTOR))

    told = {screener.pk, director.pk, packet.submitted_by_id, packet.opening.hiring_manager_id}
    assert set(SentMail.objects.values_list("kind", "to")) == {(MailKind.VETOED, pk) for pk in told}


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
