"""Decisions: hire, turn down, veto. One on an application, by who may, on what they read, for good."""

from dataclasses import dataclass, replace
from datetime import date

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from hiring.actions.applications import move
from hiring.actions.mail import notify
from hiring.actions.packets import CHANGED, close_if_decided, ended_words
from hiring.actions.refusals import NotAllowed, Refused
from hiring.actions.voiding import hold
from hiring.actions.webhooks import emit
from hiring.conflicts import conflict
from hiring.enums import DecisionKind, EventKind, MailKind, OpeningStatus, RejectionReason, Stage
from hiring.identity import shown_name
from hiring.models import Application, Decision, DecisionPacket, Opening
from hiring.models.opening import TERMS
from hiring.packet.content import Content
from hiring.packet.holding import changed, content_of, intact, other_terms
from hiring.packet.passing_over import PassedOver, passed_over
from hiring.packet.writing import name, names
from hiring.permissions import decides_as, decides_only_for_another, givers, may_decide, may_veto
from hiring.queries.packets import finalists
from roles.actions.audit import name_of, record
from roles.actions.deadlocks import again_after_deadlock
from roles.permissions import Part

STAGES = {
    DecisionKind.HIRE: Stage.HIRED,
    DecisionKind.REJECT: Stage.REJECTED,
    DecisionKind.VETO: Stage.VETOED,
}
SAID = {DecisionKind.HIRE: "hired", DecisionKind.REJECT: "turned down", DecisionKind.VETO: "vetoed"}
OTHER_TERMS = (
    "The opening is not what this packet says any more: its {terms} changed since. A new one has to be "
    "submitted."
)
BROKEN = "This packet is not what was submitted: its content no longer fits its seal. Have a new one made."


class SecondLook(Exception):
    """The hire goes against the ranking: who is passed over has to be looked at, and written about."""

    def __init__(self, people: tuple[PassedOver, ...]) -> None:
        super().__init__("This goes against the ranking: look again at who is passed over, and say why.")
        self.people = people


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody decides on an application. `sha256` is that of the packet on their page, `on_behalf_of`
    who is absent and handed their desk over."""

    kind: DecisionKind
    sha256: str
    reason: str
    reason_code: str = ""
    second_look: str = ""
    starts_on: date | None = None
    on_behalf_of: User | None = None


@again_after_deadlock
@transaction.atomic
def decide(*, packet: DecisionPacket, application: Application, choice: Choice, by: User) -> Decision:
    """Hires or turns down a finalist. The same choice by the same person twice is one decision.

    Raises NotAllowed; SecondLook, where a hire goes against the ranking and nothing is written about it;
    Refused for everything else, with what to do.
    """
    if not may_decide(by, packet.opening):
        raise NotAllowed
    choice = _in_whose_place(choice, by, packet.opening)
    people = _held(packet)
    chosen = next((each for each in people if each.pk == application.pk), None)
    if chosen is None:
        raise NotAllowed
    if decided := _before(chosen, choice, by):
        return decided
    _check_choice(packet, chosen, choice, by)
    content = _check_packet(packet, choice, people)
    over = _ranking(packet, content, chosen, choice, people)
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
    if decided := _before(chosen, choice, by):
        return decided
    _check_veto(chosen, choice, by)
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


def _in_whose_place(choice: Choice, by: User, opening: Opening) -> Choice:
    """Nobody is stood in for but who is away today, and only in what they could do themselves."""
    if choice.on_behalf_of is None:
        only = decides_only_for_another(by, opening)
        return replace(choice, on_behalf_of=opening.hiring_manager) if only else choice
    if choice.on_behalf_of not in givers(by, opening):
        raise NotAllowed
    return choice


def _before(application: Application, choice: Choice, by: User) -> Decision | None:
    """The decision that this choice has made already: a second click. Raises Refused for another one."""
    decisions = list(application.decisions.all())
    if choice.kind is DecisionKind.VETO:
        # A veto comes after any other decision, and once.
        decisions = [each for each in decisions if each.kind == DecisionKind.VETO]
    for each in decisions:
        if (each.by_id, each.kind, each.reason) == (by.pk, choice.kind, choice.reason.strip()):
            return each
    if decisions:
        raise Refused(_decided(application, decisions[-1], by))
    return None


def _decided(application: Application, decision: Decision, by: User) -> str:
    who = "you" if decision.by_id == by.pk else names(decision.by, decision.on_behalf_of)
    at = timezone.localtime(decision.at)
    said = f"{shown_name(application)} was {SAID[DecisionKind(decision.kind)]} by {who}"
    return f"Already decided: {said} on {at.day} {at:%B %Y, %H:%M}. Nothing was changed."


def _check_choice(packet: DecisionPacket, application: Application, choice: Choice, by: User) -> None:
    _check_person(application, choice, by)
    if choice.kind is DecisionKind.REJECT and choice.reason_code not in set(RejectionReason):
        raise Refused("Choose for what reason somebody is turned down: it is counted.")
    if choice.kind is DecisionKind.HIRE:
        _check_room(packet.opening)


def _check_person(application: Application, choice: Choice, by: User) -> None:
    if not choice.reason.strip():
        raise Refused("Give your reason: it is kept with the decision.")
    if why := conflict(by, application):
        raise Refused(why)
    if choice.on_behalf_of and conflict(choice.on_behalf_of, application):
        raise Refused(f"{name(choice.on_behalf_of)} could not decide this: nor can who stands in for them.")


def _check_room(opening: Opening) -> None:
    if opening.status != OpeningStatus.OPEN:
        raise Refused("The opening is closed: nobody can be hired for it.")
    hired = opening.applications.filter(stage=Stage.HIRED).count()
    if hired >= opening.headcount:
        raise Refused(f"All positions are filled: {hired} of {opening.headcount}.")


def _check_packet(packet: DecisionPacket, choice: Choice, people: list[Application]) -> Content:
    """Does what was read still hold?"""
    if words := ended_words(packet):
        raise Refused(words)
    if not intact(packet):
        raise Refused(BROKEN)
    if choice.sha256 != packet.sha256:
        raise Refused(CHANGED)
    content = content_of(packet)
    if terms := other_terms(content, packet.opening):
        raise Refused(OTHER_TERMS.format(terms=" and ".join(terms)))
    if others := changed(content, people):
        names = ", ".join(shown_name(each) for each in others)
        raise Refused(f"What this packet says of {names} has changed since: a new one has to be submitted.")
    return content


def _ranking(
    packet: DecisionPacket, content: Content, chosen: Application, choice: Choice, people: list[Application]
) -> tuple[PassedOver, ...]:
    """Who is passed over by a hire. Raises SecondLook where that was not written about."""
    if choice.kind is not DecisionKind.HIRE:
        return ()
    settled = {each.pk for each in people if each.stage in (Stage.HIRED, Stage.VETOED)}
    over = passed_over(content, chosen.pk, settled)
    if over and not choice.second_look.strip():
        raise SecondLook(over)
    return over


def _check_veto(application: Application, choice: Choice, by: User) -> None:
    _check_person(application, choice, by)
    if application.stage == Stage.WITHDRAWN:
        raise Refused(f"{shown_name(application)} has withdrawn: there is nothing to veto.")
    if application.starts_on and application.starts_on <= timezone.localdate():
        day = application.starts_on
        raise Refused(f"{shown_name(application)} started on {day.day} {day:%B %Y}: a veto comes too late.")


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
