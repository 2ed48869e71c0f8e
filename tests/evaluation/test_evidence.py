"""The sentence quoted first for a duty, in the short form that every run of the tests measures."""

from functools import cache

import numpy as np
import pytest

from tests.evaluation.evidence import PRECISE, RIGHT, WRONGLY, best_cut, likest, measure, outcomes
from tests.evaluation.figures import OURS, Figure
from tests.evaluation.judged import DEV, FILES, HELD_OUT, Job, jobs
from tests.evaluation.quoted import NOTHING, First, quoted_first

BAKER = Job(
    role="Baker",
    duties=("Bake bread", "Count stock"),
    sentences=("Baked rolls", "Baked beans counted", "Sang"),
    shows=np.array([[True, False, False], [False, False, False]]),
    tempts=np.array([[False, True, False], [False, True, False]]),
)
SCORES = np.array([[0.9, 0.6, 0.1], [0.2, 0.5, 0.1]])


@cache
def figures() -> dict[tuple[str, str, str], float]:
    found = measure(FILES[DEV].parent, short=True)
    return {(each.group, each.name, each.system): each.value for each in found if isinstance(each, Figure)}


@pytest.mark.parametrize("half", FILES)
def test_each_duty_has_a_sentence_that_shows_it_and_one_that_only_tempts(half: str) -> None:
    for job in jobs(half):
        assert job.shows.any(axis=1).all(), job.role
        assert job.tempts.any(axis=1).all(), job.role
        assert not (job.shows & job.tempts).any(), job.role


def test_halves_are_of_different_roles_and_of_equal_size() -> None:
    dev, held_out = jobs(DEV), jobs(HELD_OUT)

    assert {job.role for job in dev} & {job.role for job in held_out} == set()
    assert sum(len(job.duties) for job in dev) == sum(len(job.duties) for job in held_out) == 40


def test_right_sentence_is_quoted_first_as_often_as_it_was() -> None:
    assert figures()[HELD_OUT, RIGHT, OURS] >= 0.72
    assert figures()[HELD_OUT, PRECISE, OURS] >= 0.74
    assert figures()[HELD_OUT, WRONGLY, OURS] <= 0.825


def test_every_baseline_is_measured_on_both_halves() -> None:
    systems = {(half, system) for half, _, system in figures()}

    assert systems == {
        (half, system)
        for half in FILES
        for system in (OURS, "our likeness alone", "static-vector cosine", "TF-IDF cosine", "BM25")
    }


def test_likest_sentence_is_quoted_from_a_cut_on() -> None:
    assert likest(BAKER, SCORES, 0.55) == [First(0, 1), First(NOTHING, NOTHING)]
    assert likest(BAKER, SCORES, 0.95) == [First(NOTHING, NOTHING)] * 2


def test_quoting_is_right_wrong_or_none() -> None:
    found = [First(1, NOTHING), First(1, 1)]

    assert outcomes(BAKER, found) == [(False, True, False), (False, True, True)]
    assert outcomes(BAKER, [First(0, NOTHING), First(NOTHING, NOTHING)]) == [
        (True, True, False),
        (False, False, False),
    ]


def test_cut_of_a_baseline_is_where_it_is_right_most_often() -> None:
    right_or_not = best_cut(lambda job: job.shows.astype(float))

    assert right_or_not == 1.0


def test_our_engine_quotes_what_it_finds_and_nothing_of_what_is_taken_out() -> None:
    rosters = Job(
        role="Ward Manager",
        duties=("Plan the shift rosters of the ward", "Grow orchids"),
        sentences=("Sang in a choir", "Planned rosters of all shifts on the ward"),
        shows=np.array([[False, True], [False, False]]),
        tempts=np.zeros((2, 2), dtype=bool),
    )

    assert quoted_first(rosters) == [First(1, NOTHING), First(NOTHING, NOTHING)]
