"""Whatever changes what a packet says makes it void, and nothing else does: change by change."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from hiring.actions.acceptance import close_opening
from hiring.actions.applications import move, move_by_screener, undo
from hiring.actions.choices import Choice
from hiring.actions.corrections import correct, undo_correction
from hiring.actions.decisions import decide, veto
from hiring.actions.delegation import hand_over
from hiring.actions.duplicates import tell_apart
from hiring.actions.judgements import keep_judgement, recommend, record_judgement
from hiring.actions.matches import match_again, store_match
from hiring.actions.merges import merge_candidates, undo_merge
from hiring.actions.notes import add_note
from hiring.actions.openings import Terms, edit_opening
from hiring.actions.refusals import NotAllowed, Refused
from hiring.actions.sightings import PACKET, saw
from hiring.actions.voiding import void_packets
from hiring.actions.weights import WeightsLocked, set_weights
from hiring.enums import DecisionKind, MailKind, OpeningStatus, PacketStatus, ScreeningOutcome, Stage
from hiring.matching.report import Pay, PayResult
from hiring.models import Application, Correction, DecisionPacket, Merge, Move, Opening, SentMail
from hiring.queries.screenings import asked_criteria
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_application, make_candidate, make_opening, make_user, make_version
from tests.factories.packets import make_finalist, make_submitted
from tests.factories.readings import nurse_manager

pytestmark = pytest.mark.django_db

EMPLOYER = {"employment/0/employer": "Elm Hospital"}


@dataclass(frozen=True)
class Signed:
    """Ada and Ben wait in a packet. Before it was submitted a fact of Ada's resume was set right, she was
    found to be one person with somebody else, and Rosa shortlisted her."""

    packet: DecisionPacket
    ada: Application
    ben: Application
    rosa: User
    director: User


@pytest.fixture
def signed() -> Signed:
    opening = make_opening(hiring_manager=make_user(Part.MANAGER))
    rosa, director = make_user(Part.RECRUITER, first_name="Rosa"), make_user(Part.DIRECTOR)
    ada, ben = make_finalist(opening, "Ada"), make_finalist(opening, "Ben")
    correct(resume=ada.resume, changes=EMPLOYER, why="Page 1", by=rosa)
    merge_candidates(kept=ada.candidate, gone=make_candidate(), taken=(), by=rosa)
    ada.refresh_from_db()
    for stage in (Stage.HOLD, Stage.SHORTLISTED):
        move_by_screener(applications=[ada], to=stage, by=rosa)
    return Signed(make_submitted(ada, ben), ada, ben, rosa, director)


def corrects(it: Signed) -> None:
    correct(resume=it.ada.resume, changes={"employment/0/employer": "Oak"}, why="Page 2", by=it.rosa)


def corrects_an_address(it: Signed) -> None:
    correct(resume=it.ada.resume, changes={"contact/phone": "+1 555 0100"}, why="Page 1", by=it.rosa)


def takes_a_correction_back(it: Signed) -> None:
    undo_correction(correction=Correction.objects.get(), by=it.rosa)


def reads_another_salary(it: Signed) -> None:
    """As a newer engine does."""
    assert it.ada.match
    report = it.ada.match.match_report
    versions = report.versions.model_copy(update={"engine": "newer"})
    pay = Pay(result=PayResult.ABOVE, text="Expects more than the band.")
    newer = report.model_copy(update={"versions": versions, "pay": pay})
    store_match(resume=it.ada.resume, opening=it.packet.opening, report=newer)


def matches_again(it: Signed) -> None:
    """By the same engine, to the same end."""
    match_again(application=it.ada)


def judges(it: Signed) -> None:
    levels = {row.key: 0 for row in asked_criteria(it.packet.opening)}
    record_judgement(application=it.ada, levels=levels, by=it.rosa)


def judges_for_now(it: Signed) -> None:
    levels = {row.key: 0 for row in asked_criteria(it.packet.opening)}
    keep_judgement(application=it.ada, levels=levels, by=it.rosa)


def recommends_who_is_turned_down(it: Signed) -> None:
    choice = Choice(DecisionKind.REJECT, it.packet.sha256, "Ben leads more.", reason_code="others_stronger")
    decide(packet=it.packet, application=it.ada, choice=choice, by=it.director)
    it.ada.refresh_from_db()
    outcome = ScreeningOutcome.SHORTLIST
    recommend(application=it.ada, outcome=outcome, by=it.rosa, revision=it.ada.revision)


def withdraws(it: Signed) -> None:
    move_by_screener(applications=[it.ada], to=Stage.WITHDRAWN, by=it.rosa)


def merges(it: Signed) -> None:
    merge_candidates(kept=make_candidate(), gone=it.ada.candidate, taken=["name"], by=it.rosa)


def takes_a_merge_back(it: Signed) -> None:
    undo_merge(merge=Merge.objects.get(), by=it.rosa)


def tells_apart(it: Signed) -> None:
    tell_apart(one=it.ada.candidate, other=it.ben.candidate, by=it.rosa)


def takes_the_shortlisting_back(it: Signed) -> None:
    """Too late: it has been moved since."""
    undo(batch=Move.objects.filter(by=it.rosa).latest("pk").batch, by=it.rosa)


def corrects_somebody_else(it: Signed) -> None:
    other = make_application(it.packet.opening)
    correct(resume=other.resume, changes=EMPLOYER, why="Page 1", by=it.rosa)


def notes(it: Signed) -> None:
    add_note(application=it.ada, text="Called her", by=it.rosa)


def looks(it: Signed) -> None:
    saw(application=it.ada, what=PACKET, named=True, by=it.director)


def marries(it: Signed) -> None:
    it.rosa.last_name = "Elm"
    it.rosa.save()


def publishes_the_role_again(it: Signed) -> None:
    make_version(nurse_manager().model_copy(update={"skills": ()}))


def goes_away(it: Signed) -> None:
    today = timezone.localdate()
    hand_over(by=it.director, taker=make_user(Part.DIRECTOR), first_day=today, last_day=today)


def sets_weights(it: Signed) -> None:
    with suppress(WeightsLocked):
        set_weights(opening=it.packet.opening, factors={}, by=it.rosa)


def edits_the_opening(it: Signed) -> None:
    opening = it.packet.opening
    with suppress(NotAllowed):
        edit_opening(opening=opening, terms=Terms(title="Other"), by=it.rosa, seen=opening.terms_digest)


def closes_the_opening(it: Signed) -> None:
    with suppress(Refused):
        close_opening(opening=it.packet.opening, by=it.director, reason="No money")


def vetoes(it: Signed) -> None:
    veto(application=it.ada, reason="References do not hold.", by=it.director)


def edits_the_opening_somehow(it: Signed) -> None:
    """Nothing brings an opening back to where its terms can be edited while a packet waits; should it be."""
    Opening.objects.update(status=OpeningStatus.PROPOSED)
    edits_the_opening(it)
    Opening.objects.update(status=OpeningStatus.OPEN)


STANDS = ""
TABLE: list[tuple[Callable[[Signed], None], str]] = [
    # The name, contacts and facts of a finalist, and the corrections of them.
    (corrects, "What was read of a resume was corrected."),
    (corrects_an_address, "What was read of a resume was corrected."),
    (takes_a_correction_back, "What was read of a resume was corrected."),
    (corrects_somebody_else, STANDS),
    (merges, "Two candidates were found to be one person."),
    (takes_a_merge_back, "A candidate was found to be two people."),
    (tells_apart, STANDS),
    # Scores, levels, gates, flags, salary expectation.
    (reads_another_salary, "A finalist was matched anew."),
    (matches_again, STANDS),
    (sets_weights, STANDS),
    # What screeners say.
    (judges, "Rosa has judged Ada since it was submitted."),
    (judges_for_now, STANDS),
    (recommends_who_is_turned_down, "Rosa has recommended something else on Ada since it was submitted."),
    (notes, STANDS),
    (marries, STANDS),
    # Who still waits.
    (withdraws, "Somebody in it has withdrawn."),
    (takes_the_shortlisting_back, STANDS),
    (vetoes, STANDS),
    # The opening, its role, who decides, who saw what.
    (edits_the_opening, STANDS),
    (edits_the_opening_somehow, "The terms of the opening were changed."),
    (closes_the_opening, STANDS),
    (publishes_the_role_again, STANDS),
    (goes_away, STANDS),
    (looks, STANDS),
]


@pytest.mark.parametrize(("change", "why"), TABLE, ids=lambda each: getattr(each, "__name__", None))
def test_what_changes_a_packet_makes_it_void_and_who_submitted_it_is_told(
    signed: Signed, change: Callable[[Signed], None], why: str
) -> None:
    SentMail.objects.all().delete()

    change(signed)

    packet = DecisionPacket.objects.get()
    mails = SentMail.objects.filter(kind=MailKind.PACKET_VOIDED)
    assert packet.reason == why
    assert packet.status == (PacketStatus.VOIDED if why else PacketStatus.WAITING)
    assert [mail.to for mail in mails if why in mail.body] == ([packet.submitted_by] if why else [])


@pytest.mark.parametrize(("change", "why"), TABLE, ids=lambda each: getattr(each, "__name__", None))
def test_who_decides_does_so_on_what_holds_and_reads_why_it_does_not(
    signed: Signed, change: Callable[[Signed], None], why: str
) -> None:
    change(signed)
    choice = Choice(DecisionKind.HIRE, signed.packet.sha256, "Leads more.", second_look="Both are fit.")

    try:
        decide(packet=signed.packet, application=signed.ben, choice=choice, by=signed.director)
    except Refused as refused:
        words = str(refused)
    else:
        words = STANDS

    assert words == (f"This packet is void: {why} A new one has to be submitted." if why else STANDS)


def stages(packet: DecisionPacket) -> list[str]:
    return list(packet.entries.values_list("application__stage", flat=True))


def test_a_change_to_a_finalist_voids_the_packet_that_waits() -> None:
    opening, user = make_opening(), make_user(Part.RECRUITER)
    ada, ben = make_finalist(opening), make_finalist(opening)
    packet = make_submitted(ada, ben)

    assert void_packets(applications=[ada, ben], why="A job's title was corrected", by=user) == 1

    packet.refresh_from_db()
    assert (packet.status, packet.reason) == (PacketStatus.VOIDED, "A job's title was corrected")
    assert packet.ended_at
    assert stages(packet) == [Stage.SHORTLISTED, Stage.SHORTLISTED]
    entry = AuditEntry.objects.get(verb="voided packet")
    assert (entry.who, entry.object_id) == (user.username, str(packet.pk))


def test_who_withdrew_stays_withdrawn_when_their_packet_is_voided() -> None:
    opening = make_opening()
    ada, ben = make_finalist(opening), make_finalist(opening)
    packet = make_submitted(ada, ben)
    move(applications=[ada], to=Stage.WITHDRAWN, by=None)

    assert set(stages(packet)) == {Stage.WITHDRAWN, Stage.SHORTLISTED}


def test_a_packet_that_no_longer_waits_stays_as_it_ended() -> None:
    opening = make_opening()
    ada, ben = make_finalist(opening), make_finalist(opening)
    packet = make_submitted(ada, ben)
    void_packets(applications=[ada], why="first", by=None)

    assert void_packets(applications=[ada], why="second", by=None) == 0

    packet.refresh_from_db()
    assert packet.reason == "first"


def test_packets_of_others_are_left_alone() -> None:
    opening = make_opening()
    make_submitted(make_finalist(opening), make_finalist(opening))

    assert void_packets(applications=[make_application()], why="elsewhere", by=None) == 0
    assert DecisionPacket.objects.get().status == PacketStatus.WAITING
