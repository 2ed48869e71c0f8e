"""What somebody decides, and everything that must hold before it is written: who, whom, on what they read."""

from dataclasses import dataclass, replace
from datetime import date

from django.contrib.auth.models import User
from django.utils import timezone

from hiring.actions.packets import CHANGED, ended_words
from hiring.actions.refusals import NotAllowed, Refused
from hiring.conflicts import conflict
from hiring.enums import DecisionKind, OpeningStatus, RejectionReason, Stage
from hiring.identity import shown_name
from hiring.models import Application, Decision, DecisionPacket, Opening
from hiring.packet.content import Content
from hiring.packet.holding import changed, content_of, intact, other_terms
from hiring.packet.passing_over import PassedOver, passed_over
from hiring.packet.writing import name, names
from hiring.permissions import decides_only_for_another, givers

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


def in_whose_place(choice: Choice, by: User, opening: Opening) -> Choice:
    """Nobody is stood in for but who is away today, and only in what they could do themselves."""
    if choice.on_behalf_of is None:
        only = decides_only_for_another(by, opening)
        return replace(choice, on_behalf_of=opening.hiring_manager) if only else choice
    if choice.on_behalf_of not in givers(by, opening):
        raise NotAllowed
    return choice


def decided_before(application: Application, choice: Choice, by: User) -> Decision | None:
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


def check_choice(packet: DecisionPacket, application: Application, choice: Choice, by: User) -> None:
    """Raises Refused where the choice cannot be, whatever the packet says."""
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


def check_packet(packet: DecisionPacket, choice: Choice, people: list[Application]) -> Content:
    """What was read. Raises Refused where it does not hold any more."""
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
        whom = ", ".join(shown_name(each) for each in others)
        raise Refused(f"What this packet says of {whom} has changed since: a new one has to be submitted.")
    return content


def check_ranking(
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


def check_veto(application: Application, choice: Choice, by: User) -> None:
    """Raises Refused where there is nothing to veto (any more)."""
    _check_person(application, choice, by)
    if application.stage == Stage.WITHDRAWN:
        raise Refused(f"{shown_name(application)} has withdrawn: there is nothing to veto.")
    if application.starts_on and application.starts_on <= timezone.localdate():
        day = application.starts_on
        raise Refused(f"{shown_name(application)} started on {day.day} {day:%B %Y}: a veto comes too late.")
