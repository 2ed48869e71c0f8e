"""Runs the measures, each a module of this package, and collects what they found."""

import time
import traceback
from collections.abc import Callable, Collection, Iterator
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


def collect(
    data: Path,
    only: Collection[Measure] = tuple(Measure),
    *,
    short: bool = False,
    begin: Callable[[Measure], object] = lambda _: None,
) -> Results:
    """Runs `only` these measures, in the order of the report; `begin` is told of each before it runs."""
    figures: list[Figure] = []
    missing: list[Missing] = []
    failures: list[str] = []
    seconds: dict[Measure, float] = {}
    for measure in (each for each in Measure if each in only):
        begin(measure)
        begun = time.perf_counter()
        try:
            for found in _run(measure, data, short=short):
                figures.append(found) if isinstance(found, Figure) else missing.append(found)
        except Exception as error:
            # The others' figures are still worth having; the run ends with status 1.
            failures.append(traceback.format_exc())
            reason = f"{type(error).__name__}: {error}".splitlines()[0]
            missing.append(Missing(measure, "the rest of this measure", f"a fault of ours mended ({reason})"))
        seconds[measure] = time.perf_counter() - begun
    return Results(
        data.resolve().name,
        datetime.now(UTC),
        tuple(figures),
        tuple(missing),
        seconds,
        tuple(failures),
    )


def _run(measure: Measure, data: Path, *, short: bool) -> Iterator[Figure | Missing]:
    name = f"tests.evaluation.{measure.value}"
    try:
        module = import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        yield Missing(measure, "everything", "its module, which is not built yet")
        return
    measuring: Measuring = module.measure
    yield from measuring(data, short=short)
