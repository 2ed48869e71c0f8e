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
from functools import cache
from itertools import count
from pathlib import Path
from subprocess import run

from rich.console import Console
from rich.table import Table

from hiring.enums import JobStatus
from tests.evaluation.new_words import with_new_words

SAMPLES = Path(__file__).parents[2] / "seeds" / "resumes"
# Files that wait in the queue at most, and stretches that a run is told in.
WAITING, LOOKS = 200, 10
POLL_SECONDS = 0.5
MEGABYTE = 1e6
# What issue 3 asks of a worker, in megabytes; growth is what it holds more after a fifth of the files.
MOST_MEMORY, LEVEL = 400, 5
# Before so many files what two worker processes remember of words is not full yet, and growth says nothing.
WARM = 2000
# Of so many words one is new in the texts, since the PDFs between them have none: thirty-six a file.
NEW_WORD = 3


@dataclass(frozen=True, slots=True)
class Look:
    """After so many files: the most that a worker and a helper process held since the last look, in MB, and
    files a second by the clock."""

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

    @property
    def worker(self) -> float:
        """The most that a worker process held, in MB."""
        return max((look.worker for look in self.looks), default=0.0)

    @property
    def growth(self) -> float:
        """How much more that is than in the first fifth of the files."""
        return self.worker - max((look.worker for look in self.looks[: LOOKS // 5]), default=0.0)


def soak(files: Sequence[Path], number: int) -> Soaked:
    """Sends `number` files to a worker of our own and waits for the last. Needs a database without any."""
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
        begun, held = time.monotonic(), _held(worker.pid)
        while not soaked.looks or soaked.looks[-1].files < number:
            waiting = waiting_jobs(opening).count()
            done = soaked.sent - waiting
            held = _larger(held, _held(worker.pid))
            if done >= number * (len(soaked.looks) + 1) // LOOKS and done:
                soaked.looks.append(Look(done, *held, done / (time.monotonic() - begun)))
                held = _held(worker.pid)
            for _ in range(min(WAITING - waiting, number - soaked.sent)):
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

    text_of = cache(lambda path: extract(path).text)
    for number in count():
        path = files[number % len(files)]
        if number // len(files) % 2 == 0 and path.suffix == ".pdf":
            yield path.name, path.read_bytes() + f"\n% {number}\n".encode()
        else:
            yield f"{path.stem}.txt", f"{with_new_words(text_of(path), number, NEW_WORD)}\n{number}".encode()


def _held(worker: int) -> tuple[float, float]:
    """Megabytes of the largest worker and helper process now."""
    processes = _children(worker)
    helpers = [size for command, size in processes if "sandbox_child" in command]
    workers = [size for command, size in processes if "sandbox_child" not in command]
    return max(workers, default=0.0), max(helpers, default=0.0)


def _larger(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    return max(one[0], other[0]), max(one[1], other[1])


def _children(process: int) -> list[tuple[str, float]]:
    """Command and resident megabytes of a process and of all that it started."""
    listed = run(["ps", "-eo", "pid=,ppid=,rss=,args="], capture_output=True, text=True, check=True)
    rows = [line.split(None, 3) for line in listed.stdout.splitlines()]
    family = {str(process)}
    while grown := {row[0] for row in rows if row[1] in family} - family:
        family |= grown
    return [(row[3], int(row[2]) * 1024 / MEGABYTE) for row in rows if row[0] in family]


def show(soaked: Soaked) -> None:
    title = "Resident memory, the most in each stretch of files"
    table = Table("files", "worker, MB", "helper, MB", "files a second", title=title)
    for look in soaked.looks:
        table.add_row(f"{look.files:,}", f"{look.worker:.0f}", f"{look.helper:.0f}", f"{look.rate:.1f}")
    console = Console()
    console.print(table)
    for line in _memory(soaked) if soaked.looks else ():
        console.print(line, soft_wrap=True)
    ended = ", ".join(f"{number} {status}" for status, number in soaked.ended.items())
    console.print(f"{soaked.sent} sent: {ended}; {soaked.matches} matches stored.")


def _memory(soaked: Soaked) -> Iterator[str]:
    first, last = soaked.looks[: LOOKS // 5][-1].files, soaked.looks[-1].files
    yield _told(f"Resident memory of a worker: {soaked.worker:.0f} MB", soaked.worker, MOST_MEMORY)
    growth = f"Growth from {first:,} to {last:,} files: {soaked.growth:.1f} MB"
    yield _told(growth, soaked.growth, LEVEL) if first >= WARM else f"{growth} (warming up)"


def _told(figure: str, value: float, most: float) -> str:
    return f"{figure} (at most {most}: {'reached' if value <= most else 'NOT reached'})"


def main(number: int, folder: Path) -> None:
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    files = sorted(path for path in folder.rglob("*") if path.suffix in (".pdf", ".docx", ".txt"))
    soaked = soak(files, number)
    show(soaked)
    sys.exit(int(soaked.ended[JobStatus.DONE] != number or soaked.matches != number))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="rolefit-soak-") as var:
        # Never the user's own database and queue.
        for name in ("DATABASE_URL", "REDIS_URL"):
            os.environ.pop(name, None)
        os.environ.update(ROLEFIT_VAR=var, DJANGO_SETTINGS_MODULE="config.settings")
        main(int(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else SAMPLES)
