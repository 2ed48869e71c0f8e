"""Runs the measures, each a module of this package, and collects what they found."""

import time
import traceback
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from tests.evaluation.figures import Figure, Measure, Measuring, Missing


@dataclass(frozen=True, slots=True)
class Results:
    """Everything of one run. `seconds` is what each measure took; `failures` are tracebacks of
    measures that did not finish, which is a fault of ours and not of the data."""

    data: str
    made: datetime
    figures: tuple[Figure, ...]
    missing: tuple[Missing, ...]
    seconds: dict[Measure, float]
    failures: tuple[str, ...] = ()


def by_name(measure: Measure) -> Measuring:
    """The measure's module, imported only now: what one loads the others need not wait for."""
    found: Measuring = import_module(f"tests.evaluation.{measure.value}").measure
    return found


def collect(
    data: Path,
    only: Collection[Measure] = tuple(Measure),
    *,
    short: bool = False,
    find: Callable[[Measure], Measuring] = by_name,
    begin: Callable[[Measure], object] = lambda _: None,
) -> Results:
    """Runs `only` these measures, in the order of the report; `begin` is told of each before it runs."""
    found: list[Figure | Missing] = []
    failures: list[str] = []
    seconds: dict[Measure, float] = {}
    for measure in (each for each in Measure if each in only):
        begin(measure)
        begun = time.perf_counter()
        try:
            # One by one: what came before a failure is kept.
            for each in find(measure)(data, short=short):
                found.append(each)
        except Exception as error:
            # The others' figures are still worth having; the run ends with status 1.
            failures.append(traceback.format_exc())
            found.append(_failed(measure, error))
        seconds[measure] = time.perf_counter() - begun
    figures = tuple(each for each in found if isinstance(each, Figure))
    missing = tuple(each for each in found if isinstance(each, Missing))
    return Results(data.resolve().name, datetime.now(UTC), figures, missing, seconds, tuple(failures))


def _failed(measure: Measure, error: Exception) -> Missing:
    reason = f"{type(error).__name__}: {error}".splitlines()[0]
    return Missing(measure, "the rest of this measure", f"a fault of ours mended ({reason})")
