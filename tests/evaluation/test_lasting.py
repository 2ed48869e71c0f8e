"""The memory of a process that reads for long, in small: `make evaluate` reads 10,000 texts."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.evaluation.speed import ONE_THREAD

# A text of as many words as several resumes have, and all new every time. A store of strings that only
# grows would take 35 MB for those between the two counts; ours goes up and down by six.
WORDS, COUNTS = 4000, (20, 40)
MOST_GROWTH = 15.0


def test_memory_stays_level_however_many_new_words_are_read(tmp_path: Path) -> None:
    lines = [" ".join(f"labelled{chr(97 + number % 26)}" for number in range(20)) for _ in range(WORDS // 20)]
    resume = tmp_path / "ada.txt"
    resume.write_text("Ada Byron\nSummary\n" + ".\n".join(lines), encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "tests.evaluation.lasting", "1", *map(str, COUNTS)],
        input=str(resume), capture_output=True, text=True, check=True, env={**os.environ, **ONE_THREAD},
    )  # fmt: skip

    early, late = map(json.loads, done.stdout.splitlines())
    assert (early["files"], late["files"]) == COUNTS
    assert late["resident"] - early["resident"] < MOST_GROWTH
