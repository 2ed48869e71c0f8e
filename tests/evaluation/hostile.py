"""python -m tests.evaluation.hostile [DATA]: every attack on every resume for every role.

Prints a line for each attack with its largest gain and the share flagged, and one for each file that is made
to break what reads it; ends with 1 where an attack gains more than a point or goes unflagged, or a file is
not read or refused as it should be, in time. Takes hours on all of DATA; without DATA our own samples.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.progress import track
from rich.table import Table

from hiring.reading.record import ResumeReading
from tests.evaluation import trials
from tests.evaluation.breaking import Outcome, broken_files
from tests.evaluation.folder import graded_pdfs, other_pdfs
from tests.evaluation.robustness import MOST_GAIN, SAMPLES
from tests.evaluation.trials import Trial
from tests.factories.hostile import roles
from tests.factories.hostile.attacks import Family


def main(arguments: Sequence[str]) -> int:
    data = [Path(folder) for folder in arguments]
    paths = [*sorted(SAMPLES.iterdir())]
    paths += [path for folder in data for path in (*graded_pdfs(folder), *other_pdfs(folder))]
    console = Console()
    groups: dict[tuple[str, str], list[Trial]] = defaultdict(list)
    with TemporaryDirectory() as folder:
        for path in track(paths, "resumes", console=console):
            for trial in _all(trials.read_file(path), Path(folder)):
                groups[trial.group, trial.name].append(trial)
    console.print(_table(groups))
    outcomes = list(broken_files())
    console.print(_outcomes(outcomes))
    return int(any(map(_fails, groups.values())) or not all(each.as_it_should for each in outcomes))


def _all(reading: ResumeReading, folder: Path) -> Iterator[Trial]:
    targets = (*roles.seeded(), *roles.written())
    yield from trials.attacks(reading, targets)
    yield from trials.named(reading, targets)
    yield from trials.hidden(reading, targets, folder)


def _fails(group: Sequence[Trial]) -> bool:
    told = Family(group[0].group).is_flagged
    return any(trial.gain > MOST_GAIN.limit or (told and not trial.flagged) for trial in group)


def _outcomes(outcomes: Sequence[Outcome]) -> Table:
    table = Table("file", "made to break what reads it by", "came to", "seconds", "as it should")
    for each in outcomes:
        said = "yes" if each.as_it_should else "NO"
        table.add_row(each.kind, each.name, each.came_to, f"{each.seconds:.1f}", said)
    return table


def _table(groups: dict[tuple[str, str], list[Trial]]) -> Table:
    table = Table("kind", "attack", "tried", "flagged", "gain above 1", "largest gain", "where")
    for (kind, name), group in groups.items():
        worst = max(group, key=lambda trial: trial.gain)
        table.add_row(
            kind,
            name,
            str(len(group)),
            f"{sum(trial.flagged for trial in group) / len(group):.1%}",
            str(sum(trial.gain > MOST_GAIN.limit for trial in group)),
            f"{worst.gain:.2f}",
            f"{worst.role}, {worst.resume}",
        )
    return table


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
