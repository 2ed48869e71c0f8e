"""Vetoes: a director's last word, until the first day of work."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from hiring.actions.applications import move
from hiring.actions.decisions import veto
from hiring.actions.refusals import NotAllowed, Refused
from hiring.enums import DecisionKind, MailKind, PacketStatus, Stage
from hiring.models import DecisionPacket, SentMail
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.packets import junior_version, make_finalist
from tests.hiring.actions.decisions.deciding import finalists, hire

pytestmark = pytest.mark.django_db


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
