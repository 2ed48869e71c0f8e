"""Deciding, short: what the tests of decisions do most."""

import pytest
from django.contrib.auth.models import User
from django.db import transaction

from hiring.actions.choices import Choice
from hiring.actions.decisions import decide
from hiring.actions.refusals import Refused
from hiring.enums import DecisionKind, RejectionReason
from hiring.models import Application, Decision, DecisionPacket

REASON = "Led the largest ward, with figures to show."


def hire(packet: DecisionPacket, application: Application, by: User, **fields: object) -> Decision:
    return decide(packet=packet, application=application, choice=choice(packet, **fields), by=by)


def choice(packet: DecisionPacket, **fields: object) -> Choice:
    given = {"kind": DecisionKind.HIRE, "sha256": packet.sha256, "reason": REASON, **fields}
    return Choice(**given)  # type: ignore[arg-type]


def turn_down(packet: DecisionPacket, application: Application, by: User, **fields: object) -> Decision:
    given = {"kind": DecisionKind.REJECT, "reason_code": RejectionReason.OTHERS_STRONGER, **fields}
    return hire(packet, application, by, **given)


def finalists(packet: DecisionPacket) -> list[Application]:
    return [entry.application for entry in packet.entries.select_related("application")]


def refused(packet: DecisionPacket, application: Application, by: User, **fields: object) -> str:
    """Why a hire is refused; nothing is stored then."""
    with pytest.raises(Refused) as error, transaction.atomic():
        hire(packet, application, by, **fields)
    assert not Decision.objects.filter(application=application, kind=DecisionKind.HIRE).exists()
    return str(error.value)
