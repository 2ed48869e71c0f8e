"""Judgements by people, as the API takes and gives them."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from hiring import identity
from hiring.enums import RejectionReason, ScreeningOutcome, Stage
from hiring.judged import dissents, score_of
from hiring.matching.report import CriterionResult
from hiring.models import Application, Screening
from hiring.queries.screenings import asked_criteria
from roles.api.inputs import Input
from roles.enums import CriterionKind, Necessity
from roles.models import Criterion
from roles.reading import scoring

Level = Annotated[int, Field(ge=0, le=4)]
LEVELS = {"skill:leadership": 3}


class JudgementGiven(Input):
    """Levels from 0 to 4 by the key of what is asked; those left out are not judged yet."""

    levels: dict[str, Level] = Field(max_length=1_000, examples=[LEVELS])
    record: bool = Field(
        False, description="For good: it stands from then on, and the score is shown. Else it is kept."
    )


class RecommendationGiven(Input):
    outcome: ScreeningOutcome
    revision: int = Field(ge=0, description="Of the application, as you saw it.")
    reason_code: RejectionReason | None = Field(None, description="Must be said with reject.")
    reason: str = Field("", max_length=5_000, examples=["Led two wards of that size."])


class Anchor(BaseModel):
    """A level of the scale, in words."""

    model_config = ConfigDict(frozen=True)

    level: int
    words: str = Field(examples=["led at scope"])


class AskedShown(BaseModel):
    """One requirement to judge, with the levels that it has."""

    model_config = ConfigDict(frozen=True)

    key: str = Field(examples=["skill:leadership"])
    kind: CriterionKind
    label: str = Field(examples=["Leadership"])
    necessity: Necessity
    levels: tuple[Anchor, ...]


class OwnJudgement(BaseModel):
    """The caller's own judgement, and what is asked, in the order in which it is judged. `due`: it comes
    before the score. `recorded_at` is null while it can be changed; `missing` are keys not judged yet."""

    model_config = ConfigDict(frozen=True)

    application: int
    due: bool
    asked: tuple[AskedShown, ...]
    levels: dict[str, int] = Field(examples=[LEVELS])
    missing: tuple[str, ...] = Field(examples=[[]])
    judged_at: datetime | None
    recorded_at: datetime | None
    outcome: ScreeningOutcome | None
    reason_code: RejectionReason | None = Field(examples=[None])
    reason: str = Field(examples=[""])


class Recommended(BaseModel):
    """`moved` is false where the application stays: it stands there already, or somebody else has settled it
    otherwise, and the recommendation is kept as `dissent`."""

    model_config = ConfigDict(frozen=True)

    outcome: ScreeningOutcome
    moved: bool
    dissent: bool
    stage: Stage
    revision: int


class OpinionShown(BaseModel):
    """What one screener said. `levels` and `score` (what these would bring under the match's weights) are
    those of a recorded judgement. `dissent`: somebody else recommends something else."""

    model_config = ConfigDict(frozen=True)

    by: str = Field(description="User name.", examples=["rita"])
    own: bool
    outcome: ScreeningOutcome | None
    reason_code: RejectionReason | None = Field(examples=[None])
    reason: str = Field(examples=["Led two wards of that size."])
    judged_at: datetime
    recorded_at: datetime | None
    levels: dict[str, int] = Field(examples=[LEVELS])
    score: float | None
    dissent: bool


class Compared(BaseModel):
    """Everybody's judgements beside the match: `matched` are its levels by key, `score` its score."""

    model_config = ConfigDict(frozen=True)

    application: int
    score: float | None
    matched: dict[str, int] = Field(examples=[LEVELS])
    opinions: tuple[OpinionShown, ...]


def own_judgement(application: Application, own: Screening | None, *, due: bool) -> OwnJudgement:
    criteria = asked_criteria(application.opening)
    levels = own.judgements if own else {}
    return OwnJudgement(
        application=application.pk,
        due=due,
        asked=tuple(map(_asked, criteria)),
        levels=levels,
        missing=tuple(row.key for row in criteria if row.key not in levels),
        judged_at=own.judged_at if own else None,
        recorded_at=own.revealed_at if own else None,
        outcome=ScreeningOutcome(own.outcome) if own and own.outcome else None,
        reason_code=RejectionReason(own.reason_code) if own and own.reason_code else None,
        reason=identity.masked(own.reason, application) if own else "",
    )


def opinion_shown(
    screening: Screening,
    everybody: list[Screening],
    found: dict[str, CriterionResult],
    application: Application,
    user_id: int | None,
) -> OpinionShown:
    levels = screening.judgements if screening.revealed_at else {}
    score = score_of(levels, found)
    return OpinionShown(
        by=screening.by.get_username(),
        own=screening.by_id == user_id,
        outcome=ScreeningOutcome(screening.outcome) if screening.outcome else None,
        reason_code=RejectionReason(screening.reason_code) if screening.reason_code else None,
        reason=identity.masked(screening.reason, application),
        judged_at=screening.judged_at,
        recorded_at=screening.revealed_at,
        levels=levels,
        score=None if score is None else float(score),
        dissent=dissents(screening, everybody),
    )


def _asked(row: Criterion) -> AskedShown:
    kind = CriterionKind(row.kind)
    anchors = enumerate(scoring.load().anchors[kind])
    return AskedShown(
        key=row.key,
        kind=kind,
        label=row.label,
        necessity=Necessity(row.necessity),
        levels=tuple(Anchor(level=level, words=words) for level, words in anchors if words),
    )
