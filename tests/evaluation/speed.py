"""Speed and memory: our pipeline beside its floor, matching again, growth, long running, start-up.

The floor is what nobody can do without: the text out of the file and spaCy's bare tokenizer over it.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from tests.evaluation.figures import OURS, Figure, Measure, Missing, Target, Unit
from tests.evaluation.metrics import bootstrap
from tests.evaluation.new_words import NEW_WORD

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "seeds" / "resumes"
# Libraries compute in one thread: what is measured is one core.
ONE_THREAD = {
    "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1",
    "VECLIB_MAXIMUM_THREADS": "1", "RAYON_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false",
}  # fmt: skip
COUNTS, SHORT_COUNTS = (20, 200, 2000), (2, 4, 8)
SHORT_FILES = 8
GROWTH = "growing number of files"
# By the first count everything is loaded, and what a process remembers is full.
LONG, SHORT_LONG = (2000, 10_000), (2, 4)
LASTING = "one worker for long, new words in every text"
MOST_MEMORY = Target(400, at_most=True)
# Megabytes between the two counts that pass for none.
LEVEL = Target(5, at_most=True)
LIBRARY = "pdf_oxide's own text"

Seconds = dict[str, float]
Values = NDArray[np.float64]


def measure(data: Path, *, short: bool = False) -> Iterator[Figure | Missing]:
    """Of the PDFs in DATA/resumes, or of our own samples where there are none."""
    files = sorted((data / "resumes").glob("*/*.pdf"))
    if not files:
        yield Missing(
            Measure.SPEED, "speed on real resumes", "PDF files in resumes/*/; our samples were taken"
        )
        files = sorted(SAMPLES.glob("*.pdf"))
    yield from _steps([*_child("speed_steps", "steps", files=files[:SHORT_FILES] if short else files)])
    yield from _growth([*_child("speed_growth", *(SHORT_COUNTS if short else COUNTS), files=files)])
    counts = SHORT_LONG if short else LONG
    yield from _lasting([*_child("lasting", NEW_WORD, *counts, files=files)])
    yield from _start([*_child("speed_steps", "start", files=files[:1])])


def _child(module: str, *arguments: object, files: Sequence[Path]) -> Iterator[Seconds]:
    """What a module of ours prints about the files, in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="rolefit-speed-") as folder:
        done = subprocess.run(
            [sys.executable, "-m", f"tests.evaluation.{module}", *map(str, arguments)],
            input="\n".join(str(path.absolute()) for path in files),
            env={**os.environ, **ONE_THREAD, "ROLEFIT_VAR": folder},
            cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
    yield from map(json.loads, done.stdout.splitlines())


def _steps(rows: list[Seconds]) -> Iterator[Figure]:
    """Rates a core and their ratios. A rate is files by seconds, not a mean of rates."""
    column = {name: np.asarray([row[name] for row in rows]) for name in rows[0]}
    column["anew"] = column["extract"] + column["read"]
    column["pipeline"] = column["anew"] + column["match"]

    def rate(name: str, step: str, **more: Any) -> Figure:
        return _figure(name, np.ones(len(rows)), column[step], unit=Unit.NUMBER, **more)

    def ratio(name: str, step: str, other: str, **more: Any) -> Figure:
        return _figure(name, column[step], column[other], unit=Unit.TIMES, **more)

    twice = Target(2.0, at_most=True)
    yield rate("PDFs a second a core, file in to match computed", "pipeline")
    yield rate("PDFs a second a core, floor", "floor", target=Target(45), about="our text, bare tokenizer")
    yield rate("PDFs a second a core, floor", "library_floor", system=LIBRARY)
    yield ratio("pipeline against floor", "pipeline", "floor", target=twice, about="our text, bare tokenizer")
    yield ratio("pipeline against floor with the PDF library's own text", "pipeline", "library_floor")
    yield ratio("pipeline against text extraction alone", "pipeline", "extract")
    yield rate("stored resumes matched a second a core", "again", about="32 at a time, bytes to reports")
    yield ratio("reading anew against matching again", "anew", "again", target=Target(20))


def _figure(name: str, top: Values, bottom: Values, **more: Any) -> Figure:
    """The ratio of two sums over files: sums, since a mean of ratios would let short files decide."""
    value = bootstrap(lambda rows: float(top[rows].sum() / bottom[rows].sum()), len(top))
    return Figure(Measure.SPEED, name, value.value, len(top), low=value.low, high=value.high, **more)


def _growth(rows: list[Seconds]) -> Iterator[Figure]:
    for row in rows:
        count = int(row["files"])
        rate, memory = 1 / row["seconds"], row["resident"]
        yield Figure(Measure.SPEED, "PDFs a second a core", rate, count, Unit.NUMBER, group=GROWTH, at=count)
        yield Figure(
            Measure.SPEED, "resident memory", memory, count, Unit.MEGABYTES,
            target=MOST_MEMORY, about="worker and helper in one", group=GROWTH, at=count,
        )  # fmt: skip


def _lasting(rows: list[Seconds]) -> Iterator[Figure]:
    """The most that was held up to each count: growth is what a later text added to that."""
    early, late = rows
    grown = late["resident"] - early["resident"]
    for row in rows:
        count = int(row["files"])
        yield Figure(
            Measure.SPEED, "most resident memory", row["resident"], count, Unit.MEGABYTES,
            target=MOST_MEMORY, about="worker and helper in one", group=LASTING, at=count,
        )  # fmt: skip
    yield Figure(
        Measure.SPEED, f"growth after the first {early['files']:,} texts", grown, int(late["files"]),
        Unit.MEGABYTES, target=LEVEL, group=LASTING,
    )  # fmt: skip


def _start(rows: list[Seconds]) -> Iterator[Figure]:
    about = "CPU from nothing to the first resume matched"
    yield Figure(Measure.SPEED, "start-up", rows[0]["start"], 1, Unit.SECONDS, about=about)


def main(data: Path) -> None:
    table = Table("figure", "value", "95%", "target", "of", title="Speed and memory")
    for found in measure(data):
        if isinstance(found, Missing):
            table.add_row(found.what, "missing", "", found.needs, "")
        else:
            table.add_row(*_cells(found))
    Console().print(table)


def _cells(found: Figure) -> Iterator[str]:
    yield " · ".join(part for part in (found.group, found.name, found.system) if part not in ("", OURS))
    yield f"{found.value:,.2f} {found.unit}"
    yield "" if found.low is None else f"{found.low:,.2f} to {found.high:,.2f}"
    yield f"{found.target}: {'reached' if found.reached else 'NOT reached'}" if found.target else ""
    yield f"{found.count:,}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
