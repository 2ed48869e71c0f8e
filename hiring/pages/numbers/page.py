"""The numbers of one opening, or of all that a person may see, as their page shows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from hiring.enums import RejectionReason
from hiring.pages.numbers.charts import Bar, Columns, bars, columns
from hiring.queries import figures
from hiring.queries.figures import Figures, MustHave
from hiring.queries.numbers import Decisions, Funnel, Source
from hiring.words import REJECTION_REASONS, STAGES

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
class Numbers:
    """`override` is the share of hires that went against the ranking, in percent; null without a hire."""

    funnel: tuple[Bar, ...]
    weeks: Columns
    stays: tuple[Stay, ...]
    sources: tuple[Source, ...]
    failures: tuple[MustHave, ...]
    reasons: tuple[Bar, ...]
    decisions: Decisions
    override: float | None


def page_of(found: Figures) -> Numbers:
    decided = found.decisions
    return Numbers(
        funnel=_funnel(found.funnel),
        weeks=columns(found.weeks),
        stays=tuple(_stays(found.stays)),
        sources=found.sources,
        failures=found.must_haves,
        reasons=bars(_reasons(found.reasons)),
        decisions=decided,
        override=round(100 * decided.against / decided.hires, 1) if decided.hires else None,
    )


def since(days: str | None, now: datetime) -> tuple[int | None, datetime | None]:
    """The period asked for in a query string, and when it began; all time where it is none of PERIODS."""
    asked = int(days) if days and days.isdigit() and int(days) in PERIODS else None
    return asked, now - timedelta(days=asked) if asked else None


def _funnel(counted: Funnel) -> tuple[Bar, ...]:
    steps = (
        ("Received", counted.received),
        ("Screened", counted.screened),
        ("Shortlisted", counted.shortlisted),
        ("Put up for a decision", counted.decided),
        ("Hired", counted.hired),
    )
    return bars(steps, of=counted.received)


def _stays(found: Iterable[figures.Stay]) -> Iterable[Stay]:
    return (Stay(STAGES[each.stage], each.median, each.longest, each.number) for each in found)


def _reasons(counted: Iterable[tuple[RejectionReason, int]]) -> list[tuple[str, int]]:
    return [(REJECTION_REASONS[code], number) for code, number in counted]
