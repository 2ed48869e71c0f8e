"""Packets: who is in them, which wait for a decision and for whom."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Prefetch, QuerySet

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
from hiring.permissions import JUNIOR_LEVELS, Person, acts_for, sees_all_openings
from hiring.queries.applications import ranking
from hiring.queries.openings import visible_openings
from roles.permissions import Part, plays


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


def packets_to_decide(user: Person) -> QuerySet[DecisionPacket]:
    """The packets that wait for this person or for whom they stand in, the longest waiting first."""
    packets = visible_packets(user).filter(status=PacketStatus.WAITING)
    if not plays(user, Part.DIRECTOR):
        own = acts_for(user) if plays(user, Part.MANAGER) else ()
        packets = packets.filter(
            opening__role_version__level__in=JUNIOR_LEVELS, opening__hiring_manager__in=own
        )
    entries = PacketEntry.objects.select_related("application__candidate")
    return packets.prefetch_related(Prefetch("entries", entries)).order_by("submitted_at", "pk")


def packets_of(opening: Opening) -> QuerySet[DecisionPacket]:
    """An opening's packets with who is in them and what was decided, newest first."""
    entries = PacketEntry.objects.select_related("application__candidate")
    return (
        opening.packets.select_related("submitted_by")
        .prefetch_related(
            Prefetch("entries", entries), Prefetch("decisions", Decision.objects.select_related("by"))
        )
        .order_by("-number")
    )


def waiting_since(before: datetime) -> QuerySet[DecisionPacket]:
    """Packets that were submitted before, and still wait."""
    return waiting_packets().filter(submitted_at__lt=before).order_by("pk")


def shortlisted(opening: Opening) -> QuerySet[Application]:
    """Who may be put into a packet, best match first."""
    return ranking(opening).filter(stage=Stage.SHORTLISTED).defer("resume__text", "resume__reading")


def finalists(keys: Iterable[int]) -> QuerySet[Application]:
    """Applications with everything that a packet says of them, in a fixed number of queries."""
    return (
        Application.objects.filter(pk__in=list(keys))
        .select_related("match", "resume", "candidate", "opening")
        .defer("resume__text", "resume__reading", "resume__view")
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
