"""The figures of a dashboard: everything there is to count over applications, as pages and API tell it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from hiring.enums import UNDER_WAY, RejectionReason, Stage
from hiring.matching.report import GateResult
from hiring.queries import numbers
from hiring.queries.numbers import Applications, Decisions, Funnel, Source
from roles.queries import criteria_by_key


@dataclass(frozen=True, slots=True)
class Stay:
    """How long applications are in a stage, in days."""

    stage: Stage
    median: float
    longest: float
    number: int


@dataclass(frozen=True, slots=True)
class MustHave:
    """How many resumes met a must-have, met it partly, or gave no evidence. `share` of them met it, in
    percent."""

    key: str
    label: str
    met: int
    partly: int
    open: int

    @property
    def share(self) -> float:
        return round(100 * self.met / max(self.met + self.partly + self.open, 1), 1)


@dataclass(frozen=True, slots=True)
class Figures:
    """`weeks` are the first days of weeks in which any came, with how many; `reasons` why people were turned
    down, with how often. Of the must-haves those first that fewest resumes meet."""

    funnel: Funnel
    weeks: tuple[tuple[datetime, int], ...]
    stays: tuple[Stay, ...]
    sources: tuple[Source, ...]
    reasons: tuple[tuple[RejectionReason, int], ...]
    must_haves: tuple[MustHave, ...]
    decisions: Decisions


def figures(applications: Applications, now: datetime, *, version_id: int | None = None) -> Figures:
    """`version_id` is the role version that all of them are for. Without one, must-haves are left out: those
    of different roles cannot be added up."""
    return Figures(
        funnel=numbers.funnel(applications),
        weeks=tuple(numbers.received_by_week(applications)),
        stays=tuple(_stays(applications, now)),
        sources=tuple(numbers.sources(applications)),
        reasons=tuple(
            (RejectionReason(code), number) for code, number in numbers.rejection_reasons(applications)
        ),
        must_haves=() if version_id is None else _must_haves(applications, version_id),
        decisions=numbers.decisions(applications),
    )


def _stays(applications: Applications, now: datetime) -> Iterator[Stay]:
    spent = numbers.days_in_stages(applications, now)
    for stage in UNDER_WAY:
        if days := spent.get(stage):
            yield Stay(stage, numbers.median(days) or 0.0, max(days), len(days))


def _must_haves(applications: Applications, version_id: int) -> tuple[MustHave, ...]:
    asked = criteria_by_key(version_id)
    counted = numbers.gate_results(applications).items()
    found = [_must_have(key, asked[key].label, results) for key, results in counted if key in asked]
    return tuple(sorted(found, key=lambda each: (each.share, each.label)))


def _must_have(key: str, label: str, results: Counter[str]) -> MustHave:
    met, partly = results[GateResult.MET], results[GateResult.PARTLY]
    return MustHave(key, label, met, partly, results.total() - met - partly)
