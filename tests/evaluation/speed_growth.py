"""python -m tests.evaluation.speed_growth COUNT… < PATHS: one process, as more and more files pass through.

Everything is loaded that a worker and its helper have. One JSON object comes back for each count of files,
which are counted in all, not anew.
"""

import json
import os
import re
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
from hiring.matching.engine import match  # noqa: E402
from roles.reading import profiles_yaml  # noqa: E402
from roles.reading.files import extract  # noqa: E402
from roles.reading.text import DocumentText  # noqa: E402
from tests.evaluation.speed_steps import ROLE, read  # noqa: E402

WORD = re.compile(r"[a-z]{4,}")
# Of so many words one is made new at each turn.
NEW_WORD = 25


def growth(files: Sequence[Path], counts: Sequence[int]) -> Iterator[dict[str, float]]:
    """CPU seconds a file since the count before, and megabytes held then."""
    profile = profiles_yaml.load(ROLE)
    done = 0
    for count in counts:
        begun = process_time()
        for number in range(done, count):
            path = files[number % len(files)]
            document = varied(extract(path), number // len(files))
            match(read(document, path), profile, role_version="1")
        yield {
            "files": count,
            "seconds": (process_time() - begun) / (count - done),
            "resident": resident(os.getpid()),
        }
        done = count


def varied(document: DocumentText, turn: int) -> DocumentText:
    """The document with the words of `with_new_words` in the places of its own."""
    return replace(document, text=with_new_words(document.text, turn))


def with_new_words(text: str, turn: int) -> str:
    """Some words made into such as no other text has, like names and places: no turn is like another."""
    numbers = iter(range(len(text)))
    if not turn:
        return text

    def new(match: re.Match[str]) -> str:
        word = match.group()
        return _shifted(word, turn) if next(numbers) % NEW_WORD == turn % NEW_WORD else word

    return WORD.sub(new, text)


def _shifted(word: str, by: int) -> str:
    return "".join(chr((ord(letter) - ord("a") + by) % 26 + ord("a")) for letter in word)


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
