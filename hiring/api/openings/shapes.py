"""Openings and the places of their rankings as the API gives them."""

from collections import Counter
from datetime import datetime

from django.contrib.auth.models import User
from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request

from hiring import identity
from hiring.api.addresses import address
from hiring.enums import OpeningStatus
from hiring.matching.report import ConfidenceLevel, FlagCode, GateResult
from hiring.models import Application, Opening
from hiring.queries import score_hidden
from roles.api.lists import Page
from roles.enums import CentreKind


class OpeningShown(BaseModel):
    """An opening, and how far the screening of its resumes has come."""

    model_config = ConfigDict(frozen=True)

    id: int
    title: str = Field(examples=["Call Center Manager, Leeds"])
    role: str = Field(description="The role's slug.", examples=["call-center-manager"])
    role_version: int
    place: str = Field(examples=["Leeds"])
    centre_kind: CentreKind | None = Field(description="null for any")
    headcount: int
    status: OpeningStatus
    applications: int
    waiting: int = Field(description="Files not read yet.")
    failed: int = Field(description="Files that could not be read.")
    weighing: bool = Field(
        description="Its weights were changed and its applications are being weighed anew: until all are, "
        "scores in its ranking do not compare."
    )
    to_screen: int
    shortlisted: int
    deciding: int = Field(description="In a decision packet that waits.")
    hired: int
    blind: bool = Field(description="Who candidates are is hidden until they are in a decision packet.")
    judges_first: bool = Field(description="A screener judges a candidate before the score is shown.")
    internal: bool = Field(description="Advertised nowhere: it is no vacancy.")
    hiring_manager: str | None = Field(description="A username.", examples=["morgan"])
    proposed_by: str | None = Field(examples=["ada"])
    accepted_by: str | None = Field(examples=["dora"])
    accepted_at: datetime | None
    reason: str = Field(description="Why it was declined or closed.", examples=[""])
    screening_started: bool = Field(description="Somebody has judged a candidate: the weights are locked.")
    created_at: datetime
    url: str = Field(examples=["https://rolefit.example/api/v1/openings/1/"])
    terms: str = Field(examples=["https://rolefit.example/api/v1/openings/1/terms/"])
    ranking: str = Field(examples=["https://rolefit.example/api/v1/openings/1/ranking/"])


class OpeningPage(Page[OpeningShown]):
    """Openings."""


class Ranked(BaseModel):
    """One place in a ranking. `score` is null where nothing could be scored, or not shown before the caller's
    own judgement."""

    model_config = ConfigDict(frozen=True)

    application: int
    candidate: str = Field(examples=["Ada Obi"])
    file: str = Field(examples=["ada-obi.pdf"])
    score: float | None
    confidence: ConfidenceLevel | None = Field(
        description="How far the reading can be relied on; null in matches made before that was told."
    )
    gates: dict[GateResult, int] = Field(description="How many must-haves came to what.")
    flags: tuple[FlagCode, ...]
    match: str | None = Field(examples=["https://rolefit.example/api/v1/applications/1/match/"])


class RankedPage(Page[Ranked]):
    """A ranking, best match first."""


def opening_shown(opening: Opening, request: Request) -> OpeningShown:
    """Of an opening that came through queries.openings.with_everything."""
    counted = opening.__dict__
    version = opening.role_version
    return OpeningShown(
        id=opening.pk,
        title=opening.title,
        role=version.role.slug,
        role_version=version.number,
        place=opening.place,
        centre_kind=CentreKind(opening.centre_kind) if opening.centre_kind else None,
        headcount=opening.headcount,
        status=OpeningStatus(opening.status),
        applications=counted["application_count"],
        waiting=counted["waiting_count"],
        failed=counted["bad_count"],
        weighing=opening.weighing_at is not None,
        to_screen=counted["screen_count"],
        shortlisted=counted["shortlist_count"],
        deciding=counted["decide_count"],
        hired=counted["hired_count"],
        blind=opening.blind,
        judges_first=opening.judges_first,
        internal=opening.internal,
        hiring_manager=_username(opening.hiring_manager),
        proposed_by=_username(opening.created_by),
        accepted_by=opening.accepter,
        accepted_at=opening.accepted_at,
        reason=opening.reason,
        screening_started=opening.screening_started_at is not None,
        created_at=opening.created_at,
        url=address("opening", opening.pk, request=request),
        terms=address("opening-terms", opening.pk, request=request),
        ranking=address("ranking", opening.pk, request=request),
    )


def _username(user: User | None) -> str | None:
    return user.get_username() if user else None


def ranked(application: Application, request: Request) -> Ranked:
    hidden = score_hidden(request.user, application)
    match = None if hidden else application.match
    report = match.match_report if match else None
    gates = Counter(gate.result for gate in report.gates) if report else Counter()
    return Ranked(
        application=application.pk,
        candidate=identity.shown_name(application),
        file=identity.shown_file(application),
        score=None if report is None or report.score is None else float(report.score),
        confidence=report.confidence.level if report and report.confidence else None,
        gates={result: gates[result] for result in GateResult},
        flags=tuple(flag.code for flag in report.flags) if report else (),
        match=address("match", application.pk, request=request) if match else None,
    )
