"""python -m tests.evaluation.speed_growth COUNT… < PATHS: one process, as more and more files pass through.

Everything is loaded that a worker and its helper have. One JSON object comes back for each count of files,
which are counted in all, not anew.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from time import process_time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

import hiring.tasks  # noqa: E402, F401  what a worker has loaded
from hiring.matching.engine import match_view  # noqa: E402
from roles.reading import profiles_yaml  # noqa: E402
from roles.reading.files import extract  # noqa: E402
from roles.reading.text import DocumentText  # noqa: E402
from tests.evaluation.new_words import with_new_words  # noqa: E402
from tests.evaluation.speed_steps import ROLE, read  # noqa: E402


def growth(files: Sequence[Path], counts: Sequence[int]) -> Iterator[dict[str, float]]:
    """CPU seconds a file since the count before, and megabytes held then."""
    profile = profiles_yaml.load(ROLE)
    done = 0
    for count in counts:
        begun = process_time()
        for number in range(done, count):
            path = files[number % len(files)]
            document = varied(extract(path), number if number >= len(files) else 0)
            match_view(read(document, path), profile, role_version="1")
        yield {
            "files": count,
            "seconds": (process_time() - begun) / (count - done),
            "resident": resident(os.getpid()),
        }
        done = count


def varied(document: DocumentText, turn: int) -> DocumentText:
    """The document with the words of `with_new_words` in the places of its own."""
    return replace(document, text=with_new_words(document.text, turn))


def resident(process: int) -> float:
    """Megabytes of memory that a process holds now."""
    status = Path(f"/proc/{process}/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    asked = ["ps", "-o", "rss=", "-p", str(process)]
    return int(subprocess.run(asked, capture_output=True, check=True).stdout) * 1024 / 1e6


if __name__ == "__main__":
    paths = [Path(line) for line in sys.stdin.read().splitlines()]
    for answer in growth(paths, [int(count) for count in sys.argv[1:]]):
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
