"""A board's rows: one application each, as much as is seen at a glance."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from hiring import identity
from hiring.enums import SCREENING_STAGES, STAGE_TRANSITIONS, RejectionReason, Stage
from hiring.matching.report import CriterionResult, MatchReport
from hiring.models import Application
from hiring.pages.chips import SAID, Chip, confidence_chip, gate_counts, stage_chip
from hiring.pages.words import flag_words
from hiring.words import REJECTION_REASONS
from roles.enums import CriterionKind

# Enough to see why somebody stands where they stand.
REASONS = 3


@dataclass(frozen=True, slots=True)
class Told:
    """What the match says. `score` is None where nothing could be scored."""

    score: Decimal | None = None
    confidence: Chip | None = None
    gates: tuple[Chip, ...] = ()
    flags: tuple[Chip, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One application. `hidden`: the score waits for the person's own judgement. `movable`: in a stage from
    which screeners can move somebody. `asks`: the applicant waits for an answer.
    `why` is the reason of somebody who was turned down."""

    application: int
    revision: int
    name: str
    file: str
    source: str
    stage: Chip
    since: datetime
    received: datetime
    why: str
    movable: bool
    hidden: bool
    asks: bool
    told: Told

    @property
    def picked_as(self) -> str:
        """What a ticked box sends: which application, and as of which change."""
        return f"{self.application}:{self.revision}"


def rows(applications: Iterable[Application]) -> list[Row]:
    return [_row(application) for application in applications]


def _row(application: Application) -> Row:
    stage = Stage(application.stage)
    hidden: bool = application.__dict__["score_is_hidden"]
    return Row(
        application=application.pk,
        revision=application.revision,
        name=identity.shown_name(application),
        file=identity.shown_file(application),
        source=application.source,
        stage=stage_chip(application),
        since=application.stage_since,
        received=application.resume.received_at,
        why="" if hidden else _why(application),
        movable=not STAGE_TRANSITIONS[stage].isdisjoint(SCREENING_STAGES),
        hidden=hidden,
        asks=application.__dict__["asks"],
        told=Told() if hidden else _told(application),
    )


def _why(application: Application) -> str:
    code = application.reason_code
    return REJECTION_REASONS[RejectionReason(code)] if code else ""


def _told(application: Application) -> Told:
    if application.match is None:
        return Told()
    report = identity.shown_report(application, application.match.match_report)
    return Told(
        score=report.score,
        confidence=confidence_chip(report),
        gates=gate_counts(report),
        flags=_flags(report),
        reasons=_reasons(report),
    )


def _flags(report: MatchReport) -> tuple[Chip, ...]:
    """What to look at, but for what gates and confidence say already."""
    return tuple(
        Chip(*flag_words(flag.code), title=flag.text) for flag in report.flags if flag.code not in SAID
    )


def _reasons(report: MatchReport) -> tuple[str, ...]:
    """The reason that brought most points in each kind, the weightiest first: a picture of the person,
    where the highest alone would all be years of experience."""
    best: dict[CriterionKind, CriterionResult] = {}
    for item in sorted(report.criteria, key=lambda item: -item.contribution):
        best.setdefault(item.kind, item)
    return tuple(item.reason for item in best.values() if item.contribution)[:REASONS]
