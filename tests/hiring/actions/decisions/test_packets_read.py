"""Nobody decides but on what they read, as it was submitted and still is."""

import pytest
from django.contrib.auth.models import User

from hiring.actions.voiding import void_packets
from hiring.enums import Stage
from hiring.models import Application, Correction, DecisionPacket, Opening
from hiring.packet.holding import WORDS
from roles.enums import CentreKind, PayPeriod
from roles.models import SalaryBand
from tests.factories.models import make_draft
from tests.factories.readings import charge_nurse
from tests.hiring.actions.decisions.deciding import finalists, hire, refused

pytestmark = pytest.mark.django_db


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


def test_terms_that_changed_without_voiding_the_packet_are_found_out(
    packet: DecisionPacket, director: User
) -> None:
    draft = make_draft(charge_nurse())
    band = SalaryBand.objects.create(version=draft, position=9, currency="GBP", period=PayPeriod.YEAR)
    other = {
        "title": "Ward 4", "place": "York", "centre_kind": CentreKind.INBOUND, "headcount": 2, "band": band,
        "blind": True, "judges_first": True,
    }  # fmt: skip
    Opening.objects.update(**other)

    said = " and ".join(WORDS.values())
    assert refused(packet, finalists(packet)[0], director) == (
        f"The opening is not what this packet says any more: its {said} changed since. A new one has to be"
        " submitted."
    )


def test_who_else_is_to_fill_an_opening_changes_nothing_in_a_packet(
    packet: DecisionPacket, director: User
) -> None:
    Opening.objects.update(hiring_manager=None)

    assert hire(packet, finalists(packet)[0], director).against_ranking is False
