"""What waits for a person, and what they can still stop."""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from hiring.enums import Late, OpeningStatus, PacketStatus, Stage
from hiring.models import Application, Decision, DecisionPacket, Opening, PacketEntry
from hiring.permissions import JUNIOR_LEVELS, Person, acts_for, is_junior, may_veto
from hiring.queries.identity import with_identity
from hiring.queries.packets import visible_packets, with_unjudged
from roles.permissions import Part, plays

# More hires than anybody looks through: the newest.
HIRES = 20
# For how long a packet that waited here and is void now is told of.
TOLD_FOR = timedelta(days=14)


def lateness(waited: timedelta) -> Late | None:
    """By the days after which people are reminded and directors told."""
    if waited >= timedelta(days=settings.ESCALATE_AFTER_DAYS):
        return Late.OVERDUE
    return Late.DUE if waited >= timedelta(days=settings.REMIND_AFTER_DAYS) else None


def instead_of(opening: Opening, user: Person) -> User | None:
    """Who handed their desk over, where that is why the opening stands on this one."""
    manager = opening.hiring_manager
    return manager if manager and is_junior(opening) and manager.pk in acts_for(user) - {user.pk} else None


def packets_to_decide(user: Person) -> QuerySet[DecisionPacket]:
    """The packets that wait for this person or for whom they stand in, the longest waiting first."""
    entries = PacketEntry.objects.select_related("application__candidate", "application__opening")
    packets = visible_packets(user).filter(_theirs(user, "opening__"), status=PacketStatus.WAITING)
    return packets.prefetch_related(Prefetch("entries", entries)).order_by("submitted_at", "pk")


def packets_voided(user: Person, since: datetime) -> QuerySet[DecisionPacket]:
    """The packets that waited for this person, or for whom they stand in, until something voided them, and
    that no newer one has followed; the last first."""
    newer = DecisionPacket.objects.filter(opening=OuterRef("opening"), number__gt=OuterRef("number"))
    packets = visible_packets(user).filter(_theirs(user, "opening__"), status=PacketStatus.VOIDED)
    return (
        with_unjudged(packets, user).filter(~Exists(newer), ended_at__gte=since).order_by("-ended_at", "-pk")
    )


def openings_to_accept(user: Person) -> QuerySet[Opening]:
    """The proposed openings that wait for this person, or for whom they stand in, the oldest first."""
    proposed = Opening.objects.filter(_theirs(user), status=OpeningStatus.PROPOSED)
    return proposed.select_related("role_version__role", "hiring_manager", "created_by").order_by(
        "created_at", "pk"
    )


def hires_to_veto(user: Person, today: date) -> QuerySet[Application]:
    """Who is hired and has not started yet, the newest first: what a director can still stop."""
    if not may_veto(user):
        return Application.objects.none()
    hired = with_identity(Application.objects.filter(stage=Stage.HIRED))
    waiting = hired.filter(Q(starts_on__isnull=True) | Q(starts_on__gt=today))
    decisions = Decision.objects.select_related("by", "on_behalf_of")
    return (
        waiting.select_related("candidate", "opening__role_version")
        .prefetch_related(Prefetch("decisions", decisions))
        .order_by("-stage_since", "-pk")
    )


def _theirs(user: Person, opening: str = "") -> Q:
    """On which openings this person decides, as hiring.permissions has it of one."""
    if plays(user, Part.DIRECTOR):
        return Q()
    own = acts_for(user) if plays(user, Part.MANAGER) else ()
    return Q(**{f"{opening}role_version__level__in": JUNIOR_LEVELS, f"{opening}hiring_manager__in": own})
