"""An opening's applications row by row, in words for programs."""

from collections.abc import Iterable, Iterator

from hiring.exporting import Cell, Weighed, exported
from hiring.models import Application

HEADINGS = (
    "candidate", "file", "source", "stage", "stage_since", "reason", "score", "confidence",
    "gates_met", "gates_partly", "gates_open", "flags", "received",
)  # fmt: skip


def table(applications: Iterable[Application]) -> Iterator[tuple[Cell, ...]]:
    """The headings, then a row for each."""
    yield HEADINGS
    for application in applications:
        row = exported(application)
        told = (row.name, row.file, row.source, row.stage, row.since.isoformat(), row.reason or "")
        yield (*told, *_weighed(row.weighed), row.received.isoformat())


def _weighed(weighed: Weighed | None) -> tuple[Cell, ...]:
    if weighed is None:
        return (None, "", None, None, None, "")
    flags = " ".join(weighed.flags)
    return (weighed.score, weighed.confidence, weighed.met, weighed.partly, weighed.open, flags)
