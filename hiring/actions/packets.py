"""Decision packets: submitted by who screens and taken back by them, or sent back by who decides."""

from collections.abc import Sequence

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from hiring.actions.applications import move
from hiring.actions.mail import notify
from hiring.actions.openings import start_screening
from hiring.actions.refusals import NotAllowed, Refused
from hiring.actions.voiding import end, hold, shortlist_again, void
from hiring.actions.webhooks import emit
from hiring.enums import EventKind, MailKind, OpeningStatus, PacketStatus, Stage
from hiring.identity import shown_name
from hiring.models import Application, DecisionPacket, Opening
from hiring.packet.content import Content, digest, stored
from hiring.packet.writing import name, names, ranked, written
from hiring.permissions import decides_only_for_another, may_decide, may_screen
from hiring.queries.packets import finalists
from hiring.queries.people import deciders
from hiring.queries.screenings import unjudged
from roles.actions.audit import name_of, record
from roles.actions.deadlocks import again_after_deadlock
from roles.queries import criteria_by_key

FEWEST = 1
# More than can be compared on one page.
MOST = 10

MIXED = (
    "{names}: matched with other weights or by another version than the rest, so that scores cannot be "
    "compared. Match them again first."
)

UNJUDGED = (
    "{names}: nobody has recorded a judgement yet, which this opening asks for before anybody is decided on. "
    "Screen them first."
)


@again_after_deadlock
@transaction.atomic
def submit_packet(
    *, opening: Opening, applications: Sequence[Application], summary: str, by: User
) -> DecisionPacket:
    """Puts finalists in front of who decides. `applications` are as the page showed them: one that was
    changed since, or is no longer shortlisted, is refused with everything. `summary` is what the screener
    recommends. The weights are locked from then on, if they were not. Raises Refused or NotAllowed."""
    if not may_screen(by):
        raise NotAllowed
    opening = Opening.objects.select_for_update().get(pk=opening.pk)
    _check(opening, applications, summary)
    # Whoever decides goes by these weights.
    start_screening(opening=opening, by=by)
    moved = move(applications=applications, to=Stage.DECIDING, by=by)
    if moved.refused:
        raise Refused("; ".join(f"{shown_name(each)} {why}" for each, why in moved.refused))
    packet = _keep(opening, _content(opening, applications, summary.strip(), by), by)
    record(by=by, verb="submitted packet", subject=packet, sha256=packet.sha256, finalists=len(applications))
    emit(kind=EventKind.PACKET_SUBMITTED, about=[packet])
    people = deciders(packet.opening, timezone.localdate())
    notify(kind=MailKind.PACKET_SUBMITTED, to=people, about=packet, who=name(by))
    return packet


@again_after_deadlock
@transaction.atomic
def send_back(*, packet: DecisionPacket, sha256: str, reason: str, by: User) -> DecisionPacket:
    """Back to screening, with what is missing: who has no decision yet is shortlisted again. Done once,
    however often it is asked for. Raises Refused or NotAllowed."""
    if not may_decide(by, packet.opening):
        raise NotAllowed
    reason = reason.strip()
    if not reason:
        raise Refused("Say what is missing: whoever prepared the packet has to know.")
    hold(packet)
    if sha256 != packet.sha256:
        raise Refused(CHANGED)
    if not end(packet, PacketStatus.SENT_BACK, reason):
        return _sent_back_already(packet, reason)
    shortlist_again(packet, by, "The packet was sent back")
    giver = packet.opening.hiring_manager if decides_only_for_another(by, packet.opening) else None
    in_place_of = name_of(giver) if giver else None
    record(by=by, verb="sent packet back", subject=packet, opening=packet.opening_id, in_place_of=in_place_of)
    emit(kind=EventKind.PACKET_SENT_BACK, about=[packet])
    who = names(by, giver)
    notify(kind=MailKind.PACKET_SENT_BACK, to=[packet.submitted_by], about=packet, who=who, reason=reason)
    return packet


@again_after_deadlock
@transaction.atomic
def take_back(*, packet: DecisionPacket, why: str, by: User) -> DecisionPacket:
    """Takes a packet back before it is decided, by who screens: somebody withdrew, or something was
    forgotten. It is void then. Raises Refused or NotAllowed."""
    if not may_screen(by):
        raise NotAllowed
    if not why.strip():
        raise Refused("Say why the packet is taken back.")
    hold(packet)
    if not void(packet, why.strip(), by):
        raise Refused(ended_words(packet))
    return packet


CHANGED = "This packet is not the one that was on your page any more. Read it again before you decide."
_ENDED = {
    PacketStatus.VOIDED: "This packet is void: {reason}. A new one has to be submitted.",
    PacketStatus.SENT_BACK: "This packet was sent back: {reason}.",
    PacketStatus.DECIDED: "Everything in this packet has been decided.",
}


def ended_words(packet: DecisionPacket) -> str:
    """What to tell who acts on a packet that no longer waits; "" where it waits."""
    packet.refresh_from_db(fields=["status", "reason", "ended_at"])
    words = _ENDED.get(PacketStatus(packet.status), "")
    return words.format(reason=packet.reason.rstrip("."))


def close_if_decided(packet: DecisionPacket) -> bool:
    """Ends a packet in which nobody waits any more."""
    waiting = packet.entries.filter(application__stage=Stage.DECIDING)
    return not waiting.exists() and end(packet, PacketStatus.DECIDED)


def _check(opening: Opening, applications: Sequence[Application], summary: str) -> None:
    if opening.status != OpeningStatus.OPEN:
        raise Refused("The opening is not open: nobody can be decided on.")
    if not FEWEST <= len(applications) <= MOST:
        raise Refused(f"Choose up to {MOST} finalists, and at least one.")
    if not summary.strip():
        raise Refused("Say what you recommend, and why.")
    if any(each.opening_id != opening.pk for each in applications):
        raise NotAllowed
    if unmatched := [each for each in applications if each.match is None]:
        raise Refused(f"{shown_name(unmatched[0])} has not been matched yet: wait for it.")
    if opening.judges_first and (without := unjudged(applications)):
        names = ", ".join(shown_name(each) for each in applications if each.pk in without)
        raise Refused(UNJUDGED.format(names=names))
    if others := [shown_name(each) for each in applications if _way(each) != _way(applications[0])]:
        raise Refused(MIXED.format(names=", ".join(others)))


def _way(application: Application) -> tuple[int, str, str, str] | None:
    """How the score came about: only scores of one way compare."""
    match = application.match
    return (match.role_version_id, match.engine, match.context, match.weighting) if match else None


def _content(opening: Opening, applications: Sequence[Application], summary: str, by: User) -> Content:
    """The finalists in the order of the ranking, those that could not be scored last."""
    rows = list(finalists(each.pk for each in applications))
    places = ranked([each.match.score if each.match else None for each in rows])
    order = sorted(
        zip(rows, places, strict=True), key=lambda pair: (pair[1] is None, pair[1] or 0, pair[0].pk)
    )
    criteria = criteria_by_key(opening.role_version_id)
    return written(opening, [row for row, _ in order], criteria, summary, by)


def _keep(opening: Opening, content: Content, by: User) -> DecisionPacket:
    kept = stored(content)
    last = opening.packets.order_by("-number").first()
    packet = DecisionPacket.objects.create(
        opening=opening,
        number=last.number + 1 if last else 1,
        content=kept,
        sha256=digest(kept),
        summary=content.summary,
        submitted_by=by,
    )
    for position, each in enumerate(content.finalists, 1):
        packet.entries.create(application_id=each.application, position=position, rank=each.rank)
    return packet


def _sent_back_already(packet: DecisionPacket, reason: str) -> DecisionPacket:
    """A second click finds what the first one did; anybody else is told what happened."""
    words = ended_words(packet)
    if packet.status == PacketStatus.SENT_BACK and packet.reason == reason:
        return packet
    raise Refused(words)
