"""python -m tests.evaluation.lasting EVERY COUNT… < PATHS: what a worker holds that reads for long.

Texts are taken out of their files once. Then each is read and matched over and over, every time with one of
EVERY words such as no other had: what piles up with new words, or with texts, shows. One JSON object comes
back for each count of texts: the most megabytes that were held up to then.
"""

import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from hiring.matching.engine import match_view
from roles.reading import profiles_yaml
from roles.reading.files import extract
from tests.evaluation.new_words import with_new_words
from tests.evaluation.speed_growth import resident
from tests.evaluation.speed_steps import ROLE, read

# Texts between two looks: what one of them needs for a moment is seen too.
LOOK = 10


def lasting(files: Sequence[Path], every: int, counts: Sequence[int]) -> Iterator[dict[str, float]]:
    profile = profiles_yaml.load(ROLE)
    documents = [extract(path) for path in files]
    most = 0.0
    for number in range(counts[-1]):
        path, document = files[number % len(files)], documents[number % len(files)]
        text = with_new_words(document.text, number, every)
        match_view(read(replace(document, text=text), path), profile, role_version="1")
        if number % LOOK == 0:
            most = max(most, resident(os.getpid()))
        if number + 1 in counts:
            yield {"files": number + 1, "resident": most}


if __name__ == "__main__":
    paths = [Path(line) for line in sys.stdin.read().splitlines()]
    every, *counts = map(int, sys.argv[1:])
    for answer in lasting(paths, every, counts):
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
