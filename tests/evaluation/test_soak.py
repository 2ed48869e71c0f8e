"""The soak in small: `make soak` sends ten thousand files the same way."""

import re
import subprocess
import sys

import pytest

from hiring.management.worker import START_SECONDS

COUNT = 20


@pytest.mark.worker
def test_every_file_sent_to_a_worker_is_matched_and_its_memory_told() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.evaluation.soak", str(COUNT)],
        capture_output=True, text=True, timeout=4 * START_SECONDS,
    )  # fmt: skip

    rows = [line for line in done.stdout.splitlines() if line.startswith("│")]
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == f"{COUNT} sent: {COUNT} done; {COUNT} matches stored."
    assert rows[-1].split()[1] == str(COUNT)
    assert re.search(
        r"^Resident memory of a worker: \d+ MB \(at most 400: reached\)$", done.stdout, re.MULTILINE
    )
    assert re.search(
        rf"^Growth from \d+ to {COUNT} files: \d+\.\d MB \(warming up\)$", done.stdout, re.MULTILINE
    )
