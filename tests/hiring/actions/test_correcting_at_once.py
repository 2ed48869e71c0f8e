"""Correcting what was read while others change the same rows: nothing is lost, and nobody sees an error."""

import time
from threading import Event

import pytest
from django.db import connection, transaction

from hiring.actions.choices import Choice
from hiring.actions.corrections import correct, undo_correction
from hiring.actions.decisions import decide
from hiring.actions.judgements import record_judgement
from hiring.enums import DecisionKind, PacketStatus
from hiring.models import Correction, Decision, DecisionPacket, Opening, Resume, Screening
from hiring.queries.screenings import asked_criteria
from roles.permissions import Part
from tests.factories.at_once import at_once
from tests.factories.models import make_opening, make_user
from tests.factories.packets import make_finalist, make_submitted

pytestmark = pytest.mark.django_db(transaction=True)

# PostgreSQL looks for deadlocks after a second of waiting.
SOON = 0.9


@pytest.fixture
def packet() -> DecisionPacket:
    opening = make_opening()
    return make_submitted(make_finalist(opening, "Ada"), make_finalist(opening, "Ben"))


def correcting(name: str, employer: str = "Elm Hospital") -> None:
    changes = {"employment/0/employer": employer}
    resume = Resume.objects.get(candidate__name=name)
    correct(resume=resume, changes=changes, why="Page 1", by=make_user(Part.RECRUITER))


def somebody_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
        return bool(cursor.fetchone()[0])


def in_the_other_order(started: Event) -> None:
    """Locks the resume, and then, once the correction waits for that, what the correction has locked."""
    with transaction.atomic():
        Resume.objects.select_for_update().get(candidate__name="Ada")
        started.set()
        until = time.monotonic() + SOON
        while connection.vendor == "postgresql" and not somebody_waits() and time.monotonic() < until:
            time.sleep(0.01)
        Opening.objects.select_for_update().get()


def test_a_correction_that_the_database_ends_for_another_is_made_all_the_same(packet: DecisionPacket) -> None:
    started = Event()

    def correcting_then() -> None:
        started.wait(SOON)
        correcting("Ada")

    told = at_once(lambda: in_the_other_order(started), correcting_then)

    packet.refresh_from_db()
    assert (told, Correction.objects.count(), packet.status) == (["done", "done"], 1, PacketStatus.VOIDED)


def test_a_correction_at_the_moment_of_the_hire_is_before_it_or_after_it(packet: DecisionPacket) -> None:
    director, ada = make_user(Part.DIRECTOR), packet.entries.select_related("application")[0].application
    choice = Choice(DecisionKind.HIRE, packet.sha256, "Led the largest ward.")

    told = at_once(
        lambda: decide(packet=packet, application=ada, choice=choice, by=director), lambda: correcting("Ben")
    )

    now = DecisionPacket.objects.get()
    assert (told[1], Correction.objects.count(), now.status) == ("done", 1, PacketStatus.VOIDED)
    void = "This packet is void: What was read of a resume was corrected. A new one has to be submitted."
    assert (told[0], Decision.objects.count()) in {("done", 1), (void, 0)}


def test_corrections_of_two_finalists_at_once_are_both_kept(packet: DecisionPacket) -> None:
    assert at_once(lambda: correcting("Ada"), lambda: correcting("Ben")) == ["done", "done"]

    assert sorted(Correction.objects.values_list("resume__candidate__name", flat=True)) == ["Ada", "Ben"]
    assert DecisionPacket.objects.get().status == PacketStatus.VOIDED


def test_a_correction_taken_back_while_somebody_judges_voids_the_packet_once(packet: DecisionPacket) -> None:
    ada = packet.entries.select_related("application__opening")[0].application
    levels = {row.key: 0 for row in asked_criteria(ada.opening)}
    made = Correction.objects.create(
        resume=ada.resume,
        path="employment/0/employer",
        before=None,
        after="Elm",
        why="x",
        by=(rosa := make_user(Part.RECRUITER)),
    )

    told = at_once(
        lambda: undo_correction(correction=made, by=rosa),
        lambda: record_judgement(application=ada, levels=levels, by=rosa),
    )

    assert (told, Screening.objects.count()) == (["done", "done"], 1)
    assert DecisionPacket.objects.get().status == PacketStatus.VOIDED
