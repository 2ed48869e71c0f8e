"""Texts that repeat one thing endlessly are read and matched in seconds."""

from time import process_time

import pytest

from tests.evaluation import trials
from tests.factories.hostile import roles

TARGET = roles.seeded()[1]
LONG = 30_000
# With room for a slow machine: each takes about half a second.
MOST_SECONDS = 8


@pytest.mark.parametrize("piece", ["9", "1.", "00", "5 to ", "a,", "Leeds, ", "2019-"])
def test_endless_text_is_read_and_matched_in_seconds(piece: str) -> None:
    text = f"Ada Obi\nExperience\nAgent, Acme Ltd, 2019 - 2021\n- {piece * (LONG // len(piece))}\n"

    began = process_time()
    trials.matched(trials.read_text(text), TARGET)

    assert process_time() - began < MOST_SECONDS


@pytest.mark.parametrize(
    "told",
    [
        "Raised CSAT from {}% to {}%",
        "Led {} people",
        "{} min {} s",
        "Saved ${}",
        "{} years",
        "by {} points",
        "{}:10",
    ],
)
def test_numbers_beyond_counting_are_no_figures(told: str) -> None:
    line = told.format("9" * 5_000, "9" * 5_000)

    report = trials.matched(
        trials.read_text(f"Ada Obi\nExperience\nAgent, Acme, 2019 - 2021\n- {line}\n"), TARGET
    )

    assert "NaN" not in report.model_dump_json()
