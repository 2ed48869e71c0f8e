"""Numbers: of all openings that the caller may see, and of one."""

from dataclasses import asdict
from datetime import date, datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone
from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import queries
from hiring.api.applications.finding import opening_of
from hiring.enums import UNDER_WAY, RejectionReason, Stage
from hiring.matching.report import GateResult
from hiring.models import Application
from hiring.permissions import may_see_candidates
from hiring.queries import numbers
from roles.api.inputs import Query, asked
from roles.api.permissions import only
from roles.api.schema import operation
from roles.queries import criteria_by_key

# Ten years.
LONGEST = 3_650


class NumbersAsked(Query):
    days: int | None = Field(
        None,
        ge=1,
        le=LONGEST,
        description="Of applications of so many days; all time without.",
        examples=[90],
    )


class FunnelShown(BaseModel):
    """How many applications ever came so far; each step holds those of the next."""

    model_config = ConfigDict(frozen=True)

    received: int
    screened: int
    shortlisted: int
    decided: int
    hired: int


class WeekShown(BaseModel):
    """How many came in the week that begins on this day."""

    model_config = ConfigDict(frozen=True)

    week: date
    number: int


class StayShown(BaseModel):
    """How long applications are in a stage, in days."""

    model_config = ConfigDict(frozen=True)

    stage: Stage
    median: float
    longest: float
    number: int


class SourceShown(BaseModel):
    """Where applications came from, and how far those came."""

    model_config = ConfigDict(frozen=True)

    name: str = Field(examples=["Website"])
    received: int
    shortlisted: int
    hired: int


class ReasonShown(BaseModel):
    """How many were turned down for a reason."""

    model_config = ConfigDict(frozen=True)

    reason_code: RejectionReason
    number: int


class MustHaveShown(BaseModel):
    """How many resumes met a must-have, met it partly, or gave no evidence."""

    model_config = ConfigDict(frozen=True)

    key: str = Field(examples=["skill:leadership"])
    label: str = Field(examples=["Leadership"])
    met: int
    partly: int
    open: int


class DecisionsShown(BaseModel):
    """What was decided. `against` are hires that went against the ranking of their packet."""

    model_config = ConfigDict(frozen=True)

    hires: int
    against: int
    rejections: int
    vetoes: int
    sent_back: int


class NumbersShown(BaseModel):
    """The dashboard's figures. Must-haves are told of one opening: those of different roles do not add up."""

    model_config = ConfigDict(frozen=True)

    funnel: FunnelShown
    weeks: tuple[WeekShown, ...]
    stays: tuple[StayShown, ...]
    sources: tuple[SourceShown, ...]
    reasons: tuple[ReasonShown, ...]
    must_haves: tuple[MustHaveShown, ...]
    decisions: DecisionsShown


class Numbers(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="numbers", id="numbers", asks=NumbersAsked, answers={200: NumbersShown}, errors=(400, 401, 404)
    )
    def get(self, request: Request) -> Response:
        """The figures of all openings that the caller may see."""
        return _answer(request, queries.visible_applications(request.user), {})


class OpeningNumbers(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="numbers",
        id="opening_numbers",
        asks=NumbersAsked,
        answers={200: NumbersShown},
        errors=(400, 401, 404),
    )
    def get(self, request: Request, pk: int) -> Response:
        """The figures of an opening, with its must-haves."""
        opening = opening_of(request, pk)
        labels = {key: item.label for key, item in criteria_by_key(opening.role_version_id).items()}
        return _answer(request, queries.visible_applications(request.user).filter(opening=opening), labels)


def _answer(request: Request, applications: QuerySet[Application], labels: dict[str, str]) -> Response:
    now, days = timezone.now(), asked(request, NumbersAsked).days
    since = now - timedelta(days=days) if days else None
    shown = _shown(numbers.received_since(applications, since), labels, now)
    return Response(shown.model_dump(mode="json"))


def _shown(applications: QuerySet[Application], labels: dict[str, str], now: datetime) -> NumbersShown:
    spent = numbers.days_in_stages(applications, now)
    return NumbersShown(
        funnel=FunnelShown(**asdict(numbers.funnel(applications))),
        weeks=tuple(
            WeekShown(week=week.date(), number=number)
            for week, number in numbers.received_by_week(applications)
        ),
        stays=tuple(_stay(stage, spent[stage]) for stage in UNDER_WAY if spent.get(stage)),
        sources=tuple(SourceShown(**asdict(each)) for each in numbers.sources(applications)),
        reasons=tuple(
            ReasonShown(reason_code=RejectionReason(code), number=number)
            for code, number in numbers.rejection_reasons(applications)
        ),
        must_haves=_must_haves(applications, labels) if labels else (),
        decisions=DecisionsShown(**asdict(numbers.decisions(applications))),
    )


def _stay(stage: Stage, days: list[float]) -> StayShown:
    return StayShown(stage=stage, median=numbers.median(days) or 0.0, longest=max(days), number=len(days))


def _must_haves(applications: QuerySet[Application], labels: dict[str, str]) -> tuple[MustHaveShown, ...]:
    counted = numbers.gate_results(applications)
    return tuple(
        MustHaveShown(
            key=key,
            label=labels[key],
            met=counts[GateResult.MET],
            partly=counts[GateResult.PARTLY],
            open=counts.total() - counts[GateResult.MET] - counts[GateResult.PARTLY],
        )
        for key, counts in counted.items()
        if key in labels
    )
