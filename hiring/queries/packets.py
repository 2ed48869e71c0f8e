"""Packets: who is in them, which wait for a decision and for whom."""

from collections.abc import Iterable

from django.db.models import BooleanField, Case, Exists, F, OuterRef, Prefetch, Q, QuerySet, Value, When

from hiring.enums import PacketStatus, Stage
from hiring.models import (
    Application,
    Correction,
    Decision,
    DecisionPacket,
    Move,
    Note,
    Opening,
    PacketEntry,
    Screening,
    Sighting,
)
from hiring.permissions import Person, may_screen, sees_all_openings
from hiring.queries.applications import ranking, without_texts
from hiring.queries.identity import with_identity
from hiring.queries.openings import visible_openings
from hiring.queries.screenings import revealed_by


def waiting_packets() -> QuerySet[DecisionPacket]:
    return DecisionPacket.objects.filter(status=PacketStatus.WAITING)


def waiting_packets_with(applications: Iterable[Application]) -> QuerySet[DecisionPacket]:
    """The packets in which one of the applications waits for a decision."""
    keys = [application.pk for application in applications]
    return waiting_packets().filter(entries__application__in=keys).distinct()


def visible_packets(user: Person) -> QuerySet[DecisionPacket]:
    """The packets of the openings that a person may see."""
    packets = DecisionPacket.objects.select_related(
        "opening__role_version__role", "opening__hiring_manager", "submitted_by"
    )
    return packets if sees_all_openings(user) else packets.filter(opening__in=visible_openings(user))


def packets_of(opening: Opening, user: Person) -> QuerySet[DecisionPacket]:
    """An opening's packets with who is in them and what was decided, newest first."""
    return with_finalists(opening.packets.select_related("submitted_by"), user).order_by("-number")


def with_finalists(packets: QuerySet[DecisionPacket], user: Person) -> QuerySet[DecisionPacket]:
    """With their entries, in an order that tells no ranking where that is hidden, and what was decided. Each
    entry tells in `unjudged` whether this person's own judgement comes first."""
    # Positions are the ranking's, which is not told before own judgements where those come first.
    told = Case(When(packet__opening__judges_first=True, then=F("application__code")), default=Value(""))
    entries = _entries(user).select_related("application__candidate").order_by(told, "position")
    return packets.prefetch_related(
        Prefetch("entries", entries), Prefetch("decisions", Decision.objects.select_related("by"))
    )


def unjudged_in(packet: DecisionPacket) -> list[PacketEntry]:
    """Of a packet with its finalists: those whom this person has to judge before they read what others think
    of them."""
    return [entry for entry in packet.entries.all() if entry.__dict__["unjudged"]]


def with_unjudged(packets: QuerySet[DecisionPacket], user: Person) -> QuerySet[DecisionPacket]:
    """With `unjudged`: is there such a one in it?"""
    theirs = _entries(user).filter(packet=OuterRef("pk"))
    return packets.annotate(unjudged=Exists(theirs.filter(Q(("unjudged", True)))))


def _entries(user: Person) -> QuerySet[PacketEntry]:
    if not may_screen(user):
        return PacketEntry.objects.annotate(unjudged=Value(False, BooleanField()))
    judged = Exists(revealed_by(user).filter(application=OuterRef("application")))
    return PacketEntry.objects.annotate(unjudged=Q(packet__opening__judges_first=True) & ~judged)


def decisions_seen(user: Person) -> QuerySet[Decision]:
    """Decisions on applications that the user may see, with what tells whether they may know whose they are,
    and what they score."""
    seen = Decision.objects.filter(application__opening__in=visible_openings(user))
    rows = (Decision.objects.all() if sees_all_openings(user) else seen).select_related(
        "by", "on_behalf_of", "application__opening", "application__candidate", "application__resume"
    )
    judged = Exists(revealed_by(user).filter(application=OuterRef("application")))
    in_packet = Exists(PacketEntry.objects.filter(application=OuterRef("application")))
    return rows.annotate(judged=judged, in_packet=in_packet).defer(
        "application__resume__text", "application__resume__reading", "application__resume__view"
    )


def decided(decision: Decision) -> Application:
    """The application of a decision that came through decisions_seen, knowing what it was asked."""
    application, known = decision.application, decision.__dict__
    hides = application.opening.judges_first and not known["judged"]
    application.__dict__ |= {"in_packet": known["in_packet"], "score_is_hidden": hides}
    return application


def shortlisted(opening: Opening, user: Person) -> QuerySet[Application]:
    """Who may be put into a packet, best match first as far as the user may know."""
    return without_texts(ranking(opening, user)).filter(stage=Stage.SHORTLISTED)


def finalists(keys: Iterable[int]) -> QuerySet[Application]:
    """Applications with everything that a packet says of them, in a fixed number of queries."""
    return (
        without_texts(with_identity(Application.objects.filter(pk__in=list(keys))))
        .select_related("match", "resume", "candidate", "opening")
        .prefetch_related(
            Prefetch("resume__corrections", Correction.objects.select_related("by")),
            Prefetch("screenings", Screening.objects.select_related("by")),
            Prefetch("notes", Note.objects.select_related("by")),
            Prefetch("sightings", Sighting.objects.select_related("by")),
            Prefetch("decisions", Decision.objects.select_related("by", "on_behalf_of")),
            Prefetch("moves", Move.objects.all()),
        )
        .order_by("pk")
    )
