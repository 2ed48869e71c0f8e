"""What somebody led, as the match page shows it: the figures that the resume states, job by job."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from hiring.pages.highlighting import Place
from hiring.reading.record import Job, ResumeRecord, Scope, ScopeKind
from roles.enums import PayPeriod
from roles.pages.words import PERIODS

_NO_JOB = "Outside the employment history"


@dataclass(frozen=True, slots=True)
class LedFigure:
    """`anchor` leads to the mark that holds the quote; "" where nothing marked holds it."""

    words: str
    quote: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Led:
    """A job's figures: people, sites, budget, each as the largest that it states."""

    title: str
    years: str
    figures: tuple[LedFigure, ...]


def led(
    record: ResumeRecord, marked: Iterable[Place], void: Iterable[tuple[int, int]] = ()
) -> tuple[Led, ...]:
    """The jobs that state what was led, in the resume's order. `marked` are the marks in the text; what is
    stated in a stretch of `void` (start, end) is not the person's own word and is left out."""
    places, void = sorted(marked, key=lambda place: (place.start, -place.end)), tuple(void)
    own = [
        scope
        for scope in record.scope
        if not any(start <= scope.start and scope.end <= end for start, end in void)
    ]
    return tuple(
        _led(None if number is None else record.employment[number], tuple(scopes), places)
        for number, scopes in groupby(own, key=lambda scope: scope.job)
    )


def _led(job: Job | None, scopes: Iterable[Scope], places: Iterable[Place]) -> Led:
    return Led(
        title=_NO_JOB if job is None else job.title or job.employer or "A job without a title",
        years=_years(job) if job else "",
        figures=tuple(
            LedFigure(words(scope), _flat(scope.quote), _anchor(scope, places)) for scope in scopes
        ),
    )


def words(scope: Scope) -> str:
    """ "at least 50 agents", "3 sites", "a budget of USD 4,200,000 a year"."""
    least = "at least " if scope.at_least else ""
    if scope.kind is ScopeKind.BUDGET:
        amount = f"{scope.unit} {scope.amount:,.0f}".strip()
        return f"a budget of {least}{amount} {PERIODS[scope.period or PayPeriod.YEAR]}"
    return f"{least}{scope.amount:,.0f} {scope.unit}"


def _years(job: Job) -> str:
    """ "2015 – 2020"; "" where the resume gives no dates."""
    ends = [job.start or "", "present" if job.current else job.end or ""]
    return " – ".join(dict.fromkeys(end[:4] if end[:1].isdigit() else end for end in ends if end))


def _anchor(scope: Scope, places: Iterable[Place]) -> str:
    return next((each.anchor for each in places if each.start <= scope.start and scope.end <= each.end), "")


def _flat(quote: str) -> str:
    return " ".join(quote.split())
