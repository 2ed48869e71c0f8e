"""`manage.py read_resume`: one JSON line each, nothing stored."""

import hashlib
import json
from pathlib import Path

import pytest

from tests.factories.commands import run
from tests.factories.texts import RESUME, write

KEYS = [
    "file", "sha256", "as_of", "quality", "contact", "employment", "education", "certifications", "skills",
    "outcomes", "scope", "months", "languages", "salary_expectation", "hidden_text",
]  # fmt: skip


def test_a_resume_is_printed_with_the_promised_keys(tmp_path: Path) -> None:
    outcome = run("read_resume", write(tmp_path, "ada.txt", RESUME), "--as-of", "2024-06-30")

    (line,) = outcome.lines
    record = json.loads(line)
    assert (outcome.code, outcome.err, list(record)) == (0, "", KEYS)
    assert (record["file"], record["sha256"], record["as_of"]) == (
        "ada.txt",
        hashlib.sha256(RESUME.encode()).hexdigest(),
        "2024-06-30",
    )
    assert record["contact"]["email"] == "ada.obi@example.org"


def test_reading_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    path = write(tmp_path, "ada.txt", RESUME)

    first, second = (run("read_resume", path, "--as-of", "2024-06-30").out for _ in range(2))

    assert first == second


def test_a_bad_file_is_one_line_and_the_others_are_printed(tmp_path: Path) -> None:
    bad, good = write(tmp_path, "empty.pdf", ""), write(tmp_path, "ada.txt", RESUME)

    outcome = run("read_resume", bad, good)

    assert (outcome.code, len(outcome.lines)) == (2, 1)
    assert outcome.complaints == [f"{bad}: this file is empty; ask for it again"]


def test_a_missing_file_is_one_line() -> None:
    outcome = run("read_resume", "nowhere.pdf")

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "nowhere.pdf: there is no such file; check the path\n"


@pytest.mark.parametrize("date", ["2024", "30-06-2024", "2024-02-30", "today"])
def test_a_bad_date_is_one_line(date: str) -> None:
    outcome = run("read_resume", "ada.txt", "--as-of", date)

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"--as-of {date}: not a date; write it as YYYY-MM-DD, e.g. 2024-06-30\n"
