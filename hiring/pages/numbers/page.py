"""The numbers of one opening, or of all that a person may see, as their page shows them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from hiring.enums import UNDER_WAY, RejectionReason, Stage
from hiring.matching.report import GateResult
from hiring.pages.numbers.charts import Bar, Columns, bars, columns
from hiring.pages.words import REJECTION_REASONS, STAGES
from hiring.queries import numbers
from hiring.queries.numbers import Applications, Decisions, Source

# What can be asked for: days back, and how it is said.
PERIODS = {30: "30 days", 90: "90 days", 365: "12 months"}


@dataclass(frozen=True, slots=True)
class Stay:
    """How long applications are in a stage, in days."""

    words: str
    median: float
    longest: float
    count: int


@dataclass(frozen=True, slots=True)
class Failure:
    """A must-have: how many resumes met it, met it partly, gave no evidence, out of `of`."""

    label: str
    met: int
    partly: int
    open: int
    share: float


@dataclass(frozen=True, slots=True)
class Numbers:
    """`override` is the share of hires that went against the ranking, in percent; null without a hire."""

    funnel: tuple[Bar, ...]
    weeks: Columns
    stays: tuple[Stay, ...]
    sources: tuple[Source, ...]
    failures: tuple[Failure, ...]
    reasons: tuple[Bar, ...]
    decisions: Decisions
    override: float | None


def numbers_of(applications: Applications, labels: Mapping[str, str], now: datetime) -> Numbers:
    """`labels` are those of must-haves by criterion key; without any, must-haves are left out: those of
    different roles cannot be added up."""
    decided = numbers.decisions(applications)
    return Numbers(
        funnel=_funnel(applications),
        weeks=columns(numbers.received_by_week(applications)),
        stays=_stays(numbers.days_in_stages(applications, now)),
        sources=tuple(numbers.sources(applications)),
        failures=_failures(numbers.gate_results(applications), labels) if labels else (),
        reasons=bars(_reasons(numbers.rejection_reasons(applications))),
        decisions=decided,
        override=round(100 * decided.against / decided.hires, 1) if decided.hires else None,
    )


def since(days: str | None, now: datetime) -> tuple[int | None, datetime | None]:
    """The period asked for in a query string, and when it began; all time where it is none of PERIODS."""
    asked = int(days) if days and days.isdigit() and int(days) in PERIODS else None
    return asked, now - timedelta(days=asked) if asked else None


def _funnel(applications: Applications) -> tuple[Bar, ...]:
    counted = numbers.funnel(applications)
    steps = (
        ("Received", counted.received),
        ("Screened", counted.screened),
        ("Shortlisted", counted.shortlisted),
        ("Put up for a decision", counted.decided),
        ("Hired", counted.hired),
    )
    return bars(steps, of=counted.received)


def _stays(spent: Mapping[Stage, Sequence[float]]) -> tuple[Stay, ...]:
    found = ((stage, spent.get(stage, ())) for stage in UNDER_WAY)
    return tuple(
        Stay(STAGES[stage], numbers.median(days) or 0.0, max(days), len(days))
        for stage, days in found
        if days
    )


def _reasons(counted: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    return [(REJECTION_REASONS[RejectionReason(code)], number) for code, number in counted]


def _failures(counts: Mapping[str, Counter[str]], labels: Mapping[str, str]) -> tuple[Failure, ...]:
    """The must-haves that fewest resumes meet first."""
    found = [_failure(labels[key], results) for key, results in counts.items() if key in labels]
    return tuple(sorted(found, key=lambda failure: (failure.share, failure.label)))


def _failure(label: str, results: Counter[str]) -> Failure:
    met, partly = results[GateResult.MET], results[GateResult.PARTLY]
    return Failure(
        label, met, partly, results.total() - met - partly, round(100 * met / max(results.total(), 1), 1)
    )
