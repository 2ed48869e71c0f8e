"""Numbers as the API asks for and gives them."""

from dataclasses import asdict
from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from hiring.enums import RejectionReason, Stage
from hiring.queries.figures import Figures
from roles.api.inputs import Query

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


def numbers_shown(found: Figures) -> NumbersShown:
    return NumbersShown(
        funnel=FunnelShown(**asdict(found.funnel)),
        weeks=tuple(WeekShown(week=week.date(), number=number) for week, number in found.weeks),
        stays=tuple(StayShown(**asdict(each)) for each in found.stays),
        sources=tuple(SourceShown(**asdict(each)) for each in found.sources),
        reasons=tuple(ReasonShown(reason_code=code, number=number) for code, number in found.reasons),
        must_haves=tuple(MustHaveShown(**asdict(each)) for each in found.must_haves),
        decisions=DecisionsShown(**asdict(found.decisions)),
    )
