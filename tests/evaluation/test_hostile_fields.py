"""Attacks by files with named fields, in short: `make hostile` tries them on every sample resume."""

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from hiring.reading.tables.candidates import candidates_in
from hiring.reading.tables.problems import BadTable
from roles.reading.errors import UnreadableFile
from roles.reading.files import extract
from tests.evaluation import trials
from tests.evaluation.robustness import MOST_GAIN
from tests.factories import structured
from tests.factories.hostile import broken, roles
from tests.factories.hostile.attacks import Family

TARGET = roles.seeded()[1]
SHORT = 6_000
# With room for a slow machine: none takes a second.
MOST_SECONDS = 10


def test_no_attack_on_a_json_resume_gains_and_each_trick_is_flagged() -> None:
    found = list(trials.named(trials.read_file(structured.PLAIN), [TARGET]))

    assert [trial for trial in found if trial.gain > MOST_GAIN.limit] == []
    assert [trial.name for trial in found if Family(trial.group).is_flagged and not trial.flagged] == []


@pytest.mark.parametrize("file", broken.FILES, ids=lambda file: f"{file.suffix[1:]}: {file.name}")
def test_broken_file_is_read_or_refused_with_its_reason_in_seconds(file: broken.Broken) -> None:
    began, reason = process_time(), None
    try:
        document = extract(Path(f"resume{file.suffix}"), file.make(SHORT))
        trials.matched(trials.read_document(document, "resume"), TARGET)
    except UnreadableFile as error:
        reason = error.reason

    assert reason is file.refused
    assert process_time() - began < MOST_SECONDS


@pytest.mark.parametrize("make", broken.TABLES.values(), ids=list(broken.TABLES))
def test_broken_table_is_not_taken(make: Callable[[int], bytes]) -> None:
    with pytest.raises(BadTable):
        candidates_in(make(SHORT * 2), "may.csv")
