"""Several people deciding at once, each in a thread with a connection of their own: one outcome."""

from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth.models import User

from hiring.actions.choices import Choice
from hiring.actions.decisions import decide, veto
from hiring.actions.packets import take_back
from hiring.enums import DecisionKind, PacketStatus, RejectionReason, Stage
from hiring.models import Application, Decision, DecisionPacket
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.at_once import at_once
from tests.factories.models import make_opening, make_user
from tests.factories.packets import make_finalist, make_submitted

pytestmark = pytest.mark.django_db(transaction=True)

REASON = "Led the largest ward."


@pytest.fixture
def packet() -> DecisionPacket:
    """Two equals for one position."""
    opening = make_opening()
    return make_submitted(make_finalist(opening, "Ada"), make_finalist(opening, "Ben"))


@pytest.fixture
def directors() -> tuple[User, User]:
    return make_user(Part.DIRECTOR), make_user(Part.DIRECTOR)


def deciding(packet: DecisionPacket, name: str, by: User, kind: DecisionKind) -> Callable[[], object]:
    """Each person has the packet and the application as they read them."""
    application = Application.objects.get(candidate__name=name)
    code = RejectionReason.OTHERS_STRONGER if kind is DecisionKind.REJECT else ""
    choice = Choice(kind, packet.sha256, REASON, reason_code=code)
    own = DecisionPacket.objects.select_related("opening__role_version").get(pk=packet.pk)
    return lambda: decide(packet=own, application=application, choice=choice, by=by)


@pytest.fixture(autouse=True)
def _whole(packet: DecisionPacket) -> Iterator[None]:
    """Whatever happened: a stage for each decision, and one record for each."""
    yield
    stages = {DecisionKind.HIRE: Stage.HIRED, DecisionKind.REJECT: Stage.REJECTED}
    for decision in Decision.objects.exclude(kind=DecisionKind.VETO).select_related("application"):
        assert decision.application.stage in (stages[DecisionKind(decision.kind)], Stage.VETOED)
    decided = AuditEntry.objects.filter(verb__startswith="decided: ")
    assert decided.count() == Decision.objects.count()


def test_of_two_directors_who_disagree_one_decides_and_the_other_is_told(
    packet: DecisionPacket, directors: tuple[User, User]
) -> None:
    one, other = directors

    told = at_once(
        deciding(packet, "Ada", one, DecisionKind.HIRE), deciding(packet, "Ada", other, DecisionKind.REJECT)
    )

    decision = Decision.objects.get()
    (words,) = [each for each in told if each != "done"]
    said = "hired" if decision.kind == DecisionKind.HIRE else "turned down"
    assert words.startswith(f"Already decided: Ada was {said} by {decision.by.username} on ")


def test_two_clicks_of_one_person_are_one_decision(
    packet: DecisionPacket, directors: tuple[User, User]
) -> None:
    one, _ = directors

    told = at_once(*(deciding(packet, "Ada", one, DecisionKind.HIRE) for _ in range(4)))

    assert (set(told), Decision.objects.count()) == ({"done"}, 1)


def test_one_position_is_filled_once(packet: DecisionPacket, directors: tuple[User, User]) -> None:
    one, other = directors

    told = at_once(
        deciding(packet, "Ada", one, DecisionKind.HIRE), deciding(packet, "Ben", other, DecisionKind.HIRE)
    )

    assert sorted(told) == ["All positions are filled: 1 of 1.", "done"]
    assert Application.objects.filter(stage=Stage.HIRED).count() == 1


def test_a_hire_while_the_packet_is_taken_back_is_one_or_the_other(
    packet: DecisionPacket, directors: tuple[User, User]
) -> None:
    one, _ = directors
    own = DecisionPacket.objects.get(pk=packet.pk)

    told = at_once(
        deciding(packet, "Ada", one, DecisionKind.HIRE),
        lambda: take_back(packet=own, why="Ben withdrew", by=packet.submitted_by),
    )

    packet.refresh_from_db()
    assert packet.status == PacketStatus.VOIDED
    ada = Application.objects.get(candidate__name="Ada")
    if told[0] == "done":
        assert ada.stage == Stage.HIRED
    else:
        assert told[0] == "This packet is void: Ben withdrew. A new one has to be submitted."
        assert ada.stage == Stage.SHORTLISTED


def test_a_veto_at_the_moment_of_the_hire_has_the_last_word(
    packet: DecisionPacket, directors: tuple[User, User]
) -> None:
    one, other = directors
    ada = Application.objects.get(candidate__name="Ada")

    told = at_once(
        deciding(packet, "Ada", one, DecisionKind.HIRE),
        lambda: veto(application=ada, reason="References do not hold.", by=other),
    )

    ada.refresh_from_db()
    assert (told[1], ada.stage) == ("done", Stage.VETOED)
    assert told[0] == "done" or told[0].startswith("Already decided: Ada was vetoed by")


def test_the_last_two_decisions_at_once_end_the_packet(
    packet: DecisionPacket, directors: tuple[User, User]
) -> None:
    one, other = directors

    told = at_once(
        deciding(packet, "Ada", one, DecisionKind.HIRE), deciding(packet, "Ben", other, DecisionKind.REJECT)
    )

    packet.refresh_from_db()
    assert (told, packet.status) == (["done", "done"], PacketStatus.DECIDED)
