"""Decisions: hire, turn down, veto. One on an application, by who may, on what they read, for good."""

from django.contrib.auth.models import User
from django.db import transaction

from hiring.actions.applications import move
from hiring.actions.choices import (
    Choice,
    check_choice,
    check_packet,
    check_ranking,
    check_veto,
    decided_before,
    in_whose_place,
)
from hiring.actions.mail import notify
from hiring.actions.packets import close_if_decided
from hiring.actions.refusals import NotAllowed, Refused
from hiring.actions.voiding import hold
from hiring.actions.webhooks import emit
from hiring.enums import DecisionKind, EventKind, MailKind, Stage
from hiring.identity import shown_name
from hiring.models import Application, Decision, DecisionPacket
from hiring.models.opening import TERMS
from hiring.packet.writing import name, names
from hiring.permissions import decides_as, may_decide, may_veto
from hiring.queries.packets import finalists
from roles.actions.audit import name_of, record
from roles.actions.deadlocks import again_after_deadlock
from roles.permissions import Part

STAGES = {
    DecisionKind.HIRE: Stage.HIRED,
    DecisionKind.REJECT: Stage.REJECTED,
    DecisionKind.VETO: Stage.VETOED,
}


@again_after_deadlock
@transaction.atomic
def decide(*, packet: DecisionPacket, application: Application, choice: Choice, by: User) -> Decision:
    """Hires or turns down a finalist. The same choice by the same person twice is one decision.

    Raises NotAllowed; SecondLook, where a hire goes against the ranking and nothing is written about it;
    Refused for everything else, with what to do.
    """
    if not may_decide(by, packet.opening):
        raise NotAllowed
    choice = in_whose_place(choice, by, packet.opening)
    people = _held(packet)
    chosen = next((each for each in people if each.pk == application.pk), None)
    if chosen is None:
        raise NotAllowed
    if decided := decided_before(chosen, choice, by):
        return decided
    check_choice(packet, chosen, choice, by)
    content = check_packet(packet, choice, people)
    over = check_ranking(packet, content, chosen, choice, people)
    decision = _write(chosen, choice, by, packet=packet, against_ranking=bool(over))
    close_if_decided(packet)
    told = [packet.submitted_by, packet.opening.hiring_manager]
    notify(
        kind=MailKind.DECIDED,
        to=[user for user in told if user and user != by],
        about=decision,
        who=names(by, choice.on_behalf_of),
        reason=choice.reason.strip(),
    )
    return decision


@again_after_deadlock
@transaction.atomic
def turn_down_rest(*, packet: DecisionPacket, choice: Choice, by: User) -> list[Decision]:
    """Turns down everybody in the packet who still waits, all for one reason: all or none of them.

    Raises as `decide` does.
    """
    waiting = Application.objects.filter(packet_entries__packet=packet, stage=Stage.DECIDING)
    return [decide(packet=packet, application=each, choice=choice, by=by) for each in waiting.order_by("pk")]


@again_after_deadlock
@transaction.atomic
def veto(*, application: Application, reason: str, by: User) -> Decision:
    """A director's last word on anybody, until the day they start. Final.

    Raises Refused or NotAllowed."""
    if not may_veto(by):
        raise NotAllowed
    Application.objects.select_for_update().get(pk=application.pk)
    chosen = finalists([application.pk]).select_related("opening__role_version").get()
    choice = Choice(DecisionKind.VETO, "", reason)
    if decided := decided_before(chosen, choice, by):
        return decided
    check_veto(chosen, choice, by)
    packet = DecisionPacket.objects.filter(entries__application=chosen).order_by("-pk").first()
    decision = _write(chosen, choice, by, packet=packet)
    if packet:
        close_if_decided(packet)
    _tell_of_veto(decision, packet, by)
    return decision


def _held(packet: DecisionPacket) -> list[Application]:
    """The finalists as they are now; nobody changes them, their opening or the packet before we are done."""
    hold(packet)
    packet.refresh_from_db(fields=["content", "sha256", "status", "reason", "ended_at"])
    packet.opening.refresh_from_db(fields=["status", *TERMS])
    return list(finalists(packet.entries.values_list("application", flat=True)))


def _write(
    application: Application,
    choice: Choice,
    by: User,
    *,
    packet: DecisionPacket | None,
    against_ranking: bool = False,
) -> Decision:
    opening = packet.opening if packet else application.opening
    reason = choice.reason.strip()
    moved = move(
        applications=[application],
        to=STAGES[choice.kind],
        by=by,
        reason_code=choice.reason_code,
        reason=reason,
    )
    if moved.refused:
        raise Refused(f"{shown_name(application)} {moved.refused[0][1]}. Look at the page again.")
    if choice.starts_on:
        Application.objects.filter(pk=application.pk).update(starts_on=choice.starts_on)
    decision = Decision.objects.create(
        application=application,
        packet=packet,
        packet_sha256=choice.sha256,
        kind=choice.kind,
        level=opening.role_version.level,
        part=_part(by, choice.on_behalf_of),
        reason=reason,
        against_ranking=against_ranking,
        second_look=choice.second_look.strip() if against_ranking else "",
        by=by,
        on_behalf_of=choice.on_behalf_of,
    )
    record(
        by=by,
        verb=f"decided: {choice.kind}",
        subject=application,
        decision=decision.pk,
        packet=packet.pk if packet else None,
        against_ranking=against_ranking,
        in_place_of=name_of(choice.on_behalf_of) if choice.on_behalf_of else None,
    )
    emit(kind=EventKind.DECISION_MADE, about=[decision])
    return decision


def _part(by: User, giver: User | None) -> Part:
    """Standing in makes nobody more than they are, nor than who is away."""
    parts = {decides_as(by), decides_as(giver or by)}
    return Part.MANAGER if Part.MANAGER in parts else Part.DIRECTOR


def _tell_of_veto(decision: Decision, packet: DecisionPacket | None, by: User) -> None:
    """Who screened, who prepared the packet, whose opening it is, and whose decision it undoes."""
    application = decision.application
    told = [screening.by for screening in application.screenings.all()]
    told += [each.by for each in application.decisions.all()]
    told += [packet.submitted_by] if packet else []
    told += [manager] if (manager := application.opening.hiring_manager) else []
    notify(
        kind=MailKind.VETOED,
        to=[user for user in told if user != by],
        about=decision,
        who=name(by),
        reason=decision.reason,
    )
