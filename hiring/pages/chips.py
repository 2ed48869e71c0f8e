"""What lists of candidates are made of: chips, how far reading has come, files that could not be read."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hiring import identity
from hiring.enums import FINISHED, JobStatus, Stage
from hiring.matching.report import FlagCode, MatchReport
from hiring.models import Application, ScreeningJob
from hiring.pages.words import CONFIDENCE_STYLES, GATE_STYLES, JOBS, STAGE_STYLES, reasons_of
from hiring.words import STAGES

# Flags that gates and confidence say already.
SAID = {FlagCode.COULD_NOT_BE_READ, FlagCode.LOW_CONFIDENCE}


@dataclass(frozen=True, slots=True)
class Chip:
    words: str
    style: str = ""
    title: str = ""


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


def bad_files(jobs: Iterable[ScreeningJob]) -> list[BadFile]:
    return [_bad_file(job) for job in jobs]


def _bad_file(job: ScreeningJob) -> BadFile:
    what = JOBS[JobStatus(job.status)]
    return BadFile(identity.shown_job_file(job), what, identity.shown_job_reason(job))


def progress(counts: Mapping[JobStatus, int]) -> Progress:
    return Progress(sum(counts.get(status, 0) for status in FINISHED), sum(counts.values()))


def stage_chip(application: Application) -> Chip:
    stage = Stage(application.stage)
    return Chip(STAGES[stage], STAGE_STYLES.get(stage, ""))


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
