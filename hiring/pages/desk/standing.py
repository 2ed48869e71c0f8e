"""Where each finalist of a packet stands now, beside what was frozen, and what this person can do."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User

from hiring.conflicts import conflict
from hiring.enums import DecisionKind, Stage
from hiring.models import Application, Decision, DecisionPacket
from hiring.packet.content import Content, Finalist
from hiring.packet.writing import name
from hiring.pages.desk.forms import HireForm, TurnDownForm
from hiring.pages.words import DECISIONS, STAGE_STYLES
from hiring.permissions import decides_only_for_another, givers, may_veto
from hiring.words import STAGES


@dataclass(frozen=True, slots=True)
class Deciding:
    """The forms for one finalist."""

    hire: HireForm
    turn_down: TurnDownForm


@dataclass(frozen=True, slots=True)
class Decided:
    words: str
    by: str
    instead_of: str
    row: Decision


@dataclass(frozen=True, slots=True)
class Standing:
    """`conflict` is why this person may not decide; `forms` are there where they can."""

    finalist: Finalist
    stage: str
    style: str
    waits: bool
    decided: tuple[Decided, ...]
    conflict: str
    forms: Deciding | None
    vetoes: bool


def standings(
    packet: DecisionPacket, content: Content, rows: Iterable[Application], user: User, acts: bool
) -> list[Standing]:
    """In the packet's order; `acts` says whether this person can decide on the packet now."""
    by_id = {row.pk: row for row in rows}
    asked = asked_for(packet, user) if acts else []
    return [
        _standing(packet, each, by_id[each.application], user, asked if acts else None)
        for each in content.finalists
    ]


def asked_for(packet: DecisionPacket, user: User) -> list[User]:
    """For whom the person can choose to decide, where they can choose."""
    return [] if decides_only_for_another(user, packet.opening) else givers(user, packet.opening)


def _standing(
    packet: DecisionPacket, finalist: Finalist, row: Application, user: User, asked: list[User] | None
) -> Standing:
    stage = Stage(row.stage)
    waits = stage is Stage.DECIDING
    hindrance = conflict(user, row) if waits and asked is not None else ""
    return Standing(
        finalist=finalist,
        stage=STAGES[stage],
        style=STAGE_STYLES.get(stage, ""),
        waits=waits,
        decided=tuple(_decided(each) for each in row.decisions.all()),
        conflict=hindrance,
        forms=_forms(packet, row, asked) if waits and asked is not None and not hindrance else None,
        vetoes=may_veto(user) and stage in (Stage.DECIDING, Stage.HIRED),
    )


def _decided(decision: Decision) -> Decided:
    instead_of = name(decision.on_behalf_of) if decision.on_behalf_of else ""
    return Decided(DECISIONS[DecisionKind(decision.kind)], name(decision.by), instead_of, decision)


def _forms(packet: DecisionPacket, row: Application, asked: list[User]) -> Deciding:
    return Deciding(
        HireForm(initial=initial(packet, asked, row), givers=asked, auto_id=f"hire-{row.pk}-%s"),
        TurnDownForm(initial=initial(packet, asked, row), givers=asked, auto_id=f"down-{row.pk}-%s"),
    )


def initial(packet: DecisionPacket, asked: list[User], row: Application | None = None) -> dict[str, Any]:
    """What a form starts with; the hiring manager's desk is what it usually is about."""
    manager = packet.opening.hiring_manager_id
    return {
        "sha256": packet.sha256,
        "application": row.pk if row else None,
        "on_behalf_of": manager if manager in [user.pk for user in asked] else None,
    }
