"""The ranking of an opening as its page shows it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from hiring import identity
from hiring.enums import FINISHED, JobStatus
from hiring.matching.report import CriterionResult, FlagCode, MatchReport
from hiring.models import Application, ScreeningJob
from hiring.pages.words import CONFIDENCE_STYLES, GATE_STYLES, JOBS, flag_words, reasons_of
from roles.enums import CriterionKind

# Enough to see why somebody stands where they stand.
REASONS = 3
# Flags that gates and confidence say already.
SAID = {FlagCode.COULD_NOT_BE_READ, FlagCode.LOW_CONFIDENCE}


@dataclass(frozen=True, slots=True)
class Chip:
    words: str
    style: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One application. `rank` and `score` are None where nothing could be scored, or where they are `hidden`
    until the own judgement is recorded."""

    application: int
    rank: int | None
    name: str
    file: str
    score: Decimal | None
    confidence: Chip | None = None
    gates: tuple[Chip, ...] = ()
    flags: tuple[Chip, ...] = ()
    reasons: tuple[str, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class BadFile:
    name: str
    what: str
    reason: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the screening of an opening's files has come."""

    finished: int
    total: int

    @property
    def running(self) -> bool:
        return self.finished < self.total


def rows(applications: Iterable[Application], first: int) -> list[Row]:
    """Rows of one page of the ranking; `first` is the rank of its first application."""
    return [_row(application, rank) for rank, application in enumerate(applications, first)]


def bad_files(jobs: Iterable[ScreeningJob]) -> list[BadFile]:
    return [_bad_file(job) for job in jobs]


def _bad_file(job: ScreeningJob) -> BadFile:
    what = JOBS[JobStatus(job.status)]
    return BadFile(identity.shown_job_file(job), what, identity.shown_job_reason(job))


def progress(counts: Mapping[JobStatus, int]) -> Progress:
    return Progress(sum(counts.get(status, 0) for status in FINISHED), sum(counts.values()))


def gate_counts(report: MatchReport) -> tuple[Chip, ...]:
    """How many gates came to what: "3 met", "1 no evidence"."""
    counts = Counter(gate.result for gate in report.gates)
    return tuple(
        Chip(f"{counts[result]} {result}", style) for result, style in GATE_STYLES.items() if counts[result]
    )


def confidence_chip(report: MatchReport) -> Chip | None:
    """How far the reading can be relied on, with the reasons as its title; None in older reports."""
    found = report.confidence
    if found is None:
        return None
    return Chip(f"{found.level} confidence", CONFIDENCE_STYLES[found.level], reasons_of(found))


def _row(application: Application, rank: int) -> Row:
    name, file = identity.shown_name(application), identity.shown_file(application)
    if application.match is None:
        return Row(application.pk, None, name, file, None)
    if application.__dict__.get("score_is_hidden"):
        return Row(application.pk, None, name, file, None, hidden=True)
    report = identity.shown_report(application, application.match.match_report)
    return Row(
        application=application.pk,
        rank=None if report.score is None else rank,
        name=name,
        file=file,
        score=report.score,
        confidence=confidence_chip(report),
        gates=gate_counts(report),
        flags=_flags(report),
        reasons=_reasons(report),
    )


def _flags(report: MatchReport) -> tuple[Chip, ...]:
    """What to look at, but for what stands there already."""
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
