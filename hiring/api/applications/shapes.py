"""Applications as the API gives them."""

from datetime import date, datetime

from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request

from hiring import identity
from hiring.api.addresses import address
from hiring.enums import RejectionReason, Stage
from hiring.matching.report import ConfidenceLevel, FlagCode
from hiring.models import Application, Match
from hiring.queries import score_hidden
from roles.api.lists import Page


class GateCounts(BaseModel):
    """How many must-haves are met, partly met, and open: without evidence, or not to be read."""

    model_config = ConfigDict(frozen=True)

    met: int
    partly: int
    open: int


class ApplicationShown(BaseModel):
    """A candidate's application for an opening. `score`, `confidence`, `gates` and `flags` are null where
    there is no match, or where the caller's own judgement comes first."""

    model_config = ConfigDict(frozen=True)

    id: int
    opening: int
    code: str = Field(description="Stands for the name in a blind opening.", examples=["K7M2QX"])
    candidate: str = Field(examples=["Ada Obi"])
    file: str = Field(examples=["ada-obi.pdf"])
    source: str = Field(description='"" where nothing is known.', examples=["Website"])
    stage: Stage
    stage_since: datetime
    revision: int = Field(description="Counts changes of stage: name it to move only what you have seen.")
    reason_code: RejectionReason | None = Field(
        description="Why they were turned down; null while your own judgement comes first.", examples=[None]
    )
    starts_on: date | None = Field(description="First day of work, where it is agreed.", examples=[None])
    received_at: datetime
    score: float | None
    confidence: ConfidenceLevel | None
    gates: GateCounts | None
    flags: tuple[FlagCode, ...] | None
    screening: str | None = Field(
        description="Where the reading of the resume is told.",
        examples=["https://rolefit.example/api/v1/screenings/1/"],
    )
    match: str | None = Field(examples=["https://rolefit.example/api/v1/applications/1/match/"])
    url: str = Field(examples=["https://rolefit.example/api/v1/applications/1/"])


class ApplicationPage(Page[ApplicationShown]):
    """Applications."""


def application_shown(
    application: Application, job: int | None, request: Request, *, beside_others: bool = False
) -> ApplicationShown:
    """`job` is the id of the screening that it came from: untold while nobody may know which file is whose.
    `beside_others`: of other openings, beside whose
    scores one that is being weighed anew is not told."""
    hidden = score_hidden(request.user, application)
    match = None if hidden else application.match
    weighing = beside_others and application.opening.weighing_at is not None
    code = application.reason_code
    return ApplicationShown(
        id=application.pk,
        opening=application.opening_id,
        code=application.code,
        candidate=identity.shown_name(application),
        file=identity.shown_file(application),
        source=application.source,
        stage=Stage(application.stage),
        stage_since=application.stage_since,
        revision=application.revision,
        reason_code=RejectionReason(code) if code and not hidden else None,
        starts_on=application.starts_on,
        received_at=application.resume.received_at,
        score=None if weighing or match is None or match.score is None else float(match.score),
        confidence=ConfidenceLevel(match.confidence) if match and match.confidence else None,
        gates=_gates(match) if match else None,
        flags=_flags(match) if match else None,
        screening=address("screening", job, request=request)
        if job and not identity.hidden(application)
        else None,
        match=address("match", application.pk, request=request) if match else None,
        url=address("application", application.pk, request=request),
    )


def _gates(match: Match) -> GateCounts:
    return GateCounts(met=match.gates_met, partly=match.gates_partly, open=match.gates_open)


def _flags(match: Match) -> tuple[FlagCode, ...]:
    return tuple(FlagCode(code) for code in match.flag_codes.split(",") if code)
