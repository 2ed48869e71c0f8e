"""The scope of leadership that a resume states, in figures: people, sites and budget of each job.

Counts come from scope_counts.py, what is led from scope_leading.py, budgets from scope_budget.py.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hiring.reading import scope_budget, scope_counts, scope_numbers
from hiring.reading.record import Scope, ScopeKind, Unit
from hiring.reading.scope_counts import Count
from hiring.reading.scope_leading import led
from roles.enums import PayPeriod

# "120 agents and 8 supervisors", "4 team leaders, 60 advisors and two clerks".
_JOINED = re.compile(
    r"\s*(?:,|,?\s*(?P<last>and|&|plus|as well as|\+)\s+"
    r"(?:(?:an?|the|up\s+to|some|about|roughly|around|over|another|team|staff|of)\s+)*)\s*",
    re.IGNORECASE,
)
# Nobody writes a longer sentence: what follows is not looked at.
_LONGEST = 5000


@dataclass(frozen=True, slots=True)
class Figure:
    """A scope stated in a sentence: offsets in it."""

    kind: ScopeKind
    amount: float
    unit: str
    at_least: bool
    start: int
    end: int
    period: PayPeriod | None = None


def read_scope(text: str, units: Sequence[Unit], leads: Sequence[bool]) -> tuple[Scope, ...]:
    """The largest figure of each kind in every job, in the order of jobs; then those outside of jobs.

    `units` are in text order; `leads` says of each job whether it leads people. One pass finds where figures
    stand: most sentences have none and cost nothing.
    """
    best: dict[tuple[int, ScopeKind], Scope] = {}
    for unit, starts, budget in _with_figures(text, units):
        leading = unit.job is not None and leads[unit.job]
        sentence = text[unit.start : min(unit.end, unit.start + _LONGEST)]
        for figure in (*_counted(sentence, starts, leads=leading), *(_budgets(sentence) if budget else ())):
            key = (len(leads) if unit.job is None else unit.job, figure.kind)
            if key not in best or best[key].amount < figure.amount:
                best[key] = _scope(text, unit, figure)
    order = list(ScopeKind)
    return tuple(best[key] for key in sorted(best, key=lambda key: (key[0], order.index(key[1]))))


def _with_figures(text: str, units: Sequence[Unit]) -> Iterator[tuple[Unit, list[int], bool]]:
    """Units that hold figures or name a budget, with the places of numbers in the unit."""
    lowered, begins = scope_numbers.lower(text), [unit.start for unit in units]
    numbers: dict[int, list[int]] = {}
    for place in scope_numbers.places(lowered):
        numbers.setdefault(bisect_right(begins, place) - 1, []).append(place)
    budgets = {bisect_right(begins, place) - 1 for place in scope_budget.places(lowered)}
    for at in sorted({*numbers, *budgets} - {-1}):
        unit = units[at]
        inside = [
            place - unit.start
            for place in numbers.get(at, ())
            if place < min(unit.end, unit.start + _LONGEST)
        ]
        if inside or at in budgets:
            yield unit, inside, at in budgets


def _scope(text: str, unit: Unit, figure: Figure) -> Scope:
    start, end = unit.start + figure.start, unit.start + figure.end
    return Scope(
        kind=figure.kind,
        amount=figure.amount,
        unit=figure.unit,
        period=figure.period,
        at_least=figure.at_least,
        job=unit.job,
        start=start,
        end=end,
        quote=text[start:end],
    )


def figures(sentence: str, *, leads: bool) -> Iterator[Figure]:
    """What one sentence states. `leads` says that its job leads people: then a bare "45 agents, 3 sites"
    is what is led."""
    yield from _counted(sentence, scope_numbers.places(scope_numbers.lower(sentence)), leads=leads)
    yield from _budgets(sentence)


def _counted(sentence: str, starts: Sequence[int], *, leads: bool) -> Iterator[Figure]:
    counts = scope_counts.find(sentence, starts)
    own = [count for count in counts if led(sentence, count, leads=leads)]
    for count in _summed(sentence, own):
        yield Figure(count.kind, count.amount, count.unit, count.at_least, count.start, count.end)


def _budgets(sentence: str) -> Iterator[Figure]:
    for found in scope_budget.find(sentence):
        place = (found.start, found.end)
        yield Figure(ScopeKind.BUDGET, found.amount, found.currency, found.at_least, *place, found.period)


def _summed(sentence: str, counts: Sequence[Count]) -> Iterator[Count]:
    """People joined by "and" under one verb added up, everything else as it stands."""
    if not counts:
        return
    run: list[Count] = []
    summed = False
    for count in counts:
        joint = _JOINED.fullmatch(sentence, run[-1].end, count.start) if run else None
        if run and (joint is None or count.kind is not run[-1].kind):
            yield from _closed(run, summed=summed)
            run, summed = [], False
        elif joint is not None:
            summed = bool(joint["last"])
        run.append(count)
    yield from _closed(run, summed=summed)


def _closed(run: Sequence[Count], *, summed: bool) -> Iterator[Count]:
    """A list that opens with everybody ("180 FTE, 6 leaders and 2 managers") goes on with parts of it."""
    if not summed or run[0].kind is ScopeKind.SITES or (len(run) > 2 and run[0].total):
        yield from run
        return
    yield replace(
        run[0],
        amount=sum(count.amount for count in run),
        at_least=any(count.at_least for count in run),
        unit=" and ".join(count.unit for count in run),
        end=run[-1].end,
    )
