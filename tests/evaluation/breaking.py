"""Files that are made to break what reads them, in full, through the sandbox, reading and matching."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from hiring.reading.tables.candidates import candidates_in
from hiring.reading.tables.problems import BadTable
from roles.reading.errors import UnreadableFile
from roles.reading.sandbox import Sandbox
from tests.evaluation import trials
from tests.factories.hostile import broken, roles

# What is read takes no longer, on a slow machine and with others on it: a task may take four minutes.
MOST_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """`came_to` is "read", or why it was refused."""

    kind: str
    name: str
    came_to: str
    seconds: float
    as_it_should: bool


def broken_files(size: int = broken.FULL) -> Iterator[Outcome]:
    with Sandbox() as sandbox:
        for file in broken.FILES:
            began, reason = perf_counter(), _reason(file.make(size), file.suffix, sandbox)
            seconds = perf_counter() - began
            right = reason == (file.refused or "read") and seconds < MOST_SECONDS
            yield Outcome(file.suffix[1:], file.name, reason, seconds, right)
    for name, make in broken.TABLES.items():
        table, began = make(size), perf_counter()
        reason, seconds = _of_table(table), perf_counter() - began
        yield Outcome("csv", name, reason, seconds, reason != "read" and seconds < MOST_SECONDS)


def _reason(content: bytes, suffix: str, sandbox: Sandbox) -> str:
    target = roles.seeded()[1]
    try:
        document = sandbox.extract_bytes(content, suffix)
        trials.matched(trials.read_document(document, Path(f"resume{suffix}").name), target)
    except UnreadableFile as error:
        return error.reason
    return "read"


def _of_table(content: bytes) -> str:
    try:
        candidates_in(content, "may.csv")
    except BadTable as bad:
        return bad.problems[0].reason
    return "read"
