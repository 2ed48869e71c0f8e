"""python -m tests.evaluation.soak COUNT [FOLDER]: so many files through a real worker, and what it holds.

The files are those of FOLDER (our samples by default), each time with other bytes: PDFs as they are with a
remark behind their end, and every other time their text with words that no file before had. Worker and
helper processes are those of the product; its database, queue and files lie in a folder that is removed.
"""

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import run

from rich.console import Console
from rich.table import Table

from hiring.enums import JobStatus

SAMPLES = Path(__file__).parents[2] / "seeds" / "resumes"
# Files that wait in the queue at most, and looks at the processes in a run.
WAITING, LOOKS = 200, 10
POLL_SECONDS = 0.5
MEGABYTE = 1e6


@dataclass(frozen=True, slots=True)
class Look:
    """After so many files: the largest worker and helper process, in MB, and files a second by the clock."""

    files: int
    worker: float
    helper: float
    rate: float


@dataclass(slots=True)
class Soaked:
    """What became of the files, by the state of their jobs, and of the processes' memory."""

    sent: int = 0
    ended: Counter[JobStatus] = field(default_factory=Counter)
    matches: int = 0
    looks: list[Look] = field(default_factory=list)


def soak(files: Sequence[Path], count: int) -> Soaked:
    """Sends `count` files to a worker of our own and waits for the last. Needs a database without any."""
    from hiring.actions.screenings import screen_resume
    from hiring.management.demo import import_profiles
    from hiring.management.worker import Worker
    from hiring.models import Match, ScreeningJob
    from hiring.queries import job_counts, waiting_jobs

    opening = import_profiles()[0]
    soaked, worker = Soaked(), Worker()
    contents = varied(files)
    try:
        worker.await_start()
        begun = time.monotonic()
        while not soaked.looks or soaked.looks[-1].files < count:
            waiting = waiting_jobs(opening).count()
            done = soaked.sent - waiting
            if done >= count * (len(soaked.looks) + 1) // LOOKS and done:
                soaked.looks.append(_look(worker.pid, done, time.monotonic() - begun))
            for _ in range(min(WAITING - waiting, count - soaked.sent)):
                name, content = next(contents)
                screen_resume(opening=opening, content=content, name=name, by=None)
                soaked.sent += 1
            if worker.ended:
                break
            time.sleep(POLL_SECONDS)
    finally:
        worker.stop()
    soaked.ended = job_counts(ScreeningJob.objects.all())
    soaked.matches = Match.objects.count()
    return soaked


def varied(files: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """Names and contents without end, no two alike."""
    from roles.reading.files import extract
    from tests.evaluation.speed_growth import with_new_words

    turn = 0
    while True:
        for path in files:
            if turn % 2 == 0 and path.suffix == ".pdf":
                yield path.name, path.read_bytes() + f"\n% {turn}\n".encode()
            else:
                yield f"{path.stem}.txt", f"{with_new_words(extract(path).text, turn)}\n{turn}".encode()
        turn += 1


def _look(worker: int, done: int, seconds: float) -> Look:
    processes = _children(worker)
    helpers = [size for command, size in processes if "sandbox_child" in command]
    workers = [size for command, size in processes if "sandbox_child" not in command]
    return Look(done, max(workers), max(helpers, default=0.0), done / seconds)


def _children(process: int) -> list[tuple[str, float]]:
    """Command and resident megabytes of a process and of all that it started."""
    listed = run(["ps", "-eo", "pid=,ppid=,rss=,args="], capture_output=True, text=True, check=True)
    rows = [line.split(None, 3) for line in listed.stdout.splitlines()]
    family = {str(process)}
    while grown := {row[0] for row in rows if row[1] in family} - family:
        family |= grown
    return [(row[3], int(row[2]) * 1024 / MEGABYTE) for row in rows if row[0] in family]


def show(soaked: Soaked) -> None:
    table = Table("files", "worker, MB", "helper, MB", "files a second", title="One worker, file after file")
    for look in soaked.looks:
        table.add_row(f"{look.files:,}", f"{look.worker:.0f}", f"{look.helper:.0f}", f"{look.rate:.1f}")
    console = Console()
    console.print(table)
    ended = ", ".join(f"{number} {status}" for status, number in soaked.ended.items())
    console.print(f"{soaked.sent} sent: {ended}; {soaked.matches} matches stored.")


def main(count: int, folder: Path) -> None:
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    files = sorted(path for path in folder.rglob("*") if path.suffix in (".pdf", ".docx", ".txt"))
    soaked = soak(files, count)
    show(soaked)
    sys.exit(int(soaked.ended[JobStatus.DONE] != count or soaked.matches != count))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="rolefit-soak-") as var:
        # Never the user's own database and queue.
        for name in ("DATABASE_URL", "REDIS_URL"):
            os.environ.pop(name, None)
        os.environ.update(ROLEFIT_VAR=var, DJANGO_SETTINGS_MODULE="config.settings")
        main(int(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else SAMPLES)
