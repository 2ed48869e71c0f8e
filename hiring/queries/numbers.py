"""Numbers over applications: how far they come, how long it takes, where they come from, where they end."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Window
from django.db.models.functions import Coalesce, Lag, TruncWeek

from hiring.enums import UNDER_WAY, DecisionKind, PacketStatus, Stage
from hiring.models import Application, Decision, DecisionPacket, Move, Screening

Applications = QuerySet[Application]


@dataclass(frozen=True, slots=True)
class Funnel:
    """How many applications ever came so far; each step holds those of the next."""

    received: int
    screened: int
    shortlisted: int
    decided: int
    hired: int


@dataclass(frozen=True, slots=True)
class Source:
    """Where applications came from, and how far those came."""

    name: str
    received: int
    shortlisted: int
    hired: int


@dataclass(frozen=True, slots=True)
class Decisions:
    """What was decided. `against` are hires that went against the ranking of their packet."""

    hires: int
    against: int
    rejections: int
    vetoes: int
    sent_back: int


def received_since(applications: Applications, since: datetime | None) -> Applications:
    return applications.filter(created_at__gte=since) if since else applications


def funnel(applications: Applications) -> Funnel:
    """Counted by the furthest an application ever came: who was hired was shortlisted, however it went."""
    judged = Exists(Screening.objects.filter(application=OuterRef("pk")).exclude(outcome=""))
    hired = _reached(Stage.HIRED)
    deciding = hired | _reached(Stage.DECIDING)
    shortlisted = deciding | _reached(Stage.SHORTLISTED)
    counted = applications.aggregate(
        received=Count("pk"),
        screened=Count("pk", filter=shortlisted | Q(judged) | ~Q(stage=Stage.NEW)),
        shortlisted=Count("pk", filter=shortlisted),
        decided=Count("pk", filter=deciding),
        hired=Count("pk", filter=hired),
    )
    return Funnel(**counted)


def sources(applications: Applications) -> list[Source]:
    """By number of applications, most first."""
    hired = _reached(Stage.HIRED)
    shortlisted = hired | _reached(Stage.DECIDING) | _reached(Stage.SHORTLISTED)
    rows = (
        applications.order_by()
        .values("source")
        .annotate(
            received=Count("pk"),
            shortlisted=Count("pk", filter=shortlisted),
            hired=Count("pk", filter=hired),
        )
        .order_by("-received", "source")
    )
    return [Source(row["source"], row["received"], row["shortlisted"], row["hired"]) for row in rows]


def days_in_stages(applications: Applications, now: datetime) -> dict[Stage, list[float]]:
    """For each stage the days that applications were in it, those still there up to `now`; unordered."""
    spent: dict[Stage, list[float]] = defaultdict(list)
    moves = Move.objects.filter(application__in=applications, undone_at__isnull=True).annotate(
        entered=Coalesce(
            Window(Lag("at"), partition_by=F("application"), order_by=("at", "pk")),
            F("application__created_at"),
        )
    )
    waiting = applications.filter(stage__in=UNDER_WAY).order_by()
    stays = [*moves.values_list("before", "entered", "at")]
    stays += [(stage, since, now) for stage, since in waiting.values_list("stage", "stage_since")]
    for stage, entered, left in stays:
        spent[Stage(stage)].append(max(left - entered, timedelta()).total_seconds() / 86_400)
    return spent


def received_by_week(applications: Applications) -> list[tuple[datetime, int]]:
    """The first day of each week in which any came, and how many."""
    weeks = applications.order_by().annotate(week=TruncWeek("created_at")).values("week")
    return list(weeks.annotate(number=Count("pk")).order_by("week").values_list("week", "number"))


def rejection_reasons(applications: Applications) -> list[tuple[str, int]]:
    """Codes of why people were turned down with how often, most first."""
    ended = applications.filter(stage=Stage.REJECTED).exclude(reason_code="").order_by()
    counted = ended.values("reason_code").annotate(number=Count("pk")).order_by("-number", "reason_code")
    return list(counted.values_list("reason_code", "number"))


def gate_results(applications: Applications) -> dict[str, Counter[str]]:
    """For each must-have, by its criterion's key, what it came to how often."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    matched = applications.filter(match__isnull=False).order_by()
    for gates in matched.values_list("match__gates", flat=True).iterator():
        for key, result in gates.items():
            counts[key][result] += 1
    return counts


def decisions(applications: Applications) -> Decisions:
    counted = Decision.objects.filter(application__in=applications).aggregate(
        hires=Count("pk", filter=Q(kind=DecisionKind.HIRE)),
        against=Count("pk", filter=Q(kind=DecisionKind.HIRE, against_ranking=True)),
        rejections=Count("pk", filter=Q(kind=DecisionKind.REJECT)),
        vetoes=Count("pk", filter=Q(kind=DecisionKind.VETO)),
    )
    packets = DecisionPacket.objects.filter(
        status=PacketStatus.SENT_BACK, entries__application__in=applications
    )
    return Decisions(**counted, sent_back=packets.distinct().count())


def median(values: Iterable[float]) -> float | None:
    """None of nothing."""
    ordered = sorted(values)
    if not ordered:
        return None
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def _reached(stage: Stage) -> Q:
    """Those who are in a stage or ever came into it, moves that were undone aside."""
    moved = Move.objects.filter(application=OuterRef("pk"), after=stage, undone_at__isnull=True)
    return Q(stage=stage) | Q(Exists(moved))
